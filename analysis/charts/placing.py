"""Where words can stand so that none touches another: beside a list of points, and among the points of a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Box = tuple[float, float, float]
"""Left end, right end and row of a label."""


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places in one line, in the order given, ``gap`` apart or more, as near to the wanted ones as can be.

    wanted: in rising order. low, high: ends of the line; it must hold (n - 1) gaps. Neighbours that are too near are
    pushed apart evenly (pool adjacent violators), so no place is further off than it needs to be.
    """
    blocks: list[tuple[float, int]] = []
    for number, place in enumerate(wanted):
        blocks.append((place - number * gap, 1))
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            (one, n_one), (other, n_other) = blocks[-2:]
            blocks[-2:] = [((one * n_one + other * n_other) / (n_one + n_other), n_one + n_other)]
    even = [mean for mean, n in blocks for _ in range(n)]
    top = max(low, high - gap * (len(even) - 1))
    return [min(max(place, low), top) + number * gap for number, place in enumerate(even)]


@dataclass
class Room:
    """A canvas in rows of one line of type each, filled label by label. No two labels ever share a spot.

    left, right, top, bottom: in points. line: height of a row. gap: points kept free beside a label.
    """

    left: float
    right: float
    top: float
    bottom: float
    line: float
    gap: float
    taken: list[Box] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)

    @property
    def n_rows(self) -> int:
        """How many lines of type fit."""
        return max(1, int((self.bottom - self.top) / self.line))

    def place(self, x: float, y: float, width: float, *, clear: float, reach: float) -> tuple[float, float] | None:
        """Left end and middle of the free spot nearest to a point, and take it; None when none is within ``reach``.

        clear: points kept free around the point itself. Spots on other points are taken only when there is no other.
        """
        spots = (spot for row in range(self.n_rows) for spot in self._spots((x, y), width, row, clear))
        found = min((spot for spot in spots if spot[0] <= reach), default=None)
        if found is None:
            return None
        _, start, row = found
        self.taken.append((start, start + width, row))
        return start, self.middle(int(row))

    def middle(self, row: int) -> float:
        """The middle of a row, in points."""
        return self.top + (row + 0.5) * self.line

    def _spots(
        self, point: tuple[float, float], width: float, row: int, clear: float
    ) -> list[tuple[float, float, int]]:
        """Free spots of a row: how far from the point (a covered point counts like a long way), left end, row."""
        (x, y), middle = point, self.middle(row)
        busy = sorted((start, stop) for start, stop, at in self.taken if at == row)
        ends = [self.left, *(stop + self.gap for _, stop in busy)]
        limits = [*(start - self.gap for start, _ in busy), self.right]
        spots = []
        for low, high in zip(ends, limits, strict=True):
            if high - low < width:
                continue
            for start in (x + clear, x - clear - width, x - width / 2):
                start = min(max(start, low), high - width)
                away = max(start - x, 0.0, x - start - width), max(abs(middle - y) - self.line / 2, 0.0)
                covers = sum(
                    start - clear / 2 < dot_x < start + width + clear / 2 and abs(dot_y - middle) < self.line * 0.55
                    for dot_x, dot_y in self.dots
                )
                spots.append((away[0] + away[1] + covers * self.line * 2, start, row))
        return spots

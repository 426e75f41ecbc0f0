"""What the charts of a reader keep to beside their context: a width, own colours of outlets, a language, dots per inch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from analysis import data
from analysis.charts.palette import check_palette

WIDTHS = (60.0, 600.0)
"""Millimetres that a figure can be wide: below, names and marks have no room; above, lines are longer than can be read."""
DPIS = (72, 1200)


@dataclass(frozen=True)
class Look:
    """How charts look here.

    width: of the figure in mm; without it that of the context. palette: outlet -> its own colour; outlets without one
    have a colour of the house. outlets: all outlets of the story, so that a chart of some of them keeps the colours they
    have in all others. language: of the words and numbers that charts print by themselves (a code, like de). dpi: of PNG
    files. Raises ValueError for what can't be used, with what can.
    """

    width: float | None = None
    palette: Mapping[str, str] = field(default_factory=dict)
    outlets: tuple[str, ...] = ()
    language: str = "en"
    dpi: int = 300

    def __post_init__(self) -> None:
        """Raise ValueError for what can't be used."""
        if self.width is not None and not WIDTHS[0] <= self.width <= WIDTHS[1]:
            raise ValueError(f"width must be {WIDTHS[0]:.0f} to {WIDTHS[1]:.0f} mm; it is {self.width:g}.")
        if not DPIS[0] <= self.dpi <= DPIS[1]:
            raise ValueError(f"dpi must be {DPIS[0]} to {DPIS[1]} dots per inch; it is {self.dpi}.")
        check_palette(self.palette)
        known = data.languages("chart_words.csv")
        if self.language not in known:
            raise ValueError(f"language must be one of {', '.join(known)}, not '{self.language}'.")

    def changed(self) -> dict[str, Any]:
        """What is not as the house has it, for a manifest."""
        plain = Look()
        names = ("width", "palette", "language", "dpi")
        return {name: getattr(self, name) for name in names if getattr(self, name) != getattr(plain, name)}


_looks = [Look()]
"""The looks of the blocks that are open, the innermost last."""


def look() -> Look:
    """The look that holds here."""
    return _looks[-1]


def set_look(
    *, width: float | None = None, palette: Mapping[str, str] | None = None, language: str = "en", dpi: int = 300
) -> None:
    """Let all charts that follow look so; called without anything, as the house has it. See ``Look``."""
    _looks[-1] = replace(look(), width=width, palette=dict(palette or {}), language=language, dpi=dpi)


@contextmanager
def looking(**changes: Any) -> Iterator[Look]:
    """Let charts look otherwise inside a block; what is None stays as it is outside."""
    _looks.append(replace(look(), **{name: value for name, value in changes.items() if value is not None}))
    try:
        yield look()
    finally:
        _looks.pop()

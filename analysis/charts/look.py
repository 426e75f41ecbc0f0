"""What the charts of a reader keep to beside their context: a width, own colours of outlets, a language, dots per inch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from analysis import data
from analysis.charts.palette import OWN, check_palette

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
        if self.width is not None:
            _check_between(self.width, WIDTHS, "width", "mm")
        _check_between(self.dpi, DPIS, "dpi", "dots per inch")
        if not isinstance(self.palette, Mapping):
            raise ValueError(f"palette must be outlets with their colours; it is {self.palette!r}. {OWN}")
        check_palette(self.palette)
        known = data.languages("chart_words.csv")
        if self.language not in known:
            raise ValueError(f"language must be one of {', '.join(known)}, not '{self.language}'.")

    def changed(self) -> dict[str, Any]:
        """What is not as the house has it, for a manifest."""
        plain = Look()
        names = ("width", "palette", "language", "dpi")
        return {name: getattr(self, name) for name in names if getattr(self, name) != getattr(plain, name)}


def _check_between(value: object, ends: tuple[float, float], name: str, unit: str) -> None:
    """Raise ValueError unless a setting is a number between two ends."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not ends[0] <= value <= ends[1]:  # type: ignore[operator]
        said = f"{value:g}" if is_number else repr(value)
        raise ValueError(
            f"{name} must be a number, {ends[0]:.0f} to {ends[1]:.0f} {unit}; it is {said}. Give one like {ends[1] / 4:.0f}."
        )


def names_of(outlets: object) -> tuple[str, ...] | None:
    """The names of all outlets of a story, None where they are not given. Raises ValueError for anything but names."""
    if outlets is None:
        return None
    is_list = isinstance(outlets, Iterable) and not isinstance(outlets, str)
    names = tuple(outlets) if is_list else (None,)  # type: ignore[arg-type]
    if not all(isinstance(name, str) for name in names):
        raise ValueError(
            f"outlets must be a list of names; it is {outlets!r}. Write it like outlets=['North', 'South']."
        )
    return names  # type: ignore[return-value]


_looks = [Look()]
"""The looks of the blocks that are open, the innermost last."""


def look() -> Look:
    """The look that holds here."""
    return _looks[-1]


def set_look(
    *, width: float | None = None, palette: Mapping[str, str] | None = None, language: str = "en", dpi: int = 300
) -> None:
    """Let all charts that follow look so; called without anything, as the house has it. See ``Look``."""
    _looks[-1] = replace(look(), width=width, palette={} if palette is None else palette, language=language, dpi=dpi)


@contextmanager
def looking(**changes: Any) -> Iterator[Look]:
    """Let charts look otherwise inside a block; what is None stays as it is outside."""
    _looks.append(replace(look(), **{name: value for name, value in changes.items() if value is not None}))
    try:
        yield look()
    finally:
        _looks.pop()

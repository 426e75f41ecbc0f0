"""One cell of a table as a reader sees it, by the unit of its column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

from analysis.errors import SchemaError
from analysis.schema.column import Column, Schema, Unit, check

NOTHING = "–"
"""What is not known, or not there."""
LEAST_P = 0.001
"""A smaller probability is printed as smaller than this."""


def figures(n: int, one: str, many: str | None = None) -> str:
    """“1 row”, “1,200 rows”: a count in figures, as beside a table or in a chart."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def columns(rows: pl.DataFrame, schema: Mapping[str, Column | Unit], shown: Iterable[str]) -> Schema:
    """The column, with its unit, of each name in ``shown``.

    schema: the table's schema; of a derived table, column -> unit. Raises SchemaError when ``rows`` is no table of
    that schema, and when a column to show has no unit.
    """
    check(rows, {name: column for name, column in schema.items() if isinstance(column, Column)})
    unknown = [name for name in shown if name not in schema]
    if unknown:
        raise SchemaError(
            f"Every column that is shown must have a unit; the schema has none for {', '.join(unknown)}. "
            'Add it, as in {**SHARES, "my column": Unit.COUNT}, or name the columns to show.'
        )
    return {name: _column(name, schema[name], rows) for name in shown}


def _column(name: str, given: Column | Unit, rows: pl.DataFrame) -> Column:
    return given if isinstance(given, Column) else Column(rows.schema[name], given, name)


def cell(column: Column, value: object) -> str:
    """What a reader sees of one value; what is not known is a dash."""
    if value is None or value == []:
        return NOTHING
    if column.unit is Unit.CLASS:
        return _class(column, value)
    return FORMATS[column.unit](value)


def _class(column: Column, value: object) -> str:
    names = {str(member): member.printed for member in column.members}
    if value not in names:
        raise SchemaError(
            f"A cell must be one of {', '.join(names)} ({column.meaning}), not '{value}'. "
            "Pass the table the question's function returned."
        )
    return names[str(value)]


def _words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _flag(value: Any) -> str:
    return "yes" if value else "no"


def _whole(value: Any) -> str:
    return f"{value:,}"


def _decimals(value: Any) -> str:
    return f"{value:.2f}"


def percent(share: Any) -> str:
    """A share of 0 to 1 in percent, without decimals; what is neither none nor all is not printed as such."""
    return "<1 %" if 0 < share < 0.01 else ">99 %" if 0.99 < share < 1 else f"{100 * share:.0f} %"


def _p(value: Any) -> str:
    if value < LEAST_P:
        return f"<{LEAST_P}"
    return f"{value:.2f}" if value >= 0.01 else f"{value:.3f}"


def _day(value: date) -> str:
    return f"{value.day}\u00a0{value:%b}\u00a0{value.year}"


def _spans(value: Any) -> str:
    return ", ".join(f"{span['start']}–{span['stop']}" for span in value)


FORMATS: Mapping[Unit, Callable[[Any], str]] = {
    Unit.KEY: _words,
    Unit.TEXT: _words,
    Unit.FLAG: _flag,
    Unit.COUNT: _whole,
    Unit.PLACE: _whole,
    Unit.RATE: _decimals,
    Unit.BITS: _decimals,
    Unit.LOG2: _decimals,
    Unit.SCORE: _decimals,
    Unit.SHARE: percent,
    Unit.P: _p,
    Unit.DAY: _day,
    Unit.SPANS: _spans,
}
"""How each unit is printed; a class is printed by its vocabulary."""


def called(words: str | None, actor: str | None) -> str | None:
    """By what somebody in an event is called: the words as printed, or the actor's name where one word alone stands for it
    (Israeli, his); in brackets where no word does. None where nobody is named. A quotation mark without its other is left out.

    words: who does it or whom it is done to, as printed; actor: the actor of concepts.yaml, None for no actor.
    """
    if words is None:
        return None if actor is None else f"({actor})"
    plain = words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")
    return actor if actor is not None and len(words.split()) == 1 else plain

"""One column of a table, a table's schema, and the check that compares the two."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from analysis.errors import SchemaError
from analysis.schema.vocabulary import Named

Dtype = pl.DataType | type[pl.DataType]


class Unit(Named):
    """What the cells of a column are, and so how they are printed."""

    KEY = "key", "name", "a name of something: an article, an outlet, a term, a speaker, or a list of such names"
    TEXT = "text", "text", "words to read: a word as printed, a sentence, a remark"
    CLASS = "class", "class", "a member of a vocabulary, printed by its name for readers"
    FLAG = "flag", "yes or no", "whether something holds"
    COUNT = "count", "count", "how many there are, a whole number"
    RATE = "rate", "per 10,000 words", "how often something occurs in 10,000 words"
    SHARE = "share", "percent", "a part of a whole, 0 to 1"
    BITS = "bits", "bits", "a divergence, 0 for the same rates to 1 for no word shared"
    LOG2 = "log2", "log2", "a binary logarithm of a ratio: 0 for the same, 1 for twice, -1 for half"
    SCORE = "score", "score", "a number that its column explains, with a fraction"
    P = (
        "p",
        "p",
        "a p-value, 0 to 1: how often chance alone would do as much; or q: the share of false findings to expect up to it",
    )
    DAY = "day", "day", "a day of the calendar"
    PLACE = "place", "number", "a number in a row of things: a token, a sentence, a character, a rank"
    SPANS = "spans", "spans", "stretches of tokens or characters, stop exclusive"


@dataclass(frozen=True)
class Column:
    """One column: its type, its unit and, in plain words, what it holds.

    members: what a column of classes may hold; other columns have none.
    """

    dtype: Dtype
    unit: Unit
    meaning: str
    members: tuple[Named, ...] = ()

    def __post_init__(self) -> None:
        """Raise SchemaError when a column of classes has no members, or another column has some."""
        if (self.unit is Unit.CLASS) != bool(self.members):
            raise SchemaError(
                f"A column has members if its unit is class, and only then; the unit of this one ({self.meaning}) is "
                f"{self.unit}, and it has {len(self.members)} members. Name the vocabulary or another unit."
            )


Schema = dict[str, Column]
FUNCTION_WORD = Column(
    pl.Boolean,
    Unit.FLAG,
    "whether it is a function word (the, until, their) or a phrase of nothing else; null where they are not set apart",
)
"""Of every table of words: so that charts, findings and tables set the same ones apart."""
MONTH = Column(
    pl.String, Unit.KEY, "the month of the articles that are counted, as 2024-05; undated for those without a day"
)
"""Of every table that an archive gives by month."""
Spans = pl.List(pl.Struct({"start": pl.UInt32(), "stop": pl.UInt32()}))
"""Stretches, stop exclusive."""


def empty(schema: Schema) -> pl.DataFrame:
    """A table without rows that has the columns of ``schema``."""
    return pl.DataFrame(schema={name: column.dtype for name, column in schema.items()})


def check(table: pl.DataFrame, schema: Schema) -> pl.DataFrame:
    """Give ``table`` back if it holds every column of ``schema`` in its type.

    Further columns are allowed. Raises SchemaError naming every column that is missing or of another type.
    """
    held = table.schema  # made anew whenever it is asked for
    faults = []
    for name, column in schema.items():
        if name not in held:
            faults.append(f"{name} is missing")
        elif held[name] != column.dtype:
            faults.append(f"{name} must be {column.dtype}, not {held[name]}")
    if faults:
        raise SchemaError(
            "The table must hold the columns of its schema: "
            + "; ".join(faults)
            + f". It holds {', '.join(table.columns)}. Pass the table the question's function returned."
        )
    return table


def describe(schema: Schema) -> pl.DataFrame:
    """The schema itself as a table: column, type, unit, meaning; the meaning of a class names its members."""
    listed = [", ".join(column.members) for column in schema.values()]
    return pl.DataFrame(
        {
            "column": list(schema),
            "type": [str(column.dtype) for column in schema.values()],
            "unit": [str(column.unit) for column in schema.values()],
            "meaning": [
                f"{column.meaning} ({members})" if members else column.meaning
                for column, members in zip(schema.values(), listed, strict=True)
            ],
        }
    )

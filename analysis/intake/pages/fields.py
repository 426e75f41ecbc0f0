"""Names that pages give to what they hold, by what it is (``data/page_fields.csv``)."""

from __future__ import annotations

from functools import cache

from analysis import data


@cache
def named(does: str) -> tuple[str, ...]:
    """The names of one thing, in the order of the list: of meta elements, attributes, elements, parts of addresses."""
    return tuple(row["name"] for row in data.rows("page_fields.csv") if row["does"] == does)

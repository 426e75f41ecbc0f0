"""What an opening holds, and whose it is, as sentences say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from analysis.findings.words import listed, quoted
from analysis.schema.vocabulary import MARKED, Marked

Row = dict[str, Any]


def names_of(table: pl.DataFrame) -> dict[str, str]:
    """article_id -> how sentences call the article: by its outlet, and by its own name where the outlet has several.

    table: article_id and outlet, of all articles that are compared.
    """
    each = table.select("article_id", "outlet").unique(maintain_order=True)
    several = {outlet for outlet, n in each.group_by("outlet").len().iter_rows() if n > 1}
    return {
        article: f"{outlet} ({article})" if outlet in several else str(outlet) for article, outlet in each.iter_rows()
    }


def said_of(rows: Sequence[Row], *, many: bool) -> str:
    """“names Qatar (“Doha”) and prints “truce” and, in quotation marks, “war””; nothing where there is nothing to say.

    rows: of schema OPENING_ITEMS, actors and terms. An actor has its printed words beside it where they share no word with
    its name; a term is given as printed, unless an actor's name says the same. many: the verbs stand behind several articles,
    all of which have each thing; a term that they print in different words, or one in quotation marks and another not, is
    passed over.
    """
    names, prints = ("name", "print") if many else ("names", "prints")
    actors = _grouped([row for row in rows if row["kind"] == Marked.ACTOR])
    terms = _grouped([row for row in rows if row["kind"] == Marked.TERM])
    if many:
        terms = [same for same in terms if len({(row["printed"].lower(), row["voice"] in MARKED) for row in same}) == 1]
    shown = {text.lower() for same in actors for text in (same[0]["name"], *(row["printed"] for row in same))}
    own: list[str] = []
    marked: list[str] = []
    for row in (row for same in terms for row in same):
        text = quoted(row["printed"])
        if row["printed"].lower() not in shown:
            shown.add(row["printed"].lower())
            (marked if row["voice"] in MARKED else own).append(text)
    parts = [f"{names} {listed(map(_actor, actors))}"] if actors else []
    parts += [f"{prints} {listed(own)}"] if own else []
    parts += [f"{prints} {listed(marked)} in quotation marks"] if marked else []
    return listed(parts) if parts else ""


def _grouped(rows: Sequence[Row]) -> list[list[Row]]:
    groups: dict[tuple[str | None, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row["concept"], row["name"]), []).append(row)
    return list(groups.values())


def _actor(same: Sequence[Row]) -> str:
    """An actor, with its printed words where these share no word with its name."""
    name = str(same[0]["name"])
    words = set(name.lower().split())
    others = dict.fromkeys(row["printed"] for row in same if not words & set(_bare(row["printed"]).split()))
    return f"{name} ({listed(map(quoted, others))})" if others else name


def _bare(printed: str) -> str:
    """In small letters, without a possessive's ending."""
    return printed.lower().replace("’s", "").replace("'s", "")

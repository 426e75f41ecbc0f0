"""What was read of each article, where the terms of a story come from, and which lines of selection.csv match no row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from analysis.errors import Problem
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, day, listed
from analysis.proposals.write import PROPOSED
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.corpus import LENGTHS, ZONE_WORDS
from analysis.schema.story import ARTICLES, PROBLEMS
from analysis.schema.vocabulary import NOT_COUNTED, Zone
from analysis.story.concepts import UNCHECKED
from analysis.story.formats import table_names

SHOWN = 80
"""Characters of a headline."""


def as_read(lengths: pl.DataFrame, zones: pl.DataFrame, articles: pl.DataFrame) -> list[str]:
    """One line an article: its file, outlet, day and headline, its words, those quoted and set aside, and which parts of a
    page were found in it. lengths: schema LENGTHS, zones: schema ZONE_WORDS, articles: schema ARTICLES."""
    check(lengths, LENGTHS)
    check(zones, ZONE_WORDS)
    check(articles, ARTICLES)
    counts = {row["article_id"]: row for row in lengths.iter_rows(named=True)}
    parts: dict[str, list[str]] = {}
    for row in zones.iter_rows(named=True):
        if row["n_words"] and row["zone"] not in NOT_COUNTED:
            parts.setdefault(row["article_id"], []).append(Zone(row["zone"]).printed)
    return [
        _line(row, counts[row["article_id"]], parts.get(row["article_id"], []))
        for row in articles.iter_rows(named=True)
    ]


def _line(article: Mapping[str, object], count: Mapping[str, int], parts: list[str]) -> str:
    title = str(article["title"] or "")
    title = title if len(title) <= SHOWN else f"{title[: SHOWN - 1]}…"
    published = article["published"]
    source = [str(article["outlet"]), "day not known" if published is None else day(published)]  # type: ignore[arg-type]
    source += [f"“{title}”"] if title else []
    words = [figures(count["n_words"], "word")]
    words += [f"{count['n_quoted']:,} quoted"] if count["n_quoted"] else []
    words += [f"{count['n_furniture']:,} set aside as page furniture"] if count["n_furniture"] else []
    found = f"; {listed(parts, len(parts))}" if parts else ""
    place = article["article_id"] if article["file"] in table_names() else article["file"]
    return f"{place}: {', '.join(source)}: {', '.join(words)}{found}."


def dictionary(problems: pl.DataFrame, unmatched: Sequence[Problem] = ()) -> Reading | None:
    """What a reader of counts must know of the terms: that the program proposed them and nobody checked them, and which of
    their patterns find nothing; None where there is nothing to know.

    problems: schema PROBLEMS. unmatched: as ``units.unmatched`` gives them."""
    messages = set(check(problems, PROBLEMS)["message"].to_list())
    said = PROPOSED if PROPOSED in messages else f"concepts.yaml {UNCHECKED}" if UNCHECKED in messages else None
    told = [Finding(said)] if said else []
    told += [Finding(f"concepts.yaml: {problem.message}") for problem in unmatched]
    if not told:
        return None
    title = "Terms that the program proposed" if said else "Terms that find nothing"
    return Reading(title=title, subtitle="", source="", alt="", findings=told)


def unfitting(problems: pl.DataFrame) -> Reading | None:
    """How many lines of selection.csv match no row; None if all do. problems: schema PROBLEMS, as ``selection.unfitting``
    gives them."""
    n = check(problems, PROBLEMS).height
    if not n:
        return None
    fit = counted(n, "line of selection.csv matches", "lines of selection.csv match")
    title = f"{capital(fit)} no row and {'changes' if n == 1 else 'change'} nothing"
    return Reading(title, "", "", f"{title}.", [Finding(f"{title}.")])

"""Which news agencies an article credits, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus, once
from analysis.questions.reuse.printed import Credit, of_byline, of_field, of_text
from analysis.schema import check
from analysis.schema.reuse import CREDITS
from analysis.story.agencies import agency_name


class Agencies(NamedTuple):
    """The agencies that an article credits, and the one that it is itself: the outlet is an agency."""

    credited: frozenset[str]
    itself: str | None


@once
def credits(corpus: Corpus) -> pl.DataFrame:
    """The news agencies that articles credit: schema CREDITS, in the order of the story and of the text.

    Read are ``credit`` and ``byline`` of sources.csv, the dateline, a byline that names an agency, and what stands at the
    end: (PC, Anadolu), GNA, © AFP, Reuters contributed to this report. An agency that is cited as a source, or that took
    a picture, is no credit. An agency of ``credit`` that is on no list is named as it is written there.
    """
    rows = [
        (row["article_id"], row["outlet"], *credit)
        for row in corpus.articles.select("article_id", "outlet", "credit", "byline", "text").iter_rows(named=True)
        for credit in _of(row)
    ]
    schema = {name: column.dtype for name, column in CREDITS.items()}
    return check(pl.DataFrame(rows, schema=schema, orient="row"), CREDITS)


def _of(row: Mapping[str, str | None]) -> Iterator[Credit]:
    yield from of_field(row["credit"] or "")
    yield from of_byline(row["byline"] or "")
    yield from of_text(row["text"] or "")


def agencies(corpus: Corpus) -> dict[str, Agencies]:
    """Article -> the agencies it credits and the one it is itself, which counts as credited."""
    found = dict[str, set[str]]()
    for article, agency in credits(corpus).select("article_id", "agency").iter_rows():
        found.setdefault(article, set()).add(agency)
    by = {}
    for article, outlet in corpus.articles.select("article_id", "outlet").iter_rows():
        itself = agency_name(outlet)
        credited = frozenset(found.get(article, set()) if itself is None else {itself})
        by[article] = Agencies(credited, itself)
    return by

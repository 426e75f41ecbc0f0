"""Days or weeks of a story, and the articles of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.schema import check
from analysis.schema.chronology import MARKED_DAYS, PERIODS

Length = Literal["day", "week"]
LENGTHS: tuple[Length, ...] = get_args(Length)
LEAST_PERIODS = 3
"""Days, or weeks, with articles below which nothing is said over time: two points show a difference, not a course."""
MOST_DAYS = 21
"""Days from the first article to the last above which weeks are counted."""
BETWEEN = "\x1f"
"""Stands between an outlet and a period; no text that was read holds it."""


def length_of(articles: pl.DataFrame) -> Length:
    """Days for a story of up to MOST_DAYS days, else weeks."""
    known = articles["published"].drop_nulls()
    span = (known.max() - known.min()).days if len(known) else 0  # type: ignore[operator, union-attr]
    return "day" if span < MOST_DAYS else "week"


def periods(articles: pl.DataFrame, length: Length | None = None) -> pl.DataFrame:
    """The period of each article with a known day: schema PERIODS, in the order of the articles.

    articles: schema ARTICLES. length: day or week (from Monday); by default as ``length_of`` says. Articles without a day
    have no row. Raises QuestionError for another length.
    """
    chosen = length or length_of(articles)
    if chosen not in LENGTHS:
        raise QuestionError(f"length must be one of {', '.join(LENGTHS)}, not '{chosen}'.")
    day = pl.col("published")
    begin = day if chosen == "day" else day.dt.truncate("1w")
    return check(articles.drop_nulls("published").select("article_id", "outlet", period=begin), PERIODS)


def runs(articles: pl.DataFrame, length: Length | None = None) -> bool:
    """Whether the story has articles of enough days, or weeks, to say something over time."""
    return periods(articles, length)["period"].n_unique() >= LEAST_PERIODS


def marked_days(corpus: Corpus) -> pl.DataFrame:
    """The days that the reader marks in events.csv: schema MARKED_DAYS, the earliest first."""
    types = {name: column.dtype for name, column in MARKED_DAYS.items()}
    return check(pl.DataFrame(list(corpus.timeline), schema=types, orient="row"), MARKED_DAYS)


def in_periods(corpus: Corpus, length: Length | None = None) -> Corpus:
    """The same corpus with each outlet's articles of one period as an outlet of their own, so that every question that is
    asked of outlets is asked of their periods. Articles without a day are left out of ``articles``. ``parted`` names
    outlets and periods again."""
    found = periods(corpus.articles, length)
    named = corpus.articles.join(found.select("article_id", "period"), on="article_id", maintain_order="left")
    outlet = pl.concat_str("outlet", pl.lit(BETWEEN), pl.col("period").cast(pl.String))
    return replace(corpus, articles=named.with_columns(outlet=outlet).drop("period"))


def parted(table: pl.DataFrame) -> pl.DataFrame:
    """A table of the outlets of ``in_periods`` with outlet and period in columns of their own."""
    parts = pl.col("outlet").str.split(BETWEEN)
    return table.with_columns(period=parts.list.last().str.to_date("%Y-%m-%d"), outlet=parts.list.first())

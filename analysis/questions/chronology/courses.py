"""The course of each term and of reported speech: what each outlet prints in each day or week."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.chronology.periods import LEAST_PERIODS, Length, in_periods, parted, runs
from analysis.questions.terms import mentions, shares
from analysis.questions.voices.speakers import reported
from analysis.schema import check, empty
from analysis.schema.chronology import PERIOD_SHARES, PERIOD_VOICES, TERM_TRENDS, VOICE_TRENDS
from analysis.schema.order import by
from analysis.schema.vocabulary import Evidence, EvidenceType
from analysis.statistics.resampling import benjamini_hochberg
from analysis.statistics.trend import trend
from analysis.units.wording import CHOSEN, FROM_SOURCE, MIN_MENTIONS, OWN, WORDS, how_sure

DRAWS = 9_999
LEAST_ARTICLES = 6
"""Articles of an outlet below which no trend is tested: five articles have 120 orders, six have 720."""


def terms(corpus: Corpus, length: Length | None = None) -> pl.DataFrame:
    """How often each outlet's wording uses each term of a concept in each period: schema PERIOD_SHARES, by concept, term,
    outlet and period. A story of too few periods (``runs``) gives no rows.

    A period has a row where the outlet has an article in it, also where the term is missing there. share and its interval
    are those of ``terms.shares``, counted in the period; the interval covers other articles of the same kind.
    """
    if not runs(corpus.articles, length):
        return empty(PERIOD_SHARES)
    made = in_periods(corpus, length)
    table = parted(shares(mentions(made), made.articles)).drop("n_articles").rename({"n_articles_outlet": "n_articles"})
    return check(table.select(list(PERIOD_SHARES)).sort("concept", "term", *by(), "period"), PERIOD_SHARES)


def voices(corpus: Corpus, length: Length | None = None) -> pl.DataFrame:
    """How much of what each outlet prints in each period reports what somebody said: schema PERIOD_VOICES.

    share and its interval are those of ``voices.reported``. A story of too few periods gives no rows.
    """
    if not runs(corpus.articles, length):
        return empty(PERIOD_VOICES)
    made = in_periods(corpus, length)
    n_articles = parted(made.articles.group_by("outlet").agg(n_articles=pl.len().cast(pl.UInt32)))
    table = parted(reported(made)).rename({"n_reported": "n", "n_outlet_words": "n_words"})
    joined = table.join(n_articles, on=["outlet", "period"])
    return check(joined.select(list(PERIOD_VOICES)).sort(*by(), "period"), PERIOD_VOICES)


def most_mentioned(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """The rows of the terms with the most mentions, at most ``most`` terms, each concept's first before its second.

    table: PERIOD_SHARES. The order is by mentions, not by change: a term that is picked for its change would show chance.
    Of a concept's terms the least used is left out: its share is what the others leave.
    """
    key = ["concept", "term"]
    totals = (
        table.group_by(key)
        .agg(total=pl.col("n").sum())
        .sort("total", "concept", "term", descending=[True, False, False])
    )
    turn = pl.int_range(pl.len()).over("concept")
    is_last = (turn == pl.len().over("concept") - 1) & (turn > 0)
    chosen = (
        totals.with_columns(turn=turn)
        .filter(~is_last, pl.col("total") >= MIN_MENTIONS)
        .sort("turn", maintain_order=True)
        .head(most)
        .with_row_index("place")
    )
    return table.join(chosen.select(*key, "place"), on=key).sort("place", *by(), "period").drop("place")


def term_trends(corpus: Corpus, shown: pl.DataFrame) -> pl.DataFrame:
    """Whether each outlet's share of each term rises or falls: schema TERM_TRENDS, in the order of ``shown``.

    shown: PERIOD_SHARES of the terms that are looked at. An outlet that never names a concept has no row for it.
    """
    pairs = shown.select("concept", "term").unique(maintain_order=True)
    days = corpus.articles.drop_nulls("published").select("article_id", "published")
    own = mentions(corpus).filter(OWN & CHOSEN).join(days, on="article_id")
    article = ["concept", "outlet", "article_id", "published"]
    whole = own.group_by(article).agg(whole=pl.len())
    part = own.group_by(*article, "term").agg(part=pl.len())
    units = (
        pairs.join(whole, on="concept")
        .join(part, on=[*article, "term"], how="left")
        .with_columns(pl.col("part").fill_null(0))
    )
    worded = own.group_by("concept", "term", "outlet").agg(wordings=pl.col("wording").sort())
    table = _trends(units, ["concept", "term"], pairs).join(
        worded, on=["concept", "term", "outlet"], how="left", maintain_order="left"
    )
    return check(table.with_columns(pl.col("wordings").fill_null([])).select(list(TERM_TRENDS)), TERM_TRENDS)


def voice_trends(corpus: Corpus) -> pl.DataFrame:
    """Whether the part of each outlet's words that reports what others said rises or falls: schema VOICE_TRENDS. A story
    of too few periods gives no rows."""
    if not runs(corpus.articles):
        return empty(VOICE_TRENDS)
    days = corpus.articles.drop_nulls("published").select("article_id", "outlet", "published")
    words = corpus.voiced.filter(WORDS).with_columns(pl.col("article_id").cast(pl.String))
    counts = words.group_by("article_id").agg(part=FROM_SOURCE.sum(), whole=pl.len())
    units = days.join(counts, on="article_id").with_columns(all=pl.lit(True))
    return check(_trends(units, ["all"], units.select("all").unique()).select(list(VOICE_TRENDS)), VOICE_TRENDS)


def _trends(units: pl.DataFrame, names: list[str], order: pl.DataFrame) -> pl.DataFrame:
    """A row for each of ``names`` and outlet. units: a row an article, with published, part and whole."""
    rows = []
    for (*key, outlet), mine in units.sort(*names, *by(), "published", "article_id").group_by(
        *names, "outlet", maintain_order=True
    ):
        days = mine["published"]
        middle = days.sort()[(len(days) - 1) // 2]
        early, late = mine.filter(days <= middle), mine.filter(days > middle)
        enough = mine.height >= LEAST_ARTICLES and days.n_unique() >= LEAST_PERIODS
        times = days.cast(pl.Int32).to_numpy()
        found = trend(mine["part"].to_numpy(), mine["whole"].to_numpy(), times, draws=DRAWS, seed=1) if enough else None
        counts = [int(half[of].sum()) for half in (early, late) for of in ("part", "whole")]
        rows.append(
            (*key, outlet, mine.height, middle, *counts, found and found.p, found and _agrees(found.score, counts))
        )
    types = {**units.schema, "agrees": pl.Boolean, **{name: column.dtype for name, column in TERM_TRENDS.items()}}
    columns = [*names, "outlet", "n_articles", "middle", "n_early", "of_early", "n_late", "of_late", "p", "agrees"]
    table = pl.DataFrame(rows, schema={name: types[name] for name in columns}, orient="row")
    known = table["p"].is_not_null()
    q = pl.Series("q", [None] * table.height, dtype=pl.Float64)
    if known.any():
        q = q.scatter(known.arg_true(), benjamini_hochberg(table["p"].drop_nulls().to_numpy()))
    placed = order.with_row_index("place").join(table.with_columns(q), on=names).sort("place", maintain_order=True)
    sure = how_sure(pl.col("q"))
    unsure = pl.lit(Evidence.UNSURE, dtype=EvidenceType)
    return placed.with_columns(evidence=pl.when(pl.col("agrees") == False).then(unsure).otherwise(sure))  # noqa: E712


def _agrees(score: float, counts: Sequence[int]) -> bool:
    """Whether both halves show what the trend says: a share that rises is larger in the late half."""
    n_early, of_early, n_late, of_late = counts
    return score * (n_late * of_early - n_early * of_late) > 0

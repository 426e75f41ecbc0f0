"""Which words stand near a concept's terms, in which outlet?

The window is measured in printed words and ends with the sentence. Counted within it is the outlet's wording only: a
word of a quotation is the speaker's. The words of the mentions themselves are left out of every count.
"""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import Dtype, check, empty
from analysis.schema.keywords import COLLOCATES, NEAR
from analysis.schema.order import by
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import Evidence, EvidenceType
from analysis.statistics.association import g2_four_cell
from analysis.statistics.collocation import log_dice
from analysis.units.function_words import MOST_FUNCTION_WORDS, is_function_word
from analysis.units.wording import MIN_MENTIONS, OWN, WORDS

WINDOW = 5
"""Words to each side, the usual span (Sinclair 1991)."""
MIN_NEAR = 3
"""A word that stands near fewer times than this is counted and shown, and not ranked."""
MIN_G2 = 3.84
"""G2 that chance over words passes once in 20 times; under it a word stands near no more than it would anyway."""
AROUND: dict[str, Dtype] = {
    **dict.fromkeys(("concept", "outlet", "collocate"), pl.String),
    **dict.fromkeys(("n_inside", "n_near", "n_articles"), pl.Int64),
}


def collocates(corpus: Corpus, found: pl.DataFrame, *, window: int = WINDOW) -> pl.DataFrame:
    """The words near the mentions of each concept, by outlet: schema COLLOCATES, what can be ranked first.

    found: mentions of one story (schema MENTIONS); all terms of a concept are looked around together, so keep one
    term's mentions to look around it alone. window: words to each side, within the sentence.

    log_dice: higher means the word stands near the term for a larger part of both words' uses; its joint count is
    n_near, or the number of mentions where that is smaller. g2 compares the rate of the word within the windows with
    its rate in the outlet's other words (0 where there are none); it takes words for independent, so read it as an
    order, not as a test.
    Ranked, by log_dice, is what is sure: it stands near MIN_NEAR times or more, in an outlet with MIN_MENTIONS
    mentions or more, and with a g2 of MIN_G2 or more.

    Sources: Rychlý 2008 (logDice); Dunning 1993 (G2); Evert 2008, Corpora and collocations (windows).
    Raises ValueError for a window under 1.
    """
    check(found, MENTIONS)
    if window < 1:
        raise ValueError(f"window must be one word or more to each side, not {window}.")
    return collocates_of(near_counts(corpus, found, window=window), window=window)


class NearCounts(NamedTuple):
    """What ``collocates`` is worked out from: counts that add up over tables of whole articles.

    words: outlet, collocate, n_word (in the outlet's wording). around: concept, outlet, collocate, and of its uses
    n_inside (in the concept's mentions), n_near and n_articles (near one). mentions: concept, outlet, n_mentions. terms:
    concept, outlet, term, and ``first``, the row of the mentions at which the outlet first has the term.
    """

    words: pl.DataFrame
    around: pl.DataFrame
    mentions: pl.DataFrame
    terms: pl.DataFrame


def near_counts(corpus: Corpus, found: pl.DataFrame, *, window: int = WINDOW) -> NearCounts:
    """The counts of some articles. found: their mentions (schema MENTIONS)."""
    printed = _printed(corpus)
    outlets = corpus.articles.select("article_id", "outlet")
    own = printed.filter(OWN).join(outlets, on="article_id")
    mentions = found.with_row_index("first").filter(OWN)
    around = [
        _of_concept(group, printed, own, window) for group in mentions.partition_by("concept", maintain_order=True)
    ]
    return NearCounts(
        own.group_by("outlet", "collocate").agg(n_word=pl.len().cast(pl.Int64)),
        pl.concat(around) if around else pl.DataFrame(schema=AROUND),
        mentions.group_by("concept", "outlet").agg(n_mentions=pl.len().cast(pl.Int64)),
        mentions.group_by("concept", "outlet", "term").agg(pl.col("first").min().cast(pl.Int64)),
    )


def collocates_of(counts: NearCounts, *, window: int = WINDOW) -> pl.DataFrame:
    """``collocates`` of counts. window: the one that they were counted with."""
    if counts.around.is_empty():
        return empty(COLLOCATES)
    flag = is_function_word("collocate")
    table = _scored(_counted(counts).with_columns(window=pl.lit(window), function_word=flag))
    order = table.sort(
        "concept",
        *by(),
        "evidence",
        "log_dice",
        "n_near",
        "collocate",
        descending=[False, False, False, False, True, True, False],
    )
    return check(order.select(pl.col(name).cast(column.dtype) for name, column in COLLOCATES.items()), COLLOCATES)


def near(corpus: Corpus, found: pl.DataFrame, *, window: int = WINDOW) -> pl.DataFrame:
    """The same words near the mentions, one by one: schema NEAR, by concept, in the order of the articles.

    Each printed word is there once, however many windows it lies in. ``evidence`` opens the rows of ``collocates`` by it.
    """
    printed = _printed(corpus)
    groups = check(found, MENTIONS).filter(OWN).partition_by("concept", maintain_order=True)
    own = printed.filter(OWN).join(corpus.articles.select("article_id", "outlet"), on="article_id")
    rows = [_around(group, printed, own, window)[1].with_columns(_names(group)) for group in groups]
    if not rows:
        return empty(NEAR)
    return check(pl.concat(rows).select(pl.col(name).cast(column.dtype) for name, column in NEAR.items()), NEAR)


def _printed(corpus: Corpus) -> pl.DataFrame:
    """All printed words but furniture, numbered in their article by ``place``."""
    return (
        corpus.voiced.filter(WORDS)
        .select("article_id", "sentence", "start", "stop", "voice", "zone", collocate=pl.col("word").cast(pl.String))
        .with_columns(
            pl.col("article_id").cast(pl.String), place=pl.int_range(pl.len()).over("article_id").cast(pl.Int64)
        )
    )


def _around(
    mentions: pl.DataFrame, printed: pl.DataFrame, own: pl.DataFrame, window: int
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The words of the outlets' wording in one concept's mentions, and of the others those near a mention."""
    spans = mentions.select("article_id", "sentence", first="start", last="stop").with_row_index("mention")
    inside = spans.join(printed, on=["article_id", "sentence"]).filter(
        (pl.col("start") >= pl.col("first")) & (pl.col("start") < pl.col("last"))
    )
    place = ["article_id", "place"]
    ends = inside.group_by("mention", "article_id", "sentence").agg(
        left=pl.col("place").min(), right=pl.col("place").max()
    )
    steps = [ends.with_columns(place=pl.col("left") - step) for step in range(1, window + 1)]
    steps += [ends.with_columns(place=pl.col("right") + step) for step in range(1, window + 1)]
    near = own.join(pl.concat(steps), on=["article_id", "sentence", "place"], how="semi")
    return own.join(inside, on=place, how="semi"), near.join(inside, on=place, how="anti")


def _names(mentions: pl.DataFrame) -> list[pl.Expr]:
    """The concept of some mentions, and its terms among them."""
    terms = ", ".join(mentions["term"].unique(maintain_order=True))
    return [pl.lit(mentions["concept"][0]).alias("concept"), pl.lit(terms).alias("term")]


def _of_concept(mentions: pl.DataFrame, printed: pl.DataFrame, own: pl.DataFrame, window: int) -> pl.DataFrame:
    """Counts of the words in and near one concept's mentions, by outlet."""
    inside, near = _around(mentions, printed, own, window)
    whole = pl.concat([inside.with_columns(is_near=pl.lit(False)), near.with_columns(is_near=pl.lit(True))])
    is_near = pl.col("is_near")
    return (
        whole.group_by("outlet", "collocate")
        .agg(
            n_inside=(~is_near).sum(), n_near=is_near.sum(), n_articles=pl.col("article_id").filter(is_near).n_unique()
        )
        .with_columns(concept=pl.lit(mentions["concept"][0]))
        .select(pl.col(name).cast(dtype) for name, dtype in AROUND.items())
    )


def _counted(counts: NearCounts) -> pl.DataFrame:
    """The counts of COLLOCATES, a row for each word near a mention."""
    concept = ["concept", "outlet"]
    of_outlet = counts.words.group_by("outlet").agg(n_words=pl.col("n_word").sum())
    sizes = counts.around.group_by(concept).agg(n_window=pl.col("n_near").sum(), _inside=pl.col("n_inside").sum())
    places = counts.terms.group_by("concept", "term").agg(pl.col("first").min())
    terms = places.sort("concept", "first").group_by("concept").agg(pl.col("term").str.join(", "))
    return (
        counts.around.filter(pl.col("n_near") > 0)
        .join(counts.words, on=["outlet", "collocate"])
        .join(sizes, on=concept)
        .join(of_outlet, on="outlet")
        .join(counts.mentions, on=concept)
        .join(terms, on="concept")
        .with_columns(
            pl.col("n_word") - pl.col("n_inside"),
            pl.col("n_words") - pl.col("_inside"),
            n_outlets=pl.len().over("concept", "collocate"),
        )
    )


def _scored(counts: pl.DataFrame) -> pl.DataFrame:
    near, word = counts["n_near"].to_numpy().astype(int), counts["n_word"].to_numpy().astype(int)
    inside, mentions = counts["n_window"].to_numpy().astype(int), counts["n_mentions"].to_numpy().astype(int)
    outside = counts["n_words"].to_numpy().astype(int) - inside
    strength = g2_four_cell(near, word - near, inside, outside.clip(min=1)) * (outside > 0)
    rarer = near * outside < (word - near) * inside
    enough = (pl.col("n_near") >= MIN_NEAR) & (pl.col("n_mentions") >= MIN_MENTIONS)
    return counts.with_columns(
        log_dice=pl.Series(log_dice(near.clip(max=mentions), mentions, word), dtype=pl.Float64),
        g2=pl.Series(strength * (1 - 2 * rarer), dtype=pl.Float64),
    ).with_columns(
        evidence=pl.when(~enough)
        .then(pl.lit(Evidence.TOO_FEW))
        .when(pl.col("g2") >= MIN_G2)
        .then(pl.lit(Evidence.SURE))
        .otherwise(pl.lit(Evidence.UNSURE))
        .cast(EvidenceType)
    )


def strongest(table: pl.DataFrame, most: int) -> pl.DataFrame:
    """The rows of each concept's ``most`` words that are ranked highest in any outlet, for every outlet near whose
    mentions they stand; behind them, where function words are set apart, MOST_FUNCTION_WORDS of these."""
    limit = pl.when(pl.col("function_word").fill_null(value=False)).then(MOST_FUNCTION_WORDS).otherwise(most)
    best = (
        table.filter(pl.col("evidence") == Evidence.SURE)
        .group_by("concept", "function_word", "collocate")
        .agg(best=pl.col("log_dice").max())
        .sort("concept", "function_word", "best", "collocate", descending=[False, False, True, False])
        .filter(pl.int_range(pl.len()).over("concept", "function_word") < limit)
        .with_row_index("_order")
    )
    kept = table.join(best.select("concept", "collocate", "_order"), on=["concept", "collocate"])
    return kept.sort("_order", *by()).drop("_order")

"""Does a word of the text mean what its term stands for? A sample of mentions for readers, and counts by their marks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.evidence import sentences
from analysis.questions.terms.differences import contrasts
from analysis.schema import check, empty
from analysis.schema.checks import CORRECTED, STILL, TERM_CHECKS
from analysis.schema.terms import SHARES
from analysis.schema.vocabulary import OUTLETS_WORDING, Evidence, Sampled
from analysis.units.marking import with_first_mark
from analysis.units.mentions import mentions
from analysis.units.wording import CHOSEN

SAMPLE = 100
"""Mentions to check by hand: half an hour's work."""
CHECKED = CHOSEN & pl.col("voice").cast(pl.String).is_in([str(voice) for voice in OUTLETS_WORDING])
"""The mentions that shares are made of."""
ENDS = {"share_low": "low", "share_high": "high", "share_low_pairs": "low_pairs", "share_high_pairs": "high_pairs"}


def checkable(corpus: Corpus) -> pl.DataFrame:
    """The mentions that shares count, as the tables of marks take them: schema MENTIONS, with group (the concept), kind (the
    term) and mark (the first reader's; null where nobody marked it)."""
    found = mentions(corpus).filter(CHECKED)
    return with_first_mark(corpus, found, Sampled.TERMS).with_columns(group="concept", kind="term")


def sample(corpus: Corpus, n: int = SAMPLE, *, seed: int = 1) -> pl.DataFrame:
    """Mentions in the outlets' wording, drawn for readers to mark. Schema TERM_CHECKS, by concept, term and article.

    Each concept gets as many as any other, as far as it has so many, and so do the terms of a concept, so that rare ones
    are seen. Within a term every mention
    has the same chance, and the drawn ones are spread evenly over its outlets and articles (a systematic sample with a
    random start), so that they tell how often the term is read right. The same seed draws the same mentions.
    Raises QuestionError when ``n`` is less than 1.
    Source: Cochran 1977, Sampling Techniques, chapters 5 (strata) and 8 (systematic samples).
    """
    if n < 1:
        raise QuestionError(f"n must be 1 or more mentions to check, not {n}.")
    found = mentions(corpus).filter(CHECKED).with_row_index("row")
    if found.is_empty():
        return empty(TERM_CHECKS)
    concepts = found.sort("concept", "term", "outlet", "article_id", "start").partition_by(
        "concept", maintain_order=True
    )
    chance = random.Random(seed)
    rows: list[int] = []
    for mine, n_mine in zip(concepts, _quotas([each.height for each in concepts], n, chance), strict=True):
        terms = mine.partition_by("term", maintain_order=True)
        for each, quota in zip(terms, _quotas([each.height for each in terms], n_mine, chance), strict=True):
            begin, step = chance.random(), each.height / max(quota, 1)
            rows += [each["row"][int((begin + at) * step)] for at in range(quota)]
    drawn = found.filter(pl.col("row").is_in(rows)).drop("row").sort("concept", "term", maintain_order=True)
    opened = sentences(corpus, drawn)
    shown = pl.concat_str("left", pl.lit("["), "matched", pl.lit("]"), "right")
    table = (
        opened.sort("concept", "term", maintain_order=True)
        .with_row_index("check", offset=1)
        .with_columns(sentence_text=shown, mark=pl.lit(None, dtype=pl.String))
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in TERM_CHECKS.items()), TERM_CHECKS)


def _quotas(sizes: Sequence[int], n: int, chance: random.Random) -> list[int]:
    """How many of each: n in all, or all there are; as even as the sizes allow, the last ones by chance."""
    quotas = [0] * len(sizes)
    left = min(n, sum(sizes))
    while left:
        open_yet = [at for at, size in enumerate(sizes) if quotas[at] < size]
        if left < len(open_yet):
            open_yet = chance.sample(open_yet, left)
        each = max(min(left // len(open_yet), min(sizes[at] - quotas[at] for at in open_yet)), 1)
        for at in open_yet:
            quotas[at] += each
        left -= each * len(open_yet)
    return quotas


def still_apart(shares: pl.DataFrame, corrected: pl.DataFrame) -> pl.DataFrame:
    """Of each concept on which two outlets surely differ as counted, whether they do as corrected, too. Schema STILL.

    shares: terms.shares. corrected: ``units.corrected.corrected`` of the same mentions. The pair and the term are those of
    the concept's first contrast that is sure (``terms.contrasts``); the corrected shares of this pair are compared by the
    same rule, their intervals holding what the marks leave open.
    """
    check(corrected, CORRECTED)
    first = contrasts(check(shares, SHARES)).unique("concept", keep="first", maintain_order=True)
    ends = corrected.select("outlet", *ENDS, "share_corrected", concept="group", term="kind").rename(
        {name: f"_{new}" for name, new in ENDS.items()}
    )
    replaced = shares.join(ends, on=["concept", "term", "outlet"], how="left", maintain_order="left").with_columns(
        share="share_corrected", **{new: f"_{new}" for new in ENDS.values()}
    )
    rows: list[dict[str, Any]] = []
    for row in first.filter(pl.col("evidence") == Evidence.SURE).iter_rows(named=True):
        pair = pl.col("outlet").is_in([row["outlet"], row["other"]])
        mine = replaced.filter(pl.col("concept") == row["concept"], pl.col("term") == row["term"], pair)
        made = {"group": row["concept"], "kind": row["term"], "outlet": row["outlet"], "other": row["other"]}
        if mine.select(pl.col("share", "low_pairs", "high_pairs").is_null().any()).row(0) != (False, False, False):
            rows.append({**made, "apart": None})
            continue
        (again,) = contrasts(mine).iter_rows(named=True)
        rows.append({**made, "apart": again["evidence"] == Evidence.SURE and again["outlet"] == row["outlet"]})
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in STILL.items()}), STILL)

"""What a finding counts, as arrays, each thing with all by which it can be left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate import Corpus
from analysis.questions.reuse.counted import SETTING, counted
from analysis.questions.robustness.chance import Numbers
from analysis.questions.robustness.items import ARTICLE, PLACE, items
from analysis.questions.robustness.variants import WHOLE_LIST, variants
from analysis.schema import check
from analysis.schema.robustness import EFFECTS
from analysis.schema.vocabulary import Asked, Half, SharedCopy, Zone
from analysis.units.wording import MIN_ARTICLES

LIKELY = 0.8
"""Attributions below this probability are the unsure ones: fewer of them are right (``data/calibration.csv``)."""
OPINION = "opinion"
"""What articles.kind calls them."""
ALIKE = ["article_id", "sentence", "category", "right", "zone", "voice", "is_unsure", "terms", "is_copy", "is_again"]
"""Things that are alike in all of these are counted as one row."""
Truths = NDArray[np.bool_]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Things:
    """The things that a finding counts.

    effect: a row of EFFECTS. rows: the things, alike ones together, with ``n``; those of shorter lists of terms too. unit:
    what is shuffled whole, as a number; of: of each unit its article; owner: of each article, 0 for the finding's outlet, 1 for
    the other side, 2 for neither. outlets: of each article its outlet, numbered. article: of each row its article.
    articles: the story's, in their order. categories: all choices. how: the way in which the brief counts shared copy.
    """

    effect: Row
    rows: pl.DataFrame
    articles: pl.DataFrame
    unit: Numbers
    of: Numbers
    owner: Numbers
    outlets: Numbers
    article: Numbers
    categories: tuple[str, ...]
    how: str

    @property
    def asked(self) -> Asked:
        """What the finding compares."""
        return Asked(self.effect["question"])

    def where(self, condition: pl.Expr) -> Truths:
        """Which rows a condition holds for."""
        return self.rows.with_columns(_=condition.fill_null(value=False))["_"].to_numpy()


def things(corpus: Corpus, effects: pl.DataFrame) -> list[Things]:
    """What each finding counts, in the order of ``effects`` (schema EFFECTS).

    corpus: the story, whatever of its shared copy is counted: all of it is looked at here.
    """
    check(effects, EFFECTS)
    whole = counted(corpus, SharedCopy.IN)
    told_of = [
        (row["subject"], row["category"]) for row in effects.iter_rows(named=True) if row["question"] == Asked.TERMS
    ]
    every = items(whole).with_columns(terms=pl.lit(WHOLE_LIST))
    every = pl.concat([every, variants(whole, told_of)])
    for name, switch in (("is_copy", SharedCopy.OUT), ("is_again", SharedCopy.ONCE)):
        left_out = counted(whole, switch).tokens.filter(pl.col("zone") == Zone.COPY)
        every = every.join(
            left_out.select(ARTICLE, "position", pl.lit(value=True).alias(name)),
            on=PLACE,
            how="left",
            maintain_order="left",
        )
    flags = [pl.col(name).fill_null(value=False) for name in ("is_copy", "is_again")]
    every = every.with_columns(*flags, is_unsure=(pl.col("probability") < LIKELY).fill_null(value=False))
    per_outlet = corpus.articles.group_by("outlet").agg(pl.len())
    by_article = per_outlet.filter(pl.col("len") >= MIN_ARTICLES).height > 1
    units = ["article"] if by_article else ["article", "sentence"]
    how = str(corpus.settings.get(SETTING, SharedCopy.IN))
    return [_of(effect, every, corpus.articles, how, units) for effect in effects.iter_rows(named=True)]


def _of(effect: Row, every: pl.DataFrame, articles: pl.DataFrame, how: str, units: list[str]) -> Things:
    same = (pl.col("question") == effect["question"]) & pl.col("subject").eq_missing(
        pl.lit(effect["subject"], pl.String)
    )
    known = (
        articles.select("article_id", "outlet", "credit", "kind").sort("outlet", "article_id").with_row_index("article")
    )
    rows = (
        every.filter(same)
        .group_by(ALIKE, maintain_order=True)
        .agg(n=pl.len())
        .join(known.select("article_id", "article", "credit", "kind"), on="article_id", maintain_order="left")
    )
    numbered = rows.select(units).unique().sort(units).with_row_index("unit")
    rows = rows.join(numbered, on=units, maintain_order="left")
    outlet, other = effect["outlet"], effect["beside"]
    owner = [0 if name == outlet else 1 if other in (None, name) else 2 for name in known["outlet"]]
    return Things(
        effect,
        rows,
        known,
        _whole(rows["unit"]),
        _whole(numbered["article"]),
        np.array(owner, dtype=np.int64),
        _whole(known["outlet"].rank("dense")) - 1,
        _whole(rows["article"]),
        tuple(
            sorted(
                {*rows["category"], *([Half.OUTLETS, effect["category"]] if effect["question"] == Asked.VOICES else [])}
            )
        ),
        how,
    )


def _whole(column: pl.Series) -> Numbers:
    return column.to_numpy().astype(np.int64)

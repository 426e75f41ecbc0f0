"""How clearly the outlets differ in each thing that is compared: what is counted is shuffled among them."""

from __future__ import annotations

from functools import partial

import numpy as np
import polars as pl

from analysis.annotate.shared import shared
from analysis.questions.robustness.chance import Cells, chance
from analysis.schema import check, empty
from analysis.schema.brief import COMPARED, COMPARISONS, SHUFFLED
from analysis.schema.order import by
from analysis.statistics.resampling import benjamini_hochberg
from analysis.units.wording import MIN_ARTICLES, MIN_MENTIONS, how_sure

KEYS = ["question", "subject"]
DRAWS = 9_999
ROW = "_row"
SENTENCE, ARTICLE = "sentence", "article"


def compared(found: pl.DataFrame) -> pl.DataFrame:
    """The counts of each choice in each outlet beside those in the others: schema COMPARED, in the order of ``found``.

    found: schema SHUFFLED. Outlets in which nothing is counted for a subject have no row there. The residual is the adjusted
    one (Haberman 1973): above 0, the outlet has more of the choice than equal shares would give.
    """
    tables = [_table(group) for group in _groups(found)]
    return pl.concat(tables) if tables else empty(COMPARED)


def _table(group: pl.DataFrame) -> pl.DataFrame:
    keys = [*KEYS, "outlet", "category"]
    cells = group.group_by(keys).agg(pl.col("n").sum(), pl.col("wordings").list.explode().drop_nulls().sort())
    outlets, choices = (group.select(*KEYS, name).unique() for name in ("outlet", "category"))
    n, n_all = pl.col("n"), pl.col("n").sum().over("outlet")
    n_choice, total = pl.col("n").sum().over("category"), pl.col("n").sum()
    expected = n_all * n_choice / total
    spread = (expected * (1 - n_all / total) * (1 - n_choice / total)).sqrt()
    table = (
        outlets.join(choices, on=KEYS, nulls_equal=True)
        .join(cells, on=keys, how="left", nulls_equal=True)
        .with_columns(pl.col("n").fill_null(0).cast(pl.Float64), pl.col("wordings").fill_null([]))
        .with_columns(
            n_all=n_all,
            n_others=n_choice - n,
            n_all_others=total - n_all,
            residual=pl.when(spread > 0).then((n - expected) / spread).fill_null(0.0),
        )
        .sort(*by(), "category")
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in COMPARED.items()), COMPARED)


def comparisons(found: pl.DataFrame, articles: pl.DataFrame, *, seed: int = 1) -> pl.DataFrame:
    """How clearly the outlets differ in each thing that is compared: schema COMPARISONS, in the order of ``found``.

    found: schema SHUFFLED; articles: the story's. chance: in what share of shuffles the outlets differ at least as
    much. Sentences are shuffled, since what one sentence holds is alike; whole articles where two outlets or more have
    MIN_ARTICLES of them. Where a program read what is counted, as many readings as it gets wrong are struck out at random
    first, STRUCK times, and chance is twice the mean, which is as much as it can be. q corrects chance for
    the number of comparisons, and decides evidence; too few below MIN_MENTIONS counts or with one outlet only. Worked out
    once for all notebooks of a report.
    """
    return shared(
        partial(_comparisons, found, articles, seed), "comparisons", found, articles["outlet"].to_frame(), seed
    )


def _comparisons(found: pl.DataFrame, articles: pl.DataFrame, seed: int) -> pl.DataFrame:
    per_outlet = articles.group_by("outlet").agg(pl.len())
    unit = ARTICLE if per_outlet.filter(pl.col("len") >= MIN_ARTICLES).height > 1 else SENTENCE
    rows = [_row(group, unit, seed) for group in _groups(found)]
    known = {name: column.dtype for name, column in COMPARISONS.items() if name not in ("q", "evidence")}
    table = pl.DataFrame(rows, schema=known).with_row_index(ROW)
    enough = (pl.col("n") >= MIN_MENTIONS) & (pl.col("n_outlets") > 1)
    tried = table.filter(enough)
    q = tried.select(ROW).with_columns(q=pl.Series(benjamini_hochberg(tried["chance"].to_numpy()), dtype=pl.Float64))
    corrected = table.join(q, on=ROW, how="left", maintain_order="left")
    return check(corrected.with_columns(evidence=how_sure(pl.col("q"))).select(list(COMPARISONS)), COMPARISONS)


def _groups(found: pl.DataFrame) -> list[pl.DataFrame]:
    return check(found, SHUFFLED).partition_by(KEYS, maintain_order=True) if found.height else []


def _row(group: pl.DataFrame, unit: str, seed: int) -> dict[str, object]:
    units = group.group_by("outlet", *_of(unit)).agg(pl.col("n").sum())
    return {
        "question": group["question"][0],
        "subject": group["subject"][0],
        "n": group["n"].sum(),
        "n_outlets": group["outlet"].n_unique(),
        "unit": unit,
        "n_units": units.height,
        "chance": _chance(group, unit, seed),
    }


def _of(unit: str) -> list[str]:
    return ["article_id"] if unit == ARTICLE else ["article_id", SENTENCE]


def _chance(group: pl.DataFrame, unit: str, seed: int) -> float:
    keys = ["outlet", *_of(unit)]
    units = group.select(keys).unique().sort(keys).with_row_index(ROW)
    of = group.join(units, on=keys, maintain_order="left")[ROW]
    cells = Cells(
        of.to_numpy().astype(np.int64),
        group["category"].rank("dense").to_numpy().astype(np.int64) - 1,
        group["n"].to_numpy().astype(np.int64),
        group["right"].fill_null(1.0).to_numpy(),
        units["outlet"].rank("dense").to_numpy().astype(np.int64) - 1,
    )
    return chance(cells, draws=DRAWS, seed=seed)

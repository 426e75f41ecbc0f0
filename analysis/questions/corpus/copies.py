"""Near-copies: pairs of articles that share most of their wording."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.corpus import COPIES
from analysis.units.wording import WORDS

RUN = 5
"""Words of a run that two articles share, as is usual for near-duplicates (Broder 1997); a shorter one is a phrase."""
LEAST_RUNS = 20
"""Runs of the shorter article; set by hand: a few lines may say the same thing in the same words."""
NEAR = 0.5
"""Share of the shorter article's runs from which it is a near-copy; set by hand: more than half is one text."""
LOOKED_AT = 0.2
"""Share from which a pair is compared run by run. A run of several articles is looked up between neighbours in the
order of the story alone, so that the cost is linear; the share found so may be too small."""


def copies(corpus: Corpus) -> pl.DataFrame:
    """Pairs of articles, of one outlet or of two, of which the shorter shares half of its runs of five words or more
    with the other. Schema COPIES, the largest share first; no rows where there are none.

    share: 1 where every run of the shorter article stands in the other (containment; Broder 1997). Quotations count.
    """
    runs = _runs(corpus)
    n_runs = runs.group_by("article").agg(n_runs=pl.len())
    pairs = _neighbours(runs, n_runs)
    shared = (
        pairs.join(runs, on="article")
        .join(runs.rename({"article": "copy"}), on=["copy", "run"])
        .group_by("article", "copy")
        .agg(n_shared=pl.len())
    )
    names = corpus.articles.select("article_id", "outlet").with_row_index("article")
    table = (
        _with_shorter(shared, n_runs)
        .with_columns(share=pl.col("n_shared") / pl.col("n_runs"))
        .filter(pl.col("share") >= NEAR)
        .join(names, on="article")
        .join(names.rename({"article": "copy", "article_id": "copy_id", "outlet": "copy_outlet"}), on="copy")
        .sort("share", "article", "copy", descending=[True, False, False])
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in COPIES.items()), COPIES)


def _runs(corpus: Corpus) -> pl.DataFrame:
    """The different runs of words of each article: ``article`` (its number in the story), ``run`` (a hash)."""
    order = corpus.articles.select("article_id").with_row_index("article")
    words = (
        corpus.voiced.filter(WORDS).select(pl.col("article_id").cast(pl.String), "word").join(order, on="article_id")
    )
    words = words.sort("article", maintain_order=True)
    whole = pl.col("article") == pl.col("article").shift(1 - RUN)
    run = pl.struct(pl.col("word").to_physical().shift(-n).alias(str(n)) for n in range(RUN)).hash()
    return words.select("article", run=run, whole=whole).filter("whole").select("article", "run").unique()


def _neighbours(runs: pl.DataFrame, n_runs: pl.DataFrame) -> pl.DataFrame:
    """Pairs of articles worth a comparison: ``article``, ``copy``."""
    follows = pl.col("run") == pl.col("run").shift(-1)
    pairs = (
        runs.sort("run", "article")
        .select("article", copy=pl.col("article").shift(-1), follows=follows)
        .filter("follows")
        .group_by("article", "copy")
        .agg(n_shared=pl.len())
    )
    enough = (pl.col("n_runs") >= LEAST_RUNS) & (pl.col("n_shared") >= LOOKED_AT * pl.col("n_runs"))
    return _with_shorter(pairs, n_runs).filter(enough).select("article", "copy")


def _with_shorter(pairs: pl.DataFrame, n_runs: pl.DataFrame) -> pl.DataFrame:
    """Pairs with ``n_runs``, the runs of the article that has fewer."""
    other = n_runs.rename({"article": "copy", "n_runs": "of_copy"})
    return (
        pairs.join(n_runs, on="article")
        .join(other, on="copy")
        .with_columns(n_runs=pl.min_horizontal("n_runs", "of_copy"))
        .drop("of_copy")
    )

"""Near-copies: pairs of articles that share most of their wording."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.reuse.runs import neighbours, stream
from analysis.schema import check
from analysis.schema.reuse import COPIES

LEAST_RUNS = 20
"""Runs of the shorter article; set by hand: a few lines may say the same thing in the same words."""
NEAR = 0.5
"""Share of the shorter article's runs from which it is a near-copy; set by hand: more than half is one text."""
LOOKED_AT = 0.2
"""Share from which a pair is compared run by run. A run is looked up in the next articles of the story that have it
(``runs.REACH``), so that the cost is linear; the share found so may be too small."""


def copies(corpus: Corpus) -> pl.DataFrame:
    """Pairs of articles, of one outlet or of two, of which the shorter shares half of its runs of five words or more
    with the other. Schema COPIES, the largest share first; no rows where there are none.

    share: 1 where every run of the shorter article stands in the other (containment; Broder 1997). A quotation is one
    word of a run, whatever it says: articles that quote the same speech are no copies of one another.
    """
    found = stream(corpus)
    held = pl.DataFrame({"article": found.article, "run": found.runs}).filter(pl.col("run") >= 0)
    n_runs = n_runs_of(held)
    names = corpus.articles.select(pl.int_range(pl.len(), dtype=pl.Int64).alias("article"), "article_id", "outlet")
    return copies_of(shared_by(looked_at(seen_in(held), n_runs), held), names.join(n_runs, on="article"))


def n_runs_of(held: pl.DataFrame) -> pl.DataFrame:
    """How many different runs each article has: article, n_runs. held: article and run of each place, in the order of the
    story; article is a number."""
    return held.group_by("article").agg(n_runs=pl.col("run").n_unique())


def seen_in(held: pl.DataFrame) -> pl.DataFrame:
    """Pairs of articles that are compared because of some run: article, twin, n_shared (of how many different runs). held:
    every place of the runs in question. What tables of different runs give adds up."""
    article, run = held["article"].to_numpy(), held["run"].to_numpy()
    left, right = neighbours(run, article)
    places = pl.DataFrame({"article": article[left], "twin": article[right], "run": run[left]})
    return places.unique().group_by("article", "twin").agg(n_shared=pl.len().cast(pl.Int64))


def looked_at(seen: pl.DataFrame, n_runs: pl.DataFrame) -> pl.DataFrame:
    """The pairs that are compared run by run: article, twin. seen: as ``seen_in`` gives it, of all runs."""
    enough = (pl.col("n_runs") >= LEAST_RUNS) & (pl.col("n_shared") >= LOOKED_AT * pl.col("n_runs"))
    return _with_shorter(seen, n_runs).filter(enough).select("article", "twin")


def shared_by(pairs: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """How many different runs both articles of a pair have: article, twin, n_shared. What tables of different runs give
    adds up."""
    runs = held.unique()
    return (
        pairs.join(runs, on="article")
        .join(runs.rename({"article": "twin"}), on=["twin", "run"])
        .group_by("article", "twin")
        .agg(n_shared=pl.len().cast(pl.Int64))
    )


def copies_of(shared: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """``copies`` of pairs, as ``shared_by`` gives them of all runs. names: article, article_id, outlet, n_runs."""
    known = names.select("article", "article_id", "outlet")
    table = (
        _with_shorter(shared, names.select("article", "n_runs"))
        .with_columns(share=pl.col("n_shared") / pl.col("n_runs"))
        .filter(pl.col("share") >= NEAR)
        .join(known, on="article")
        .join(known.rename({"article": "twin", "article_id": "copy_id", "outlet": "copy_outlet"}), on="twin")
        .sort("share", "article", "twin", descending=[True, False, False])
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in COPIES.items()), COPIES)


def _with_shorter(pairs: pl.DataFrame, n_runs: pl.DataFrame) -> pl.DataFrame:
    """Pairs with ``n_runs``, the runs of the article that has fewer."""
    other = n_runs.rename({"article": "twin", "n_runs": "of_copy"})
    return (
        pairs.join(n_runs, on="article")
        .join(other, on="twin")
        .with_columns(n_runs=pl.min_horizontal("n_runs", "of_copy"))
        .drop("of_copy")
    )

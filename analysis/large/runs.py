"""What is kept of the runs of words of a part, so that all places of a run can be found together later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import polars as pl

from analysis.annotate.corpus import Corpus
from analysis.large.kept import save
from analysis.questions.reuse.copies import n_runs_of
from analysis.questions.reuse.runs import named_runs

RUNS, ARTICLES = "runs.parquet", "runs-articles.parquet"
GROUP = 4_096
"""Rows of a row group: of a part little more is read than is asked for."""
PART_BITS = 42
"""How numbers of a part are made numbers of the archive: those of the part stand before them."""


class Kept(NamedTuple):
    """A part whose runs are kept. number: its place in the archive. folder: where they are. places: how many."""

    number: int
    folder: Path
    places: int

    @property
    def first(self) -> int:
        """What is added to the numbers of its articles to make them numbers of the archive."""
        return self.number << PART_BITS


def runs_of(corpus: Corpus, first: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What is kept of some articles: article and run of each place; and article, article_id, outlet, published, n_runs.
    first: the number of the first article."""
    article, run = named_runs(corpus)
    held = pl.DataFrame({"article": article + first, "run": run})
    number = pl.int_range(first, pl.len() + first, dtype=pl.Int64).alias("article")
    named = corpus.articles.select(number, "article_id", "outlet", "published")
    return held, named.join(n_runs_of(held), on="article", how="left", maintain_order="left")


def keep_runs(of_chunks: Sequence[tuple[pl.DataFrame, pl.DataFrame]], folder: Path) -> list[Path]:
    """Write what is kept of a part, the places of one run together, and give the paths."""
    held, named = zip(*of_chunks, strict=True)
    save(pl.concat(held).sort("run", "article"), folder / RUNS, rows=GROUP)
    save(pl.concat(named), folder / ARTICLES)
    return [folder / RUNS, folder / ARTICLES]


def places(parts: Iterable[Kept], first: int, last: int) -> pl.DataFrame:
    """The places of the runs whose names are from first to last: article and run, in the order of the archive."""
    asked = pl.col("run").is_between(first, last)
    return _read(parts, RUNS, asked).sort("article")


def articles(parts: Sequence[Kept], asked: pl.Series) -> pl.DataFrame:
    """What is kept of the articles whose numbers are asked for; parts without such an article are not read."""
    numbers = set(asked // (1 << PART_BITS))
    mine = [part for part in parts if part.number in numbers] or parts[:1]
    return _read(mine, ARTICLES, pl.col("article").is_in(asked.implode()))


def _read(parts: Iterable[Kept], name: str, asked: pl.Expr) -> pl.DataFrame:
    number = pl.col("article")
    scans = (pl.scan_parquet(part.folder / name).with_columns(number + part.first) for part in parts)
    return pl.concat(scan.filter(asked).collect() for scan in scans)

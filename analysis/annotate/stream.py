"""A corpus of any size -> Parquet files, on all cores, in memory that does not grow with the corpus."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import polars as pl

from analysis.annotate.words.batch import annotate_words, batches
from analysis.errors import OutputError
from analysis.progress import progress as shown
from analysis.workers import cores, spread, uncollected

TABLES = ("tokens", "attributions")


def annotate_to_parquet(articles: pl.DataFrame, folder: str | Path, *, workers: int | None = None) -> Path:
    """Annotate ``articles`` (schema ARTICLES) at depth ``words`` and write one Parquet file a batch.

    folder: made here; it must not exist. It then holds ``tokens/`` and ``attributions/``, to be opened with
    ``polars.scan_parquet(folder / "tokens" / "*.parquet")``. workers: processes, by default one a core.
    Gives the folder. Raises OutputError when the folder exists. An interrupted run leaves no half-written file.
    """
    target = Path(folder)
    if target.exists():
        raise OutputError(f"{target} must not exist yet; it does. Name another folder or remove it.")
    for table in TABLES:
        (target / table).mkdir(parents=True)
    parts = list(batches(articles))
    workers = min(workers or cores(), max(1, len(parts)))
    numbered = ((number, part, str(target)) for number, part in enumerate(parts))
    with shown(articles.height, "articles", hidden=len(parts) < 2) as progress:
        try:
            with closing(spread(_write, numbered, workers)) as written:
                for n_articles in written:
                    progress.update(n_articles)
        finally:
            for half in target.glob("*/*.partial"):  # of a process that was ended
                half.unlink()
    return target


def _write(job: tuple[int, pl.DataFrame, str]) -> int:
    number, part, folder = job
    with uncollected():
        for table, rows in zip(TABLES, annotate_words(part), strict=True):
            final = Path(folder) / table / f"{number:05d}.parquet"
            partial = final.with_suffix(".partial")
            rows.write_parquet(partial, compression="lz4", row_group_size=max(rows.height, 1))
            partial.replace(final)
    return part.height

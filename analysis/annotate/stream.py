"""A corpus of any size -> Parquet files, on all cores, in memory that does not grow with the corpus."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from pathlib import Path

import polars as pl
from tqdm.auto import tqdm

from analysis.annotate.batch import annotate_words, batches
from analysis.errors import OutputError

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
    workers = min(workers or os.cpu_count() or 1, max(1, len(parts)))
    numbered = ((number, part, str(target)) for number, part in enumerate(parts))
    with tqdm(total=articles.height, desc="articles", unit=" articles", disable=len(parts) < 2) as progress:
        for n_articles in _spread(numbered, workers):
            progress.update(n_articles)
    return target


def _spread(jobs: Iterable[tuple[int, pl.DataFrame, str]], workers: int) -> Iterator[int]:
    """Run the jobs in ``workers`` processes, a few ahead of the results, so that few batches are in memory."""
    if workers == 1:
        yield from (_write(job) for job in jobs)
        return
    os.environ["POLARS_MAX_THREADS"], before = "1", os.environ.get("POLARS_MAX_THREADS")
    try:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_quiet_interrupt) as pool:
            running: set[Future[int]] = set()
            for job in jobs:
                running.add(pool.submit(_write, job))
                if len(running) > workers:
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            yield from (future.result() for future in running)
    finally:
        if before is None:
            del os.environ["POLARS_MAX_THREADS"]
        else:
            os.environ["POLARS_MAX_THREADS"] = before


def _quiet_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops the work and says so once


def _write(job: tuple[int, pl.DataFrame, str]) -> int:
    number, part, folder = job
    gc.disable()  # millions of small tuples live for one batch only; counting references is enough for them
    for table, rows in zip(TABLES, annotate_words(part), strict=True):
        final = Path(folder) / table / f"{number:05d}.parquet"
        partial = final.with_suffix(".partial")
        rows.write_parquet(partial, compression="lz4", row_group_size=max(rows.height, 1))
        partial.replace(final)
    gc.enable()
    return part.height

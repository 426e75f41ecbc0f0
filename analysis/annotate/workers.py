"""Work spread over processes, in memory that does not grow with the work."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")
THREADS = "POLARS_MAX_THREADS"


def cores() -> int:
    """Processes that can run at once here."""
    return os.cpu_count() or 1


def spread(work: Callable[[Job], Result], jobs: Iterable[Job], workers: int) -> Iterator[Result]:
    """The results of ``work`` for each job, in order; a few jobs are begun ahead of the results.

    work: a function of a module, so that other processes find it. With one worker all is done in this process.
    """
    if workers <= 1:
        yield from map(work, jobs)
        return
    before = os.environ.get(THREADS)
    os.environ[THREADS] = "1"  # the processes are the threads
    try:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_quiet_interrupt) as pool:
            running: deque[Future[Result]] = deque()
            try:
                for job in jobs:
                    running.append(pool.submit(work, job))
                    if len(running) > 2 * workers:
                        yield running.popleft().result()
                while running:
                    yield running.popleft().result()
            finally:
                for future in running:
                    future.cancel()
    finally:
        if before is None:
            del os.environ[THREADS]
        else:
            os.environ[THREADS] = before


def _quiet_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops the work and says so once

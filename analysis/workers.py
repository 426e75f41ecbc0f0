"""Work spread over processes, in memory that does not grow with the work."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from analysis.errors import FramingError
from analysis.processes import Workers, outcome

Job = TypeVar("Job")
Result = TypeVar("Result")
THREADS = ("POLARS_MAX_THREADS", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""What tells libraries how many threads to use."""


class WorkersError(FramingError):
    """A process of several ended before its work."""


def cores() -> int:
    """Processes that can run at once here; Windows takes no more than 61."""
    return min(os.cpu_count() or 1, 61)


def spread(work: Callable[[Job], Result], jobs: Iterable[Job], workers: int) -> Generator[Result, None, None]:
    """The results of ``work`` for each job, in order; a few jobs are begun ahead of the results.

    work: a function of a module, so that other processes find it. With one worker all is done in this process. Where the
    results are not all taken, or this process ends, the others end at once.
    Raises WorkersError when a process ends before its work, as it does where it can't read the calling script.
    """
    if workers <= 1:
        yield from map(work, jobs)
        return
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))  # the processes are the threads
    try:
        with Workers(workers) as pool:
            running: deque[Future[Result]] = deque()
            for job in jobs:
                running.append(pool.submit(work, job))
                if len(running) > 2 * workers:
                    yield outcome(running.popleft())
            while running:
                yield outcome(running.popleft())
    except BrokenProcessPool as error:
        raise WorkersError(
            "The work is shared among processes, and one of them ended before it was done. Each must be able to "
            'read the calling script: keep it in a file, and call this below `if __name__ == "__main__":`.'
        ) from error
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for unreachable objects: millions of small ones live for one job only, and counting references is
    enough for them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

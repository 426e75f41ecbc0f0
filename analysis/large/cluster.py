"""Dask: a cluster of this machine or a scheduler that runs somewhere, and work given to it a few pieces at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from analysis.errors import FramingError
from analysis.workers import THREADS, cores

if TYPE_CHECKING:
    from distributed import Client, Future

Job = TypeVar("Job")
Result = TypeVar("Result")
AHEAD = 2
"""Pieces of work that each worker has before it: the scheduler knows of so many, however large the archive is."""
PATIENCE = 60
"""Seconds in which a scheduler answers and has a worker."""
DIED = 5
"""Workers that may end over one piece of work before it is given up: its own fault, and not theirs."""
HEARING = 0.5
"""Seconds after which an interruption is heard."""


class SchedulerError(FramingError):
    """A scheduler that does not answer, or has no worker."""


@contextmanager
def client(scheduler: str | None = None, workers: int | None = None) -> Iterator[Client | None]:
    """A client of a scheduler's address, or of a cluster of ``workers`` processes on this machine, one a core unless told;
    that one ends with the context, and listens to this machine alone. Of 0 workers, none: the work is done in this process.
    Raises SchedulerError."""
    if scheduler is None and workers == 0:
        yield None
        return
    import dask
    from distributed import Client, LocalCluster

    quiet = {
        "distributed.nanny.pre-spawn-environ": dict.fromkeys(THREADS, "1"),  # the processes are the threads
        "distributed.scheduler.allowed-failures": DIED,
        "distributed.worker.memory.terminate": False,
        "distributed.admin.large-graph-warning-threshold": "1GB",
    }
    with dask.config.set(quiet):
        if scheduler is not None:
            with _reached(scheduler) as found:
                yield found
            return
        with (
            LocalCluster(
                n_workers=workers or cores(),
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address=None,
                memory_limit=0,
                silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster, set_as_default=False) as found,
        ):
            found.run(_deaf)
            found.register_plugin(_plugin())
            yield found


def _reached(scheduler: str) -> Client:
    """A client of a scheduler that has a worker."""
    from distributed import Client

    found = None
    try:
        found = Client(scheduler, timeout=PATIENCE, set_as_default=False)
        found.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        if found is not None:
            found.close()
        said = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise SchedulerError(
            f"--scheduler must be the address of a Dask scheduler with workers, such as tcp://10.0.0.1:8786; "
            f"{scheduler} gave none within {PATIENCE} seconds ({said})."
        ) from error
    return found


def _deaf() -> None:
    """A worker leaves it to the process that started it to hear what would stop it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _plugin() -> object:
    from distributed import WorkerPlugin

    class Deaf(WorkerPlugin):
        """The same for a worker that takes another's place."""

        def setup(self, worker: object) -> None:
            _deaf()

    return Deaf()


def n_workers(client: Client | None) -> int:
    """How many workers there are; without a client this process is the one."""
    return 1 if client is None else len(client.ncores())


def done(
    client: Client | None, work: Callable[[Job], Result], jobs: Iterable[Job]
) -> Generator[tuple[Job, Result | BaseException], None, None]:
    """Each piece of work and what it gave, or the error it ended with, as they are done; without a client, in this process.
    What a worker had begun when it ended is begun again by another."""
    if client is None:
        for job in jobs:
            try:
                made: Result | BaseException = work(job)
            except Exception as failure:
                made = failure
            yield job, made
        return
    from distributed import as_completed

    left = iter(jobs)
    running: dict[Future[Result], Job] = {}
    finished = as_completed(loop=client.loop, raise_errors=False)
    n = max(AHEAD * sum(client.ncores().values()), 1)
    try:
        for job in left:
            _submit(client, work, job, running, finished)
            if len(running) >= n:
                break
        while running:
            future = next(finished)
            job = running.pop(future)
            failed = future.exception() if future.status == "error" else None
            yield job, failed if failed is not None else future.result()
            future.release()
            for another in left:
                _submit(client, work, another, running, finished)
                break
    finally:
        if running:
            client.cancel(list(running), force=True)


def _submit(
    client: Client, work: Callable[[Job], Result], job: Job, running: dict[Future[Result], Job], finished: object
) -> None:
    future = client.submit(work, job, pure=False)
    running[future] = job
    finished.add(future)  # type: ignore[attr-defined]

"""Processes beside this one, and the signals that stop it: what must be whole is not cut, and nothing runs on alone.

Python runs the handlers of signals in the main thread, whichever thread of the process the system gave the signal to.
A handler that only notes a signal therefore holds it back from the whole process; a mask holds it back from one thread.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import connection
from types import TracebackType
from typing import Any, TypeVar

import psutil

Result = TypeVar("Result")
STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
"""What asks a process to stop: Ctrl-C, a request to terminate, a terminal that closes."""
HEARING = 0.2
"""Seconds after which an interruption is heard on every system."""
PATIENCE = 10.0
"""Seconds in which a process that was killed is gone."""
FREED = {"MALLOC_MMAP_THRESHOLD_": "1000000", "MALLOC_TRIM_THRESHOLD_": "10000000", "MALLOC_ARENA_MAX": "2"}
"""What lets GNU's C library give large pieces of memory back once they are free, where it would keep hundreds of MB; others
do not read it."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let whatever would stop this process wait until the few steps inside are done; then it has its effect."""
    if threading.current_thread() is not threading.main_thread():
        yield  # handlers run in the main thread: no other is ever stopped by one
        return
    noted: list[int] = []
    before: dict[int, Any] = {}
    try:
        for number in STOPS:
            if signal.getsignal(number) not in (None, signal.SIG_IGN):
                before[number] = signal.signal(number, lambda given, _: noted.append(given))
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in dict.fromkeys(noted):
            signal.raise_signal(number)


def kill(pids: Iterable[int]) -> None:
    """Kill processes and all that they have started, and wait until the latter are gone."""
    pids = list(pids)
    family: dict[int, psutil.Process] = {}
    for pid in pids:
        with suppress(psutil.Error):
            root = psutil.Process(pid)
            root.suspend()  # it must start no further one meanwhile
            family |= {each.pid: each for each in (root, *root.children(recursive=True))}
    for each in family.values():
        with suppress(psutil.Error):
            each.kill()
    psutil.wait_procs([each for each in family.values() if each.pid not in pids], timeout=PATIENCE)


class Workers(ProcessPoolExecutor):
    """Processes that share work. They leave it to this process to hear what would stop it, and end with it.

    As a context they end when their work is done; at once, with all that they have started, when an error or an
    interruption leaves the context, and when this process ends in whatever way.
    """

    def __init__(self, most: int) -> None:
        for name, value in FREED.items():
            os.environ.setdefault(name, value)
        super().__init__(most, mp_context=multiprocessing.get_context("spawn"), initializer=follow)
        self._others = {child.pid for child in multiprocessing.active_children()}

    def submit(self, work: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        """Give work to a process, as every executor takes it."""
        with undisturbed(), _masked():
            return super().submit(work, *args, **kwargs)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.shutdown()
            return
        with undisturbed():
            started = [child for child in multiprocessing.active_children() if child.pid not in self._others]
            kill(child.pid for child in started if child.pid is not None)
            for child in started:  # who waits for a child otherwise would hide its end from multiprocessing
                child.join(PATIENCE)
            self.shutdown(wait=False, cancel_futures=True)


def outcome(future: Future[Result]) -> Result:
    """What a worker gives back, waited for so that an interruption is heard meanwhile. Raises what the work raised."""
    while True:
        try:
            return future.result(HEARING)
        except TimeoutError:
            if future.done():
                return future.result()


@contextmanager
def _masked() -> Iterator[None]:
    """A process that is started here begins without hearing what would stop it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def follow() -> None:
    """End this process with the one that started it, for which a thread waits, and hear no Ctrl-C: what a process that
    ``multiprocessing`` has started does first."""
    for number in STOPS:
        signal.signal(number, _end if number == signal.SIGTERM else signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_wait, args=(parent.sentinel,), daemon=True).start()


def _wait(parent: int) -> None:
    connection.wait([parent])
    _end()


def _end(*_: object) -> None:
    """End this process, what it has started first."""
    with suppress(psutil.Error):
        for child in psutil.Process().children(recursive=True):
            with suppress(psutil.Error):
                child.kill()
    os._exit(1)

"""How far a long piece of work has come, in one line that goes when it is done."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Never

from tqdm import tqdm

QUICK = 2.0
"""Seconds in which work is done without a word."""
ASKING = 1.0
"""Seconds after which the work of other processes is asked after again."""
SILENT = 10.0
"""Seconds after which the line is shown again though nothing new is done, with the time that has passed."""
VARIABLE = "SOURCE_FRAMING_STEPS"
"""The variable of the environment that names a file in which a process notes each step of its work, for one that waits."""


def progress(n: int, what: str, *, hidden: bool = False) -> tqdm[Never]:
    """A line that says how many of ``n`` pieces of work are done; update it with each. Quick work shows nothing.

    what: the pieces, such as articles parsed. In a notebook the line is plain output: it is no error and isn't red.
    """
    in_notebook = type(sys.stderr).__module__.startswith("ipykernel")
    file = sys.stdout if in_notebook else sys.stderr
    return tqdm(total=n, desc=what, unit="", delay=QUICK, leave=not in_notebook, file=file, disable=hidden)


@contextmanager
def watched(n: int, what: str, done: Callable[[], tuple[int, str]]) -> Iterator[None]:
    """The same line for work of other processes, while this one does something else.

    done: how many pieces are done, and what else there is to say; a thread asks it every second.
    """
    ended = threading.Event()
    with progress(n, what) as line:
        thread = threading.Thread(target=_watch, args=(line, done, ended), daemon=True)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()


def _watch(line: tqdm[Never], done: Callable[[], tuple[int, str]], ended: threading.Event) -> None:
    shown, last = (0, ""), time.monotonic() - SILENT + QUICK
    while True:
        is_over = ended.wait(ASKING)
        found = done()
        if found != shown or time.monotonic() - last > SILENT or is_over:
            line.n, is_due = found[0], time.time() - line.start_t > QUICK
            line.set_postfix_str(found[1], refresh=is_due)
            line.last_print_t = time.time() if is_due else line.last_print_t  # else its end is no line’s end
            shown, last = found, time.monotonic()
        if is_over:
            return


def note(file: Path | None = None) -> None:
    """Note a step of the work in a file, or in that of VARIABLE, where there is one."""
    named = os.environ.get(VARIABLE) if file is None else file
    if named:
        with Path(named).open("ab") as noted:
            noted.write(b".")

"""What the notebooks of one report would each work out for themselves: the first does, the others read it from the disk.

The folder is the report's own and goes with it, so what is read there was written by the same program from the same
articles.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar, cast

import polars as pl

from analysis.writing import locked, write

VARIABLE = "SOURCE_FRAMING_SHARED"
"""The variable of the environment that names the folder; without it everybody works for himself."""
ASKING = 0.1
"""Seconds after which one who waits for another's work looks again."""
Found = TypeVar("Found")


@contextmanager
def sharing(folder: Path) -> Iterator[None]:
    """Let this process, and all that it starts meanwhile, share in a folder what they work out."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ[VARIABLE] = str(folder)
    try:
        yield
    finally:
        del os.environ[VARIABLE]


def shared(work: Callable[[], Found], name: str, *parts: object) -> Found:
    """What ``work`` gives, worked out by one of those that share; the others wait for it. Raises what the work raises.

    name and parts: what is worked out, and all that it depends on, tables or plain values.
    """
    if VARIABLE not in os.environ:
        return work()
    named = f"{name}-{digest(*parts)}"
    lock, kept = (Path(os.environ[VARIABLE]) / f"{named}.{ending}" for ending in ("lock", "kept"))
    lock.touch()
    while True:
        try:
            with locked(lock):
                if kept.exists():
                    return cast(Found, pickle.loads(kept.read_bytes()))
                found = work()
                write(kept, pickle.dumps(found, protocol=pickle.HIGHEST_PROTOCOL))
                return found
        except BlockingIOError:
            time.sleep(ASKING)


def digest(*parts: object) -> str:
    """A name for tables and plain values: the same for the same, another for others."""
    found = hashlib.sha256()
    for part in parts:
        if isinstance(part, pl.DataFrame):
            file = io.BytesIO()
            part.write_ipc(file)
            found.update(file.getvalue())
        else:
            found.update(repr(part).encode())
        found.update(b"\0")
    return found.hexdigest()[:32]

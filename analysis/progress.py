"""How far a long piece of work has come, in one line that goes when it is done."""

from __future__ import annotations

import sys
from typing import Never

from tqdm import tqdm

QUICK = 2.0
"""Seconds in which work is done without a word."""


def progress(n: int, what: str, *, hidden: bool = False) -> tqdm[Never]:
    """A line that says how many of ``n`` pieces of work are done; update it with each. Quick work shows nothing.

    what: the pieces, such as articles parsed. In a notebook the line is plain output: it is no error and isn't red.
    """
    in_notebook = type(sys.stderr).__module__.startswith("ipykernel")
    file = sys.stdout if in_notebook else sys.stderr
    return tqdm(total=n, desc=what, unit="", delay=QUICK, leave=not in_notebook, file=file, disable=hidden)

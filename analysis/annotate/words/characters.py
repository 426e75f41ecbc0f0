"""A batch of texts as one array of characters with their kinds: what can be asked of all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

SPACE, UPPER, LOWER, DIGIT, WORD, STOP, OPENER, CLOSER, DOUBLE, MARK = (1 << bit for bit in range(10))
"""Kinds, as bits. UPPER, LOWER: A to Z and a to z; DIGIT: 0 to 9; WORD: what ``\\w`` takes; STOP: what may end a
sentence; OPENER, CLOSER: quotation marks and brackets that may stand before or after one; DOUBLE: quotation marks that
are no apostrophe; MARK: these and apostrophes."""

HYPHENS = ("-", "‐", "‑")
"""What joins the parts of a word, each a token of its own."""
Kinds = NDArray[np.uint16]
Integers = NDArray[np.int32]
KINDS: dict[int, Callable[[str], bool]] = {
    SPACE: str.isspace,
    UPPER: lambda c: "A" <= c <= "Z",
    LOWER: lambda c: "a" <= c <= "z",
    DIGIT: lambda c: "0" <= c <= "9",
    WORD: lambda c: c.isalnum() or c == "_",
    STOP: lambda c: c in ".!?…",
    OPENER: lambda c: c in "\"'”“’‘‚„«»「」『』([",
    CLOSER: lambda c: c in "\"'”“’‘″„«»「」『』)]",
    DOUBLE: lambda c: c in '“”″„"«»「」『』',
    MARK: lambda c: c in "'’‘‚“”″„\"«»‹›「」『』`",
}

AHEAD = 8
"""Blanks put after a text's end: more than any rule looks ahead."""
WHITE_SPACE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace() and code != 0x20)
"""White space but for the blank."""


@cache
def _kind(character: str) -> int:
    return sum(bit for bit, holds in KINDS.items() if holds(character))


def kinds(text: str) -> Kinds:
    """The kinds of each character of ``text``, and of a few spaces after the end, so that a rule may look ahead."""
    codes = np.frombuffer((text + " " * AHEAD).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    counts = np.bincount(codes)
    table = np.zeros(len(counts), dtype=np.uint16)
    for code in np.flatnonzero(counts).tolist():
        table[code] = _kind(chr(code))
    return table[codes]

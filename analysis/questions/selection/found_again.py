"""Rows of the reader's file found again in a story whose articles were edited: by the words that the file shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import count

import polars as pl

from analysis.schema.vocabulary import Told

SENTENCES = (Told.FACT.value, Told.QUOTATION.value)
"""Kinds of rows that are called by a place in a text, where after an edit another row may be told; so may a figure, but
hardly one that begins at the same character."""
CUT = " …"
"""What stands behind words of which not all are shown."""
FEW = 4
"""Words that a row's words are looked up by."""
Key = tuple[str, str]
"""A row before it has an id: its kind, and its key among those of its kind."""


class Words:
    """What each row is called and how each article prints it.

    told: kind, key, row, printed, of every place where a row is told.
    """

    def __init__(self, told: pl.DataFrame) -> None:
        self._of: dict[Key, list[str]] = {}
        self._keys: dict[tuple[str, str], list[Key]] = {}
        for kind, key, *texts in told.select("kind", "key", "row", "printed").unique(maintain_order=True).iter_rows():
            for text in {" ".join(text.split()) for text in texts}:
                self._of.setdefault((kind, key), []).append(text)
                self._keys.setdefault((kind, _opening(text)), []).append((kind, key))

    def are_of(self, key: Key, words: str) -> bool:
        """Whether a row is called or printed so anywhere; words cut short are compared as far as they go."""
        return not words or any(_same(words, text) for text in self._of[key])

    def only(self, kind: str, words: str) -> list[Key]:
        """The row of a kind with these words, where there is no second one."""
        near = dict.fromkeys(self._keys.get((kind, _opening(words)), ()) if words else ())
        found = [key for key in near if self.are_of(key, words)]
        return found if len(found) == 1 else []


def told_apart(first: Mapping[Key, str], taken: Mapping[Key, str], choices: Collection[str]) -> dict[Key, str]:
    """Each row -> its id, no two the same: those taken, else its own, else a later character of its place where another
    row has its own. first: each row's own id; taken: ids of the reader's file."""
    found, used = dict(taken), set(taken.values())
    left = {key: row_id for key, row_id in first.items() if key not in taken}
    known = {*left.values(), *choices}
    for key, row_id in left.items():
        found[key] = (
            row_id
            if row_id not in used
            else next(each for each in _later(row_id) if each not in used and each not in known)
        )
        used.add(found[key])
    return found


def _later(row_id: str) -> Iterator[str]:
    place, _, start = row_id.rpartition(":")
    return (f"{place}:{later}" for later in count(int(start) + 1))


def _opening(text: str) -> str:
    return " ".join(text.removesuffix(CUT).split()[:FEW])


def _same(one: str, other: str) -> bool:
    first, second = one.removesuffix(CUT), other.removesuffix(CUT)
    if one.endswith(CUT) and other.endswith(CUT):
        return first.startswith(second) or second.startswith(first)
    if one.endswith(CUT):
        return second.startswith(first)
    return first.startswith(second) if other.endswith(CUT) else first == second

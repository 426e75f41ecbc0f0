"""Pairs of stretches of two articles that are the same, word for word or lightly edited."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate import Corpus, once
from analysis.questions.reuse.masked import Block, Quotations
from analysis.questions.reuse.runs import QUOTED, RUN, Places, Stream, shared_runs, stream
from analysis.units.linked import linked

LEAST = 14
"""Words, quotations left out, that two articles must have in common in one passage; set by hand: less is a set phrase or
the only way to say who somebody is."""
SAME = 0.7
"""Share of a passage's words that the other article must have too; set by hand: with less it is another sentence."""
GAP = 8
"""Words that may lie between two runs of one passage, in either article: an editor changes a few words, not a sentence."""
AHEAD = 4
"""Further matches with which one is compared, so that a phrase found elsewhere does not part what belongs together."""
EDGE = RUN
"""Words of the same sentence before and after the runs of a passage that may be the same too, one of them changed: more
would be a run themselves."""
LONGEST = 4000
"""Words of a passage that are compared word by word; a longer one is compared in parts of so many."""


MOVED = RUN
"""Words from which a clause that stands elsewhere is the same: fewer may be a name, which stands everywhere."""
TAKEN = -1
"""What a word is read as that is the same already, on the left; on the right one less."""
CORE = LEAST - EDGE
"""Words that a passage must have in common runs before it is compared word by word."""


class Copied(NamedTuple):
    """A passage of two articles: places in the stream, stop exclusive, in the earlier article and in the later one; their
    words without quotations, and of these the ones that are the same; whether the quotations in it are."""

    left: tuple[int, int]
    right: tuple[int, int]
    n_left: int
    n_right: int
    n_same: int
    quotes_same: bool


@once
def copied(corpus: Corpus) -> list[Copied]:
    """All passages of LEAST words or more that two articles share, in the order of the story."""
    found = stream(corpus)
    matches = _matches(*shared_runs(found))
    if matches.is_empty():
        return []
    near = _near(found, matches)
    quoted = Quotations(corpus, found)
    return [one for place in near.iter_rows() if (one := _exactly(found, quoted, *place)) is not None]


def _matches(left: Places, right: Places) -> pl.DataFrame:
    """Runs that follow one another in both articles, joined: left, right (first places), length (words)."""
    size = np.int64(1) << np.int64(32)
    keys = np.sort((right - left) * size + left)
    if not len(keys):
        return pl.DataFrame(schema={"left": pl.Int64, "right": pl.Int64, "length": pl.Int64})
    opens = np.flatnonzero(np.diff(keys, prepend=keys[0] - 2) != 1)
    length = np.diff(np.append(opens, len(keys))) + RUN - 1
    first = keys[opens]
    return pl.DataFrame({"left": first % size, "right": first // size + first % size, "length": length})


def _near(found: Stream, matches: pl.DataFrame) -> pl.DataFrame:
    """Matches near one another in both articles as one: left, left_stop, right, right_stop."""
    pair = pl.struct("article", "later")
    table = (
        matches.with_columns(
            article=pl.Series(found.article[matches["left"].to_numpy()]),
            later=pl.Series(found.article[matches["right"].to_numpy()]),
        )
        .filter(pl.col("length").sum().over(pair) >= CORE)
        .sort("article", "later", "left", "right")
        .with_columns(left_stop=pl.col("left") + pl.col("length"), right_stop=pl.col("right") + pl.col("length"))
    )
    edges = [_edges(table, by) for by in range(1, AHEAD + 1)]
    one, two = (np.concatenate(side) for side in zip(*edges, strict=True))
    return (
        table.with_columns(group=pl.Series(linked(table.height, one, two)))
        .group_by("group", maintain_order=True)
        .agg(
            pl.col("length").sum(),
            pl.col("left").min(),
            pl.col("left_stop").max(),
            pl.col("right").min(),
            pl.col("right_stop").max(),
        )
        .filter(pl.col("length") >= CORE)
        .select("left", "left_stop", "right", "right_stop")
    )


def _edges(table: pl.DataFrame, by: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The numbers of matches that belong to the one ``by`` rows on, and of those ones."""
    then = pl.col("left").shift(-by), pl.col("right").shift(-by), pl.col("right_stop").shift(-by)
    near = (
        (pl.col("article") == pl.col("article").shift(-by))
        & (pl.col("later") == pl.col("later").shift(-by))
        & (then[0] - pl.col("left_stop") <= GAP)
        & (then[1] - pl.col("right_stop") <= GAP)
        & (pl.col("right") - then[2] <= GAP)
    )
    held = np.flatnonzero(table.select(near.fill_null(False)).to_series().to_numpy())
    return held, held + by


def _exactly(found: Stream, quoted: Quotations, *place: int) -> Copied | None:
    """What of two stretches is the same, compared word by word; None where it is too little. place: left, left_stop,
    right, right_stop."""
    left, left_stop = _widened(found, place[0], place[1])
    right, right_stop = _widened(found, place[2], place[3])
    blocks = quoted.without_edges(_blocks(found.code[left:left_stop], found.code[right:right_stop]), left, right)
    if not blocks:
        return None
    ends = tuple(
        (first + min(block[side] for block in blocks), first + max(block[side] + block[2] for block in blocks))
        for side, first in ((0, left), (1, right))
    )
    n_left, n_right = (int((found.code[begin:end] != QUOTED).sum()) for begin, end in ends)
    n_same = sum(int((found.code[left + at : left + at + size] != QUOTED).sum()) for at, _, size in blocks)
    if n_same < LEAST or n_same < SAME * max(n_left, n_right):
        return None
    return Copied(ends[0], ends[1], n_left, n_right, n_same, quoted.are_same(blocks, left, right))


def _widened(found: Stream, start: int, stop: int) -> tuple[int, int]:
    """A stretch with EDGE places before and after it, as far as its first and its last sentence go."""
    first, last = start, stop
    while first > max(start - EDGE, 0) and _is_next(found, first - 1):
        first -= 1
    while last < min(stop + EDGE, len(found.code)) and _is_next(found, last - 1):
        last += 1
    return first, last


def _is_next(found: Stream, at: int) -> bool:
    """Whether a place and the one behind it are in one sentence."""
    return bool(found.article[at] == found.article[at + 1] and found.sentence[at] == found.sentence[at + 1])


def _blocks(left: Places, right: Places) -> list[Block]:
    """Words that are the same: first place left and right, and how many. First those in the same order; then clauses that
    changed places, of which MOVED words or more are the same. One that stands alone at either end is
    chance, and left out, unless a single word lies between."""
    found = _in_order(left, right)
    while len(found) > 1 and found[0][2] == 1 and not _is_near(*found[:2]):
        found.pop(0)
    while len(found) > 1 and found[-1][2] == 1 and not _is_near(*found[-2:]):
        found.pop()
    rest = left.copy(), right.copy()
    for at, other, size in found:
        rest[0][at : at + size] = TAKEN
        rest[1][other : other + size] = TAKEN - 1
    if not found or min((side > TAKEN).sum() for side in rest) < MOVED:
        return found
    return found + [block for block in _in_order(*rest) if block[2] >= MOVED]


def _is_near(one: Block, following: Block) -> bool:
    """Whether at most one word lies between two blocks on either side."""
    return all(following[side] - one[side] - one[2] <= 1 for side in (0, 1))


def _in_order(left: Places, right: Places) -> list[Block]:
    found = []
    for part in range(0, min(len(left), len(right)), LONGEST):
        one, two = (side[part : part + LONGEST].tolist() for side in (left, right))
        blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
        found += [(part + a, part + b, size) for a, b, size in blocks if size]
    return found

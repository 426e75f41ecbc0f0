"""Sums of parts -> those of the archive, as a tree: no process reads more than a few tables at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from analysis.large.counting import PART_BITS, added, apart, placed
from analysis.large.kept import save

FAN_IN = 16
"""Tables that are added up at a time."""
Spread = Callable[[Callable[["Merge"], Path], Sequence["Merge"]], Iterable[Path]]
"""Gives what a function makes of each of some pieces of work, in their order, wherever they are done."""


@dataclass(frozen=True)
class Merge:
    """Tables to add up into one. tables: with each the number of its part, by which its places are moved; 0 for tables in
    which that was done before."""

    tables: tuple[tuple[int, Path], ...]
    into: Path


def merge(given: Merge) -> Path:
    """Add tables up, and give where the sum is."""
    save(added([placed(pl.read_parquet(path), part << PART_BITS) for part, path in given.tables]), given.into)
    return given.into


def merged(tables: Sequence[tuple[int, Path]], folder: Path, name: str, spread: Spread) -> Path | None:
    """The sum of tables, level by level; None of none. folder: where the sums of each level go."""
    level = 0
    while tables:
        groups = [tuple(tables[at : at + FAN_IN]) for at in range(0, len(tables), FAN_IN)]
        jobs = [Merge(group, folder / f"{name}-{level}-{at:06d}.parquet") for at, group in enumerate(groups)]
        found = list(spread(merge, jobs))
        if level:
            for _, path in tables:
                path.unlink(missing_ok=True)
        if len(found) == 1:
            return found[0]
        tables, level = [(0, path) for path in found], level + 1
    return None


@dataclass(frozen=True)
class Spreading:
    """What the spread of words over the articles of a part is summed from. words: how often each article uses each word;
    totals, sizes: of the archive."""

    words: tuple[Path, ...]
    totals: Path
    sizes: Path
    into: Path


def spreading(given: Spreading) -> Path:
    """Write what ``dispersion.dp_of`` takes of a part: outlet, term, apart."""
    totals, sizes = pl.read_parquet(given.totals), pl.read_parquet(given.sizes)
    save(added([apart(pl.read_parquet(path), totals, sizes) for path in given.words]), given.into)
    return given.into

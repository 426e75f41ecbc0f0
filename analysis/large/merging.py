"""Sums of parts -> those of each month and of the archive, as trees: no process reads more than a few tables at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import polars as pl

from analysis.large.counting import added, adding, apart, keys_of, placed
from analysis.large.kept import save
from analysis.large.months import of_month
from analysis.large.runs import PART_BITS

FAN_IN = 16
"""Tables that are added up at a time."""
AT_ONCE = 1_000_000
"""Rows of tables that are added up at once: some hundred megabytes meanwhile."""
TOGETHER = 8
"""Sums that one process works out one after the other: most are small, and giving work away takes time too."""


class Table(NamedTuple):
    """A table to add up. part: the number of its part, by which its places are moved; 0 where that was done before. month:
    whose rows alone count, of a table that has a column ``month``; None where it has none."""

    path: Path
    part: int = 0
    month: str | None = None

    def scan(self) -> pl.LazyFrame:
        """Its rows, their places moved."""
        scan = pl.scan_parquet(self.path)
        return placed(scan if self.month is None else of_month(scan, self.month), self.part << PART_BITS)


@dataclass(frozen=True)
class Merge:
    """Tables to add up into one."""

    tables: tuple[Table, ...]
    into: Path


Merges = tuple[Merge, ...]
Spread = Callable[[Callable[[Merges], list[Path]], Sequence[Merges]], Iterable[list[Path]]]
"""Gives what a function makes of each of some pieces of work, in their order, wherever they are done."""


def merge(given: Merge) -> Path:
    """Add tables up, and give where the sum is. Of many rows, some keys are added up at a time."""
    tables = [table.scan() for table in given.tables]
    rows = sum(int(pl.scan_parquet(table.path).select(pl.len()).collect().item()) for table in given.tables)
    n = -(-rows // AT_ONCE)
    if n <= 1:
        save(adding(tables), given.into)
        return given.into
    which = pl.col(keys_of(tables[0])[-1]).hash() % n
    pieces = [given.into.with_name(f"{given.into.stem}-piece-{at:03d}.parquet") for at in range(n)]
    for at, piece in enumerate(pieces):
        save(adding([table.filter(which == at) for table in tables]), piece)
    save(pl.scan_parquet(pieces), given.into)
    for piece in pieces:
        piece.unlink()
    return given.into


def merge_each(given: Merges) -> list[Path]:
    """``merge`` one after the other."""
    return [merge(one) for one in given]


def merged(tables: Mapping[str, Sequence[Table]], folder: Path, spread: Spread) -> dict[str, Path]:
    """The sum of the tables under each name, level by level for all names at once; a name of no tables has none. folder:
    where the sums of each level go."""
    left = {name: list(mine) for name, mine in tables.items() if mine}
    found: dict[str, Path] = {}
    level = 0
    while left:
        names, jobs = [], []
        for name, mine in left.items():
            for at in range(0, len(mine), FAN_IN):
                names.append(name)
                jobs.append(Merge(tuple(mine[at : at + FAN_IN]), folder / f"{name}-{level}-{at // FAN_IN:06d}.parquet"))
        following: dict[str, list[Table]] = {}
        pieces = [tuple(jobs[at : at + TOGETHER]) for at in range(0, len(jobs), TOGETHER)]
        made = (path for paths in spread(merge_each, pieces) for path in paths)
        for name, path in zip(names, made, strict=True):
            following.setdefault(name, []).append(Table(path))
        for table in (table for mine in left.values() for table in mine if level):
            table.path.unlink(missing_ok=True)
        found |= {name: mine[0].path for name, mine in following.items() if len(mine) == 1}
        left, level = {name: mine for name, mine in following.items() if len(mine) > 1}, level + 1
    return found


@dataclass(frozen=True)
class Spreading:
    """What the spread of words over the articles of a part is summed from. words: how often each article uses each word;
    month: whose articles alone count; None for all. totals, sizes: of the month or of the archive."""

    words: tuple[Path, ...]
    month: str | None
    totals: Path
    sizes: Path
    into: Path


def spreading(given: Spreading) -> Path:
    """Write what ``dispersion.dp_of`` takes of a part: outlet, term, apart."""
    sizes = pl.read_parquet(given.sizes)
    words = pl.concat([of_month(pl.scan_parquet(path), given.month) for path in given.words])
    mine = words.select("outlet", "term").unique()
    totals = (
        pl.scan_parquet(given.totals)
        .select("outlet", "term", "y")
        .join(mine, on=["outlet", "term"], how="semi")
        .collect(engine="streaming")
    )
    parts = (of_month(pl.scan_parquet(path), given.month).collect() for path in given.words)
    save(added([apart(table, totals, sizes) for table in parts]), given.into)
    return given.into

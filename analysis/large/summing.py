"""The sums of parts -> the tables of each month and of the archive, wherever each piece of the work is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from analysis.large.counting import SUMS
from analysis.large.ending import Ending, end, few
from analysis.large.merging import Spreading, Table, merged, spreading
from analysis.large.speaking import HEARD, Hearing, Naming, hear, name

Spread = Callable[[str, Callable[[Any], Any], Sequence[Any]], list[Any]]
"""Gives what a function makes of each of some pieces of work, in their order; the name is that of the stage."""
WHOLE = "all"
"""What stands before the names of the sums of the whole archive; before those of a month stands the month."""


class Counted(NamedTuple):
    """A part that is counted. number: its place in the archive. folder: where its sums are. months: of its articles. said:
    how many reports it has."""

    number: int
    folder: Path
    months: tuple[str, ...]
    said: int

    @property
    def words(self) -> tuple[Path, ...]:
        """How often each article uses each word, by chunk."""
        return tuple(sorted(self.folder.glob("words-*.parquet")))


def tables(parts: Sequence[Counted], outlets: Sequence[str], folder: Path, results: Path, spread: Spread) -> list[Path]:
    """Write the tables of the archive and of each month, and give their paths. outlets: of the whole archive. folder: where
    sums are kept meanwhile."""
    months = sorted({month for part in parts for month in part.months})
    of: dict[str, list[Counted]] = {month: [part for part in parts if month in part.months] for month in months}
    sums = merged(
        {
            f"{month}-{kind}": [Table(part.folder / f"sums-{kind}.parquet", part.number, month) for part in mine]
            for month, mine in of.items()
            for kind in SUMS
        },
        folder,
        partial(spread, "Adding up months"),
    )
    of_all = {f"{WHOLE}-{kind}": [Table(sums[f"{month}-{kind}"]) for month in months] for kind in SUMS if months}
    sums |= merged(of_all, folder, partial(spread, "Adding up the archive"))
    groups = {WHOLE: list(parts), **of} if months else {}
    apart = _apart(groups, sums, folder, spread)
    sums |= _heard(groups, sums, folder, spread)
    jobs = [
        Ending(
            _month(group),
            {kind: sums[f"{group}-{kind}"] for kind in (*SUMS, *HEARD)},
            tuple(part.folder / "sums-held.parquet" for part in mine),
            () if group in apart else tuple(path for part in mine for path in part.words),
            apart.get(group),
            tuple(outlets),
            results,
        )
        for group, mine in groups.items()
    ]
    paths = [path for found in spread("Working out the tables", end, jobs) for path in found]
    for path in (*sums.values(), *apart.values()):
        path.unlink(missing_ok=True)
    return paths


def _apart(groups: dict[str, list[Counted]], sums: dict[str, Path], folder: Path, spread: Spread) -> dict[str, Path]:
    """What the spread of words is worked out from, for each month or archive of more articles than are shuffled."""
    many = [group for group in groups if not few(pl.read_parquet(sums[f"{group}-sizes"]))]
    jobs = [
        Spreading(
            part.words,
            _month(group),
            sums[f"{group}-words"],
            sums[f"{group}-sizes"],
            folder / f"{group}-apart-of-{part.number:06d}.parquet",
        )
        for group in many
        for part in groups[group]
    ]
    made = iter(spread("Measuring how words are spread", spreading, jobs) if jobs else ())
    of_parts = {f"{group}-apart": [Table(next(made)) for _ in groups[group]] for group in many}
    found = merged(of_parts, folder, partial(spread, "Adding up how words are spread"))
    for job in jobs:
        job.into.unlink(missing_ok=True)
    return {group: found[f"{group}-apart"] for group in many}


def _heard(groups: dict[str, list[Counted]], sums: dict[str, Path], folder: Path, spread: Spread) -> dict[str, Path]:
    """The sums of HEARD for each month and the archive. A part without reports has nothing to add."""
    naming = [Naming(sums[f"{group}-naming"], folder / f"{group}-names.parquet") for group in groups]
    names = dict(zip(groups, spread("Naming speakers", name, naming), strict=True))
    saying = {group: [part for part in mine if part.said] or mine[:1] for group, mine in groups.items()}
    jobs = [
        Hearing(part.folder, _month(group), names[group], folder, f"{group}-of-{part.number:06d}")
        for group, mine in saying.items()
        for part in mine
    ]
    made = iter(spread("Counting speakers", hear, jobs))
    of_parts: dict[str, list[Table]] = {}
    for group, mine in saying.items():
        for _ in mine:
            for kind, path in zip(HEARD, next(made), strict=True):
                of_parts.setdefault(f"{group}-{kind}", []).append(Table(path))
    found = merged(of_parts, folder, partial(spread, "Adding up speakers"))
    for path in (*names.values(), *(table.path for tables in of_parts.values() for table in tables)):
        path.unlink(missing_ok=True)
    return found


def _month(group: str) -> str | None:
    """The month of a group; None of the archive."""
    return None if group == WHOLE else group

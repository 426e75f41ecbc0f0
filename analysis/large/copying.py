"""Near-copies in an archive: which articles share most of their wording, found without any process holding all of them.

Each part keeps the names of its runs of words, in their order, so that all places of a run can be read together. The run
is what brings two articles together, as it does in one process; nothing is drawn by chance, and no pair is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl

from analysis.escape import slugs
from analysis.large.counting import adding
from analysis.large.ending import path_of
from analysis.large.kept import save
from analysis.large.merging import Table, merged
from analysis.large.months import dated, month
from analysis.large.runs import GROUP, PART_BITS, Kept, articles, places
from analysis.questions.reuse.copies import copies_of, looked_at, seen_in, shared_by
from analysis.schema.order import outlet_order

AT_ONCE = 2_000_000
"""Places of runs that are looked at together: some hundred megabytes while they are compared."""
NAMES = 1 << 63
"""How many names of runs there can be."""
Spread = Callable[[str, Callable[[Any], Any], Sequence[Any]], list[Any]]


@dataclass(frozen=True)
class Look:
    """The runs whose names are from first to last, of some parts. pairs: tables of the pairs in question, if there are any
    yet. into: where what is found goes."""

    parts: tuple[Kept, ...]
    first: int
    last: int
    pairs: tuple[Path, ...]
    into: Path


def see(given: Look) -> Path:
    """Which articles are compared because of these runs."""
    held = places(given.parts, given.first, given.last)
    save(seen_in(held).sort("article"), given.into, rows=GROUP)
    return given.into


def compare(given: Look) -> Path:
    """How many of these runs both articles of a pair have."""
    pairs = pl.concat(pl.read_parquet(path) for path in given.pairs)
    held = places(given.parts, given.first, given.last)
    save(shared_by(pairs, held.filter(pl.col("article").is_in(_both(pairs).implode()))), given.into)
    return given.into


@dataclass(frozen=True)
class Choose:
    """The pairs of a part whose earlier article is in it. seen: what all runs have brought together. parts: all."""

    part: Kept
    seen: tuple[Path, ...]
    parts: tuple[Kept, ...]
    into: Path


def choose(given: Choose) -> Path:
    """Which pairs of a part are compared run by run."""
    mine = pl.col("article").is_between(given.part.first, given.part.first + (1 << PART_BITS) - 1)
    seen = adding([pl.scan_parquet(path).filter(mine) for path in given.seen]).collect(engine="streaming")
    save(looked_at(seen, articles(given.parts, _both(seen)).select("article", "n_runs")), given.into)
    return given.into


def copies(parts: Sequence[Kept], outlets: Sequence[str], folder: Path, results: Path, spread: Spread) -> list[Path]:
    """Write the near-copies of an archive (schema COPIES), and those whose first article is of an outlet and month; give the
    paths. outlets: of the archive. folder: where what is found is kept meanwhile."""
    given = tuple(parts)
    if not given:
        return []
    n = max(-(-sum(part.places for part in given) // AT_ONCE), 1)
    bounds = [NAMES * at // n for at in range(n)] + [NAMES]
    looks = [Look(given, bounds[at], bounds[at + 1] - 1, (), folder / f"seen-{at:06d}.parquet") for at in range(n)]
    seen = tuple(spread("Looking for shared copy", see, looks))
    pieces = [Choose(part, seen, given, folder / f"pairs-{part.number:06d}.parquet") for part in given]
    chosen = tuple(spread("Choosing pairs of articles", choose, pieces))
    again = [replace(look, pairs=chosen, into=folder / f"both-{at:06d}.parquet") for at, look in enumerate(looks)]
    both = spread("Comparing pairs of articles", compare, again)
    sums = merged({"copies": [Table(path) for path in both]}, folder, partial(spread, "Adding up shared copy"))
    shared = pl.read_parquet(sums["copies"])
    for path in (*seen, *chosen, *both, *sums.values()):
        path.unlink(missing_ok=True)
    known = articles(given, _both(shared))
    return _written(copies_of(shared, known), known, outlets, results)


def _written(found: pl.DataFrame, known: pl.DataFrame, outlets: Sequence[str], results: Path) -> list[Path]:
    names = slugs(outlet_order(outlets))
    paths = [path_of(results, "copies")]
    save(found, paths[0])
    of = found.join(known.select("article_id", _month=month()), on="article_id", how="left", maintain_order="left")
    for (name, outlet), rows in of.group_by("_month", "outlet", maintain_order=True):
        paths.append(path_of(results, "copies", names[str(outlet)], str(name)))
        save(dated(rows.drop("_month"), str(name)), paths[-1])
    return paths


def _both(pairs: pl.DataFrame) -> pl.Series:
    """The articles of pairs."""
    return pl.concat([pairs["article"], pairs["twin"]]).unique()

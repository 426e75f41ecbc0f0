"""The sentences behind counts, in groups that have an address on their page, so that a count can lead to its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import polars as pl

from analysis.escape import block_id, escape_html
from analysis.publish.shown import Shown, boxed, not_shown, unfolding
from analysis.schema import check
from analysis.schema.cells import cell, figures
from analysis.schema.units import EVIDENCE

UNKNOWN = "not known"
"""What stands for a key that a row of evidence has no value for."""
NEGATED = "negated"
MOST = 1500
"""Sentences of all groups together that a page shows; of more, each group shows its first ones."""
SEVERAL = "_several"
"""Of a row of a group: whether its outlet has several articles here, so that the outlet's name does not tell which."""
Row = Mapping[str, Any]
Keys = tuple[str, ...]


@dataclass(frozen=True)
class Blocks:
    """Evidence in groups. rows: schema EVIDENCE beside the columns of ``by``; by: what they are grouped by, the widest
    first; under: what stands before these keys in each address, so that two lists of one page are told apart."""

    rows: pl.DataFrame
    by: Keys
    under: Keys = ()

    def to(self, name: str) -> Blocks:
        """The same evidence for counts of a wider group: no key after ``name`` is looked at. Raises ValueError when
        nothing is grouped by it."""
        if name not in self.by:
            raise ValueError(f"name must be one of {', '.join(self.by)}, by which these are grouped, not '{name}'.")
        return replace(self, by=self.by[: self.by.index(name) + 1])

    @property
    def whole(self) -> str:
        """The id of all of it."""
        return block_id(*(self.under or self.by[:1]))

    def named(self, *names: str) -> Blocks:
        """The same groups, for a table that calls their keys otherwise. names: in the order of ``by``."""
        rows = self.rows.select(pl.col(name).alias(new) for name, new in zip(self.by, names, strict=True))
        return Blocks(rows, names, self.under)

    def at(self, *keys: object) -> str | None:
        """The id of the group with these keys, the widest first; without any, of all. None where there is none."""
        return self.addresses.get(tuple(map(key_of, keys))) if self.rows.height else None

    @cached_property
    def addresses(self) -> dict[Keys, str]:
        """The keys of each group, and of each wider one that holds it, -> its id; without keys, that of all. Of two that
        would have the same id only the first has one."""
        found: dict[Keys, str] = {(): self.whole}
        taken = {self.whole}
        for row in self.rows.select(self.by).unique(maintain_order=True).rows():
            keys = tuple(map(key_of, row))
            for n in range(1, len(keys) + 1):
                address = block_id(*self.under, *keys[:n])
                if keys[:n] not in found and address not in taken:
                    found[keys[:n]] = address
                    taken.add(address)
        return found

    @cached_property
    def each(self) -> int:
        """How many sentences a narrowest group may show."""
        n_groups = max(len(self.rows.select(self.by).unique()), 1)
        return self.rows.height if self.rows.height <= MOST else max(MOST // n_groups, 1)

    @cached_property
    def _values(self) -> dict[str, set[str]]:
        return {name: set(map(key_of, self.rows[name].unique())) for name in self.by}

    def is_key(self, heading: str) -> bool:
        """Whether the heading of a column is itself a key, as an outlet's is in a wide table."""
        return any(heading in values for values in self._values.values())

    def address(self, row: Row, heading: str) -> str | None:
        """The id of the group that a cell counts: the narrowest one whose keys the row tells. None where there is none.

        heading: the name of the cell's column; in a wide table it is itself the key that the row lacks.
        """
        keys: list[str] = []
        for name in self.by:
            if name not in row and heading not in self._values[name]:
                break
            keys.append(key_of(row[name]) if name in row else heading)
        return self.addresses.get(tuple(keys)) if keys else None


def blocks(rows: pl.DataFrame, *by: str, under: str | None = None) -> Blocks:
    """Evidence, grouped for a page and for the counts that lead there.

    rows: schema EVIDENCE, as ``evidence.sentences`` gives it. by: columns of it, the widest first, as in
    ``blocks(found, "concept", "outlet", "term")``; without one, the outlet. under: what all of it is, where the page
    shows other evidence by the same columns. Raises ValueError when ``rows`` lacks such a column.
    """
    check(rows, EVIDENCE)
    missing = [name for name in by if name not in rows.columns]
    if missing:
        raise ValueError(
            f"by must name columns of rows, not {', '.join(missing)}. There are {', '.join(rows.columns)}."
        )
    return Blocks(rows, by or ("outlet",), () if under is None else (under,))


def as_blocks(evidence: Blocks | pl.DataFrame, title: str) -> Blocks:
    """Evidence as groups; a bare table by its outlets, under its title."""
    return evidence if isinstance(evidence, Blocks) else blocks(evidence, under=title)


def key_of(value: object) -> str:
    """A value as it stands in keys and above its group."""
    return UNKNOWN if value is None else str(value)


Tree = dict[str, Any]
Lines = Callable[[Sequence[Row]], Iterable[str]]


def tree(found: Blocks) -> Tree:
    """Key -> key -> ... -> rows. Outlets stand in the order of the articles, numbers by size, and what else there is with
    the most sentences first."""
    grown: Tree = {}
    several = pl.col("article_id").n_unique().over("outlet") > 1
    for row in found.rows.with_columns(several.alias(SEVERAL)).iter_rows(named=True):
        below = grown
        for name in found.by[:-1]:
            below = below.setdefault(key_of(row[name]), {})
        below.setdefault(key_of(row[found.by[-1]]), []).append(row)
    return dict(_ordered(grown, [_order(found, name) for name in found.by]))


def _order(found: Blocks, name: str) -> Mapping[str, int] | None:
    """Where each value of a key stands; None where the number of sentences decides."""
    if name != "outlet" and not found.rows.schema[name].is_numeric():
        return None
    values = found.rows[name].unique(maintain_order=True)
    return {key_of(value): place for place, value in enumerate(values if name == "outlet" else values.sort())}


def _ordered(grown: Any, orders: Sequence[Mapping[str, int] | None]) -> Any:
    if not orders:
        return grown
    order = orders[0]
    keys = sorted(grown, key=lambda key: -size(grown[key]) if order is None else order[key])
    return {key: _ordered(grown[key], orders[1:]) for key in keys}


def size(grown: Any) -> int:
    """How many rows are below."""
    return len(grown) if isinstance(grown, list) else sum(map(size, grown.values()))


def leaves(grown: Tree, keys: Keys = ()) -> Iterator[tuple[Keys, list[Row]]]:
    """Each narrowest group, in order: its keys and its rows."""
    for key, below in grown.items():
        if isinstance(below, list):
            yield (*keys, key), below
        else:
            yield from leaves(below, (*keys, key))


def unfolded(found: Blocks, lines: Lines, *, title: str, one: str, n: int | None = None) -> Shown:
    """All groups below their title, each with its address, its count and its sentences.

    lines: HTML of each sentence of a group. one: what a row is, for counting. n: how many there are, where a row can be in
    several groups.
    """
    grown, head = tree(found), f"{title}: {figures(found.rows.height if n is None else n, one)}"
    if not grown:
        return Shown(f"<p>{escape_html(head)}</p>", head)
    body = _groups(found, grown, (), lines)
    text = [head, *(f"  {key}: {size(below):,}" for key, below in grown.items())]
    return Shown(
        unfolding(head, f'<div class="concordance"{anchor(found, ())}>{boxed(body, title)}</div>'), "\n".join(text)
    )


def _groups(found: Blocks, grown: Tree, keys: Keys, lines: Lines) -> str:
    parts = []
    for key, below in grown.items():
        mine = (*keys, key)
        name = found.by[len(keys)]
        label = f"{name} {key}" if found.rows.schema[name].is_numeric() else key
        head = f"<strong>{escape_html(label)}</strong>: {_counted(below)}"
        if isinstance(below, list):
            parts.append(f"<p{anchor(found, mine)}>{head}</p>{_list(below, found.each, lines)}")
        else:
            is_open = " open" if name == "outlet" else ""
            inner = _groups(found, below, mine, lines)
            parts.append(
                f"<details{is_open}><summary>{head}</summary><div{anchor(found, mine)}>{inner}</div></details>"
            )
    return "".join(parts)


def anchor(found: Blocks, keys: Keys) -> str:
    """The attribute that gives a group its address. It is inside what unfolds, so that a link to it unfolds it."""
    return f' id="{found.addresses[keys]}"' if keys in found.addresses else ""


def _counted(below: Any) -> str:
    """How many there are; of a narrowest group also whose words, where that is not the same for all."""
    if not isinstance(below, list):
        return f"{size(below):,}"
    kinds = Counter(map(kind_of, below))
    parts = ", ".join(f"{n:,} {escape_html(kind)}" for kind, n in kinds.items())
    return f"{len(below):,}" + (f" ({parts})" if len(kinds) > 1 else "")


def kind_of(row: Row) -> str:
    """Whose words a row of evidence is; of what is denied or questioned, that."""
    return NEGATED if row.get("negated") else cell(EVIDENCE["voice"], row["voice"])


def _list(rows: Sequence[Row], most: int, lines: Lines) -> str:
    items = "".join(f"<li>{line}" for line in lines(rows[:most]))
    more = f"<p>{not_shown(len(rows) - most, 'sentence')}</p>" if len(rows) > most else ""
    return f"<ul>{items}</ul>{more}"

"""The receipt of an import: what each file promised and held, what was added, and what was not and why."""

from __future__ import annotations

import html
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analysis.errors import Problem
from analysis.intake.ledger import Entry, Status
from analysis.schema.cells import figures

NAME = "RECEIPT.md"
MOST_SHOWN = 8
"""Articles or files that are named one by one; the ledger names all."""
NEAR = 0.15
"""The part by which the words that were read may differ from the length that a file states: headlines and captions are
counted by some archives and not by others."""
SAID = {
    Status.KNOWN: ("was imported before", "were imported before"),
    Status.TWIN: ("is a second copy of one of the same outlet", "are second copies of others of the same outlet"),
    Status.SHARED: ("is copy that several outlets printed", "are copy that several outlets printed"),
    Status.EMPTY: ("has no text", "have no text"),
    Status.REFUSED: ("file was refused", "files were refused"),
}


@dataclass(frozen=True)
class FileRead:
    """One file: what it is, how many articles it says it holds (None where it does not say), and how many it held."""

    name: str
    kind: str
    promised: int | None
    found: int


@dataclass(frozen=True)
class Receipt:
    """What an import did. folder: the story's. files: each file that was read. entries: a row for each article met.
    outlets: what is said of outlets under several names. problems: what else its owner should know."""

    folder: Path
    files: tuple[FileRead, ...] = ()
    entries: tuple[Entry, ...] = ()
    outlets: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    day: date = field(default_factory=date.today)

    @property
    def n_added(self) -> int:
        """Articles that are new in the folder."""
        return sum(entry.status == Status.ADDED for entry in self.entries)

    def __str__(self) -> str:
        """The receipt as a terminal shows it."""
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        return "<br>".join(html.escape(line) for line in self.lines())

    def lines(self, most: int | None = MOST_SHOWN) -> list[str]:
        """The receipt, a sentence a line: first what was added, then each kind of file, then what was not added. most:
        articles, files and problems of a kind that are named; None for all."""
        outlets = len({entry.outlet for entry in self.entries if entry.status == Status.ADDED and entry.outlet})
        new = figures(self.n_added, "new article")
        of = f" of {figures(outlets, 'outlet')}" if self.n_added and outlets else ""
        met = figures(sum(entry.status != Status.REFUSED for entry in self.entries), "article")
        head = f"{new}{of} in {self.folder}; {met} found in {figures(len(self.files), 'file')}."
        return [
            head,
            *self._of_files(most),
            *self._of_lengths(most),
            *self._not_added(most),
            *self.outlets,
            *_some([str(problem) for problem in self.problems], most),
        ]

    def _of_files(self, most: int | None) -> list[str]:
        kinds: dict[str, list[FileRead]] = defaultdict(list)
        for each in self.files:
            kinds[each.kind].append(each)
        lines = []
        for kind, files in kinds.items():
            said = [each for each in files if each.promised is not None]
            promised = sum(each.promised or 0 for each in said)
            found = sum(each.found for each in said)
            others = sum(each.found for each in files if each.promised is None)
            parts = (
                [f"{found:,} of the {figures(promised, 'article')} that {_these(said)} {_were(found)} found"]
                if said
                else []
            )
            parts += [f"{figures(others, 'article')} {_were(others)} found"] if len(said) < len(files) else []
            lines.append(f"{kind}: {figures(len(files), 'file')}; {'; '.join(parts)}.")
            short = [each for each in said if each.found != each.promised]
            lines += [
                f"  {each.name} says that it holds {each.promised:,}; {each.found:,} {_were(each.found)} found."
                for each in short[:most]
            ]
        return lines

    def _of_lengths(self, most: int | None) -> list[str]:
        stated = [entry for entry in self.entries if entry.stated_words and entry.status != Status.EMPTY]
        if not stated:
            return []
        far = [entry for entry in stated if abs(entry.n_words - entry.stated_words) > NEAR * entry.stated_words]  # type: ignore[operator]
        words = sum(entry.n_words for entry in stated)
        all_stated = sum(entry.stated_words or 0 for entry in stated)
        lines = [
            f"Words of the body read: {words:,}; the files state {all_stated:,} for these {figures(len(stated), 'article')}."
        ]
        if far:
            lines.append(
                f"{figures(len(far), 'article')} differ{_s(len(far))} from the stated length by more than 15 %:"
            )
            named = (f"{_named(entry)}: {entry.n_words:,} words read, {entry.stated_words:,} stated." for entry in far)
            lines += _some([f"  {each}" for each in named], most)
        return lines

    def _not_added(self, most: int | None) -> list[str]:
        counts = Counter(entry.status for entry in self.entries)
        lines = []
        for status, (one, many) in SAID.items():
            these = [entry for entry in self.entries if entry.status == status]
            if not these:
                continue
            n = counts[status]
            what = "" if status == Status.REFUSED else " article" if n == 1 else " articles"
            if status == Status.KNOWN:
                lines.append(f"{n:,}{what} {one if n == 1 else many}; nothing was changed there.")
            else:
                lines.append(f"{n:,}{what} {one if n == 1 else many}:")
            lines += _some([f"  {_named(entry)}: {entry.reason}" for entry in these if entry.reason], most)
        return lines


def _named(entry: Entry) -> str:
    what = entry.headline if len(entry.headline) <= 60 else f"{entry.headline[:59]}…"
    place = f"{entry.source}, {entry.place}" if entry.place else entry.source
    return f"{place} (“{what}”)" if what else place


def _some(lines: Sequence[str], most: int | None) -> list[str]:
    """The first lines, and how many more there are."""
    if most is None or len(lines) <= most:
        return list(lines)
    return [*lines[:most], f"  and {len(lines) - most:,} more; {NAME} names all."]


def _these(files: Sequence[FileRead]) -> str:
    return "the file says it holds" if len(files) == 1 else "the files say they hold"


def _were(n: int) -> str:
    return "was" if n == 1 else "were"


def _s(n: int) -> str:
    return "s" if n == 1 else ""

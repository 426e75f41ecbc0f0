"""What a report consists of, whatever file it is put into: chapters, and in them findings, figures and tables in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import polars as pl

from analysis.findings.reading import Finding
from analysis.publish.exact import About


@dataclass(frozen=True)
class Run:
    """A stretch of text in one look. strong, slanted, code, marked: how it is set."""

    text: str
    strong: bool = False
    slanted: bool = False
    code: bool = False
    marked: bool = False


Runs = tuple[Run, ...]


def words_of(runs: Sequence[Run]) -> str:
    """The text of runs."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True)
class Heading:
    """A question or a part of it. level: 1 for a chapter's own question."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text. item: an entry of a list."""

    runs: Runs
    item: bool = False
    code: bool = False


@dataclass(frozen=True)
class Said:
    """Findings that belong together: each with what limits it and the strongest other reading."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Grid:
    """A table as the report prints it.

    title: what it holds; empty where the heading above says it. headings, rows: printed cells. right: columns set to
    the right. foot: what stands below it, as “5 more rows are not shown.” exact: the same table with its numbers as
    they were computed and every row, heading -> values; None where only print is known. about: heading -> column,
    for those of ``exact``.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    foot: str = ""
    exact: pl.DataFrame | None = None
    about: Mapping[str, About] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    """A figure. png: as a screen shows it. width, height: pixels of a page at 96 an inch. stem: of its files in the folder
    of figures, None where it isn't there. caption: empty likewise."""

    png: bytes
    alt: str
    width: int
    height: int
    stem: str | None = None
    caption: str = ""
    files: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """What only a web page shows as it was made: the brief, or sentences of articles behind a count. blocks: the same for
    paper; none of sentences."""

    html: str
    is_evidence: bool
    blocks: tuple[Block, ...] = ()


Block = Heading | Paragraph | Said | Grid | Picture | Raw


@dataclass(frozen=True)
class Chapter:
    """A question and what answers it. name: of its notebook, like 02-terms."""

    name: str
    question: str
    blocks: tuple[Block, ...]

    @property
    def number(self) -> str:
        """The number in its name."""
        return self.name.split("-")[0]


@dataclass(frozen=True)
class Document:
    """A whole report.

    title: what it is called; story: the story's name. chapters: in order. articles: schema ARTICLES; sentences: schema
    SENTENCES. cite: how to cite it, a line; version: of the suite; key: the hash of the story's files. has_texts: whether it carries
    sentences of the articles.
    """

    title: str
    story: str
    chapters: tuple[Chapter, ...]
    articles: pl.DataFrame
    sentences: pl.DataFrame
    cite: str
    version: str
    key: str
    has_texts: bool = True


def on_paper(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a file that can't unfold: what a page shows as HTML gives way to its own blocks, and a heading that
    nothing is left below goes."""
    flat = [inner for block in blocks for inner in (block.blocks if isinstance(block, Raw) else (block,))]
    for block, following in pairwise([*flat, None]):
        if not (isinstance(block, Heading) and _ends(block, following)):
            assert block is not None
            yield block


def _ends(heading: Heading, following: Block | None) -> bool:
    return following is None or (isinstance(following, Heading) and following.level <= heading.level)

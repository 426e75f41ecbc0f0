"""A report without the articles' texts, for those who may not pass them on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import polars as pl
from lxml import etree

from analysis.findings.reading import Finding
from analysis.publish.whole.model import Block, Document, Grid, Heading, Paragraph, Picture, Raw, Run, Said, words_of

RUN = 8
"""Words in a row that are an article's: from here on they are its text, not a term of it."""
KEPT = 4
"""Words that are left of such a run."""
ELLIPSIS = "[…]"
WORD = re.compile(r"\w+(?:['’]\w+)*")
TEXT = "{http://www.w3.org/2000/svg}text"


@dataclass(frozen=True)
class Quiet:
    """What is text of these articles. texts: theirs; titles: their headlines, which a reference must name."""

    texts: tuple[str, ...]
    titles: tuple[str, ...] = ()

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every run of RUN words of the texts, but for those of the headlines."""
        return frozenset(_runs(self.texts)) - frozenset(_runs(self.titles))

    def holds(self, text: str) -> bool:
        """Whether a text has a run of RUN words from an article."""
        return any(run in self.runs for run in _runs([text]))

    def cut(self, text: str) -> str:
        """The text; of each run of RUN words or more from an article only the first KEPT."""
        words = list(WORD.finditer(text))
        lowered = [_plain(word.group()) for word in words]
        inside = [False] * len(words)
        for at in range(len(words) - RUN + 1):
            if tuple(lowered[at : at + RUN]) in self.runs:
                inside[at : at + RUN] = [True] * RUN
        made, copied, at = "", 0, 0
        while at < len(words):
            if not inside[at]:
                at += 1
                continue
            end = at
            while end < len(words) and inside[end]:
                end += 1
            made += f"{text[copied : words[at + KEPT - 1].end()]} {ELLIPSIS}"
            copied, at = words[end - 1].end(), end
        return made + text[copied:]


def without_texts(document: Document) -> Document:
    """The report without sentences of the articles.

    The articles, the sentences behind the counts, and figures that print sentences are left out; elsewhere a run of RUN
    words or more of an article is cut to its first KEPT. Terms, short quotations, headlines and all counts stay.
    """
    titles = tuple(title for title in document.articles["title"] if title)
    quiet = Quiet(tuple(document.articles["text"]), titles)
    chapters = tuple(
        replace(chapter, question=quiet.cut(chapter.question), blocks=tuple(_blocks(chapter.blocks, quiet)))
        for chapter in document.chapters
    )
    nothing = document.articles.with_columns(text=pl.lit(""), note=pl.lit(None, pl.String))
    return replace(document, chapters=chapters, articles=nothing, sentences=document.sentences.clear(), has_texts=False)


def _blocks(blocks: Iterable[Block], quiet: Quiet) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Raw):
            if not block.is_evidence:
                yield from _blocks(block.blocks, quiet)
        elif isinstance(block, Picture):
            yield _picture(block, quiet)
        else:
            yield _text(block, quiet)


def _text(block: Heading | Paragraph | Said | Grid, quiet: Quiet) -> Block:
    if isinstance(block, Heading):
        return replace(block, text=quiet.cut(block.text))
    if isinstance(block, Paragraph):
        text = words_of(block.runs)
        return replace(block, runs=(Run(quiet.cut(text)),)) if quiet.holds(text) else block
    if isinstance(block, Said):
        return Said(tuple(_finding(each, quiet) for each in block.findings))
    rows = tuple(tuple(map(quiet.cut, row)) for row in block.rows)
    return replace(block, title=quiet.cut(block.title), rows=rows, exact=_frame(block.exact, quiet))


def _finding(found: Finding, quiet: Quiet) -> Finding:
    said = (found.text, found.caveat, found.other_reading)
    return Finding(*(quiet.cut(text) if text else text for text in said))  # type: ignore[arg-type]


def _frame(frame: pl.DataFrame | None, quiet: Quiet) -> pl.DataFrame | None:
    if frame is None:
        return None
    texts = [name for name, dtype in frame.schema.items() if dtype == pl.String]
    cut = {name: [None if value is None else quiet.cut(value) for value in frame[name]] for name in texts}
    return frame.with_columns(pl.Series(name, values, dtype=pl.String) for name, values in cut.items())


def _picture(picture: Picture, quiet: Quiet) -> Block:
    """A figure whose letters are known to hold no sentences; another one gives way to a line that says so."""
    alt, caption = quiet.cut(picture.alt), quiet.cut(picture.caption)
    drawn = _letters(picture.files.get("svg"))
    if drawn is not None and not quiet.holds(drawn):
        return replace(picture, alt=alt, caption=caption)
    return Paragraph(
        (Run("A figure is left out here, since it prints sentences of the articles. ", slanted=True), Run(alt))
    )


def _letters(path: Path | None) -> str | None:
    """What a figure prints, in the order in which it was drawn; None where that can't be read."""
    if path is None:
        return None
    try:
        tree = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError):
        return None
    return " ".join("".join(node.itertext()) for node in tree.iter(TEXT))


def _runs(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        words = [_plain(word) for word in WORD.findall(text)]
        yield from zip(*(words[at:] for at in range(RUN)), strict=False)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")

"""Texts with hand-corrected trees to measure grammar on: read from CoNLL-U, laid beside our tokens by character.

The data are not part of the project. A text is put together again from its sentences, with an empty line before each
paragraph, and read as any article is.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl

from analysis import annotate
from analysis.annotate import Corpus
from analysis.schema.story import ARTICLES
from analysis.story import Story
from analysis.story.read import problem_table

AGENT, AUXILIARY = "obl:agent", "aux:pass"
SUBJECT, PASSIVE_SUBJECT, OBJECT = "nsubj", "nsubj:pass", "obj"


class Word(NamedTuple):
    """A marked word: where it starts, its tag and features, its head and relation, and all it is to others (enhanced)."""

    start: int
    tag: str
    features: str
    head: int | None
    relation: str
    links: tuple[tuple[int, str], ...]


class Text(NamedTuple):
    """A text and its marked words by where they start; heads and links are starts too."""

    name: str
    text: str
    words: dict[int, Word]


def texts(path: Path) -> Iterator[Text]:
    """The texts of a file in CoNLL-U, packed by gzip."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        name, sentences = "", list[tuple[bool, str, list[list[str]]]]()
        opens = False
        for line in map(str.rstrip, file):
            if line.startswith("# newdoc"):
                if sentences:
                    yield _text(name, sentences)
                name, sentences = line.split("=")[1].strip(), []
            elif line.startswith("# newpar ") or line == "# newpar":
                opens = True
            elif line.startswith("# text ="):
                sentences.append((opens, line[8:].strip(), []))
                opens = False
            elif line[:1].isdigit():
                sentences[-1][2].append(line.split("\t"))
        yield _text(name, sentences)


def corpus_of(marked: list[Text]) -> Corpus:
    """The texts as a parsed story, an article each; parses are read from the cache where they are there."""
    rows = [
        {**dict.fromkeys(ARTICLES), "article_id": one.name, "outlet": "one", "kind": "news", "language": "en"}
        | {"file": f"{one.name}.txt", "text": one.text, "marked": []}
        for one in marked
    ]
    articles = pl.DataFrame(rows, schema={name: column.dtype for name, column in ARTICLES.items()})
    return annotate(Story("marked", articles, (), (), problem_table([])), "syntax")


def _text(name: str, sentences: list[tuple[bool, str, list[list[str]]]]) -> Text:
    text, words = "", dict[int, Word]()
    for opens, printed, lines in sentences:
        if text:
            text += "\n\n" if opens else " "
        words |= _words(printed, lines, len(text))
        text += printed
    return Text(name, text, words)


def _words(printed: str, lines: list[list[str]], base: int) -> dict[int, Word]:
    """The words of a sentence; those of a contraction share its characters."""
    starts: dict[str, int] = {}
    at, until = 0, 0
    inside = range(0)
    for number, form, *_ in lines:
        if "." in number:
            continue
        if "-" in number:
            first, last = map(int, number.split("-"))
            at = printed.index(form, at)
            inside, until = range(first, last + 1), at + len(form)
            continue
        limit = until if int(number) in inside else len(printed)
        found = printed.find(form, at, limit)
        starts[number] = base + (found if found >= 0 else at)
        at = found + len(form) if found >= 0 else limit
    return {
        starts[number]: Word(starts[number], tag, features, starts.get(head), relation, _links(links, starts))
        for number, _, _, _, tag, features, head, relation, links, *_ in lines
        if number in starts
    }


def _links(column: str, starts: dict[str, int]) -> tuple[tuple[int, str], ...]:
    parts = (link.split(":", 1) for link in column.split("|") if ":" in link)
    return tuple((starts[head], relation) for head, relation in parts if head in starts)

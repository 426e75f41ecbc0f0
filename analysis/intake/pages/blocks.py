"""The tree of a page -> its blocks: paragraphs, list items, titles, each on one line, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import lxml.html
from lxml import etree

from analysis import data
from analysis.intake.pages.fields import named
from analysis.schema.vocabulary import Zone

TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset(named("block"))
AROUND = {"nav": Zone.FURNITURE, "footer": Zone.FURNITURE, "form": Zone.FURNITURE, "aside": "aside", "figcaption": Zone.CAPTION,
          "figure": "figure"}  # fmt: skip
"""Elements that say what is in them."""
WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements that may hold all of an article, whatever they are called."""
NAMED_BY = named("calls")
"""The attributes in which a site says what an element is."""
WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|\d+")
LETTERS = re.compile(r"\w+")
UNSEEN = "hidden"
TEXT = "text"
"""What is said of text that nobody sees, and of the element in which the text of an article stands: what is said
around that counts no more."""
LINKED = 0.5
"""Share of links from which a block is no text of its own."""
MOST_SHARE = 0.4
"""Share of the words of a page from which nothing is said of them: a site may call all of an article its subscription."""
MOST_WORDS = {Zone.STANDFIRST: 120, "byline": 80, "author": 250, Zone.CAPTION: 300}
"""Words from which an element is none of these, whatever it is called; set by hand."""
HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|clip:\s{0,3}rect\(0", re.IGNORECASE)


@dataclass(slots=True)
class _Mark:
    """What an element says of its content, and how many words it holds."""

    said: frozenset[str]
    words: int = 0


@dataclass(slots=True)
class Block:
    """One block of text. tag: its own element. parent: the element around that. around: what the elements above say of
    it (``data/page_marks.csv``, ``AROUND``). linked: share of its letters that are links."""

    text: str
    tag: str
    element: lxml.html.HtmlElement
    parent: lxml.html.HtmlElement | None
    above: tuple[_Mark, ...]
    linked: float
    words: tuple[str, ...]
    around: frozenset[str] = field(default=frozenset())

    @property
    def is_title(self) -> bool:
        """Whether it is a headline or a subheading."""
        return self.tag in TITLES


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, by which texts are compared."""
    return tuple(LETTERS.findall(text.lower()))


@lru_cache(maxsize=4096)
def _said_by(name: str) -> frozenset[str]:
    plain = f" {' '.join(word.lower() for word in WORD.findall(name[:400]))} "
    return frozenset(row["does"] for row in data.rows("page_marks.csv") if f" {row['mark']} " in plain)


def said_of(element: lxml.html.HtmlElement) -> frozenset[str]:
    """What an element says of its content: by its tag and by how the site calls it."""
    if element.tag in WHOLE:
        return frozenset()
    said: set[str] = {AROUND[element.tag]} if element.tag in AROUND else set()
    for attribute in NAMED_BY:
        name = element.get(attribute)
        if name:
            said |= _said_by(name)
    if element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
        said.add("hidden")
    return frozenset(said)


class _Reader:
    """Reads the tree from its beginning to its end; a block ends where an element of a block begins or ends."""

    def __init__(self) -> None:
        self.open: list[tuple[lxml.html.HtmlElement, tuple[_Mark, ...]]] = []
        self.buffer: list[str] = []
        self.linked = 0
        self.links = 0
        self.broken = False

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.buffer.append(text)
        if text.strip():
            self.broken = False
            self.linked += len("".join(text.split())) if self.links else 0

    def end(self) -> Iterator[Block]:
        text = " ".join("".join(self.buffer).split())
        linked, self.linked, self.broken = self.linked, 0, False
        self.buffer.clear()
        if text and self.open:
            element, above = self.open[-1]
            title = next((each for each, _ in self.open[-4:] if each.tag in TITLES), None)
            element = element if title is None else title
            words = words_of(text)
            for mark in above:
                mark.words += len(words)
            share = linked / max(1, len(text.replace(" ", "")))
            yield Block(text, element.tag, element, element.getparent(), above, share, words)

    def start(self, element: lxml.html.HtmlElement) -> Iterator[Block]:
        if element.tag in BLOCKS:
            yield from self.end()
            above = self.open[-1][1] if self.open else ()
            said = said_of(element)
            self.open.append((element, (*above, _Mark(said)) if said else above))
        elif element.tag == "br":
            self.buffer.append(" ")
            if self.broken:
                yield from self.end()
            self.broken = True
        elif element.tag == "a":
            self.links += 1
        self.add(element.text)

    def close(self, element: lxml.html.HtmlElement) -> Iterator[Block]:
        if element.tag in BLOCKS:
            yield from self.end()
            self.open.pop()
        elif element.tag == "a":
            self.links -= 1
        self.add(element.tail)


def blocks_of(root: lxml.html.HtmlElement) -> list[Block]:
    """The blocks of a page, in its order."""
    reader = _Reader()
    found: list[Block] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            found.extend(reader.start(element) if event == "start" else reader.close(element))
    most = MOST_SHARE * sum(len(block.words) for block in found if block.linked < LINKED)
    for block in found:
        inside = [number for number, mark in enumerate(block.above) if TEXT in mark.said]
        near = block.above[inside[-1] :] if inside else block.above
        block.around = frozenset(
            said for mark in near for said in mark.said if mark.words <= min(most, MOST_WORDS.get(said, most))
        )
    return found


def drop_unseen(root: lxml.html.HtmlElement) -> None:
    """Take away words inside lines that only programs read out: opens a new tab."""
    unseen = [element for element in root.iter() if element.tag not in BLOCKS and UNSEEN in said_of(element)]
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()

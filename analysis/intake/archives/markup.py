"""HTML that nobody vouches for -> its blocks of text, each on one line, with the tags and classes it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree, html

from analysis import data
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name

MOST_CHARACTERS = 20_000_000
"""A page of more is not read; a plain limit for memory: exports of hundreds of articles have a tenth of it."""
DOES = {row["tag"]: row["does"] for row in data.rows("tags.csv")}
BLOCKS = frozenset(tag for tag, does in DOES.items() if does in ("line", "paragraph"))
"""Tags before and after which a line ends."""
SILENT = frozenset(tag for tag, does in DOES.items() if does == "content")
"""Tags whose content is no text of the page."""
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
LETTER = re.compile(r"\w")


@dataclass
class Block:
    """A line of text. marks: tags and classes, in small letters, of all elements that hold some of it."""

    text: str
    marks: set[str] = field(default_factory=set)


def parsed(text: str, name: str) -> html.HtmlElement:
    """The tree of a page or a piece of one. Raises Refused where there is nothing that could be parsed."""
    if len(text) > MOST_CHARACTERS:
        raise Refused(f"must have at most {MOST_CHARACTERS:,} characters; it has {len(text):,}. Export it in parts.")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(f"<div>{text}</div>".encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Refused("must be HTML with text; it holds no HTML that can be read. Export it again.") from error
    return root


def blocks(root: html.HtmlElement) -> list[Block]:
    """The lines of text below an element, in order, without empty ones."""
    found = [Block("")]
    stack: list[set[str]] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.lower()
        if event == "start":
            if tag in BLOCKS:
                _end(found)
            stack.append({tag, *(element.get("class") or "").lower().split()})
            if tag in SILENT:
                walk.skip_subtree()
            else:
                _add(found[-1], element.text, stack)
            continue
        stack.pop()
        if tag in BLOCKS:
            _end(found)
        if element is not root:
            _add(found[-1], element.tail, stack)
    lines = (Block(clean_name(block.text), block.marks) for block in found if block.text)
    return [block for block in lines if LETTER.search(block.text)]


def text_of(element: html.HtmlElement | None) -> str:
    """All text of an element on one line; "" where there is no element."""
    return "" if element is None else " ".join(block.text for block in blocks(element))


def of_class(root: html.HtmlElement, *names: str) -> list[html.HtmlElement]:
    """The elements below one that have one of these classes, in the order of the page. names: in small letters."""
    wanted = set(names)
    return [each for each in root.iterdescendants() if wanted & set((each.get("class") or "").lower().split())]


def parts_of(lines: Iterable[Block]) -> list[Part]:
    """Paragraphs and subheadings of the body of an article."""
    return [Part(Zone.SUBHEADING if HEADINGS & line.marks else Zone.BODY, line.text) for line in lines]


def _end(found: list[Block]) -> None:
    """End the last line, if it has any text."""
    if found[-1].text:
        found.append(Block(""))


def _add(block: Block, text: str | None, stack: list[set[str]]) -> None:
    if text and not text.isspace():
        block.marks.update(*stack)
    if text:
        block.text += text

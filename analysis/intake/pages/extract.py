"""Which blocks of a page are the article: found by trafilatura, taken from the page as they stand there."""

from __future__ import annotations

import copy
import logging
from collections import Counter
from collections.abc import Sequence

import lxml.html

from analysis.intake.pages.blocks import Block
from analysis.schema.vocabulary import Zone

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it can't read is told by this reader
NAMELESS = ("", "")
LONG = 8
"""Words from which a block is looked for anywhere on the page; a shorter one only beside those."""
LARGE = 6_000
"""Elements of a very large page; articles have 3,000 at most."""
MOST_PLACES = 20
"""Places with the same beginning at which a long block is compared."""
LINKED = 0.75
"""Share of links from which a block that trafilatura left out is navigation."""
WHOLE_LINK = 0.95
TWINS = 3
"""Paragraphs of an element from which another of the same name is a further part of the article."""
OUTSIDE = frozenset((Zone.FURNITURE, "promo", "author", Zone.CAPTION, "hidden", "post", "byline"))
"""What is said of a block that trafilatura left out for good reason."""
ENDS = tuple(".!?…:;\"”’'»)")
"""How a sentence ends, or what introduces the next."""


def found_text(root: lxml.html.HtmlElement) -> str:
    """The text that trafilatura takes for the article of a page; "" for none. Very large pages are read without the
    further readers that it asks, whose time grows with the number of elements times their depth."""
    import trafilatura

    fast = sum(1 for _ in root.iter()) > LARGE
    try:
        document = trafilatura.bare_extraction(root, include_comments=False, include_tables=True, fast=fast)
    except Exception:  # a page made to break it is a page without text
        return ""
    body = getattr(document, "body", None)
    return "" if body is None else " ".join(body.itertext())


def without(root: lxml.html.HtmlElement, left_out: Sequence[lxml.html.HtmlElement]) -> lxml.html.HtmlElement:
    """A copy of a page without some of its elements; what follows them stays."""
    marked = set(left_out)
    numbers = {number for number, element in enumerate(root.iter()) if element in marked}
    made = copy.deepcopy(root)
    for element in [element for number, element in enumerate(made.iter()) if number in numbers]:
        if element.getparent() is not None:
            element.drop_tree()
    return made


def chosen(blocks: Sequence[Block], words: Sequence[str]) -> list[Block]:
    """The blocks of the article, in the order of the page.

    words: those of the text that was found. A long block is taken where its words stand there in a row; a short one
    only beside long ones. Paragraphs beside those taken, and in a further element of the same name, are taken too:
    trafilatura leaves out some that hold links, and the second part of a page that an advertisement cuts in two.
    """
    text = _Text(words)
    long = [block for block in blocks if len(block.words) >= LONG and text.holds(block.words)]
    if not long:
        return []
    parents = Counter(block.parent for block in long)
    beside = _Beside(long, parents)
    taken = {id(block) for block in long}
    numbers = [number for number, block in enumerate(blocks) if id(block) in taken]
    found = []
    for number, block in enumerate(blocks):
        close = numbers[0] <= number <= numbers[-1] and beside.is_close(block)
        further = block.is_title or (block.tag == "p" and _name(block.parent) in beside.loose)
        missed = beside.is_like(block) or (close and further)
        if id(block) in taken or (close and text.holds(block.words)) or (missed and _is_missed(block)):
            found.append(block)
    return [block for block in found if not _is_link(block, parents) and not _is_called_promo(block, parents)]


class _Beside:
    """What is known of the elements in which the long blocks of an article stand."""

    def __init__(self, long: Sequence[Block], parents: Counter[lxml.html.HtmlElement | None]) -> None:
        self.parents = parents
        self.names = {_name(block.parent) for block in long if parents[block.parent] >= TWINS} - {NAMELESS}
        by_name = Counter(_name(block.parent) for block in long)
        self.loose = {name for name, n in by_name.items() if n >= TWINS and name[1]}
        self.alike = {_name(block.element) for block in long if _name(block.element)[1]}
        around = [parent.getparent() for parent in parents if parent is not None]
        self.near = {*parents, *(block.element for block in long), *around} - {None}

    def is_close(self, block: Block) -> bool:
        """Whether a block stands in an element around a long one, at most two steps up, or in one of the same name."""
        outer = None if block.parent is None else block.parent.getparent()
        return _name(block.parent) in self.loose or any(
            each in self.near for each in (block.element, block.parent, outer)
        )

    def is_like(self, block: Block) -> bool:
        """Whether a block is a paragraph right beside a long one, or in a further element of the same name."""
        twin = bool(_name(block.parent)[1]) and _name(block.parent) in self.names
        return (block.parent in self.parents or twin) and (block.tag == "p" or _name(block.element) in self.alike)


def _is_called_promo(block: Block, parents: Counter[lxml.html.HtmlElement | None]) -> bool:
    """Whether the site calls a block a promotion, and it is no paragraph among others: an article may be inside what
    is called the cards of a page."""
    return "promo" in block.around and parents[block.parent] < TWINS


def _is_link(block: Block, parents: Counter[lxml.html.HtmlElement | None]) -> bool:
    """Whether a block is nothing but the headline of something else, to be clicked on."""
    if block.linked < WHOLE_LINK:
        return False
    if block.is_title:
        return parents[block.parent] < TWINS
    return not block.text.endswith(ENDS) or block.text.isupper()


class _Text:
    """Words in which other words are looked for, in a row, in a time that does not grow with their number."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)
        self.places: dict[tuple[str, ...], list[int]] = {}
        for place in range(len(words)):
            self.places.setdefault(self.words[place : place + LONG], []).append(place)
        self.runs: dict[int, set[tuple[str, ...]]] = {}

    def holds(self, looked_for: tuple[str, ...]) -> bool:
        n = len(looked_for)
        if n >= LONG:
            places = self.places.get(looked_for[:LONG], [])[:MOST_PLACES]
            return any(self.words[place : place + n] == looked_for for place in places)
        if n not in self.runs:
            self.runs[n] = {self.words[place : place + n] for place in range(len(self.words) - n + 1)}
        return n > 0 and looked_for in self.runs[n]


def _name(element: lxml.html.HtmlElement | None) -> tuple[str, str]:
    return NAMELESS if element is None else (str(element.tag), element.get("class") or "")


def _is_missed(block: Block) -> bool:
    """Whether a paragraph that trafilatura left out may be one of the article."""
    return block.linked < LINKED and not block.around & OUTSIDE and (block.is_title or len(block.words) >= 3)

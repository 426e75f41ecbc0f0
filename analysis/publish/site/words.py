"""The sentences and headings of a page, each with the address next to it: what the search looks through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "summary", "figcaption", "blockquote"}
SENTENCE = re.compile(r"s[1-9][0-9]*")
"""The id of an article's sentence."""
SKIPPED = {"script", "style", "table", "svg", "form", "nav", "noscript", "fieldset", "legend"}
BESIDE = {"hint", "notes", "behind", "opens"}
"""Classes of what is beside the text, and says again what is in it."""
MOST = 600
"""Characters of a text that is no sentence of an article; what is longer is cut."""


def texts_of(article: html.HtmlElement, *, folded: bool) -> Iterator[tuple[str, str]]:
    """The texts of a page in order: the id nearest before each (empty at the top), and its words.

    Where a page has sentences with addresses of their own, each is a text. folded: whether what unfolds is looked
    through too; where articles have pages, the sentences are found there.
    """
    here = ""
    seen: set[str] = set()
    skipped = SKIPPED if folded else {*SKIPPED, "details"}
    stack = [article]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or element.tag in skipped or BESIDE & set(element.get("class", "").split()):
            continue
        name = element.get("id", "")
        here = name or here
        is_sentence = bool(SENTENCE.fullmatch(name))
        inner = [child for child in element if isinstance(child.tag, str)]
        if is_sentence or (element.tag in BLOCKS and not _has_parts(element)):
            text = re.sub(r"\s+", " ", _read(element)).strip()
            if text and text not in seen:
                seen.add(text)
                yield here, text if is_sentence else text[:MOST]
        else:
            stack += reversed(inner)


def _read(element: html.HtmlElement) -> str:
    """The words of an element, without the number that links to it."""
    return "".join(element.xpath(".//text()[not(ancestor::a[@class='address'])]"))


def _has_parts(element: html.HtmlElement) -> bool:
    """Whether a block holds blocks or sentences, which are texts of their own."""
    return any(
        isinstance(each.tag, str) and (each.tag in BLOCKS or SENTENCE.fullmatch(each.get("id", "")))
        for each in element.iterdescendants()
    )

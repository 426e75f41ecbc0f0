"""The last touch on pages that Sphinx has made: places become links, boxes can be scrolled by keyboard, and the search
gets its sentences."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import html

from analysis.publish.addresses import sentence_address
from analysis.publish.site.colours import two_inks
from analysis.publish.site.navigation import Group, Page
from analysis.publish.site.words import texts_of

HINT = "scroll to see all"
MANUAL = "modules"


def finish(out: Path, pages: Sequence[Page], articles: Mapping[str, str]) -> None:
    """Finish the pages below ``out`` in place, and write what the search looks through.

    pages: in the order of the navigation. articles: article -> the address of its page, for those that have one.
    """
    found: list[tuple[int, str, str]] = []
    has_articles = any(page.group == Group.ARTICLES for page in pages)
    for number, page in enumerate(pages):
        path = out / f"{page.name}.html"
        tree = html.parse(path, html.HTMLParser(encoding="utf-8")).getroot()
        root = "../" * page.name.count("/")
        _places(tree, articles, root)
        _boxes(tree)
        _pictures(tree)
        two_inks(tree)
        if page.name != MANUAL:
            found += [(number, *text) for text in texts_of(tree.find(".//article"), folded=not has_articles)]
        path.write_bytes(html.tostring(tree, doctype="<!doctype html>", encoding="utf-8"))
    order = {Group.ARTICLES: 0, Group.QUESTIONS: 1, Group.STORY: 2, Group.ABOUT: 3}
    found.sort(key=lambda text: order[pages[text[0]].group])
    listed = {"pages": [(f"{page.name}.html", page.title) for page in pages], "texts": found}
    (out / "_static" / "sentences.js").write_text(f"window.SENTENCES = {json.dumps(listed)};\n", encoding="ascii")


def _places(tree: html.HtmlElement, articles: Mapping[str, str], root: str) -> None:
    """A place in an article, or an article, becomes a link to it, where the article has a page."""
    for span in tree.xpath("//span[@data-article]"):
        address = articles.get(span.get("data-article"))
        number = span.get("data-sentence")
        if address and number is None:
            span.tag = "a"
            span.set("href", root + address)
        elif address and number.isdecimal() and int(number) > 0:
            span.tag = "a"
            span.set("href", root + sentence_address(address, int(number) - 1))


def _boxes(tree: html.HtmlElement) -> None:
    """A box that scrolls can be reached and scrolled by keyboard, and says when there is more to see."""
    for box in tree.xpath("//article//div[contains(@style, 'overflow')]"):
        box.set("class", f"{box.get('class', '')} scroll".strip())
        box.set("tabindex", "0")
        box.set("role", "group")
        box.set("aria-label", "Table")
    for box in tree.xpath("//article//div[contains(concat(' ', @class, ' '), ' scroll ')]"):
        hint = html.Element("p", {"class": "hint", "aria-hidden": "true"})
        hint.text = HINT
        hint.tail, box.tail = box.tail, None
        box.addnext(hint)


def _pictures(tree: html.HtmlElement) -> None:
    """Pictures are read when they come near the screen."""
    for picture in tree.xpath("//article//img"):
        picture.set("loading", "lazy")

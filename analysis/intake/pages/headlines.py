"""The headlines of a page: the one above the article, and those under which it is shown elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

import lxml.html

from analysis import data
from analysis.intake.pages.blocks import words_of
from analysis.intake.pages.details import Metas, first_of
from analysis.intake.pages.linked_data import Linked
from analysis.story.encoding import clean_name
from analysis.story.furniture import is_error

SUFFIX = re.compile(r"\s[|•·—–»:-]\s")
"""What stands between a headline and the name of the site."""
MOST_SITE_WORDS = 6
MOST_H1 = 50
MOST_LETTERS = 500
ALIKE = 0.34
"""Share of words from which an h1 is another wording of the headline that the page gives elsewhere."""


def headlines_of(
    root: lxml.html.HtmlElement, metas: Metas, linked: Linked, outlet: str | None
) -> tuple[str | None, dict[str, str]]:
    """The headline, and where another stands -> it.

    The first h1 that is one: not the name of the site, no “Log In”. Where several may be, the one that is most like
    the headlines given elsewhere. Without h1, what the page gives elsewhere.
    """
    title = next((_text_of(each) for each in root.iter("title")), "")
    elsewhere = {
        "search": linked.headline,
        "social": first_of(metas, ("og:title",)),
        "Twitter": first_of(metas, ("twitter:title",)),
        "title of the page": title,
    }
    given = {where: _without_site(clean_name(each[:MOST_LETTERS]), outlet) for where, each in elsewhere.items() if each}
    given = {where: each for where, each in given.items() if each and _is_headline(each, outlet)}
    h1s = [text for each in islice(root.iter("h1"), MOST_H1) if _is_headline(text := _text_of(each), outlet)]
    best = _best(h1s, list(given.values()))
    if best is None:
        return None, {}
    return best, _others(best, given)


def _text_of(element: lxml.html.HtmlElement) -> str:
    return clean_name(str(element.text_content())[: 2 * MOST_LETTERS])


def _best(h1s: Sequence[str], given: Sequence[str]) -> str | None:
    known = {word for each in given for word in words_of(each)}
    if not known:
        return h1s[0] if h1s else None
    shares = [sum(word in known for word in words_of(each)) / max(1, len(words_of(each))) for each in h1s]
    if shares and (max(shares) >= ALIKE or len(h1s) == 1):
        return h1s[shares.index(max(shares))]
    return given[0] if given else (h1s[0] if h1s else None)


def _others(best: str, given: dict[str, str]) -> dict[str, str]:
    """Headlines that say something else: none whose words are those of another, or a part of them."""
    found: dict[str, str] = {}
    for where, text in given.items():
        plain = _plain(text)
        known = [_plain(best), *map(_plain, found.values())]
        if not any(plain in each or each in plain for each in known):
            found[where] = text
    return found


def _plain(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def _is_headline(text: str, outlet: str | None) -> bool:
    plain = " ".join(text.casefold().split()).strip(" .!|")
    rest = set(words_of(text)) - set(words_of(outlet or ""))
    if not rest or rest <= set(data.words("promos.csv", "no headline")):
        return False
    if plain in data.words("promos.csv", "no headline") or is_error(text):
        return False
    return len(text) <= MOST_LETTERS


def _without_site(text: str, outlet: str | None) -> str:
    """A headline without the name of the site behind it: Storm hits coast | The Daily."""
    while True:
        places = list(SUFFIX.finditer(text))
        if not places:
            return text
        rest = words_of(text[places[-1].end() :])
        name = set(words_of(outlet or ""))
        sure = bool(rest) and sum(word in name for word in rest) >= len(rest) / 2 and len(rest) <= MOST_SITE_WORDS
        piped = text[places[-1].start() : places[-1].end()].strip() == "|" and len(rest) <= MOST_SITE_WORDS
        if not (sure or piped):
            return text
        text = text[: places[-1].start()].strip()

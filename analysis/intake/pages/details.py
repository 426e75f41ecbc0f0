"""What a page says of its article beside the text: outlet, author, days, section, language, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from urllib.parse import urljoin, urlsplit

import lxml.html

from analysis import data
from analysis.intake.pages.fields import named
from analysis.intake.pages.linked_data import Linked
from analysis.intake.pages.provenance import clean_address
from analysis.story.days import read_day
from analysis.story.encoding import clean_name
from analysis.story.language import code_of

PUBLISHED, MODIFIED, AUTHOR, SECTION, SITE = map(named, ("published", "modified", "author", "section", "site"))
"""Names of meta elements, those before others first."""
SINCE = re.compile(r"\d{10}(?:\d{3})?")
"""Seconds or thousandths since 1970, as some programs write a day."""
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])")
DOMAIN = re.compile(r"^(?:www\d?|amp|m|edition|mobile)\.")
MOST_LETTERS = 2_000
MOST_NAMES = 12
NAME_LETTERS = 80
Metas = Mapping[str, list[str]]


def metas_of(root: lxml.html.HtmlElement) -> dict[str, list[str]]:
    """The meta elements of a page: name in small letters -> contents, in order."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = clean_name((element.get("content") or element.get("value") or "")[:MOST_LETTERS])
        for attribute in ("name", "property", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content and len(found.get(name, ())) < MOST_NAMES:
                found.setdefault(name, []).append(content)
    return found


def first_of(metas: Metas, names: Sequence[str]) -> str | None:
    """The first content of the first of these names that the page has."""
    return next((metas[name][0] for name in names if name in metas), None)


def address_of(root: lxml.html.HtmlElement, metas: Metas, linked: Linked, known: str | None) -> str | None:
    """The address of the article: as the page gives it; else as whatever saved it does."""
    links = [each.get("href") for each in root.iter("link") if "canonical" in (each.get("rel") or "").lower().split()]
    given = [*links, *metas.get("og:url", []), linked.url]
    base = next((clean for each in (known, *given) if (clean := clean_address(each)) is not None), None)
    full = [urljoin(base, each) if base and each and each.startswith("/") else each for each in given]
    found = [clean for each in (*full, known) if (clean := clean_address(each)) is not None]
    return next((each for each in found if len(urlsplit(each).path) > 1), found[0] if found else None)


def outlet_of(metas: Metas, linked: Linked, address: str | None) -> str | None:
    """The name of the outlet: the publisher of the linked data, the name of the site, or its host."""
    for name in (linked.publisher, first_of(metas, SITE)):
        if name and "/" not in name and 1 < len(name) <= NAME_LETTERS:
            return clean_name(name)
    host = urlsplit(address).hostname if address else None
    return DOMAIN.sub("", host) if host else None


def day_of(text: str | None) -> date | None:
    """A day as a program writes it, in the time zone in which it is written."""
    if text is None:
        return None
    if SINCE.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date()
    return read_day(text)


def published_of(
    root: lxml.html.HtmlElement, metas: Metas, linked: Linked, address: str | None
) -> tuple[date | None, bool]:
    """The day on which the article appeared, and whether it is concluded from its address."""
    given = [linked.published, *(content for name in PUBLISHED for content in metas.get(name, []))]
    given += [each.get("datetime") or each.get("content") or each.text for each in _marked(root)]
    given += [each.get("datetime") for each in root.iter("time")]
    day = next((day for text in given if (day := day_of(text)) is not None), None)
    if day is not None:
        return day, False
    found = IN_ADDRESS.search(address or "")
    return (read_day("-".join(found.groups())), True) if found else (None, False)


def _marked(root: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    return [
        each
        for each in root.iter("time", "span", "div", "p")
        if "datePublished" in (each.get("itemprop") or "") or each.get("pubdate") is not None
    ]


def modified_of(metas: Metas, linked: Linked) -> date | None:
    """The day on which the article was changed last."""
    given = [linked.modified, *(content for name in MODIFIED for content in metas.get(name, []))]
    return next((day for text in given if (day := day_of(text)) is not None), None)


def byline_of(root: lxml.html.HtmlElement, metas: Metas, linked: Linked, outlet: str | None) -> str | None:
    """The names of the authors, joined by commas; None where only the outlet itself is named."""
    by_links = [
        text for each in root.iter("a") if (each.get("rel") or "") == "author" and (text := each.text_content())
    ]
    marked = [each.text_content() for each in root.iter("span", "a", "p", "div") if each.get("itemprop") == "author"]
    for given in (
        linked.authors,
        [name for key in AUTHOR for name in metas.get(key, [])][:MOST_NAMES],
        marked,
        by_links,
    ):
        names = [name for each in given for name in _names(each) if name.casefold() != (outlet or "").casefold()]
        if names:
            return ", ".join(dict.fromkeys(names[:MOST_NAMES]))
    return None


def _names(text: str) -> list[str]:
    """The names in one field: without “By”, without addresses."""
    plain = clean_name(text)
    if "://" in plain or "@" in plain or len(plain) > NAME_LETTERS * MOST_NAMES:
        return []
    by = BY.match(plain)
    plain = plain[by.end() :] if by else plain
    return [name.strip(" ,;|") for name in JOINED.split(plain) if 1 < len(name.strip(" ,;|")) <= NAME_LETTERS]


BY = re.compile(rf"(?:{data.one_of('forms.csv', 'byline')})[: ]", re.IGNORECASE)
JOINED = re.compile(rf",|;|\||&| (?:{data.one_of('forms.csv', 'byline joint')}) ")


def credit_of(byline: str | None) -> str | None:
    """The agency that an article is by."""
    agencies = {row["agency"].casefold(): row["agency"] for row in data.rows("agencies.csv") if row["does"] != "photo"}
    names = (byline or "").split(", ")
    return next((agencies[name.casefold()] for name in names if name.casefold() in agencies), None)


def credit_in_notes(notes: Iterable[str]) -> str | None:
    """The agency that a note of the desk names: With files from The Associated Press."""
    listed = [row["agency"] for row in data.rows("agencies.csv") if row["does"] != "photo"]
    for note in notes:
        found = [name for name in listed if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note)]
        if found:
            return max(found, key=len).removeprefix("The ")
    return None


def section_of(metas: Metas, linked: Linked) -> str | None:
    """The section of the outlet, or the kind of article where the linked data name one of a kind: Opinion."""
    given = linked.section or first_of(metas, SECTION)
    if given and len(given) <= NAME_LETTERS:
        return clean_name(given)
    kinds = [kind.removesuffix("NewsArticle").removesuffix("Article") for kind in linked.kinds]
    return next((kind for kind in kinds if kind in ("Opinion", "Analysis", "Background", "Reportage", "Review")), None)


def language_of(root: lxml.html.HtmlElement, metas: Metas, linked: Linked) -> str | None:
    """The language that the page says it is in, as a code of two letters."""
    html = next(root.iter("html"), root)
    given = (html.get("lang"), linked.language, first_of(metas, ("og:locale", "content-language", "language")))
    return next((code for each in given if each and (code := code_of(each.strip())) is not None), None)

"""What a page says of its article in linked data (JSON-LD, schema.org), which may hold anything."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import lxml.html

MOST_LETTERS = 2_000_000
"""Letters of a block of linked data; a longer one is left out."""
MOST_TEXT = 4_000
"""Letters of one text that are read; none of what is asked for has as many."""
MOST_NODES = 20_000
"""Objects and lists of a block that are looked at."""
KINDS = ("Article", "BlogPosting", "LiveBlogPosting", "Report", "Review")
"""What the kinds of articles end with: NewsArticle, OpinionNewsArticle, ..."""
LEAST_WORDS, SHOWN = 100, 0.6
"""Words of a text in linked data, and the share of it that a page shows which hides the rest; set by hand."""
LIVE = "LiveBlogPosting"
Json = Any


@dataclass(frozen=True)
class Linked:
    """What linked data say of an article; None and empty where they say nothing. free: whether all may read it."""

    kinds: tuple[str, ...] = ()
    headline: str | None = None
    description: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    section: str | None = None
    language: str | None = None
    url: str | None = None
    words: int | None = None
    free: bool | None = None
    body: str | None = None
    captions: tuple[str, ...] = field(default=())


def hidden_paragraphs(linked: Linked, n_kept: int) -> list[str]:
    """The paragraphs of the text in the linked data, where it is far longer than what the page shows: a page for
    subscribers often holds it whole. Nothing for another page.

    n_kept: words of the article as the page shows it.
    """
    words = (linked.body or "").split()
    if len(words) < LEAST_WORDS or n_kept > SHOWN * len(words):
        return []
    return [text for line in (linked.body or "").splitlines() if (text := " ".join(line.split()))]


def linked_article(root: lxml.html.HtmlElement, headlines: tuple[str, ...] = ()) -> Linked | None:
    """The article that the linked data of a page describe; of several the one with one of the headlines, else the
    first that has a headline. None where there is none."""
    found = [node for block in _blocks(root) for node in _nodes(block) if _is_article(node)]
    if not found:
        return None
    plain = {headline.casefold() for headline in headlines}
    best = max(found, key=lambda node: ((_text(node.get("headline")) or "").casefold() in plain, "headline" in node))
    return _linked(best)


def _blocks(root: lxml.html.HtmlElement) -> Iterator[Json]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip()
        text = text.removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
        if not text or len(text) > MOST_LETTERS:
            continue
        try:
            yield json.loads(text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):  # RecursionError: lists inside lists without end
            continue


def _nodes(block: Json) -> Iterator[dict[str, Json]]:
    """The objects of a block, from the outside in."""
    waiting, seen = [block], 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(value for value in node[:MOST_NODES] if isinstance(value, dict | list))


def _kinds(node: dict[str, Json]) -> tuple[str, ...]:
    kinds = node.get("@type")
    each = kinds if isinstance(kinds, list) else [kinds]
    return tuple(kind.rsplit("/", 1)[-1] for kind in each if isinstance(kind, str))


def _is_article(node: dict[str, Json]) -> bool:
    named = bool(node.get("headline") or node.get("datePublished") or node.get("articleBody"))
    return named and any(kind.endswith(KINDS) for kind in _kinds(node))


def _text(value: Json) -> str | None:
    """A text, or the first of a list of texts, or the name of an object."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@id") or value.get("@value")
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value[:MOST_TEXT]).split()) or None


def _texts(value: Json) -> tuple[str, ...]:
    each = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(text for one in each[:50] if (text := _text(one))))


def _linked(node: dict[str, Json]) -> Linked:
    words, free, page = node.get("wordCount"), node.get("isAccessibleForFree"), node.get("mainEntityOfPage")
    images = node.get("image") if isinstance(node.get("image"), list) else [node.get("image")]
    body = node.get("articleBody")
    return Linked(
        kinds=_kinds(node),
        headline=_text(node.get("headline")),
        description=_text(node.get("description")),
        published=_text(node.get("datePublished")),
        modified=_text(node.get("dateModified")),
        authors=_texts(node.get("author") or node.get("creator")),
        publisher=_text(node.get("publisher")),
        section=_text(node.get("articleSection")),
        language=_text(node.get("inLanguage")),
        url=_text(node.get("url")) or _text(page),
        words=int(words)
        if isinstance(words, int | str) and str(words).isascii() and str(words).isdigit() and len(str(words)) < 7
        else None,
        free=None if free is None else str(free).lower() not in ("false", "no", "0"),
        body=html.unescape(body) if isinstance(body, str) else None,
        captions=tuple(
            text for each in images or [] if isinstance(each, dict) and (text := _text(each.get("caption")))
        ),
    )

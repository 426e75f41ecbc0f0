"""What news-please stores: a JSON object an article, a list of them, or one on each line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from analysis.errors import Problem
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files.limits import check_count
from analysis.schema.vocabulary import Zone
from analysis.story.days import read_day
from analysis.story.encoding import clean_name, read_text
from analysis.story.language import code_of

NAME = "news-please file"
KEYS = (b'"maintext"', b'"date_publish"', b'"source_domain"')
FIELDS = frozenset({"maintext", "title", "source_domain", "date_publish"})
BETWEEN = re.compile(r"[\s,\[\]]*")
MOST_BROKEN = 3
"""Objects that cannot be read one by one, from which on the rest of a file is left."""


def recognises(data: bytes, name: str) -> bool:
    """Whether a file holds objects as news-please writes them."""
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")) and all(key in data for key in KEYS)


def read(data: bytes, name: str) -> Export:
    """The articles of a file. Raises Refused where it has none; what comes after a break is left out with a problem."""
    text, problems = read_text(data, name)
    found, broken = _objects(text)
    check_count(len(found), name)
    articles = [_article(values, f"article {at}") for at, values in enumerate(found, 1) if FIELDS & values.keys()]
    if not articles:
        raise Refused(
            "must hold articles in JSON with title and maintext; it has none. Give the files that news-please "
            "stored, each as it is."
        )
    if broken:
        message = f"must be JSON; after article {len(articles)} it can't be read and is left out. Check that place."
        problems.append(Problem("error", name, message))
    return Export(NAME, articles, problems=problems)


def _objects(text: str) -> tuple[list[Mapping[str, object]], bool]:
    """The objects of a text, read one after the other, and whether something between them could not be read."""
    decoder = json.JSONDecoder()
    found: list[Mapping[str, object]] = []
    at, n_broken = 0, 0
    while (at := _next(text, at)) < len(text) and n_broken < MOST_BROKEN:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            n_broken += 1
            line = text.find("\n{", at)
            at = line + 1 if line >= 0 else len(text)
            continue
        if isinstance(value, dict):
            found.append(value)
    return found, n_broken > 0


def _next(text: str, at: int) -> int:
    match = BETWEEN.match(text, at)
    return match.end() if match else at


def _article(values: Mapping[str, object], place: str) -> Article:
    article = Article(place, outlet=_text(values, "source_domain"), url=_text(values, "url"))
    article.published, article.modified = (
        read_day(_text(values, f"date_{what}") or "") for what in ("publish", "modify")
    )
    article.language = code_of(_text(values, "language") or "")
    names = values.get("authors")
    listed = [clean_name(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    article.byline = ", ".join(name for name in listed if name) or None
    headline, summary = _text(values, "title"), _text(values, "description")
    body = values.get("maintext")
    lines = [line for line in map(clean_name, body.split("\n")) if line] if isinstance(body, str) else []
    if lines and lines[0] == headline:
        lines = lines[1:]
    if headline:
        article.parts.append(Part(Zone.HEADLINE, headline))
    if summary and lines and not _begins_with(lines, summary):
        article.parts.append(Part(Zone.STANDFIRST, summary))
    article.parts += [Part(Zone.BODY, line) for line in lines]
    for where, key in (("page", "title_page"), ("feed", "title_rss")):
        other = _text(values, key)
        if other and other != headline:
            article.other_headlines[where] = other
    if not lines:
        article.without_text = "a headline without text"
    return article


def _begins_with(lines: list[str], summary: str) -> bool:
    """Whether the text begins with its summary, which then is no line of its own; a summary may be cut short."""
    begun = summary.rstrip(" .…")
    return " ".join(lines).startswith(begun) or any(line.startswith(begun) for line in lines[:3])


def _text(values: Mapping[str, object], key: str) -> str | None:
    value = values.get(key)
    return clean_name(value) or None if isinstance(value, str) else None

"""The articles as references: BibTeX and CSL-JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from analysis.escape import slug
from analysis.findings.words import day as day_said
from analysis.schema import check
from analysis.schema.story import ARTICLES as SCHEMA
from analysis.schema.vocabulary import Certainty

ARTICLES = "The articles"
"""The heading above their list."""
NO_HEADLINE = "[no headline in the file]"
PRESS_RELEASE, TRANSCRIPT, LIVE_BLOG = "press release", "transcript", "live blog"
CSL_TYPES = {PRESS_RELEASE: "document", TRANSCRIPT: "document", LIVE_BLOG: "post-weblog"}
NEWSPAPER = "article-newspaper"
TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "$&#_%"},
}
LINK = re.compile(r"https?://[^\s]+", re.IGNORECASE)
Row = Mapping[str, Any]


def bibtex(articles: pl.DataFrame) -> bytes:
    """The articles (schema ARTICLES) as BibTeX in UTF-8, one entry each, in their order."""
    check(articles, SCHEMA)
    entries = []
    for key, row in zip(keys(articles), articles.iter_rows(named=True), strict=True):
        is_article = row["kind"] not in CSL_TYPES
        fields = {
            "author": _braced(row["byline"]),
            "title": _braced(row["title"] or NO_HEADLINE),
            "journal" if is_article else "howpublished": _tex(row["outlet"]),
            "year": None if row["published"] is None else str(row["published"].year),
            "month": None if row["published"] is None else f"{row['published']:%b}".lower(),
            "day": None if row["published"] is None else str(row["published"].day),
            "url": _address(row["url"]),
            "langid": None if row["language"] is None else _tex(row["language"]),
            "note": _tex(". ".join(notes(row))) or None,
        }
        lines = [
            f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value
        ]
        entries.append("\n".join([f"@{'article' if is_article else 'misc'}{{{key},", *lines, "}"]))
    return ("\n\n".join(entries) + "\n").encode()


def csl(articles: pl.DataFrame) -> bytes:
    """The articles (schema ARTICLES) as CSL-JSON, as Zotero, Pandoc and citeproc read it."""
    check(articles, SCHEMA)
    items = []
    for key, row in zip(keys(articles), articles.iter_rows(named=True), strict=True):
        day = row["published"]
        item = {
            "id": key,
            "type": CSL_TYPES.get(row["kind"], NEWSPAPER),
            "title": row["title"] or NO_HEADLINE,
            "author": [{"literal": row["byline"]}] if row["byline"] else None,
            "container-title": row["outlet"],
            "issued": None if day is None else {"date-parts": [[day.year, day.month, day.day]]},
            "genre": row["kind"],
            "section": row["section"],
            "URL": _address(row["url"]),
            "language": row["language"],
            "note": ". ".join(notes(row)) or None,
        }
        items.append({name: value for name, value in item.items() if value})
    return (json.dumps(items, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def listed(articles: pl.DataFrame) -> list[str]:
    """The articles (schema ARTICLES) as a list to print: outlet, headline, day, address, and what a reader should know."""
    lines = []
    for row in check(articles, SCHEMA).iter_rows(named=True):
        head = f"“{row['title']}”" if row["title"] else NO_HEADLINE
        when = "day not known" if row["published"] is None else day_said(row["published"])
        parts = [f"{row['outlet']}: {head}, {when}", row["byline"], _address(row["url"]), *notes(row)]
        lines.append(". ".join(part.rstrip(".") for part in parts if part) + ".")
    return lines


def keys(articles: pl.DataFrame) -> list[str]:
    """A key for each article: outlet and day, with a number where that is not enough."""
    plain = [slug(f"{outlet} {day or ''}") for outlet, day in articles.select("outlet", "published").rows()]
    many = {name for name, n in Counter(plain).items() if n > 1}
    taken: set[str] = set(plain) - many
    found = []
    for name in plain:
        tried, number = name, 1
        while name in many and (number == 1 or tried in taken):
            tried, number = f"{name}-{number}", number + 1
        taken.add(tried)
        found.append(tried)
    return found


def notes(row: Row) -> list[str]:
    """What a reader of a reference should know: agencies, the kind of text, how sure the outlet is and why."""
    found: Iterable[str | None] = (
        f"Credited to {row['credit']}" if row["credit"] else None,
        row["kind"].capitalize() if row["kind"] and row["kind"] != "news" else None,
        _outlet_note(row),
    )
    return [each for each in found if each]


def _outlet_note(row: Row) -> str | None:
    certainty = row["certainty"]
    if certainty in (None, Certainty.CERTAIN):
        return None
    how = "The outlet is guessed" if certainty == Certainty.GUESSED else "The outlet is likely, not certain"
    return f"{how}: {row['identified_by']}" if row["identified_by"] else how


def _tex(text: str) -> str:
    return "".join(TEX.get(letter, letter) for letter in " ".join(text.split()))


def _braced(text: str | None) -> str | None:
    """Kept as it is written: capitals of a headline, and a byline that need not be one person's name."""
    return f"{{{_tex(text)}}}" if text else None


def _address(url: str | None) -> str | None:
    """A web address without what would end a field; None for anything else."""
    if not url or not LINK.fullmatch(url):
        return None
    return "".join(f"%{ord(letter):02X}" if letter in '{}\\"<>^`|' else letter for letter in url)

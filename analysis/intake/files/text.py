"""A plain text, a Markdown file or what somebody pasted -> one article, its parts told by their form and place."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePath

from analysis.intake.archives.archive_words import FOUND_ON, printed_day
from analysis.intake.article import IN_TEXT, Article, Export, Part, Refused
from analysis.intake.files.limits import check_lines, check_n_lines
from analysis.schema.vocabulary import Zone
from analysis.story.days import read_day
from analysis.story.encoding import clean_name, read_text
from analysis.story.entries import MOST_ARTICLE
from analysis.story.guess import guess_source
from analysis.story.language import code_of
from analysis.story.lines import joined
from analysis.story.markdown import read_markdown
from analysis.story.pages import no_article
from analysis.story.record import Record, repaired
from analysis.story.zones import NOT_MARKED, lines_of, segments

NAME = "text file"
HEAD = 20_000
MOST_CONTROL = 0.01
"""Share of the bytes at the beginning of a text that may be no characters of print; set by hand."""
BINARY = (b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
MARKDOWN = (".md", ".markdown")
NO_PRINT = bytes((*range(9), *range(14, 32), 127))
LETTERS = re.compile(r"[^\W\d_]{2}")
UNKNOWN = "unknown ("


def recognises(data: bytes, name: str) -> bool:
    """Whether a file is text at all: nearly all of its first bytes are characters of print, and some are letters."""
    head = data[:HEAD]
    if head.startswith(BINARY) or _is_marked_up(head.lstrip(b"\xef\xbb\xbf \t\r\n")):
        return False
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return bool(LETTERS.search(head.decode("utf-16", errors="ignore")))
    strange = len(head) - len(head.translate(None, NO_PRINT))
    return strange <= MOST_CONTROL * len(head) and bool(LETTERS.search(head.decode("utf-8", errors="ignore")))


def _is_marked_up(head: bytes) -> bool:
    """Whether a file begins as a page, JSON or an e-mail does: text, but none that a person would read."""
    if head.startswith(b"<"):
        return b"</" in head or b"<!" in head[:2]
    if head.startswith((b"{", b"[")):
        return b'":' in head
    return b"MIME-Version:" in head and b"Content-Type:" in head


def read(data: bytes, name: str) -> Export:
    """The one article of a file. Raises Refused where it has no words."""
    if len(data) > MOST_ARTICLE:
        raise Refused(f"must have at most {MOST_ARTICLE:,} bytes; it has {len(data):,}. Give its articles alone.")
    check_n_lines(max(data.count(b"\n"), data.count(b"\r")))
    if name.lower().endswith(MARKDOWN):
        records, problems = read_markdown(data, name)
        record = records[0]
    else:
        text, problems = read_text(data, name)
        record = Record(name, None, text)
    check_lines(record.text)
    record = repaired(record)
    problems += record.problems
    article = article_of(record.text, name, "the text")
    if article is None:
        raise Refused("must hold an article; it has no words. Save the text of the article in it.")
    _fill(article, record.fields)
    return Export(NAME, [article], problems=problems)


def article_of(text: str, name: str, place: str) -> Article | None:
    """A text as an article, or None where it has no words. name: of its file, from which day and outlet are guessed
    where the text shows none."""
    if not LETTERS.search(text):
        return None
    article = Article(place)
    found_on = FOUND_ON.match(text.lstrip()[:200])
    if found_on:
        first, _, text = text.lstrip().partition("\n")
        article.outlet = clean_name(found_on["outlet"])
        day = printed_day(first[found_on.end() :])
        if day:
            article.published = day[0]
            article.guessed = ("published",)  # it was found on that day, and may be older
    text = joined(text).text
    article.parts = parts_of_text(text)
    _guess(article, text, name)
    if not article.parts:
        return None
    said = no_article(text)
    if said:
        article.notes.append(f"The text {said}; look whether it is an article.")
    return article


def parts_of_text(text: str, title: str | None = None, marked: Mapping[int, Zone] = NOT_MARKED) -> list[Part]:
    """The lines of a text as parts, each in the zone of its form, or in that which its file marks; lines of page furniture
    are left out."""
    zone_of: dict[int, Zone] = {}
    for segment in segments(text, title, marked=marked):
        if segment.zone in IN_TEXT or segment.paragraph not in zone_of:
            zone_of[segment.paragraph] = segment.zone
    lines = enumerate(lines_of(text))
    parts = [Part(zone_of[at], clean_name(line.text)) for at, line in lines if zone_of.get(at) in IN_TEXT]
    return [part for part in parts if part.text]


def _guess(article: Article, text: str, name: str) -> None:
    """Fill in what the first lines and the name of the file show."""
    printed = guess_source(text, "", None)
    named = guess_source(text, PurePath(name).name, None)
    guessed = list(article.guessed)
    day, outlet = named["published"], named["outlet"]
    if article.published is None and isinstance(day, date):
        article.published = day
        guessed += ["published"] if printed["published"] is None else []
    if article.outlet is None and isinstance(outlet, str) and not outlet.startswith(UNKNOWN):
        article.outlet = outlet
        guessed.append("outlet")
    byline, credit = printed["byline"], printed["credit"]
    article.byline = byline if isinstance(byline, str) else None
    article.credit = credit if isinstance(credit, str) else None
    article.guessed = tuple(guessed)


def _fill(article: Article, fields: Mapping[str, object]) -> None:
    """Take what the front matter of a Markdown file says before what was guessed."""
    texts = {key: clean_name(value) for key, value in fields.items() if isinstance(value, str) and value.strip()}
    article.outlet = texts.get("outlet", article.outlet)
    article.url = texts.get("url", article.url)
    article.byline = texts.get("byline", article.byline)
    article.language = code_of(texts.get("language", "")) or article.language
    article.published = read_day(texts.get("published", "")) or article.published
    title = texts.get("title")
    if title and article.headline != title:
        rest = [Part(Zone.BODY, part.text) if part.zone is Zone.HEADLINE else part for part in article.parts]
        article.parts = [Part(Zone.HEADLINE, title), *rest]
    article.guessed = tuple(name for name in article.guessed if name not in fields)

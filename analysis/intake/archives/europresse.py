"""Pages saved from Europresse, in the layouts of ten years: tables, ``<article>`` elements, and names with rdp__."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from lxml import html

from analysis.errors import Problem
from analysis.intake.archives.archive_words import CAPTION, printed_day
from analysis.intake.archives.markup import LETTER, Block, blocks, of_class, parsed, parts_of, text_of
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files.limits import check_count
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import read_text

NAME = "Europresse page"
HEAD = 300_000
MARKS = (b"docpublicationname", b"titrearticlevisu", b"public_lblnodoc", b"public-lblnodoc", b"rdp__")
ARTICLE = re.compile(r"<article[\s>]", re.IGNORECASE)
KEY = re.compile(r"\w{2,12}·(?P<day>\d{8})·\w{1,12}·[\w.-]{1,60}")
"""The number of a document: the day and the code of its source stand inside."""
OWNER = re.compile(r"[©(]")
PAGE = re.compile(r"p\. ?[\w-]")
MOST_BYLINE = 60
"""Characters of a line that may name an author; set by hand."""
SENTENCE = re.compile(r"[.!?…:;]$")
OUTLET, TITLE, HEADER = "docpublicationname", "titrearticlevisu", "docheader"
TITLES = {TITLE, "rdp__articletitle"}
BYLINES = ("docauthors", "sm-margin-bottomnews")


@dataclass
class Record:
    """The lines of one document, by what they are. kicker: the lines above the title."""

    outlet: str = ""
    header: str = ""
    kicker: list[str] = field(default_factory=list)
    title: str = ""
    byline: str = ""
    standfirst: list[str] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    key: re.Match[str] | None = None


def recognises(data: bytes, name: str) -> bool:
    """Whether a page comes from Europresse, by the classes of its elements."""
    head = data[:HEAD].lower()
    return b"<" in head and sum(mark in head for mark in MARKS) >= 2


def read(data: bytes, name: str) -> Export:
    """The documents of a page. Raises Refused where it has none."""
    text, problems = read_text(data, name)
    starts = [match.start() for match in ARTICLE.finditer(text)]
    check_count(len(starts), name)
    pieces = (text[start:stop] for start, stop in pairwise([*starts, len(text)]))
    found = [_of_article(parsed(piece, name)) for piece in pieces]  # cut first: a tag may be closed too early
    if not found:
        found = [_of_lines(blocks(cell)) for cell in parsed(text, name).iter("td") if _is_document(cell)]
    articles = [_article(record, f"article {at}") for at, record in enumerate(found, 1) if record.title or record.body]
    if not articles:
        raise Refused(
            "must be a Europresse page with documents; it has none. Mark them in the list of results, show "
            "them as HTML and save that page."
        )
    if not text.rstrip().lower().endswith("</html>"):
        problems.append(Problem("error", name, "ends in the middle; its last document may be cut off. Save it again."))
    return Export(NAME, articles, problems=problems)


def _is_document(cell: html.HtmlElement) -> bool:
    """Whether a cell of the old layout holds one document: the name of the source stands right in it."""
    return any(OUTLET in (each.get("class") or "").lower().split() for each in cell)


def _of_article(root: html.HtmlElement) -> Record:
    record = Record(key=KEY.search(text_of(root)))
    for element in list(root.iter("footer", "aside")):
        if element.tag == "aside":
            record.captions += _captions(blocks(element))
        element.drop_tree()
    head = next(root.iter("header"), None)
    if head is None:
        return _of_lines(blocks(root), record)
    record.outlet, record.header = _first(head, OUTLET), _first(head, HEADER)
    named = {name for each in of_class(head, *BYLINES, "rdp__subtitle") for name in [text_of(each)]}
    record.byline = next((text_of(each) for each in of_class(head, *BYLINES)), "")
    record.standfirst = [text for each in of_class(head, "rdp__subtitle") if (text := text_of(each))]
    lines = blocks(head)
    at = next((number for number, line in enumerate(lines) if TITLES & line.marks), len(lines))
    record.title = lines[at].text if at < len(lines) else _first(head, "titrearticle")
    known = {record.outlet, record.header, record.title}
    record.kicker = [line.text for line in lines[:at] if line.text not in known | named]
    after = [line for line in lines[at + 1 :] if line.text not in named]
    record.byline = record.byline or next((line.text for line in after if "titrearticle" not in line.marks), "")
    head.drop_tree()
    record.body = blocks(root)
    return record


def _of_lines(lines: list[Block], record: Record | None = None) -> Record:
    """A document whose parts are told by their order: source, day, lines above the title, title, author, text."""
    record = record or Record()
    for at, line in enumerate(lines):
        number = KEY.search(line.text)
        if number or (OWNER.match(line.text) and {"b", "small"} & line.marks and record.body):
            record.key = record.key or number or KEY.search(" ".join(each.text for each in lines[at:]))
            break
        if OUTLET in line.marks and not record.outlet:
            record.outlet = line.text
        elif HEADER in line.marks:
            record.header = line.text
        elif TITLES & line.marks and not record.title:
            record.title = line.text
        elif not record.title:
            record.kicker.append(line.text)
        elif not record.body and not record.byline and _is_byline(line.text, lines[at + 1 : at + 2]):
            record.byline = line.text
        else:
            record.body.append(line)
    return record


def _is_byline(text: str, following: list[Block]) -> bool:
    goes_on = bool(following) and not KEY.search(following[0].text) and not OWNER.match(following[0].text)
    return goes_on and len(text) <= MOST_BYLINE and not SENTENCE.search(text)


def _captions(lines: list[Block]) -> list[str]:
    """What stands under the label of pictures beside an article, up to the next label."""
    found: list[str] = []
    inside = False
    for line in lines:
        label = CAPTION.match(line.text) if "b" in line.marks else None
        if "b" in line.marks:
            inside = label is not None
        rest = line.text[label.end() :] if label else line.text
        if inside and LETTER.search(rest):
            found.append(rest)
    return found


def _article(record: Record, place: str) -> Article:
    section, day = _section_and_day(record.header)
    article = Article(place, outlet=record.outlet or None, section=section, byline=record.byline or None)
    article.published = day
    if record.key:
        article.key = record.key.group()
        if day is None:
            article.published = _day_of(record.key["day"])
    if record.title:
        article.parts.append(Part(Zone.HEADLINE, record.title))
    article.other_headlines = {"above the headline": " – ".join(record.kicker)} if record.kicker else {}
    article.parts += [Part(Zone.STANDFIRST, text) for text in record.standfirst]
    article.parts += parts_of(record.body) + [Part(Zone.CAPTION, text) for text in record.captions]
    if not record.body:
        article.without_text = "a headline without text"
    return article


def _section_and_day(header: str) -> tuple[str | None, date | None]:
    """Section and day of the line “Politics, Thursday 4 October 2012, p. 3”."""
    found = printed_day(header)
    if found is None:
        pieces = (piece.strip() for piece in header.split(","))
        return ", ".join(piece for piece in pieces if piece and not PAGE.match(piece)) or None, None
    day, start = found
    before = [piece.strip() for piece in header[:start].split(",") if piece.strip()]
    if before and not header[:start].rstrip().endswith(","):
        before.pop()  # the weekday in a language whose weekdays are not listed
    return ", ".join(before) or None, day


def _day_of(digits: str) -> date | None:
    try:
        return date.fromisoformat(digits)
    except ValueError:
        return None


def _first(root: html.HtmlElement, name: str) -> str:
    return next((text for each in of_class(root, name) if (text := text_of(each))), "")

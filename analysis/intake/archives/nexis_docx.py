"""Word files of Nexis Uni and Lexis Advance: cut at the bookmarks that the archive sets, in any language.

Each article begins at a bookmark ``Bookmark_n``, its text at ``Body``, what follows it at ``Correction`` and
``Classification``. A file saved by another program may have each twice, or none; then the closing line and the labels
count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from analysis.intake.archives.export_labels import Field, Phrase, block_of, field_of, is_one, listed
from analysis.intake.archives.export_values import count_of, day_of, is_copyright
from analysis.intake.archives.nexis_record import BEFORE_THE_TEXT, Block, Head, article_of, gather
from analysis.intake.article import Article, Export, Refused
from analysis.intake.files.word_file import PROPERTIES, TEXT, Paragraph, WordFile, is_word

NAME = "Nexis Uni Word file"
ARTICLE = re.compile(r"Bookmark_\d{1,6}")
FIRST = b'"Bookmark_1"'
MARKED = {"Body": Field.TEXT, "Correction": Field.CORRECTION, "Classification": Field.APART}
COUNT = "LADocCount"
"""What the archive calls the number of its documents. It lists their names there too, but not in their order."""
KEY = re.compile(r"urn:contentItem:([A-Z0-9-]{10,60})|contentItem(?:%3A|%253A)([A-Z0-9-]{10,60})", re.IGNORECASE)
LABEL = re.compile(r"([^:\n]{1,40}):[ \u00a0]*")
COVER_COUNT = re.compile(r"([^()\d]{3,30}) \((\d{1,6})\)")
LEAST_FIELDS = 2
"""Labels of the archive that a file without bookmarks must have."""


def recognises(data: bytes, name: str) -> bool:
    """Whether the bytes are a Word file that Nexis made, or a damaged one, of which ``read`` says so."""
    if not is_word(data):
        return False
    try:
        opened = WordFile(data)
        if PROPERTIES in opened.names and COUNT in opened.properties():
            return True
        return FIRST in opened.part(TEXT) or bool(_segments(opened.paragraphs()))
    except Refused:
        return True


def read(data: bytes, name: str) -> Export:
    """The articles of a Word file of Nexis. Raises ``Refused`` for a file that is none, is damaged or has no articles."""
    opened = WordFile(data)
    paragraphs = opened.paragraphs()
    segments = _segments(paragraphs)
    properties = opened.properties()
    if not segments:
        held = "a search form only" if COUNT in properties else "no article of Nexis"
        raise Refused(f"must be a Nexis export with articles; it holds {held}. Export the articles themselves.")
    cover = paragraphs[: segments[0][0]]
    promised, about = _cover(cover, properties)
    links = opened.links()
    articles: list[Article] = []
    for at, (begin, end) in enumerate(segments):
        blocks = [block for paragraph in paragraphs[begin:end] for block in _blocks(paragraph, links)]
        record = gather(blocks)
        articles.append(article_of(record, headline_first(record.head), f"article {at + 1}"))
    return Export(NAME, articles, promised, about)


def headline_first(head: Sequence[Block]) -> Head:
    """What the lines above the first label say, where the headline is the first and the outlet stands above the day."""
    lines = [block for block in head if not is_copyright(block.text) and not is_one(block.text, Phrase.APPENDED)]
    key = next((key for block in head[:2] if (key := _key(block.link or ""))), None)
    day = next((at for at, block in enumerate(lines[:6]) if at and day_of(block.text)), None)
    above = lines if day is None else lines[:day]
    n_titles = next((at for at, block in enumerate(above) if not (block.bold or block.link)), len(above))
    if n_titles in (0, len(above)):  # nothing tells them apart but their order
        n_titles = 1 if len(above) > 1 or day is None else 0
    headline = " ".join(block.text for block in above[:n_titles]) or None
    outlet = above[n_titles].text if len(above) > n_titles else None
    return Head(headline, outlet, None if day is None else day_of(lines[day].text), key)


def _key(target: str) -> str | None:
    match = KEY.search(target)
    return (match.group(1) or match.group(2)).upper() if match else None


def _segments(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Where each article begins and ends."""
    seen: set[str] = set()
    begins = []
    for at, paragraph in enumerate(paragraphs):
        new = {name for name in paragraph.bookmarks if ARTICLE.fullmatch(name)} - seen
        if new:
            begins.append(at)
            seen |= new
    if begins:
        return list(zip(begins, [*begins[1:], len(paragraphs)], strict=True))
    return _by_labels(paragraphs)


def _by_labels(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """The same for a file that lost its bookmarks: each article ends at the closing line, or at the end of the file."""
    found, begin, fields = [], 0, set()
    for at, paragraph in enumerate(paragraphs):
        blocks = _blocks(paragraph, {})
        fields |= {block.field for block in blocks if block.field is not None}
        if Field.END in fields or at == len(paragraphs) - 1:
            if len(fields - {Field.END}) >= LEAST_FIELDS and Field.LENGTH in fields:
                found.append((begin, at + 1))
            begin, fields = at + 1, set()
    return found


def _blocks(paragraph: Paragraph, links: dict[str, str]) -> list[Block]:
    """The lines of a paragraph, each with what its label says."""
    field = next((MARKED[name] for each in paragraph.bookmarks if (name := each.split("_")[0]) in MARKED), None)
    link = next((links[number] for number in paragraph.links if number in links), None)
    found = [_block(line, link) for line in _lines(paragraph)]
    if field is None:
        return found
    return [Block((), field), *(block for block in found if not (block.bold and block_of(block.text)))]


def _lines(paragraph: Paragraph) -> list[list[tuple[str, bool]]]:
    """The spans of each line; a line ends at a line end, and where a label in bold begins inside it."""
    lines: list[list[tuple[str, bool]]] = [[]]
    for bold, spans in groupby(paragraph.spans, key=lambda span: span[1]):
        for at, piece in enumerate("".join(text for text, _ in spans).split("\n")):
            label = LABEL.fullmatch(piece) if bold and lines[-1] else None
            if at or (label and field_of(label[1])):
                lines.append([])
            if piece:
                lines[-1].append((piece, bold))
    return [line for line in lines if any(text.strip() for text, _ in line)]


def _block(line: Sequence[tuple[str, bool]], link: str | None) -> Block:
    """A line as a block: its label, when it begins with one in bold, and the rest."""
    text = "".join(piece for piece, _ in line)
    marked = [bold for piece, bold in line if piece.strip()]
    bold = all(marked)
    label = LABEL.match(line[0][0]) if marked[0] else None
    field = field_of(label[1]) if label else None
    if (
        label and field not in BEFORE_THE_TEXT
    ):  # the archive sets a fixed space behind its labels; a text may hold “Note:”
        fixed = text[label.end(1) + 1 : label.end(1) + 2] == "\u00a0"
        field = (field or Field.APART) if fixed else None
    if label and field is not None:
        return Block((text[label.end() :],), field, label[1], bold=bold)
    alone = block_of(text) if bold else None
    return Block((), alone, text) if alone is not None else Block((text,), bold=bold, link=link)


def _cover(cover: Sequence[Paragraph], properties: dict[str, str]) -> tuple[int | None, dict[str, str]]:
    """How many articles the file says it holds, and what was searched for. Nothing else of the cover is kept."""
    about: dict[str, str] = {}
    promised = None
    for paragraph in cover:
        text = "".join(piece for piece, _ in paragraph.spans).strip()
        count = COVER_COUNT.fullmatch(text)
        if count and count[1].casefold() in listed(Phrase.COVER_DOCUMENTS):
            promised = int(count[2])
        label, _, value = text.partition(":")
        if label.casefold() in listed(Phrase.COVER_SEARCH) and value.strip():
            about.setdefault("search", " ".join(value.split()))
    stated = count_of(properties.get(COUNT, ""))
    if promised is None and stated is not None:
        promised = stated - 1 if len(cover) > 1 else stated
    return promised, about

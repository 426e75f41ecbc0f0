"""The older Nexis pages (HTML): each article stands between comments ``<DOC NUMBER=n>``; its labels are set in bold and
its head in the middle, by classes that the style sheet of the file explains."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from analysis.errors import Problem
from analysis.intake.archives.export_labels import Phrase, field_of, listed
from analysis.intake.archives.html_text import lines_of, plain, tree
from analysis.intake.archives.nexis_blocks import article_from
from analysis.intake.archives.nexis_record import Block
from analysis.intake.archives.nexis_txt import LABEL, MARKER
from analysis.intake.article import Export, Refused
from analysis.story import encoding

NAME = "Nexis page"
LOOKED_AT = 200_000
BEGIN = re.compile(r"<DOC NUMBER=\d{1,7}>", re.IGNORECASE)
END = re.compile(r"</DOC(?:FULL)?>", re.IGNORECASE)
STYLE = re.compile(r"\.(c\d{1,4}) ?\{([^{}]{0,400})\}")
COUNT = re.compile(r"<meta [^<>]{0,300}?documents=[\"'](\d{1,7})[\"']", re.IGNORECASE)
CENTRE = "text-align: center"
REFUSED = "must be a page of Nexis with articles; it holds none. Export the articles themselves."


def recognises(data: bytes, name: str) -> bool:
    """Whether the bytes are a page that Nexis exported."""
    head = data[:LOOKED_AT].replace(b"\0", b"")
    return BEGIN.search(head.decode("latin-1")) is not None


def read(data: bytes, name: str) -> Export:
    """The articles of a page of Nexis. Raises ``Refused`` for a page that has none."""
    text, problems = encoding.read_text(data, name)
    begins = list(BEGIN.finditer(text))
    if not begins:
        raise Refused(REFUSED)
    centred = {name for name, rules in STYLE.findall(text[: begins[0].start()]) if CENTRE in rules}
    ends = [*(begin.start() for begin in begins[1:]), len(text)]
    articles = []
    for at, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        held = text[begin.end() : end]
        closing = END.search(held)
        if closing is None and end == len(text):
            problems.append(
                Problem("error", name, "ends inside an article; it is read as far as it goes. Export it again.")
            )
        held = held[: closing.start()] if closing else held
        articles.append(article_from(_blocks(held.replace("<DOCFULL> -->", "", 1), centred), f"article {at + 1}"))
    count = COUNT.search(text[: begins[0].start()])
    promised = int(count[1]) if count else None
    about = _about(text[: begins[0].start()])
    return Export(NAME, articles, promised, about, problems)


def _blocks(markup: str, centred: set[str]) -> list[Block]:
    """The paragraphs and rows of tables of an article, each with its label and whether it is set in the middle."""
    page = tree(markup)
    found: list[Block] = []
    for element in page.iter("p", "tr") if page is not None else ():
        inside_row = next(element.iterancestors("tr"), None) is not None
        lines = (
            lines_of(element) if element.tag == "p" else [" ".join(text for cell in element if (text := plain(cell)))]
        )
        if inside_row or not any(lines):
            continue
        found.append(_block(lines, _is_centred(element, centred)))
    return [block for block in found if not (block.centred and MARKER.fullmatch(block.text))]


def _block(lines: Sequence[str], centred: bool) -> Block:
    label = LABEL.match(lines[0])
    field = field_of(label[1]) if label and label[1].isupper() else None
    if label and field is not None:
        return Block((lines[0][label.end() :], *lines[1:]), field, label[1])
    return Block(tuple(lines), centred=centred)


def _is_centred(element: etree._Element, centred: set[str]) -> bool:
    """By the box around it: paragraphs of a text are in one that is set to the left."""
    box = next(element.iterancestors("div"), element)
    return bool(centred & set((box.get("class") or "").split()))


def _about(cover: str) -> dict[str, str]:
    """What was searched for, as the cover says. Nothing else of it is kept."""
    page = tree(cover)
    for line in lines_of(page) if page is not None else ():
        label, _, value = line.partition(":")
        if label.strip().casefold() in listed(Phrase.COVER_SEARCH) and value.strip():
            return {"search": " ".join(value.split())}
    return {}

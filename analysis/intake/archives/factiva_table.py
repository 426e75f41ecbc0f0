"""An article of Factiva “plus indexing”: a table of codes of two or three letters and what they hold."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from analysis.intake.archives.export_values import count_of, day_of, language_of
from analysis.intake.archives.html_text import has_class, paragraphs_of, plain
from analysis.intake.article import Article, Part
from analysis.schema.vocabulary import Zone

HEADLINE, SECTION, BYLINE, CREDIT, WORDS, DAY, OUTLET = "HD", "SE", "BY", "CR", "WC", "PD", "SN"
LANGUAGE, CAPTIONS, NUMBER, COLUMN = "LA", "ART", "AN", "CLM"
TEXT = ("LP", "TD")
"""The first paragraphs and the rest."""


def coded(box: etree._Element) -> dict[str, etree._Element] | None:
    """Code -> the cell that it names; None for an article without such a table."""
    found: dict[str, etree._Element] = {}
    for row in box.iter("tr"):
        cells = row.findall("td")
        if len(cells) == 2 and has_class(cells[0], "index"):
            found.setdefault(plain(cells[0]), cells[1])
    return found if HEADLINE in found or NUMBER in found else None


def rows_of(cells: Mapping[str, etree._Element], place: str) -> Article:
    """The article of such a table."""
    values = {code: plain(cell) for code, cell in cells.items() if code not in TEXT}
    headline = values.get(HEADLINE)
    parts = [
        *([Part(Zone.HEADLINE, headline)] if headline else []),
        *(Part(Zone.BODY, text) for code in TEXT if code in cells for text in paragraphs_of(cells[code])),
        *(Part(Zone.CAPTION, text) for text in (paragraphs_of(cells[CAPTIONS]) if CAPTIONS in cells else ())),
    ]
    number = values.get(NUMBER, "").split()
    return Article(
        place,
        parts,
        outlet=values.get(OUTLET) or None,
        published=day_of(values.get(DAY, "")),
        byline=values.get(BYLINE) or None,
        credit=values.get(CREDIT) or None,
        section=values.get(SECTION) or values.get(COLUMN) or None,
        language=language_of(values.get(LANGUAGE, "")),
        key=number[-1].upper() if number else None,
        stated_words=count_of(values.get(WORDS, "")),
    )

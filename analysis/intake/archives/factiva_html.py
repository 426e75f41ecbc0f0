"""Pages that Factiva saves or prints: “Full article”, with the outer boxes of newer pages or without, and “Full article
plus indexing”, whose codes are the same in every language of the interface."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from analysis.intake.archives.export_values import count_of, day_of, is_count, language_of
from analysis.intake.archives.factiva_table import coded, rows_of
from analysis.intake.archives.html_text import has_class, paragraphs_of, parsed, plain
from analysis.intake.archives.nexis_record import without_text
from analysis.intake.article import Article, Export, Part, Refused
from analysis.schema.vocabulary import Zone

NAME = "Factiva page"
LOOKED_AT = 400_000
"""Bytes at the beginning that a file is known by; scripts and styles come first."""
SIGNS = (b"articleParagraph", b"articlePre", b'class="carryOver"', b'class="index"')
NUMBERED = re.compile(r"(\d{1,5})\) ")
CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
CODE = re.compile(r"[A-Z0-9]{2,12}")
ACCESSION = re.compile(r"[A-Za-z0-9]{12,40}")
ID = "article-"
TITLE = "Headline"
"""What the class of a headline ends with, behind the language: enHeadline."""
STUB = "the page holds its headline and first words only"
EMPTY = "the page holds no text of it"
DAMAGED = (
    "must be a page of Factiva with articles; it holds none. In Factiva, choose the articles, then “Full article plus "
    "indexing” (or “Full article”), and save that page."
)


def recognises(data: bytes, name: str) -> bool:
    """Whether the bytes are a page of Factiva that shows articles."""
    head = data[:LOOKED_AT]
    return b"activa" in head and any(sign in data for sign in SIGNS) and b"<" in head[:400]


def read(data: bytes, name: str) -> Export:
    """The articles of a page of Factiva. Raises ``Refused`` for a page that has none."""
    page, problems = parsed(data, name)
    boxes = [] if page is None else _boxes(page)
    if page is None or not boxes:
        raise Refused(DAMAGED)
    articles = [_article(box, f"article {at + 1}") for at, box in enumerate(boxes)]
    numbers = [int(match[1]) for box in boxes if (match := NUMBERED.match(_headline(box)))]
    promised = max(numbers) if len(numbers) == len(boxes) else None
    return Export(NAME, articles, promised, _about(page), problems)


def _boxes(page: etree._Element) -> list[etree._Element]:
    """The box of each article, innermost (newer pages put two around it), and those of headlines without a text."""
    found = []
    for box in page.iter("div"):
        inner = any(has_class(each, "article") for each in box.iterdescendants("div"))
        stub = has_class(box, "carryOver") and not any(has_class(each, "article") for each in box.iterancestors("div"))
        if not inner and (has_class(box, "article") or stub):
            found.append(box)
    return found


def _headline(box: etree._Element) -> str:
    named = [each for each in box.iter("div", "span", "b", "a") if each.get("id") == "hd" or _ends(each, TITLE)]
    return plain(named[0]) if named else ""


def _ends(element: etree._Element, ending: str) -> bool:
    return any(name.endswith(ending) for name in (element.get("class") or "").split())


def _article(box: etree._Element, place: str) -> Article:
    fields = coded(box)
    article = Article(place) if fields is None else rows_of(fields, place)
    if has_class(box, "carryOver") and not has_class(box, "article"):
        title = _headline(box) or next((text for each in box.iter("a") if (text := plain(each))), "")
        article.parts = [Part(Zone.HEADLINE, NUMBERED.sub("", title, count=1))] if title else []
        without_text(article, STUB)
        return article
    if fields is None:
        _displayed(box, article)
    article.key = article.key or _key(box)
    if not article.of(Zone.BODY):
        without_text(article, EMPTY)
    return article


def _displayed(box: etree._Element, article: Article) -> None:
    """Read an article as the page shows it: lines without labels, known by their order."""
    title = NUMBERED.sub("", _headline(box), count=1)
    body = [text for each in box.iter("p", "pre", "div") if _is_text(each) for text in paragraphs_of(each)]
    loose = [text for each in box.iter("p") if not each.get("class") and (text := plain(each))]
    article.parts = [
        *([Part(Zone.HEADLINE, title)] if title else []),
        *(Part(Zone.BODY, text) for text in body),
        *(Part(Zone.CAPTION, text) for text in loose[:-2]),  # the last two are the publisher and the number
    ]
    lines = [
        each for each in box.iter("div") if each is not box and not _is_text(each) and not len(each.findall("div"))
    ]
    at_title = next((at for at, each in enumerate(lines) if each.get("id") == "hd"), -1)
    if at_title > 0:
        article.section = plain(lines[0]) or None
    rest = lines[at_title + 1 :]
    article.byline = next((plain(each) for each in rest if has_class(each, "author")), None) or None
    _by_order([text for each in rest if not has_class(each, "author") and (text := plain(each))], article)


def _is_text(element: etree._Element) -> bool:
    return has_class(element, "articleParagraph") or has_class(element, "articlePre")


def _by_order(lines: Sequence[str], article: Article) -> None:
    """Words, day, hour, outlet, its code, edition, page, language, copyright; some of them may lack."""
    words = next((at for at, line in enumerate(lines) if is_count(line)), -1)
    article.stated_words = count_of(lines[words]) if words >= 0 else None
    day = next((at for at, line in enumerate(lines) if at > words and day_of(line)), None)
    if day is None:
        return
    article.published = day_of(lines[day])
    after = [line for line in lines[day + 1 :] if not CLOCK.fullmatch(line)]
    article.outlet = after[0] if after else None
    article.language = next(
        (code for line in after[1:] if not CODE.fullmatch(line) and (code := language_of(line))), None
    )


def _key(box: etree._Element) -> str | None:
    """The number of an article, whole: by a part of it, two articles of a day may look the same."""
    around = [box, *box.iterancestors("div")]
    stated = next((value for each in around if (value := each.get("id") or "").startswith(ID)), None)
    if stated:
        return stated.removeprefix(ID).upper()
    last = next((text for each in reversed(list(box.iter("p"))) if (text := plain(each))), "")
    number = last.split()[-1] if last else ""
    return number.upper() if ACCESSION.fullmatch(number) else None


def _about(page: etree._Element) -> dict[str, str]:
    """What was searched for, in which days, and how much was found: the first and the last but one of the summary's rows."""
    tables = [table for table in page.iter("table") if has_class(table, "searchPreview")]
    cells = [[plain(cell) for cell in row.iter("td")] for table in tables[:1] for row in table.iter("tr")]
    values = [row[1] for row in cells if len(row) == 2]
    if len(values) < 4:
        return {}
    return {"search": values[0], "days": values[1], "results": values[-2], "made": values[-1]}

"""Text of a Factiva export, as an RTF or a PDF file gives it: a head of short lines in a fixed order, then the text,
then a line with the number of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analysis.errors import Problem
from analysis.intake.archives.archive_words import DOCUMENT, LENGTH, SEARCH_END, language_of, printed_day
from analysis.intake.archives.markup import LETTER
from analysis.intake.article import Article, Export, Part, Refused
from analysis.intake.files.limits import check_count
from analysis.schema.vocabulary import Zone
from analysis.story.datelines import agencies_in
from analysis.story.encoding import clean_name
from analysis.story.lines import joined

NAME = "Factiva text"
PAGE_LINE = re.compile(r"[^\n\d]{0,20}\d{1,5}[^\n\d]{1,12}\d{1,5}\s{1,4}©[^\n]{0,80}Factiva[^\n]{0,60}")
"""The line on each page of a PDF: Page 1 of 2 © 2018 Factiva, Inc."""
HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?:\s\w{2,5})?", re.IGNORECASE)
CODE = re.compile(r"[A-Z0-9]{2,10}")
COPYRIGHT = re.compile(r"\W{0,3}(?:Copyright|©|\(c\))", re.IGNORECASE)
MOST_HEAD = 16
"""Lines between the number of words and the copyright; set by hand: source, code, edition, page and language are ten."""
MOST_BYLINE, MOST_SHORT = 90, 60
"""Characters of a byline, and of a line of the head; set by hand: lines of a text are longer."""
SENTENCE = re.compile(r"[.!?…][\"'”’)»\]]*$")


@dataclass
class Head:
    """The lines above the text, and where the text begins."""

    headline: list[str] = field(default_factory=list)
    byline: str | None = None
    below: list[str] = field(default_factory=list)
    words: int | None = None
    body_at: int = 0


def is_factiva(text: str) -> bool:
    """Whether a text has the number of a document on a line of its own, and a number of words before it."""
    lines = [line.strip() for line in text.split("\n")]
    return any(DOCUMENT.fullmatch(line) for line in lines) and any(LENGTH.fullmatch(line) for line in lines)


def read_text(text: str, name: str) -> Export:
    """The articles of a text. Raises Refused where none ends with the number of its document.

    What follows the last of them, as the summary of the search, is left out; only its query is not kept, as is who
    asked.
    """
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if not PAGE_LINE.fullmatch(line)]
    check_count(sum(DOCUMENT.fullmatch(line) is not None for line in lines), name)
    articles: list[Article] = []
    start = 0
    for at, line in enumerate(lines):
        number = DOCUMENT.fullmatch(line)
        if number:
            articles.append(_article(lines[start:at], number["key"], f"article {len(articles) + 1}"))
            start = at + 1
    if not articles:
        raise Refused(
            "must be a Factiva export whose articles end with a line like “Document ABC0000020200101”; it has "
            "no such line. Save the articles again in the format “Article Format”."
        )
    rest = [line for line in lines[start:] if line]
    problems = []
    if rest and not SEARCH_END.match(rest[0]) and any(LENGTH.fullmatch(line) for line in rest[:MOST_HEAD]):
        message = f"ends in the middle of article {len(articles) + 1}, which is left out. Export it again."
        problems.append(Problem("error", name, message))
    return Export(NAME, articles, problems=problems)


def _article(lines: list[str], key: str, place: str) -> Article:
    head = _head(lines)
    article = Article(place, key=key, byline=head.byline, stated_words=head.words)
    headline = clean_name(" ".join(head.headline))
    if headline:
        article.parts.append(Part(Zone.HEADLINE, headline))
    _fill(article, head.below)
    text = joined("\n".join(lines[head.body_at :])).text
    body = [clean_name(line) for line in text.split("\n")]
    article.parts += [Part(Zone.BODY, line) for line in body if LETTER.search(line)]
    if not article.of(Zone.BODY):
        article.without_text = "a headline without text"
    return article


def _head(lines: list[str]) -> Head:
    """What stands above the text: headline, perhaps a byline, the number of words, then day, source and the like."""
    length_at = next((at for at, line in enumerate(lines) if LENGTH.fullmatch(line)), None)
    if length_at is None:
        first = next((at for at, line in enumerate(lines) if line), len(lines))
        return Head(lines[first : first + 1], body_at=first + 1)
    above = _pieces(lines[:length_at])
    head = Head(words=_number(LENGTH.fullmatch(lines[length_at])))
    if len(above) > 1 and len(above[-1]) == 1 and _is_byline(above[-1][0]):
        head.byline = above.pop()[0]
    elif above and len(above[-1]) > 1 and _is_byline(above[-1][-1]):
        head.byline = above[-1].pop()
    head.headline = above[-1] if above else []
    at = length_at + 1
    while at < len(lines) and len(head.below) < MOST_HEAD:
        line = lines[at]
        at += 1
        if line and COPYRIGHT.match(line):
            break
        head.below += [line] if line else []
    else:
        at = _after_language(lines, length_at + 1)
        head.below = [line for line in lines[length_at + 1 : at] if line]
    head.body_at = at
    return head


def _after_language(lines: list[str], start: int) -> int:
    """Where the text begins if no copyright stands in the head: below the name of a language, or else at the first
    line that is long or ends like a sentence."""
    head = lines[start : start + MOST_HEAD]
    for at, line in enumerate(head, start):
        if language_of(line):
            return at + 1
    begins = (at for at, line in enumerate(head, start) if len(line) > MOST_SHORT or SENTENCE.search(line))
    return next(begins, start)


def _pieces(lines: list[str]) -> list[list[str]]:
    """Lines with empty ones between them, each run a list."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [piece for piece in found if piece]


def _is_byline(line: str) -> bool:
    """Whether a line can name an author: short, “By” before names or names alone are all it has."""
    words = line.split()
    return len(line) <= MOST_BYLINE and len(words) >= 3 and words[0].lower() in ("by", "von", "par", "por", "di")


def _fill(article: Article, below: list[str]) -> None:
    """Day, source and language from the lines between the number of words and the copyright."""
    rest = []
    for line in below:
        day = printed_day(line) if article.published is None and len(line) < 40 else None
        if day is not None:
            article.published = day[0]
        elif HOUR.fullmatch(line):
            continue
        elif article.language is None and language_of(line):
            article.language = language_of(line)
        else:
            rest.append(line)
    article.outlet = next((line for line in rest if not CODE.fullmatch(line) or line == rest[0]), None)
    article.credit = ", ".join(agencies_in(article.outlet or "")) or None


def _number(match: re.Match[str] | None) -> int | None:
    digits = re.sub(r"\D", "", match["words"]) if match else ""
    return int(digits) if digits else None

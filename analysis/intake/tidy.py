"""What is mended in every article, whatever file it came in: lines of print, captions without words, sections, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from analysis import data
from analysis.intake.article import Article, Part
from analysis.schema.vocabulary import Zone
from analysis.story.guess import guess_source
from analysis.story.lines import joined
from analysis.story.zones import is_caption

WORD = re.compile(r"[^\W\d_]+")
NO_CAPTION = frozenset(data.words("forms.csv", "picture word")) | frozenset(
    word.lower() for row in data.rows("agencies.csv") for word in WORD.findall(row["agency"])
)
"""Words in small letters that say who made a picture and how, not what it shows."""
LEAST_SHOWN = 3
"""Other words from which a caption says what a picture shows; set by hand: fewer are a photographer's name."""


def tidied(article: Article) -> Article:
    """The article with the lines of each paragraph joined where they were broken at a fixed width, without captions that
    only say who made a picture, paragraphs that have the form of a caption as one, with its section on one line, and with the agency that its dateline names."""
    parts, n_breaks = _joined(article.parts)
    kept = [part for part in parts if part.zone is not Zone.CAPTION or _shows_something(part.text)]
    article.parts = [Part(Zone.CAPTION, part.text) if _has_form(part) else part for part in kept]
    if n_breaks:
        article.notes.append(f"Its lines were broken at a fixed width; {n_breaks:,} line ends were replaced by spaces.")
    if article.section:
        names = (name.strip() for name in article.section.split(";"))
        article.section = "; ".join(name for name in names if name) or None
    if article.credit is None and article.parts:
        credit = guess_source("\n".join(article.of(Zone.BODY)), "", None)["credit"]
        article.credit = credit if isinstance(credit, str) else None
    return article


def _has_form(part: Part) -> bool:
    """Whether the form of a paragraph shows a caption: the story that is read from the file would say so, too."""
    return part.zone is Zone.BODY and not part.embedded and is_caption(part.text)


def _joined(parts: Iterable[Part]) -> tuple[list[Part], int]:
    """The parts with the lines of a text that was broken to fit a page as paragraphs, and how many breaks there were."""
    found: list[Part] = []
    n_breaks = 0
    for is_text, group in groupby(parts, lambda part: part.zone is Zone.BODY and not part.embedded):
        several = list(group)
        text = joined("\n".join(part.text for part in several)) if is_text else None
        if text is None or not text.n_breaks:
            found += several
            continue
        n_breaks += text.n_breaks
        found += [Part(Zone.BODY, line) for line in text.text.split("\n") if line.strip()]
    return found, n_breaks


def _shows_something(caption: str) -> bool:
    return sum(word.lower() not in NO_CAPTION for word in WORD.findall(caption)) >= LEAST_SHOWN

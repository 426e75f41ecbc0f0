"""The fields and lines of one ProQuest record -> an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from analysis.intake.archives.archive_words import CAPTION, CAPTION_ALONE, CREDIT, NO_ABSTRACT, printed_day
from analysis.intake.archives.markup import LETTER, Block, parts_of
from analysis.intake.article import Article, Part
from analysis.schema.vocabulary import Zone
from analysis.story.datelines import agencies_in
from analysis.story.days import read_day
from analysis.story.encoding import clean_name
from analysis.story.language import code_of
from analysis.story.lines import joined

DOCUMENT = "https://www.proquest.com/docview/"
ADDRESS = re.compile(r"https?://[^\s<>\"]{3,500}")
ADDED = re.compile(r"\[(?P<desk>[^\[\]]{1,60})\]$")
"""What ProQuest writes behind a headline: [National Desk], [With graphic(s)]."""
DESK_NOTE = re.compile(r"\*\*[^*]{1,300}\*\*\s*")
"""What an agency tells the desks before a caption."""
AFFILIATION = "AuthorAffiliation"
"""The line above what ProQuest says of the author."""
DAY_INFO = re.compile(r"\d{1,2} \w{3,9} \d{4}")


def article_of(
    place: str, title: str | None, fields: Mapping[str, str], body: Iterable[Block], captions: Iterable[str]
) -> Article | None:
    """The article of a record; None where nothing shows that it is one: a cover, or the lines at the end of a file.

    fields: labels as ProQuest prints them -> values. body: the lines of the full text. captions: those that stood
    outside of them. Links are made from the record's number, so that no library's address or account is kept.
    """
    key = _first(fields, "ProQuest document ID", "Accession number")
    body = list(body)
    if key is None and not body and "Publication title" not in fields:
        return None
    headline = clean_name(title or fields.get("Title", ""))
    added = ADDED.search(headline)
    headline = headline[: added.start()].rstrip(" :") if added else headline
    article = Article(place, outlet=_outlet(fields), key=key)
    article.published = read_day(fields.get("Publication date", "")) or _day_of_info(fields)
    article.byline = _first(fields, "Author")
    article.section = _first(fields, "Section") or (added["desk"] if added else None)
    article.language = code_of(fields.get("Language of publication", fields.get("Language", "")).split(",")[0].strip())
    address = ADDRESS.match(fields.get("URL", ""))
    article.url = address.group() if address else f"{DOCUMENT}{key}" if key and key.isdigit() else None
    if headline:
        article.parts.append(Part(Zone.HEADLINE, headline))
    article.parts += _sorted(parts_of(body), article)
    said = (DESK_NOTE.sub("", clean_name(caption), count=1) for caption in captions)
    article.parts += [Part(Zone.CAPTION, caption) for caption in said if LETTER.search(caption)]
    if not article.of(Zone.BODY):
        abstract = fields.get("Abstract", "")
        has_abstract = abstract and not NO_ABSTRACT.fullmatch(abstract.strip())
        article.without_text = "an abstract only" if has_abstract else "a record without text"
    return article


def lines_of_text(text: str) -> list[str]:
    """The paragraphs of a full text in a text file, each on one line."""
    return [line for line in map(clean_name, joined(text).text.split("\n")) if LETTER.search(line)]


def _sorted(parts: list[Part], article: Article) -> list[Part]:
    """The parts of a text, with captions as such; a credit of the article goes to its field."""
    found = []
    in_caption = False
    for part in parts:
        credit, caption = CREDIT.match(part.text), CAPTION.match(part.text)
        if part.text == AFFILIATION:
            break
        if credit:
            article.credit = article.credit or ", ".join(agencies_in(part.text[credit.end() :])) or None
        elif CAPTION_ALONE.fullmatch(part.text):
            in_caption = True  # the caption stands on the next line
            continue
        elif caption and part.text[caption.end() :]:
            found.append(Part(Zone.CAPTION, part.text[caption.end() :]))
        else:
            found.append(Part(Zone.CAPTION, part.text) if in_caption else part)
        in_caption = False
    return found


def _outlet(fields: Mapping[str, str]) -> str | None:
    printed = fields.get("Publication title") or fields.get("Publication info", "").split("[")[0]
    return clean_name(printed) or None


def _day_of_info(fields: Mapping[str, str]) -> date | None:
    found = DAY_INFO.search(fields.get("Publication info", ""))
    day = printed_day(found.group()) if found else None
    return day[0] if day else None


def _first(fields: Mapping[str, str], *labels: str) -> str | None:
    return next((clean_name(fields[label]) for label in labels if fields.get(label, "").strip()), None)

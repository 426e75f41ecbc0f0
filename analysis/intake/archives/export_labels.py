"""The labels and phrases of exports of archives of news, in the languages of their interfaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from analysis import data

FILE = "export_labels.csv"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "zh", "ja")
LONGEST = 40
"""Characters of the longest label."""


class Field(StrEnum):
    """What the text behind a label is. APART is all that is no part of an article and is not kept."""

    BYLINE = "byline"
    SECTION = "section"
    LENGTH = "length"
    HEADLINE = "headline label"
    STANDFIRST = "standfirst label"
    DATELINE = "dateline"
    DATE = "date"
    TEXT = "text"
    CAPTION = "caption label"
    LANGUAGE = "spoken language"
    CORRECTION = "correction"
    APART = "apart"
    END = "end of document"


class Phrase(StrEnum):
    """The other kinds of the list: what an export says beside its labels."""

    BLOCK = "block"
    ABSTRACT = "abstract"
    FULL_TEXT = "full text"
    NUMBER_OF = "number of"
    DOCUMENT = "document"
    COVER_DOCUMENTS = "cover documents"
    COVER_SEARCH = "cover search"
    COVER = "cover"
    NO_HEADLINE = "no headline"
    APPENDED = "appended"
    COPYRIGHT = "copyright"
    ERROR = "document error"
    PICTURE = "picture"
    LINK = "link"
    WORDS = "words"
    MONTH = "month"
    LANGUAGE_NAME = "name of language"


BLOCKS = (Field.CAPTION, Field.CORRECTION, Field.TEXT, Field.END)
"""The fields whose label may stand on a line of its own, without a colon."""


@cache
def listed(kind: Field | Phrase) -> Mapping[str, str]:
    """The words of a kind in all languages, without regard to capitals -> what each is read as; the first one counts."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for row in data.rows(FILE, language):
            if row["kind"] == kind:
                found.setdefault(row["label"].casefold(), row["read_as"])
    return found


def one_of(kind: Field | Phrase) -> str:
    """The words of a kind as alternatives of a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(listed(kind), key=len, reverse=True))


@cache
def _fields() -> Mapping[str, Field]:
    found: dict[str, Field] = {}
    for field in Field:
        for label in listed(field):
            found.setdefault(label, field)
    return dict.fromkeys(listed(Phrase.BLOCK), Field.APART) | found


@cache
def _blocks() -> Mapping[str, Field]:
    alone = {label: field for label, field in _fields().items() if field in BLOCKS}
    return alone | dict.fromkeys(listed(Phrase.BLOCK), Field.APART)


def field_of(label: str) -> Field | None:
    """What stands behind a label (“SECTION”, “Longueur :”); None for one that is not listed."""
    return _fields().get(label.strip(" :\u00a0\t").casefold()) if len(label) <= LONGEST + 5 else None


def block_of(line: str) -> Field | None:
    """What follows a line that is nothing but a heading of an export (“Graphic”, “End of Document”)."""
    return _blocks().get(line.strip(" :\u00a0\t").casefold()) if len(line) <= LONGEST + 5 else None


def is_one(line: str, kind: Phrase) -> bool:
    """Whether a line is one of the phrases of a kind, and no more."""
    return line.strip(" :\u00a0\t").casefold() in listed(kind) if len(line) <= LONGEST + 5 else False

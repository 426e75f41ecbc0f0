"""The words by which archives lay their records out, in all languages that ``data/archive_words.csv`` lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from analysis import data
from analysis.story.days import find_day
from analysis.story.language import code_of


def _rows(kind: str) -> list[Mapping[str, str]]:
    codes = (language["code"] for language in data.rows("languages.csv"))
    return [row for code in codes for row in data.rows("archive_words.csv", code) if row["kind"] == kind]


def _one_of(kind: str) -> str:
    return "|".join(re.escape(word) for word in sorted({row["word"] for row in _rows(kind)}, key=len, reverse=True))


RECORD_LABEL = re.compile(rf"(?P<label>{_one_of('record label')}):(?:\s+|$)")
"""A label at the beginning of a line of a ProQuest record."""
NO_ABSTRACT = re.compile(rf"(?:{_one_of('no abstract')})\.?", re.IGNORECASE)
CAPTION = re.compile(rf"\[?(?:{_one_of('caption label')})(?:\]|\s?[:;])\s*", re.IGNORECASE)
"""What stands before the caption of a picture."""
CAPTION_ALONE = re.compile(rf"\[?(?:{_one_of('caption label')})\]?\s?:?", re.IGNORECASE)
CREDIT = re.compile(rf"(?:{_one_of('credit label')}):\s*", re.IGNORECASE)
FOUND_ON = re.compile(rf'["“„](?P<outlet>[^"“”„]{{1,80}})["“”] (?:{_one_of("found on")}) ', re.IGNORECASE)
"""The line that a press agency prints above an article of another outlet."""
DOCUMENT = re.compile(rf"(?:{_one_of('document line')}) (?P<key>[A-Za-z0-9]{{12,40}})")
"""The last line of an article from Factiva."""
LENGTH = re.compile(rf"(?P<words>\d[\d.,]{{0,8}}) (?:{_one_of('words line')})", re.IGNORECASE)
SEARCH_END = re.compile(rf"(?:{_one_of('search end')})")
LANGUAGE_NAMES = {row["word"].casefold(): row["read_as"] for row in _rows("language name")}
"""What a language calls itself, in small letters -> its code."""
MONTHS = {row["word"]: int(row["read_as"]) for row in _rows("month")}
DAY = re.compile(
    rf"(?:(?:{_one_of('weekday')}) )?(?P<day>\d{{1,2}})(?:er)? (?P<month>{_one_of('month')}) (?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)


def language_of(line: str) -> str | None:
    """The code of the language whose name, in English or in itself, is all that a line holds; codes are no names."""
    if len(line) <= 3:
        return None
    return LANGUAGE_NAMES.get(line.casefold()) or code_of(line)


def printed_day(text: str) -> tuple[date, int] | None:
    """The first day of a text, in English or in a language of the list, and where it or its weekday begins."""
    match = DAY.search(text)
    if match:
        try:
            return date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"])), match.start()
        except ValueError:
            return None
    found = find_day(text)
    return (found[0], found[1]) if found else None

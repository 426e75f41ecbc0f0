"""What an article's file name and printed lines show of its source, when nothing else says it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from analysis import data
from analysis.story import forms
from analysis.story.datelines import agencies_in, dateline
from analysis.story.days import find_day

FRONT = 4
"""Lines that hold words, from the beginning, among which day and byline are looked for; set by hand."""
MAX_BYLINE, MAX_DAY, MAX_SIGN_OFF = 90, 60, 40
"""Characters of a line that may be a byline, hold only a day, or name an agency; set by hand: a sentence is longer."""
BY = re.compile(rf"(?:{data.one_of('forms.csv', 'by')}) (?P<names>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,4}})\s*$")
BESIDE_DAY = {
    word.lower()
    for kind in ("published", "published at", "by", "article")
    for listed in data.words("forms.csv", kind)
    for word in listed.split()
} | set(data.words("calendar.csv", "half of day"))
"""Words in small letters that may stand beside a day of publication; any other makes the line a headline."""
MOST_BESIDE = 8
"""Words beside a day of publication, as outlets and names; set by hand."""
HEAD_OF_LINE = 200
"""Characters of a line in which its day may stand: more than a dateline has."""
OF_EVENTS = frozenset({"of", "since", "until"})
"""Words after which a day is that of an event."""
LETTERS = re.compile(r"[^\W\d_]+")
OUTLET_IN_NAME = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def guess_source(text: str, file: str, row: int | None) -> dict[str, object]:
    """outlet, published, byline and credit as far as the text's first and last lines and the file name show them.

    A day in the name of a file is taken where the text shows none.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    front = lines[:FRONT]
    named = find_day(Path(file).stem) if row is None else None
    return {
        "outlet": _outlet(file, row),
        "published": _day(front) or (named[0] if named else None),
        "byline": _byline(front),
        "credit": _credit(lines),
    }


def _outlet(file: str, row: int | None) -> str:
    stem = Path(file).stem
    if row is not None:
        return f"unknown ({stem}, row {row})"
    named = find_day(stem)
    rest = stem if named is None else f"{stem[: named[1]]}_{stem[named[2] :]}".strip("_-. ")
    first = OUTLET_IN_NAME.search(rest.split("_")[0])
    return first.group() if first and len(first.group()) > 1 else f"unknown ({stem})"


def _day(lines: list[str]) -> date | None:
    for line in lines:
        found = find_day(line[:HEAD_OF_LINE])
        if found and _is_of_publication(line, found[1], found[2]):
            return found[0]
    return None


def _is_of_publication(line: str, start: int, stop: int) -> bool:
    """Whether a day stands at the head of a line, in a dateline, or on a line that says nothing else."""
    if forms.DATED_START.match(line) or stop <= len(dateline(line)):
        return True
    before, after = (LETTERS.findall(part) for part in (line[:start], line[stop:]))
    if len(line) > MAX_DAY or len(before + after) > MOST_BESIDE or (before and before[-1].lower() in OF_EVENTS):
        return False
    return all(not word[0].islower() or word in BESIDE_DAY for word in before + after)


def _byline(lines: list[str]) -> str | None:
    for line in lines:
        if len(line) < MAX_BYLINE:
            stamp = forms.STAMP.match(line)
            rest = line[stamp.end() :].strip() if stamp else line
            found = forms.BYLINE.match(rest) or BY.match(rest)
            if found:
                return str(found["names"])
    return None


def _credit(lines: list[str]) -> str | None:
    marked = [dateline(line) for line in lines[:3]]
    marked += [lines[-1]] if lines and len(lines[-1]) < MAX_SIGN_OFF else []
    return ", ".join(agencies_in("; ".join(marked))) or None

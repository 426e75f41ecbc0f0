"""What an article's file name and printed lines show of its source, when nothing else says it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from analysis import data
from analysis.story import forms

MONTHS = {row["word"].lower(): int(row["month"]) for row in data.rows("calendar.csv") if row["kind"] == "month"}
DAYS = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<year>\d{4})\b"),
    re.compile(r"\b(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<day>\d{1,2}), (?P<year>\d{4})\b"),
)
FRONT = 4
"""Lines that hold words, from the beginning, among which day and byline are looked for; set by hand."""
MAX_BYLINE, MAX_DAY, MAX_SIGN_OFF = 90, 60, 40
"""Characters of a line that may be a byline, hold only a day, or name an agency; set by hand: a sentence is longer."""
BY = re.compile(rf"\b(?:{data.one_of('forms.csv', 'by')}) ([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,4}})\s*$")
OUTLET_IN_NAME = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def guess_source(text: str, file: str, row: int | None) -> dict[str, object]:
    """outlet, published, byline and credit as far as the text's first and last lines and the file name show them."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    front = lines[:FRONT]
    return {
        "outlet": _outlet(file, row),
        "published": _day(front),
        "byline": next((m.group(1) for line in front if len(line) < MAX_BYLINE and (m := BY.search(line))), None),
        "credit": _credit(lines),
    }


def _outlet(file: str, row: int | None) -> str:
    stem = Path(file).stem
    if row is not None:
        return f"unknown ({stem}, row {row})"
    first = OUTLET_IN_NAME.search(stem.split("_")[0])
    return first.group() if first and len(first.group()) > 1 else f"unknown ({stem})"


def _day(lines: list[str]) -> date | None:
    for line in lines:
        if len(line) > MAX_DAY and not forms.DATED_START.match(line):
            continue
        for match in filter(None, (form.search(line) for form in DAYS)):
            month = match["month"]
            try:
                number = int(month) if month.isdigit() else MONTHS[month.lower()]
                return date(int(match["year"]), number, int(match["day"]))
            except (ValueError, KeyError):
                continue
    return None


def _credit(lines: list[str]) -> str | None:
    agencies = forms.wire_agencies()
    places = [forms.DATELINE.match(line) for line in lines[:3]]
    marked = [m.group() for m in places if m] + ([lines[-1]] if lines and len(lines[-1]) < MAX_SIGN_OFF else [])
    found: list[str] = []
    for text in marked:
        for part in re.split(r"[,/;()\[\]—–]", text):
            agency = agencies.get(part.strip(" .").lower())
            if agency and agency not in found:
                found.append(agency)
    return ", ".join(found) or None

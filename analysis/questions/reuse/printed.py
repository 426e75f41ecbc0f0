"""Credits of news agencies as they are printed: in a field, before the first sentence, beside the author, at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis import data
from analysis.schema.vocabulary import CreditForm
from analysis.story import forms
from analysis.story.agencies import agency_name, named_in
from analysis.story.datelines import agencies_in, dateline
from analysis.story.zones import Line, is_caption, lines_of

FRONT, END = 6, 5
"""Lines from the beginning in which a byline or dateline is looked for, and lines at the end for a sign-off; set by hand."""
LONGEST_BYLINE, LONGEST_SIGN_OFF, LONGEST_NOTE = 90, 60, 600
"""Characters of a line that may be a byline, names agencies and nothing else, or says who helped; set by hand."""
WITH_DESKS = "Reuters"
"""Who signs (Reporting by Ann Lee; Editing by Tom Lee), in brackets and without its name."""


class Credit(NamedTuple):
    """A credit of one agency; no characters where it stands in sources.csv."""

    agency: str
    form: CreditForm
    printed: str
    start: int | None
    stop: int | None


def _listed(kind: str) -> str:
    return data.one_of("forms.csv", kind)


BETWEEN = re.compile(rf"[,;|/&]|\s(?:{_listed('byline joint')})\s")
BY = re.compile(rf"(?:{_listed('byline')})[: ]+", re.IGNORECASE)
BESIDE = re.compile(rf" (?:(?:{_listed('agency staff')})$|(?:{_listed('byline place')}) .*)", re.IGNORECASE)
"""What stands behind an agency in a byline: staff, in Cairo."""
ALONE = re.compile(r"[\s()\[\].—–-]+")
CONTRIBUTED = re.compile(
    rf"\b(?:(?:{_listed('credit after')}) (?:th\w{{1,2}} (?:{_listed('credited work')})\b)?|(?:{_listed('credit before')}) )",
    re.IGNORECASE,
)
DESKS = re.compile(
    rf"[(\[](?:(?:{_listed('desk also')}) )?(?:{_listed('desk work')}) (?:{_listed('desk by')}) "
    rf"[^()\[\]]*; ?(?:{_listed('desk work')}) (?:{_listed('desk by')}) [^()\[\]]*[)\]]$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"[.!?…][\"'”’]?\s*(?:[—–-]{1,2}\s*(?P<dash>[^—–.()\s-][^—–.()]{1,30})|[(\[](?P<bracket>[^()\[\]]{2,40})[)\]])\.?$"
)
"""What stands behind the last sentence of a report: ... he said. — AFP, ... he said. (Reuters)"""
LONGEST_TAIL = 60


def of_field(credit: str) -> Iterator[Credit]:
    """The agencies of the column ``credit`` of sources.csv; one that is on no list by the name it is given there."""
    for part in re.split(r"[,;/]", credit):
        if part.strip():
            yield Credit(agency_name(part) or part.strip(), CreditForm.GIVEN, part.strip(), None, None)


def of_byline(byline: str) -> Iterator[Credit]:
    """The agencies of the column ``byline`` of sources.csv."""
    by = BY.match(byline)
    for part in BETWEEN.split(byline[by.end() :] if by else byline):
        agency = _agency(part)
        if agency:
            yield Credit(agency, CreditForm.BYLINE, part.strip(), None, None)


def of_text(text: str) -> list[Credit]:
    """The agencies that a text credits, in the order in which they stand in it."""
    lines = lines_of(text)
    ending = lines[max(len(lines) - END, min(FRONT, len(lines) - 2), 1) :]
    found = [credit for line in ending for credit in _of_end(line, is_last=line is ending[-1])]
    signed = {credit.start for credit in found}
    for number, line in enumerate(lines[:FRONT]):
        if line.start not in signed:
            found += _of_front(lines, number, line)
    return sorted(dict.fromkeys(found), key=lambda credit: (credit.start or 0, credit.agency))


def _of_front(lines: list[Line], n: int, line: Line) -> Iterator[Credit]:
    front = dateline(line.text)
    if front:
        yield from _parts(line, front.rstrip(), CreditForm.DATELINE)
        return
    by = BY.match(line.text)
    beside = [lines[other].text for other in (n - 1, n + 1) if 0 <= other < len(lines)]
    short = len(line.text) <= LONGEST_BYLINE and not line.text.endswith((".", "?", "!", ":", ","))
    if not short or (by is None and (n == 0 or any(map(is_caption, beside)))):
        return
    parts = BETWEEN.split(line.text[by.end() :] if by else line.text)
    named = [agency for part in parts if (agency := _agency(part))]
    if by or len(named) == len(parts):
        for agency in dict.fromkeys(named):
            yield Credit(agency, CreditForm.BYLINE, line.text, line.start, line.start + len(line.text))


def _agency(part: str) -> str | None:
    """The agency that a part of a byline names, alone or with its staff or a place behind it."""
    plain = part.strip(" .")
    return agency_name(plain) or agency_name(BESIDE.sub("", plain))


def _parts(line: Line, front: str, form: CreditForm) -> Iterator[Credit]:
    """The agencies in the brackets of a dateline; outside of them two letters are a state: SCRANTON, PA —"""
    inside = agencies_in(";".join(re.findall(r"\(([^()]*)\)", front)))
    outside = [name for name in agencies_in(re.sub(r"\([^()]*\)", ";", front)) if len(name) > 2]
    for agency in dict.fromkeys(map(agency_name, [*inside, *outside])):
        if agency:
            yield Credit(agency, form, front, line.start, line.start + len(front))


def _of_end(line: Line, *, is_last: bool) -> Iterator[Credit]:
    text = line.text
    named, start, stop = _signed(text), 0, len(text)
    is_note = len(text) <= LONGEST_NOTE and (forms.DESK_NOTE.match(text) is not None or not is_caption(text))
    if not named and is_note:
        named = _noted(text)
        tail = TAIL.search(text, max(len(text) - LONGEST_TAIL, 0))
        group = tail and ("dash" if tail["dash"] else "bracket" if is_last else None)
        if tail and group and not named:
            named = [str(agency_name(name)) for name in agencies_in(tail[group])]
            start, stop = tail.span(group)
    for agency in dict.fromkeys(named):
        yield Credit(agency, CreditForm.SIGN_OFF, text[start:stop], line.start + start, line.start + stop)


def _signed(text: str) -> list[str]:
    """The agencies of a line that names those who made the report, and nothing else."""
    if len(text) > LONGEST_SIGN_OFF:
        return []
    bare = ALONE.sub(" ", text).strip()
    if not forms.SIGN_OFF.match(text.lstrip("—–- ")):
        return []
    return [agency for part in BETWEEN.split(bare) if (agency := _agency(part))]


def _noted(text: str) -> list[str]:
    """The agencies of a note: © AFP, with files from AP, Reuters contributed to this report."""
    if DESKS.match(text):
        return [agency for agency, *_ in named_in(text)] or [WITH_DESKS]
    if forms.COPYRIGHT.match(text) or forms.DESK_NOTE.match(text) or CONTRIBUTED.search(text):
        return [agency for agency, *_ in named_in(text)]
    return []

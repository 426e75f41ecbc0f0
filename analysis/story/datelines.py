"""Datelines: where a report begins with a place, perhaps a day, perhaps an agency, and a dash or a colon."""

from __future__ import annotations

import re
from functools import cache

from analysis import data
from analysis.story.agencies import as_listed
from analysis.story.forms import DAY, latin

LONGEST = 90
"""Characters of a dateline; set by hand: what is longer holds a sentence."""
LOOKED_AT = LONGEST + 2
"""Characters at the beginning of a line that show a dateline: one may stand behind it."""
PARTICLE = data.one_of("forms.csv", "place particle")
PLACE = latin(rf"[A-Z][\w’'.-]*+(?:[ /](?:[A-Z][\w’'.-]*+|{PARTICLE}\b)){{0,4}}+")
SHOUTED = latin(r"[A-Z][A-Z’'.-]+(?:[ /][A-Z][A-Z’'.-]*){0,4}")
REGION = latin(r", (?:[A-Z][a-z]{1,9}\.?(?:[ -][A-Z][a-z]+\.?)?|[A-Z]\.[A-Z]\.)")
DESK = r"\((?P<desk>[^()]{2,40})\)"
DASH = r"(?:\s*(?:—|–|--)-*\s*|\s+-\s*|-\s+)"
"""A hyphen that no space sets apart makes one word: COVID-19, U.S.-led."""
FORMS = (
    re.compile(rf"\s*(?:{SHOUTED})(?:{REGION})?(?:,? {DAY})?,? ?(?:{DESK})?{DASH}(?=\S)"),
    re.compile(rf"\s*(?:{SHOUTED})(?:{REGION}(?:,? {DAY})?|,? {DAY}),? ?(?:{DESK})?\s*:\s*(?=\S)"),
    re.compile(rf"\s*(?P<colon>{SHOUTED})(?: {DESK})?\s*:\s*(?=\S)"),
    re.compile(rf"\s*{PLACE}, {DAY},? ?(?:{DESK})?(?:{DASH}|\s*:\s*)(?=\S)"),
    re.compile(rf"\s*(?P<plain>{PLACE}),? {DESK}{DASH}(?=\S)"),
    re.compile(rf"\s*{DAY},? {DESK}{DASH}(?=\S)"),
)
"""WASHINGTON —, GAZA CITY, Gaza (AP) —, COLOMBO, Sri Lanka:, NEW DELHI:, Washington, Feb 4, (dpa) –, Cairo (Reuters) -,
and a day and an agency alone."""
PARTS = re.compile(r"[,/;()\[\]—–]")
"""What stands between the names of agencies."""
NO_DESK = re.compile(r"[A-Z]{1,3}-[A-Z]|\d+$")
"""What stands behind a person's name: a party and a state (D-N.Y.), an age."""
NOT_PLACES = frozenset(data.words("forms.csv", "no place"))
"""Words that stand before a dash as a place would."""


@cache
def _before_colons() -> frozenset[str]:
    return frozenset(data.words("forms.csv", "place before colon"))


def dateline(text: str) -> str:
    """The dateline that a text begins with, the spaces behind it included; "" where there is none.

    Before a colon alone stand speakers, bodies and labels too (FBI:, TRUMP:), so there a place must be a listed one;
    a place that is not in capitals must have a day or an agency behind it.
    """
    front = text[:LOOKED_AT]
    for form in FORMS:
        match = form.match(front)
        if match is not None and match.end() <= LONGEST and _is_place(match):
            return match.group()
    return ""


def agencies_in(text: str) -> list[str]:
    """The wire agencies that a dateline or a last line names, as they are printed in the list, each once."""
    listed = map(as_listed, (part.strip(" .") for part in PARTS.split(text)))
    return list(dict.fromkeys(filter(None, listed)))


def _is_place(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    desk = groups.get("desk") or ""
    if match.group().split()[0].strip(":—–-") in NOT_PLACES or NO_DESK.match(desk):
        return False
    if groups.get("plain"):
        return bool(agencies_in(desk))
    return groups.get("colon") is None or groups["colon"] in _before_colons() or bool(agencies_in(desk))

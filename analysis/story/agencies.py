"""News agencies by the names and letters they are printed with."""

from __future__ import annotations

import re
from functools import cache

from analysis import data

SHORT = 4
"""Letters up to which a name must be printed as it is listed, or in capitals: Pa. is Pennsylvania, uni a school."""


@cache
def _wires() -> dict[str, tuple[str, str]]:
    """Agencies that send reports, by every form that is read as one: as listed, and the one name."""
    found: dict[str, tuple[str, str]] = {}
    for row in data.rows("agencies.csv"):
        if "wire" in row["does"]:
            listed = row["agency"]
            forms = {listed, listed.upper()} if len(listed) <= SHORT else {listed.casefold()}
            found |= dict.fromkeys(forms, (listed, row["name"]))
    return found


def _wire(printed: str) -> tuple[str, str] | None:
    plain = printed.strip()
    return _wires().get(plain if len(plain) <= SHORT else plain.casefold())


def as_listed(printed: str) -> str | None:
    """A news agency as ``data/agencies.csv`` lists it, by what is printed; None where that is no agency's name."""
    found = _wire(printed)
    return found and found[0]


def agency_name(printed: str) -> str | None:
    """The one name of a news agency, by what is printed: AP for The Associated Press; None where it is no agency's name."""
    found = _wire(printed)
    return found and found[1]


@cache
def _named() -> re.Pattern[str]:
    listed = sorted(_wires(), key=len, reverse=True)
    short = "|".join(re.escape(form) for form in listed if len(form) <= SHORT)
    long = "|".join(re.escape(form) for form in listed if len(form) > SHORT)
    return re.compile(rf"(?<!\w)(?:(?i:{long})|{short})(?!\w)")


def named_in(sentence: str) -> list[tuple[str, int, int]]:
    """The news agencies that a sentence names, each with its first character and one past its last one."""
    return [(str(agency_name(found.group())), *found.span()) for found in _named().finditer(sentence)]

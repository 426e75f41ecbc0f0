"""The printed forms by which a line of a news page is known: dates, datelines, bylines, credits, navigation.

Their words are listed in ``data/forms.csv`` and ``data/calendar.csv``; how they stand together is said here.
"""

from __future__ import annotations

import re
from functools import cache

from analysis import data


def _form(kind: str) -> str:
    """The listed forms of a kind, as alternatives of a regular expression."""
    return data.one_of("forms.csv", kind)


def _calendar(kind: str) -> str:
    return data.one_of("calendar.csv", kind)


MONTH = rf"(?:{_calendar('month')})\.?"
WEEKDAY = rf"(?:{_calendar('weekday')})\.?"
NTH = rf"(?:{_calendar('ordinal')})?"
DAY = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}{NTH} {MONTH},? (?:\d{{4}})|{MONTH} \d{{1,2}}{NTH}(?:, ?\d{{4}})?|\d{{1,2}} {MONTH}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
HALF = "|".join("".join(rf"{letter}\.?" for letter in half) for half in data.words("calendar.csv", "half of day"))
CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?(?:{HALF}))?|\d{{1,2}} ?(?:{HALF}))(?: ?\(?(?:{_calendar('time zone')})\)?)?"
NAME = rf"(?:(?:{_form('name prefix')})?[A-Z][\w’'-]*|[A-Z]\.|(?:{_form('name article')})[A-Z]\w+|{_form('name particle')})"
NAMES = rf"{NAME}(?: {NAME}){{0,4}}"

STAMP = re.compile(
    rf"^\W*(?:(?:{_form('published')})\b[ :]*(?:{_form('published at')})?\b[ :]*"
    rf"|{WEEKDAY},? |{CLOCK}[ ,|-]*|{DAY}[ ,|·-]*)+\W*(?:{CLOCK})?\W*(?=$|(?:{_form('by')})\b)",
    re.IGNORECASE,
)
"""A line, or the beginning of one before a byline, that holds nothing but words of publishing, days and hours."""

FULL_NAME = rf"{NAME} {NAME}(?: {NAME}){{0,3}}"
BYLINE = re.compile(
    rf"^(?i:{_form('byline')})[: ]+(?i:(?:{_form('article')}) )?{FULL_NAME}"
    rf"(?:(?:,|,? (?:{_form('byline joint')})| &| \||/) {NAMES}){{0,4}}(?:,? (?:{_form('byline place')}) {NAMES})?[ .]*$"
)
"""A byline names somebody by two words or more; “By Sunday ...” does not."""
DATED_START = re.compile(rf"^\s*(?:(?P<label>{_form('date label')})\s+)?{DAY}(?:\s+|$)", re.IGNORECASE)
"""A day at the very beginning of a line, as page scrapers leave it."""

PLACE = rf"[A-Z][\w’'.-]*(?:[ /-](?:[A-Z][\w’'.-]*|{_form('place particle')})){{0,4}}"
SHOUTED = (
    r"[A-Z][A-Z’'.-]+(?:[ /-][A-Z][A-Z’'.-]*){0,4}(?:, (?:[A-Z][a-z]{1,9}\.?(?:[ -][A-Z][a-z]+\.?)?|[A-Z]\.[A-Z]\.))?"
)
DESK = r"\([^()]{2,40}\)"
DATELINE = re.compile(
    rf"^\s*(?:{SHOUTED}(?:,? {DAY})?,? ?(?:{DESK})?\s*(?:—|–|--|-|:)\s*"
    rf"|{PLACE}, {DAY},? ?(?:{DESK})?\s*(?:—|–|--|-|:)\s*"
    rf"|{PLACE},? {DESK}\s*(?:—|–|--|-)\s*)(?=\S)"
)
"""Place, perhaps a day, perhaps an agency, then a dash or a colon: WASHINGTON —, Washington, Feb 4, (dpa) –."""

NOT_PLACES = frozenset(data.words("forms.csv", "no place"))
"""Words that stand before a dash or a colon as a place would."""

PHOTO_SLASH = re.compile(
    rf"[(\[](?:(?:{_form('photo slash')}): ?)?(?:[A-Z][\w.’'-]+ ){{1,4}}?[A-Z][\w.’'-]+"
    r"(?: ?/ ?[A-Z][\w.&-]*(?: [A-Z][\w.-]*){0,2}){1,3}[^\w\s]?[)\]]\W*$"
)
"""A line that ends with (First Last/Agency)."""
SPEAKER = re.compile(rf"^(?:{_form('interview')}|[A-Z][A-Z.’' -]{{2,40}}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}): ")
"""A line of a transcript or an interview: NAME: ..."""
PHOTO_LABEL = re.compile(rf"^(?:{_form('photo label')})(?: (?:{_form('photo label end')}))?: ", re.IGNORECASE)

TWEET_TAIL = re.compile(
    rf"(?:(?:https?://)?(?:pic\.twitter\.com|t\.co)/\w+\s*)*[—–-] ?[^—–\n]{{1,60}}\(@\w{{1,15}}\) {DAY}", re.IGNORECASE
)
"""What an embedded post leaves at its end: picture address, — Name (@handle) day."""

READ_MORE = re.compile(rf"^(?:{_form('read more')})\b[^.!?]{{0,120}}[:>»]?$", re.IGNORECASE)
COPYRIGHT = re.compile(rf"^(?:©|\(c\) ?(?:19|20)\d\d|(?:{_form('copyright')})\b)", re.IGNORECASE)
DESK_NOTE = re.compile(
    rf"^\(?(?:(?:(?:{_form('desk also')}) )?(?:{_form('desk work')}) (?:{_form('desk by')})\b"
    rf"|(?:{_form('desk with')})\b|(?:{_form('desk source')}): )",
    re.IGNORECASE,
)
READ_THE_REST = re.compile(
    rf"^(?:{_form('rest verb')}) (?:(?:{_form('article')}) )?(?:{_form('rest')})\b.{{0,60}}$", re.IGNORECASE
)
SIGN_OFF = re.compile(
    r"^[(\[]?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}(?:[,/;] ?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}){0,4}[)\]]?\.?$"
)


@cache
def navigation() -> frozenset[str]:
    """Lines of page navigation, lower case, as ``data/furniture.csv`` lists them."""
    return frozenset(row["line"] for row in data.rows("furniture.csv"))


@cache
def wire_agencies() -> dict[str, str]:
    """Wire agencies: lower case -> as printed."""
    rows = data.rows("agencies.csv")
    return {row["agency"].lower(): row["agency"] for row in rows if "wire" in row["does"]}


@cache
def photo_credit() -> re.Pattern[str]:
    """A line that ends with a picture agency in brackets."""
    names = sorted((row["agency"] for row in data.rows("agencies.csv") if "photo" in row["does"]), key=len)
    alternatives = "|".join(re.escape(name) for name in reversed(names))
    return re.compile(
        rf"[(\[](?=[^()\[\]]*[ /][^()\[\]]*)[^()\[\]]{{0,80}}\b(?:{alternatives})\b[^()\[\].]{{0,40}}[)\]]\W*$",
        re.IGNORECASE,
    )

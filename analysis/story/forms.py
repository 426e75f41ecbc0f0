"""The printed forms by which a line of a news page is known: dates, datelines, bylines, credits, navigation."""

from __future__ import annotations

import re
from functools import cache

from analysis import data

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
DAY = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? (?:\d{{4}})|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:, ?\d{{4}})?|\d{{1,2}} {MONTH}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
CLOCK = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)(?: ?\(?(?:GMT|UTC|EST|EDT|ET|BST|CET|PST|PDT)\)?)?"
NAME = r"(?:(?:Mc|Mac|O[’'])?[A-Z][\w’'-]*|[A-Z]\.|al-[A-Z]\w+|de|van|von|bin|ben|el)"
NAMES = rf"{NAME}(?: {NAME}){{0,4}}"

STAMP = re.compile(
    rf"^\W*(?:(?:published|updated|posted|last (?:modified|updated)|date|first published|modified)\b[ :]*(?:on|at)?\b[ :]*"
    rf"|{WEEKDAY},? |{CLOCK}[ ,|-]*|{DAY}[ ,|·-]*)+\W*(?:{CLOCK})?\W*(?=$|by\b)",
    re.IGNORECASE,
)
"""A line, or the beginning of one before a byline, that holds nothing but words of publishing, days and hours."""

FULL_NAME = rf"{NAME} {NAME}(?: {NAME}){{0,3}}"
BYLINE = re.compile(
    rf"^(?i:by|words by|written by|reported by|story by|from|text by)[: ]+(?i:the )?{FULL_NAME}"
    rf"(?:(?:,| and| &|, and| \||/) {NAMES}){{0,4}}(?:,? (?:in|for|of) {NAMES})?[ .]*$"
)
"""A byline names somebody by two words or more; “By Sunday ...” does not."""
DATED_START = re.compile(rf"^\s*(?:date\s+)?{DAY}(?:\s+|$)", re.IGNORECASE)
"""A day at the very beginning of a line, as page scrapers leave it."""

PLACE = r"[A-Z][\w’'.-]*(?:[ /-](?:[A-Z][\w’'.-]*|of|the|and|am|del?|la)){0,4}"
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

NOT_PLACES = frozenset(
    "UPDATE BREAKING EXCLUSIVE WATCH VIDEO PHOTOS LIVE OPINION ANALYSIS Q A QUESTION ANSWER MR MS MRS DR NOTE"
    " CORRECTION EDITOR READ MORE PHOTO CAPTION TL;DR FACT EXPLAINER REVIEW".split()
)

PHOTO_SLASH = re.compile(
    r"[(\[](?:File(?: photo)?: ?|Photo(?: by)?: ?)?(?:[A-Z][\w.’'-]+ ){1,4}?[A-Z][\w.’'-]+(?: ?/ ?[A-Z][\w.&-]*(?: [A-Z][\w.-]*){0,2}){1,3}[^\w\s]?[)\]]\W*$"
)
"""A line that ends with (First Last/Agency)."""
SPEAKER = re.compile(r"^(?:Q|A|[A-Z][A-Z.’' -]{2,40}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}): ")
"""A line of a transcript or an interview: NAME: ..."""
PHOTO_LABEL = re.compile(
    r"^(?:photo(?:graph)?|image|picture|caption|illustration|photo credit|credit)s?(?: (?:by|credit|source))?: ",
    re.IGNORECASE,
)

TWEET_TAIL = re.compile(
    rf"(?:(?:https?://)?(?:pic\.twitter\.com|t\.co)/\w+\s*)*[—–-] ?[^—–\n]{{1,60}}\(@\w{{1,15}}\) {DAY}", re.IGNORECASE
)
"""What an embedded post leaves at its end: picture address, — Name (@handle) day."""

READ_MORE = re.compile(
    r"^(?:read (?:more|also|next|the rest)|see also|also read|related|more(?: on this)?|watch|listen|follow|subscribe|"
    r"sign up|click|download|share|support|donate|join|get (?:the|our))\b[^.!?]{0,120}[:>»]?$",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(r"^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b)", re.IGNORECASE)
DESK_NOTE = re.compile(
    r"^\(?(?:(?:additional |further )?(?:reporting|writing|editing|edited|compiled|graphics?) (?:by|from)\b"
    r"|with (?:inputs?|files|reporting) from\b|source: )",
    re.IGNORECASE,
)
READ_THE_REST = re.compile(
    r"^(?:read|watch|listen to|see) (?:the )?(?:rest|full|entire|whole)\b.{0,60}$", re.IGNORECASE
)
SIGN_OFF = re.compile(
    r"^[(\[]?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}(?:[,/;] ?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}){0,4}[)\]]?\.?$"
)
TERMINAL = re.compile(r"[.!?:;,…][\"'”’)»\]]*$")


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

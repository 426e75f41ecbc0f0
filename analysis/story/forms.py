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


LATIN = "".join(map(chr, range(0x250)))
CAPITALS = "".join(filter(str.isupper, LATIN))
SMALL = "".join(filter(str.islower, LATIN))


def latin(form: str) -> str:
    """A form whose A-Z and a-z are the letters of Latin script with all their accents: ZÜRICH is a place."""
    return form.replace("A-Z", CAPITALS).replace("a-z", SMALL)


MONTH = rf"(?:{_calendar('month')})\.?"
WEEKDAY = rf"(?:{_calendar('weekday')})\.?"
NTH = rf"(?:{_calendar('ordinal')})?"
DAY = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}{NTH} {MONTH},? (?:\d{{4}})|{MONTH} \d{{1,2}}{NTH}(?:, ?\d{{4}})?|\d{{1,2}} {MONTH}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
HALF = "|".join("".join(rf"{letter}\.?" for letter in half) for half in data.words("calendar.csv", "half of day"))
CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?(?:{HALF}))?|\d{{1,2}} ?(?:{HALF}))(?: ?\(?(?:{_calendar('time zone')})\)?)?"
AGO = rf"\d{{1,2}} ?(?:{_calendar('span')}) {_calendar('ago')}\b"
"""How long ago an entry was written: 3h ago."""
NAME = latin(
    rf"(?:(?:{_form('name prefix')})?[A-Z][\w’'-]*|[A-Z]\.|(?:{_form('name article')})[A-Z]\w+|{_form('name particle')})"
)
NAMES = rf"{NAME}(?: {NAME}){{0,4}}"

STAMP = re.compile(
    rf"^\W*+(?>(?:{_form('published')})\b[ :]*(?:{_form('published at')})?\b[ :]*"
    rf"|{WEEKDAY},? |{CLOCK}(?![.:]?\d)[ ,|·-]*+|{DAY}[ ,|·-]*+|{AGO}[ ,|·-]*+)++\W*+(?:{CLOCK})?+\W*+"
    rf"(?=$|(?:{_form('by')})\b)",
    re.IGNORECASE,
)
"""A line, or the beginning of one before a byline, that holds nothing but words of publishing, days and hours."""

FULL_NAME = rf"{NAME} {NAME}(?: {NAME}){{0,3}}"
BYLINE = re.compile(
    rf"^(?i:{_form('byline')})[: ]+(?P<names>(?i:(?:{_form('article')}) )?{FULL_NAME}"
    rf"(?:(?:,|,? (?:{_form('byline joint')})| &| \||/) {NAMES}){{0,4}})(?:,? (?:{_form('byline place')}) {NAMES})?[ .]*$"
)
"""A byline names somebody by two words or more; “By Sunday ...” does not."""
DATED_START = re.compile(rf"^\s*(?:(?P<label>{_form('date label')})\s+)?{DAY}(?:\s+|$)", re.IGNORECASE)
"""A day at the very beginning of a line, as page scrapers leave it."""

PHOTO_SLASH = re.compile(
    rf"[(\[](?:(?:{_form('photo slash')}): ?)?(?:[A-Z][\w.’'-]+ ){{1,4}}?[A-Z][\w.’'-]+"
    r"(?: ?/ ?[A-Z][\w.&-]*(?: [A-Z][\w.-]*){0,2}){1,3}[^\w\s]?[)\]]\W*$"
)
"""A line that ends with (First Last/Agency)."""
SPEAKER = re.compile(
    latin(rf"^(?:{_form('interview')}|[A-Z][A-Z.’' -]{{2,40}}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}): ")
)
"""A line of a transcript or an interview: NAME: ..."""
PHOTO_LABEL = re.compile(
    rf"^(?:(?:{_form('photo label')})(?: (?:{_form('photo label end')}))?: "
    rf"|(?:{_form('photo file')}) ?(?:—|–|--|-|:) |(?:{_form('photo mark')}))",
    re.IGNORECASE,
)
"""How the line of a picture begins: Photo: ..., FILE - ..., Enlarge this image ..."""

POST_SIGN = re.compile(rf"[—–-] ?[^—–\n]{{1,60}}\(@\w{{1,15}}\) \[?{DAY}(?:,? \d{{4}}\b)?\]?", re.IGNORECASE)
"""What an embedded post leaves at its end: — Name (@handle) day."""
POST_LINK = re.compile(r"(?:https?://)?(?:pic\.twitter\.com|t\.co)/\w{1,40}\s{0,5}$", re.IGNORECASE)
"""The address of a picture or a page, as it stands before that."""
LONGEST_LINK = 80
"""Characters before a place in which such an address is looked for; more than one takes."""

READ_MORE = re.compile(
    rf"^(?:(?:{_form('read more')})\b|(?:{_form('read more alone')})(?= ?[|:>»]))[^.!?]{{0,120}}[:>»]?$", re.IGNORECASE
)
COPYRIGHT = re.compile(rf"^(?:©|\(c\) ?(?:19|20)\d\d|(?:{_form('copyright')})\b)", re.IGNORECASE)
DESK_NOTE = re.compile(
    rf"^\(?(?:(?:(?:{_form('desk also')}) )?(?:{_form('desk work')}) (?:{_form('desk by')})\b"
    rf"|(?:{_form('desk with')})\b|(?:{_form('desk source')}): )",
    re.IGNORECASE,
)
READ_THE_REST = re.compile(
    rf"^(?:{_form('rest verb')}) (?:(?:{_form('article')}) )?(?:{_form('rest')})\b.{{0,60}}$", re.IGNORECASE
)
PAGE = re.compile(r"^(?:page )?\d+ of \d+(?: documents?)?(?: ©.{0,60})?$", re.IGNORECASE)
"""Where a document or a page stands among those of an archive: 1 of 10 DOCUMENTS."""
ARCHIVE = re.compile(r"^(?:Document [A-Z]{3,6}[0-9a-z]{12,}|\d[\d,]* words)$")
"""What an archive prints below and above an article: Document NYTF0000201701..., 808 words."""
INDEX_TERMS = re.compile(r"^\w[\w -]{2,30}: [^.]*\(\d{1,3}%\)(?:;|$)|(?:\(\d{1,3}%\); [^;]*){2}")
"""What an archive says an article is about, and how sure it is: Subject: HOSTAGES (90%); ..."""
CODES_OF_TEXT = frozenset({"HD", "LP", "TD"})
"""The codes of an archive behind which headline and text stand."""
CALL = re.compile(r"\w\.\w+\(")
"""A call of a function, one of the marks of a program."""
SCRIPT = re.compile(
    r"\bfunction ?\w{0,60}\([^)]{0,300}\) ?\{|=> ?\{|\b(?:window|document)\.[a-zA-Z]\w*[ .(=\[]|^\s*(?:var|let|const) \w+ ?=[^=]"
)
"""A line of a program."""
STYLE = re.compile(r"@media\b.{0,300}\{|^[.#]?[\w.#>, -]+\{ ?[\w-]+ ?:.*\}|\.(?:push|addEventListener|querySelector)\(")
"""A line of a style sheet, or a call of what a page is made by."""
SIGN_OFF = re.compile(
    r"^[(\[]?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}(?:[,/;] ?[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}){0,4}[)\]]?\.?$"
)


@cache
def desk_words() -> frozenset[str]:
    """Words in small letters that stand between the names of a note of the desk; any other makes it a sentence."""
    between = ("desk word", "byline joint", "byline place", "article", "name particle", "place particle")
    rows = (row for row in data.rows("forms.csv") if row["kind"] in between or row["kind"].startswith("desk "))
    return frozenset(part for row in rows for part in row["form"].split())


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


LONGEST_CREDIT = 160
"""Characters at the end of a line in which a credit without brackets is looked for."""


@cache
def bare_credit() -> re.Pattern[str]:
    """The end of a line with a picture agency and a name, without brackets: REUTERS/Ann Lee, Ann Lee/AFP via Getty
    Images, Handout via REUTERS."""
    names = [row["agency"] for row in data.rows("agencies.csv") if row["does"] in ("wire and photo", "photo")]
    listed = sorted({form for name in names for form in (name, name.upper(), f"{name} Photo")}, key=len, reverse=True)
    agency = rf"(?:{'|'.join(map(re.escape, listed))})"
    word = latin(r"[A-Z][\w.’'-]*+")
    further = rf"(?: ?/ ?{word}(?: {word}){{0,4}}){{0,3}}"
    return re.compile(
        rf"(?:^|[\s./])(?:{agency} ?/ ?{word} {word}(?: {word}){{0,3}}{further}|{agency.upper()} ?/ ?{word}{further}"
        rf"|{word}(?: {word}){{1,4}}(?: ?/ ?{word}(?: {word}){{0,3}})?? ?/ ?{agency}(?: via {agency})?"
        rf"|via {agency}{further})$"
    )


@cache
def archive_key(kind: str) -> re.Pattern[str]:
    """A line that begins with a key of an archive and a colon; kinds as in ``data/archive_keys.csv``."""
    return re.compile(rf"(?:{data.one_of('archive_keys.csv', kind)}) ?:", re.IGNORECASE)


@cache
def archive_alone() -> re.Pattern[str]:
    """A line that holds nothing but such a key, or the end of a document."""
    return re.compile(rf"(?:{data.one_of('archive_keys.csv', 'beside')}|End of Document)", re.IGNORECASE)

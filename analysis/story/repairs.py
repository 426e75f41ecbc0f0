"""Marks that other programs left in a text -> the text as it was printed, and what was repaired in it."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Set
from functools import cache
from html.entities import html5
from itertools import count

from analysis import data

SPREADSHEET = re.compile(r"_x000D_\n?|_x000A_|_x0009_", re.IGNORECASE)
"""A carriage return, with the line end it belongs to, a line end or a tab as spreadsheets write them."""
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
ATTRIBUTES = r"(?=\s*/?>|\s[^<>=]*=)[^<>]*"
"""What may stand behind a tag's name: something with an equals sign; “<b and c>” is no tag."""
COMMENT = (re.compile(r"<!--()"), re.compile(r"-->()"))
"""How a comment begins and ends."""
DECLARATION = re.compile(r"<(?:!DOCTYPE|\?xml)[^<>]*>", re.IGNORECASE)
INSTEAD = {"nothing": "", "line": "\n", "paragraph": "\n\n", "content": "\n"}
"""What a tag of ``data/tags.csv`` is read as, by what it does on a page."""
STAND_INS = {"<": "\ufdd0", "&": "\ufdd1", "_": "\ufdd2"}
"""The signs with which a mark begins -> what stands for them where they are known to be none: no text has these."""
SIGN = re.compile("[<&_]")
ANY_SIGN = re.compile(f"[<&_{''.join(STAND_INS.values())}]")
FOLDED = 3
"""How often entities may be written over entities (&amp;amp;#8217;)."""


def plain(text: str, literal: Set[int] = frozenset()) -> tuple[str, list[str]]:
    """A text without marks of spreadsheets, HTML entities and HTML tags, and what was repaired, as a message tells it.

    An entity is read as its character; a tag as nothing, a line end or a paragraph's end, as a page shows it. Only
    names that HTML knows are tags: “<3” and “<the mayor>” stay. literal: which of the signs <, & and _ of the text, by
    their number, are known to be no marks.
    """
    if literal and not any(sign in text for sign in STAND_INS.values()):
        numbers = count()
        text = SIGN.sub(lambda match: STAND_INS[match.group()] if next(numbers) in literal else match.group(), text)
        text, repairs = plain(text)
        return literal_in(text)[0], repairs
    repairs = []
    for mark, repair, what, read_as in (
        ("_", _without_spreadsheet, "marks of a spreadsheet like _x000D_", "they are read as line ends"),
        ("&", _without_entities, "HTML entities like &amp;", "they are read as the characters they mean"),
        ("<", _without_tags, "HTML tags", "they are left out"),
    ):
        if mark in text:
            text, n = repair(text)
            if n:
                repairs.append(f"holds {what} in {n:,} place{'' if n == 1 else 's'}; {read_as}.")
    return text, repairs


def literal_in(text: str) -> tuple[str, frozenset[int]]:
    """A text with the signs <, & and _ for what stands in for them, and the numbers of these signs among all."""
    numbers = (number for number, match in enumerate(ANY_SIGN.finditer(text)) if match.group() not in STAND_INS)
    literal = frozenset(numbers)
    return text.translate({ord(other): sign for sign, other in STAND_INS.items()}), literal


def _without_spreadsheet(text: str) -> tuple[str, int]:
    return SPREADSHEET.subn(lambda match: "\t" if match.group()[5] == "9" else "\n", text)


def _without_entities(text: str) -> tuple[str, int]:
    n = 0
    for _ in range(FOLDED):
        found = sum(_is_entity(match.group()) for match in ENTITY.finditer(text))
        if not found:
            break
        n = n or found
        text = ENTITY.sub(lambda match: html.unescape(match.group()) if _is_entity(match.group()) else "", text)
    return text, n


def _is_entity(text: str) -> bool:
    return text[1] == "#" or text[1:] in html5


@cache
def _tags() -> tuple[dict[str, str], re.Pattern[str], tuple[re.Pattern[str], re.Pattern[str]]]:
    """What each tag does, the form of a tag, and how one begins and ends whose content is no text."""
    does = {row["tag"]: row["does"] for row in data.rows("tags.csv")}
    names = "|".join(sorted(does, key=len, reverse=True))
    tag = re.compile(rf"</?({names}){ATTRIBUTES}>", re.IGNORECASE)
    dropped = "|".join(name for name, what in does.items() if what == "content")
    begin, end = rf"<({dropped}){ATTRIBUTES}>", rf"</({dropped})\s*>"
    return does, tag, (re.compile(begin, re.IGNORECASE), re.compile(end, re.IGNORECASE))


def _without_tags(text: str) -> tuple[str, int]:
    does, tag, dropped = _tags()
    text, n_comments = _without_content(text, *COMMENT, "")
    text, n_declarations = DECLARATION.subn("", text)
    text, n_dropped = _without_content(text, *dropped, INSTEAD["content"])
    text, n_tags = tag.subn(lambda match: INSTEAD[does[match.group(1).lower()]], text)
    return text, n_comments + n_declarations + n_dropped + n_tags


def _without_content(text: str, begins: re.Pattern[str], ends: re.Pattern[str], instead: str) -> tuple[str, int]:
    """A text with ``instead`` for what stands from each beginning to the next end of the same name, both included, and
    how often. Each end is looked for once, so beginnings without one cost no time."""
    ends_of: dict[str, list[tuple[int, int]]] = {}
    for match in ends.finditer(text):
        ends_of.setdefault(match.group(1).lower(), []).append(match.span())
    kept, at, n = [], 0, 0
    for match in begins.finditer(text) if ends_of else ():
        spans = ends_of.get(match.group(1).lower(), [])
        following = bisect_left(spans, (match.end(), 0))
        if match.start() >= at and following < len(spans):
            kept += [text[at : match.start()], instead]
            at, n = spans[following][1], n + 1
    return "".join([*kept, text[at:]]), n

"""Marks that open and close alike, or stand for another: what the characters around one show."""

from __future__ import annotations

import re

OPENING = re.compile(r'(?<=\s)"(?=\w)|“')
CLOSING = re.compile("”")
FEET = re.compile(r"\d['’′] ?\d{0,2}[½¼¾]?$")
MEASURE = re.compile(r"(?<![\d.,])\d{1,3}[½¼¾]?$")


class Ahead:
    """Where a form is found next in a paragraph; asked for places that ascend, so that each is looked for once."""

    def __init__(self, text: str, stop: int) -> None:
        self.text, self.stop = text, stop
        self.found: dict[re.Pattern[str], int] = {}

    def next(self, form: re.Pattern[str], place: int) -> int:
        """Where it is found from ``place`` on; where the paragraph ends if it is not."""
        at = self.found.get(form, -1)
        if at < place:
            match = form.search(self.text, place, self.stop)
            at = self.found[form] = match.start() if match else self.stop
        return at


def after_mark(text: str, at: int, stop: int) -> str:
    """The character at a place behind a mark, a blank where the paragraph ends there."""
    return text[at] if at < stop else " "


def looks_opening(text: str, mark: str, at: int, stop: int) -> bool:
    """Whether a mark stands as an opening one does: after a space and before a letter or a figure."""
    return text[at - 1].isspace() and after_mark(text, at + len(mark), stop).isalnum()


def is_measure(text: str, mark: str, at: int, stop: int) -> bool:
    """Whether a mark after a figure stands for inches: after feet, or where the next one closes what somebody said."""
    if not (text[at - 1].isdecimal() or text[at - 1] in "½¼¾'’′ "):
        return False
    before = text[max(0, at - 8) : at]
    if FEET.search(before):
        return True
    following = text.find(mark, at + 1, stop) if MEASURE.search(before) else -1
    return (
        following > 0
        and text[following - 1] in ",.!?…0123456789"
        and not after_mark(text, following + 1, stop).isalnum()
    )


def looks_closing(text: str, mark: str, at: int, stop: int) -> bool:
    """Whether a mark stands as a closing one does: after a stop (or, if straight, a letter), and before no letter."""
    before, after = text[at - 1], after_mark(text, at + len(mark), stop)
    is_word = before.isalnum() and mark != "“" and not (mark == "″" and before.isdigit())
    return not after.isalnum() and (before in ",.!?…" or is_word)


def closed_later(ahead: Ahead, after: int, opener: str) -> bool:
    """Whether the closing mark proper follows, and before another quotation opens."""
    if opener != "“":
        return False
    at = ahead.next(CLOSING, after)
    return at < ahead.stop and ahead.next(OPENING, after) > at

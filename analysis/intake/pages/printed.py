"""What a page prints around its headline: who wrote it and when, where its metadata do not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from analysis import data
from analysis.intake.pages.blocks import Block, words_of
from analysis.intake.pages.fields import named
from analysis.schema.vocabulary import Zone
from analysis.story import forms
from analysis.story.days import find_day

ABOVE, BELOW = 4, 25
"""Blocks above and below a headline among which its byline and its day stand; set by hand."""
MOST_LETTERS = 160
MOST_DAY_WORDS = 14
"""Words of a line that tells a day, an hour and whether it was updated, or an author; set by hand."""
CAPITAL = re.compile(r"[^\W\d_a-z][\w.’'-]*")
"""A word that begins with a capital letter."""
BY = re.compile(rf"(?:(?:{data.one_of('forms.csv', 'byline')})\b[: ]{{0,3}}){{1,2}}", re.IGNORECASE)
BETWEEN = re.compile(rf"[,&|]|\b(?:{data.one_of('forms.csv', 'byline joint')})\b")
MOST_NAMES, MOST_NAME_WORDS = 8, 5


def place_of(blocks: Sequence[Block], headline: str | None) -> int | None:
    """The number of the block in which the headline stands; None where the page prints it nowhere."""
    words = words_of(headline or "")
    titles = [number for number, block in enumerate(blocks) if block.is_title and block.words]
    same = [number for number in titles if blocks[number].words == words]
    first = [number for number in same if blocks[number].tag == "h1"]
    return next(iter(first or same), None)


def near(blocks: Sequence[Block], place: int | None) -> Sequence[Block]:
    """The short blocks around the headline, those below it first."""
    if place is None:
        return []
    below = [block for block in blocks[place + 1 :] if _may_tell(block)][:BELOW]
    return below + [block for block in blocks[:place] if _may_tell(block)][-ABOVE:]


def _may_tell(block: Block) -> bool:
    apart = block.around & {"hidden", Zone.CAPTION, "post", "promo"} and "byline" not in block.around
    return not apart and len(block.text) <= MOST_LETTERS


def printed_byline(blocks: Sequence[Block], place: int | None, start: int) -> str | None:
    """The names of the authors as printed, joined by commas: By Ann Lee and Tom Roe.

    start: the number of the block with which the text begins; above it a link to an author is a byline without “By”.
    """
    lines = near(blocks, place)
    for number, block in enumerate(lines):
        byline = forms.BYLINE.match(block.text[:120])
        if byline is not None:
            return _joined(byline["names"])
        if "byline" not in block.around:
            continue
        by = BY.match(block.text)
        rest = block.text[by.end() :] if by else block.text
        if by and not rest and number + 1 < len(lines):  # the word on one line, the names on the next
            rest = lines[number + 1].text
        if by and (names := _joined(_of_names(rest))):
            return names
    return _linked_names([block for block in near(blocks[:start], place) if len(block.words) <= MOST_DAY_WORDS])


def _linked_names(lines: Sequence[Block]) -> str | None:
    """The names that are links to pages of authors, in the first line that has some."""
    for block in lines:
        links = [each for each in block.element.iter("a") if _is_author_page(each.get("href") or "")]
        names = [" ".join(str(each.text_content()).split()) for each in links[:MOST_NAMES]]
        if good := [name for name in names if _is_name(name)]:
            return ", ".join(dict.fromkeys(good))
    return None


def _is_author_page(address: str) -> bool:
    return any(part in address and not address.endswith(part) for part in named("author page"))


def _of_names(text: str) -> str:
    """The beginning of a text that may be names: before the first sign or number that is in no name."""
    return re.split(r"[@\d(|•·]|\s[–—-]\s", text, maxsplit=1)[0].strip(" ,")


def _joined(text: str) -> str | None:
    names = [name.strip() for name in BETWEEN.split(text)][:MOST_NAMES]
    good = [name for name in names if _is_name(name)]
    return ", ".join(dict.fromkeys(good)) or None


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        1 < len(words) <= MOST_NAME_WORDS
        and CAPITAL.match(words[0]) is not None
        and CAPITAL.match(words[-1]) is not None
    )


def printed_day(blocks: Sequence[Block], place: int | None) -> date | None:
    """The first day that stands around the headline, in a line that is not a sentence of the article."""
    for block in near(blocks, place):
        if len(block.words) <= MOST_DAY_WORDS and (found := find_day(block.text)) is not None:
            return found[0]
    return None

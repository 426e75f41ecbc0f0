"""The words below a picture: what the site calls a caption, and what stands beside a picture and is no sentence."""

from __future__ import annotations

import re

from analysis import data
from analysis.intake.pages.blocks import Block
from analysis.intake.pages.promos import is_promo, plain_of
from analysis.schema.vocabulary import Zone

MOST_WORDS = 40
STOPS = tuple(".!?:;…")
CLOSING = "\"”’')]"


NUMBERED = re.compile(r"^\[\d{1,3}/\d{1,3}\] ?")
"""Which of several pictures it is: [1/5]."""


def words_below_a_picture(text: str) -> str:
    """A caption without its number among others and without the site's offers; "" where it leads to something else."""
    text = NUMBERED.sub("", text)
    plain = plain_of(text)
    offer = next((phrase for phrase in data.words("promos.csv", "caption ends") if plain.endswith(phrase)), "")
    text = text[: len(text) - len(offer)].rstrip(" ,;|-–—") if offer else text
    return "" if is_promo(text) or " " not in text else text


def is_caption(block: Block) -> bool:
    """Whether a block is a caption: called so by the site, or a line without a full stop in the element of a picture."""
    if Zone.CAPTION in block.around:
        return True
    if block.is_title or not block.words or len(block.words) > MOST_WORDS or block.tag in ("li", "td", "th"):
        return False
    return (
        not block.text.rstrip(CLOSING).endswith(STOPS) and next(block.element.iter("img", "picture"), None) is not None
    )

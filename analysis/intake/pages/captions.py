"""The words below a picture: what the site calls a caption, and what stands beside a picture and is no sentence."""

from __future__ import annotations

from analysis.intake.pages.blocks import Block
from analysis.schema.vocabulary import Zone

MOST_WORDS = 40
STOPS = tuple(".!?:;…")
CLOSING = "\"”’')]"


def is_caption(block: Block) -> bool:
    """Whether a block is a caption: called so by the site, or a line without a full stop in the element of a picture."""
    if Zone.CAPTION in block.around:
        return True
    if block.is_title or not block.words or len(block.words) > MOST_WORDS or block.tag in ("li", "td", "th"):
        return False
    return (
        not block.text.rstrip(CLOSING).endswith(STOPS) and next(block.element.iter("img", "picture"), None) is not None
    )

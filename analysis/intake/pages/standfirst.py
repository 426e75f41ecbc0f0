"""The standfirst of a page: the lines between headline and text, or the sum of the article that the page gives."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.intake.pages.blocks import Block, words_of
from analysis.intake.pages.details import Metas, first_of
from analysis.intake.pages.fields import named
from analysis.intake.pages.linked_data import Linked
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name

LEAST_WORDS, MOST_WORDS = 4, 90
MOST_LINES = 6
MOST_BLOCKS = 12
"""Blocks below the headline among which a standfirst is looked for."""
DESCRIPTIONS = named("description")


def standfirst_of(
    blocks: Sequence[Block], body: Sequence[Block], metas: Metas, linked: Linked, headline: str | None
) -> tuple[list[Block], str | None]:
    """The blocks that are the standfirst; where none is, the description that the page gives of its article, unless
    it is the beginning of the text.

    blocks: all of the page. body: those of the article.
    """
    described = [each for each in (*(first_of(metas, (name,)) for name in DESCRIPTIONS), linked.description) if each]
    printed = _printed(blocks, body, described)
    if printed:
        return printed, None
    text = f" {' '.join([*words_of(headline or ''), '|', *(word for block in body for word in block.words)])} "
    for each in described:
        words = words_of(each)
        if len(words) < LEAST_WORDS or len(words) > MOST_WORDS:
            continue
        if f" {' '.join(words[:-1][:12])} " not in text:
            return [], clean_name(each)
    return [], None


def _printed(blocks: Sequence[Block], body: Sequence[Block], described: Sequence[str]) -> list[Block]:
    """Blocks above the text that the site calls a standfirst, or that hold a description of the article."""
    start = _start(blocks, body)
    head = [number for number, block in enumerate(blocks[:start]) if block.tag == "h1"]
    first = head[-1] + 1 if head else max(0, start - MOST_BLOCKS)
    near = [block for block in blocks[first:start] if _may_be(block)]
    called = [block for block in near if Zone.STANDFIRST in block.around]
    if called:
        return called[:MOST_LINES]
    plain = [f" {' '.join(words_of(each))} " for each in described]
    return [block for block in near if any(f" {' '.join(block.words)} " in each for each in plain)][:1]


def _start(blocks: Sequence[Block], body: Sequence[Block]) -> int:
    """The number of the first block of the text that the site does not call a standfirst."""
    kept = {id(block) for block in body if Zone.STANDFIRST not in block.around}
    return next((number for number, block in enumerate(blocks) if id(block) in kept), len(blocks))


def _may_be(block: Block) -> bool:
    return (
        LEAST_WORDS <= len(block.words) <= MOST_WORDS
        and block.tag != "h1"
        and block.linked < 0.6
        and not block.around & {Zone.FURNITURE, "hidden", Zone.CAPTION, "post", "byline", "author"}
    )

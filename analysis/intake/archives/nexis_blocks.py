"""The older Nexis files, pages and text: outlet, day and headline stand above the labels without any of their own."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.intake.archives.export_labels import Field, Phrase, listed
from analysis.intake.archives.export_values import address_in, day_of, is_copyright
from analysis.intake.archives.nexis_record import NOT_DISPLAYED, Block, Head, article_of, gather
from analysis.intake.article import Article
from analysis.story.encoding import clean_name

BYLINE_LENGTH = 80
"""Characters of the longest line above the labels that is a byline, not the text."""

MOST_WRAPS = 3
"""Line ends inside an address that is wrapped."""


def article_from(blocks: Sequence[Block], place: str) -> Article:
    """The article of the blocks between two boundaries."""
    if any(phrase in block.text.casefold() for block in blocks[:3] for phrase in listed(Phrase.ERROR)):
        return Article(place, without_text=NOT_DISPLAYED)
    first = next((at for at, block in enumerate(blocks) if block.field is not None), len(blocks))
    ended = [block for block in blocks[first:] if not (block.centred and is_copyright(block.lines[0]))]
    record = gather([*blocks[:first], *ended])
    head, rest = outlet_first(record.head, titled=Field.HEADLINE in record.fields)
    if rest and record.body and len(rest) == 1 and len(rest[0].text) <= BYLINE_LENGTH:
        record.fields.setdefault(Field.BYLINE, [rest[0].text])
    else:
        record.body = [*rest, *record.body]
    return article_of(record, head, place)


def outlet_first(head: Sequence[Block], *, titled: bool) -> tuple[Head, list[Block]]:
    """What the lines above the first label say, and the blocks that are none of it: the text, where its labels come later.

    The outlet is the first line; the day may stand above the headline or below it; what else is set in the middle (an
    edition, a programme) is neither. titled: whether the headline has a label of its own.
    """
    blocks = [block for each in head if (block := _without_copyright(each)) is not None]
    day = next((at for at, block in enumerate(blocks[:6]) if any(day_of(line) for line in block.lines)), None)
    published = None if day is None else next(found for line in blocks[day].lines if (found := day_of(line)))
    outlet = (
        clean_name(blocks[0].lines[0]) if blocks and (day or day is None or not day_of(blocks[0].lines[0])) else None
    )
    url = next((address for block in blocks[1:4] if (address := _address(block))), None)
    free = [block for at, block in enumerate(blocks) if at and at != day and not block.centred and not _address(block)]
    headline = free.pop(0).text if free and not titled else None
    return Head(headline, outlet, published, None, url), free


def _address(block: Block) -> str | None:
    """The address that a block is, on one line or wrapped."""
    text = block.text
    return address_in(text.replace(" ", "") if text.count(" ") <= MOST_WRAPS else text)


def _without_copyright(block: Block) -> Block | None:
    """A block of the head without its claim of copyright; what is set below that in the same block is the outlet."""
    if not is_copyright(block.lines[0] if block.lines else ""):
        return block
    kept = tuple(line for line in block.lines[1:] if not is_copyright(line) and not _goes_on(line))
    return Block(kept, centred=block.centred) if kept and block.centred else None


def _goes_on(line: str) -> bool:
    """Whether a line is the end of a claim that did not fit on the line above."""
    return any(phrase.endswith(line.strip(" .").casefold()) for phrase in listed(Phrase.COPYRIGHT))

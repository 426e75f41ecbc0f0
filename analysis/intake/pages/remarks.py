"""What the owner of a page should know: that it is no article, that part of it may be missing, that it is a live blog."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.intake.pages.blocks import Block
from analysis.intake.pages.linked_data import LIVE, Linked
from analysis.schema.vocabulary import Zone
from analysis.story.furniture import is_error, is_notice

HIDDEN_TEXT = (
    "The page shows a part of the article only; its text is taken from the page’s linked data, without subheadings."
)
LEAST_WORDS = 25
"""Words of a body from which a page is an article."""
SENTENCE = 15
"""Words of a block from which it is a paragraph of somebody's text."""
FAR_MORE, LEAST_MORE = 2.0, 400
"""How many times as many words, and how many more, the page must hold for a note; set by hand."""
LINKED = 0.5
MANY_WORDS, WHOLE = 200, 0.75
"""Words that no beginning of an article has, and share of its stated words that is no beginning; set by hand."""
LIST_SHARE = 0.6
"""Share of the words in links from which a page is a list of headlines."""


def without_text(headline: str | None, blocks: Sequence[Block], body: Sequence[Block]) -> str | None:
    """Why a page has no article in it; None where it has one."""
    n_words = sum(len(block.words) for block in body)
    if (
        any(is_error(text) for text in (headline or "", *(block.text for block in blocks[:6])) if text)
        and n_words < 150
    ):
        return "an error page"
    if n_words >= LEAST_WORDS:
        return None
    if not blocks:
        return "an empty page"
    if any(is_notice(block.text) for block in blocks) and sum(len(block.words) for block in blocks) < 400:
        return "a notice only"
    links = sum(block.linked * len(block.words) for block in blocks)
    if links > LIST_SHARE * sum(len(block.words) for block in blocks):
        return "a list of headlines"
    return "no text that can be told from the page around it"


def notes(blocks: Sequence[Block], body: Sequence[Block], linked: Linked) -> list[str]:
    """Sentences about what may be wrong with the article."""
    kept = sum(len(block.words) for block in body)
    around = {Zone.FURNITURE, "hidden", "promo"}
    paragraphs = [block for block in blocks if len(block.words) >= SENTENCE and block.linked < LINKED]
    whole = sum(len(block.words) for block in paragraphs if not block.around & around)
    found = []
    if whole > FAR_MORE * kept and whole - kept > LEAST_MORE:
        found.append(f"The page holds {whole:,} words, the article {kept:,}; look whether part of it is missing.")
    if LIVE in linked.kinds:
        found.append("This is a live blog: its posts are read as one article.")
    if linked.free is False and _is_short(kept, body, linked):
        found.append("The page says that only subscribers may read it; its text may be cut off.")
    return found


def _is_short(kept: int, body: Sequence[Block], linked: Linked) -> bool:
    """Whether an article that not everybody may read shows that only its beginning is here."""
    stated = linked.words or len((linked.body or "").split())
    ends = body[-1].text.rstrip().endswith(("…", "...")) if body else False
    return kept < MANY_WORDS or ends or kept < stated * WHOLE

"""Paragraphs by which a site speaks to its readers, by phrases that ``data/promos.csv`` lists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis import data
from analysis.intake.pages.blocks import Block
from analysis.story.furniture import is_furniture

MOST_WORDS = 60
"""Words of a paragraph that a phrase makes a promotion; set by hand: a longer one is told by “holds all” only."""

LINKED = 0.5
"""Share of links from which a paragraph that begins like one that leads elsewhere does so; set by hand."""
LAST = 4
"""Blocks at the end of an article among which there may be a biography of its author; set by hand."""


@cache
def _rules(kind: str, outlet: str) -> tuple[str, ...]:
    rows = data.rows("promos.csv")
    return tuple(row["phrase"] for row in rows if row["kind"] == kind and row["outlet"].casefold() in ("", outlet))


def plain_of(text: str) -> str:
    """A paragraph as the phrases of the list are written: in small letters, with straight marks."""
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split())


def is_promo(text: str, outlet: str | None = None, linked: float = 1.0) -> bool:
    """Whether a paragraph is the site's word to its readers, none of the article. Rules of one outlet hold for it
    alone. linked: the share of its letters that are links; an outlet may begin a sentence of its own with “Watch:”."""
    if is_furniture(text):
        return True
    if is_desk_note(text):
        return True
    plain, site = plain_of(text), (outlet or "").casefold()
    bare = plain.strip(" .:!|*-–—•>»[]()")
    if bare in _rules("whole", site):
        return True
    if plain.count(" ") >= MOST_WORDS:
        return False
    return (
        plain.lstrip("*([•-–— ").startswith(_rules("begins", site))
        or (linked >= LINKED and plain.lstrip("*([•-–— ").startswith(_rules("begins link", site)))
        or plain.rstrip(" .)]").endswith(_rules("ends", site))
        or any(phrase in plain for phrase in _rules("holds", site))
    )


def is_desk_note(text: str) -> bool:
    """Whether a paragraph says who else worked on the report: Reporting by ..., ... contributed to this report."""
    plain = plain_of(text)
    if plain.count(" ") >= MOST_WORDS:
        return False
    begins = plain.lstrip("*([•-–— ").startswith(_rules("desk begins", ""))
    return begins or plain.rstrip(" .)]").endswith(_rules("desk ends", ""))


def without_biographies(body: Sequence[Block], byline: str | None) -> list[Block]:
    """The blocks of an article without those at its end that tell who its authors are."""
    names = [name.casefold() for name in (byline or "").split(", ") if name]
    first = max(1, len(body) - LAST)
    return [block for number, block in enumerate(body) if number < first or not _is_biography(block.text, names)]


def _is_biography(text: str, names: Sequence[str]) -> bool:
    plain = plain_of(text)
    name = next((name for name in names if plain.startswith(name)), None)
    return name is not None and plain[len(name) :].lstrip(" ,(").startswith(_rules("biography", ""))

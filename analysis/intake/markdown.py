"""An article as a Markdown file that ``analysis.story.markdown`` reads back: front matter, then its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from analysis.intake.article import Part
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_name
from analysis.story.repairs import plain

MARKS = re.compile(r"[\\`*_\[\]<>&]")
"""Signs that mean something to Markdown wherever they stand."""
START = re.compile(r"(?:[#>+=~|-]|\d{1,9}(?=[.)]))")
"""Signs that mean something where a line begins: a heading, a quotation, an item of a list."""
CLOSING = re.compile(r"(?<=[ \t])(?=#+$)")
"""Before the signs at the end of a heading that would close it."""
MARK = re.compile("[<&_]")
"""How what ``story.repairs`` takes for a mark of other programs begins."""
UNSEEN = "&#8234;"
"""A mark of direction, which is taken out of every field when it is read (``clean_name``)."""
NEVER_FOLDED = 1_000_000


def markdown_of(parts: Iterable[Part]) -> str:
    """The parts of an article as Markdown: # headline, **standfirst**, ## subheading, ![caption](), > embedded post.

    Only the first headline is one; a standfirst that does not follow it is a paragraph.
    """
    blocks = []
    before: Zone | None = None
    for part in _headline_first(parts):
        words = clean_name(part.text)
        if not words:
            continue
        blocks.append(_block(words, part, before))
        before = part.zone
    return "\n\n".join(blocks) + "\n"


def _headline_first(parts: Iterable[Part]) -> list[Part]:
    """The parts, the first headline and the standfirsts before what a page may have above them, as pictures."""
    found = list(parts)
    first = next((at for at, part in enumerate(found) if part.zone is Zone.HEADLINE), None)
    front = [] if first is None else [first]
    front += [at for at, part in enumerate(found) if part.zone is Zone.STANDFIRST]
    return [found[at] for at in front] + [part for at, part in enumerate(found) if at not in front]


def _block(words: str, part: Part, before: Zone | None) -> str:
    if part.embedded:
        return f"> {_escaped(words)}"
    if part.zone is Zone.HEADLINE:
        return f"{'#' if before is None else '##'} {_heading(words)}"
    if part.zone is Zone.SUBHEADING:
        return f"## {_heading(words)}"
    if part.zone is Zone.STANDFIRST and before is Zone.HEADLINE:
        return f"**{_escaped(words)}**"
    if part.zone is Zone.CAPTION:
        return f"![{_escaped(words)}]()"
    return _escaped(words)


def _heading(words: str) -> str:
    return CLOSING.sub(r"\\", _escaped(words))


def _escaped(words: str) -> str:
    marked = MARKS.sub(lambda match: f"\\{match.group()}", words)
    start = START.match(marked)
    if start and not start.group()[0].isdigit():
        return f"\\{marked}"
    return f"{start.group()}\\{marked[start.end() :]}" if start else marked


def as_field(text: str) -> str:
    """A text as a field of an article that is read back as it is, where its signs would be taken for marks of HTML."""
    return MARK.sub(lambda match: match.group() + UNSEEN, text) if plain(text)[1] else text


def front_matter_of(fields: Mapping[str, object]) -> str:
    """The fields that are known, between two rules, as YAML."""
    known = {name: value for name, value in fields.items() if value not in (None, "")}
    text = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=NEVER_FOLDED)
    return f"---\n{text}---\n"

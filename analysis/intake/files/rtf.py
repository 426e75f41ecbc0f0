"""RTF files: exports of Nexis or Factiva, lists of a press agency, or one article."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from analysis.intake.archives import factiva_text
from analysis.intake.article import Article, Export, Refused
from analysis.intake.files.limits import check_count, check_lines
from analysis.intake.files.text import article_of
from analysis.story.encoding import clean_text, read_text

NAME = "RTF file"
MOST_BYTES, MOST_TEXT = 50_000_000, 10_000_000
"""Bytes of a file, which may have pictures, and characters of its text; plain limits for time."""
RULE = re.compile(r"^[_*=-]{20,}[^\S\n]*$", re.MULTILINE)
"""A line that is drawn between two articles."""
NEXIS_END = re.compile(
    r"^[^\S\n]*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento)[^\S\n]*$", re.MULTILINE
)
BULLET = "\uf0b7"
BROKEN = (ValueError, LookupError, TypeError, AttributeError, OverflowError)
"""What the library raises for a file whose marks make no sense."""


def recognises(data: bytes, name: str) -> bool:
    """Whether a file begins as RTF does."""
    return data[:40].lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf")


def read(data: bytes, name: str) -> Export:
    """The articles of a file. Raises Refused where it has no words or is no RTF."""
    if len(data) > MOST_BYTES:
        raise Refused(f"must have at most {MOST_BYTES:,} bytes; it has {len(data):,}. Export it in parts.")
    source, problems = read_text(data, name)
    try:
        text = rtf_to_text(source, errors="replace")
    except BROKEN as error:
        raise Refused("must be RTF with text; its marks cannot be read. Save it again as RTF.") from error
    if len(text) > MOST_TEXT:
        raise Refused(f"must have at most {MOST_TEXT:,} characters; it has {len(text):,}. Export it in parts.")
    check_lines(text)
    text, faults = clean_text(text.replace(BULLET, "•"), name)
    if NEXIS_END.search(text):
        from analysis.intake.archives import nexis_txt

        export = nexis_txt.read_text(text, name)
    elif factiva_text.is_factiva(text):
        export = factiva_text.read_text(text, name)
    else:
        export = Export(NAME, _articles(text, name))
    export.kind = f"{export.kind} (RTF)" if export.kind != NAME else NAME
    export.problems = problems + faults + export.problems
    return export


def _articles(text: str, name: str) -> list[Article]:
    """The articles between drawn lines; all of it is one where none is drawn."""
    found: list[Article] = []
    pieces = RULE.split(text)
    check_count(len(pieces), name)
    for piece in pieces:
        article = article_of(piece, name, f"article {len(found) + 1}")
        if article is not None:
            found.append(article)
    if not found:
        raise Refused("must hold an article; it has no words. Save the text of the article in it.")
    return found

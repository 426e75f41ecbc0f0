"""Saved web pages -> articles: the words of the outlet apart from all that the site puts around them."""

from __future__ import annotations

from datetime import date

from analysis.intake.article import Export
from analysis.intake.pages import mhtml
from analysis.intake.pages.document import is_page
from analysis.intake.pages.reading import KIND, read_page

NAME = KIND

__all__ = ["NAME", "mhtml", "read", "recognises"]


def recognises(data: bytes, name: str) -> bool:
    """Whether bytes begin like a page of the web, whatever the file is called."""
    return is_page(data)


def read(data: bytes, name: str, *, address: str | None = None, day: date | None = None) -> Export:
    """The one article of a saved page. address, day: of the page and its saving, as whatever carried it knows them.

    Raises Refused for what is no page, or too large for one.
    """
    return read_page(data, name, address=address, day=day)

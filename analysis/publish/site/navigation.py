"""The pages of a site: what each is called, where the navigation lists it, what a search engine or a preview says."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from enum import StrEnum

MOST_SAID = 180
"""Characters of a description; previews cut longer ones."""


class Group(StrEnum):
    """The headings of the navigation, in their order."""

    STORY = "The story"
    QUESTIONS = "Questions"
    ARTICLES = "Articles"
    ABOUT = "About"


@dataclass(frozen=True)
class Page:
    """A page of the site.

    name: its address without ``.html``, seen from the first page. title: what links to it say. says: its description.
    notebook: the file it was made from, if it was. numbered: whether the navigation lists its sections.
    listed: whether the navigation of every page names it.
    """

    name: str
    title: str
    group: Group
    says: str = ""
    notebook: str = ""
    numbered: bool = True
    listed: bool = True


def settings(title: str, says: str, pages: list[Page]) -> dict[str, object]:
    """What the layout of the pages is given."""
    groups = [group for group in Group if any(page.group == group for page in pages)]
    return {
        "title": title,
        "says": said(says),
        "groups": groups,
        "pages": [asdict(page) for page in pages],
    }


def said(text: str) -> str:
    """A text as one line that is short enough for a description, cut between words."""
    line = re.sub(r"\s+", " ", text).strip()
    if len(line) <= MOST_SAID:
        return line
    return line[:MOST_SAID].rsplit(" ", 1)[0].rstrip(",;:.") + " …"

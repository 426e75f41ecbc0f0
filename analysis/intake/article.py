"""What a reader of exports and pages gives: the articles of one file, each in its parts, with what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.errors import FramingError, Problem
from analysis.schema.vocabulary import Zone

IN_TEXT = (Zone.HEADLINE, Zone.STANDFIRST, Zone.SUBHEADING, Zone.BODY, Zone.CAPTION)
"""The zones that a part may have: what is furniture is left out by the reader."""


class Refused(FramingError):
    """A file that is not read. The message says what it must hold, what it holds and what to do."""


@dataclass(frozen=True)
class Part:
    """One paragraph of an article. zone: one of ``IN_TEXT``. text: on one line, without marks of any format.
    embedded: whether it is a post of somebody else that the page shows."""

    zone: Zone
    text: str
    embedded: bool = False


@dataclass
class Article:
    """An article as a file held it.

    place: where in the file it was, as a reader would look for it (“article 3”). parts: in the order of the page; empty
    for one without text. outlet: as the file prints it. published, modified: the days. other_headlines: where a headline
    that differs from the first stood -> that headline. key: what the archive or the site calls the article, the same in
    another export; None where it has no such name. kind: as ``story.sources.Kind`` has them; None where it is not known. stated_words: its length as the file states it. without_text: why it
    has no text of its own (“an abstract only”); None for one that has. guessed: the names of fields that were not
    given but concluded. notes: sentences that its owner should know.
    """

    place: str
    parts: list[Part] = field(default_factory=list)
    outlet: str | None = None
    published: date | None = None
    modified: date | None = None
    other_headlines: dict[str, str] = field(default_factory=dict)
    url: str | None = None
    byline: str | None = None
    credit: str | None = None
    section: str | None = None
    kind: str | None = None
    language: str | None = None
    key: str | None = None
    stated_words: int | None = None
    without_text: str | None = None
    guessed: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    @property
    def headline(self) -> str | None:
        """The first part that is a headline."""
        return next((part.text for part in self.parts if part.zone is Zone.HEADLINE), None)

    def of(self, zone: Zone) -> list[str]:
        """The texts of a zone, in order; embedded posts are in none."""
        return [part.text for part in self.parts if part.zone is zone and not part.embedded]


@dataclass
class Export:
    """All that one file holds. kind: what it is, as a person calls it (“Nexis Uni Word file”). promised: how many
    articles the file itself says it holds; None where it does not say. about: what it says of itself (search, day), name
    -> value; never who made it. problems: what went wrong in it."""

    kind: str
    articles: list[Article] = field(default_factory=list)
    promised: int | None = None
    about: Mapping[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

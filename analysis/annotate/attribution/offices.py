"""Offices in one article: who holds which, so that “the premier” and “PM’s office” are tied to a name."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.descriptions import ALIKE, Descriptions, read
from analysis.annotate.attribution.names import HEADS, Names
from analysis.annotate.attribution.runs import BEARERS, FORMER, MODIFIERS, ORGANISATIONS, ROLES, Name, joined
from analysis.annotate.attribution.somebody import DOCUMENTS

LEADERS = frozenset(data.words("titles.csv", "leading"))
KINDS = frozenset(data.words("titles.csv", "kind of body"))
"""Words for a body that stand beside its name: the Hill movement is Hill."""
MUCH_MORE = 4
"""Times that one of two who bear a title is named as often as the other, at the least, to be meant by the title alone;
set by hand: a story names its president often, and an earlier one now and then."""
OWNED = re.compile(r"(?P<owner>.+)[’']s? (?P<what>\w+)")


class Holder(NamedTuple):
    """A person with an office: what stands before the name, as read (``read``)."""

    person: Name
    title: frozenset[str]


class Offices:
    """The offices that the article gives to people by a title before the name."""

    def __init__(self, article: ParsedArticle, names: Names) -> None:
        self.article = article
        self.names = names
        found = [Holder(names.fuller(name), self._title(name)) for name in names.all if names.is_person(name)]
        titles: dict[Name, frozenset[str]] = {}
        for person, title in found:
            titles[person] = titles.get(person, frozenset()) | title
        self.holders = [Holder(person, title) for person, title in titles.items() if FORMER.isdisjoint(title)]
        self.descriptions = Descriptions(article, names)
        self.times = Counter(person for person, _ in found)

    def holder(self, source: Span, head: int) -> Name | None:
        """The only person of the article who holds the office that a source is (the premier, the US leader), or whom it
        describes (Lee’s lawyer)."""
        if not _ends_with(self.article, source, head):
            return None
        held = self._holder(read(self.article.words[source[0] : head + 1]))
        return held or self.descriptions.person(source, head)

    def office_of(self, source: Span, head: int) -> str | None:
        """Whose office or body speaks, under the person's full name: PM’s office, Lee’s campaign."""
        article = self.article
        if not _ends_with(article, source, head):
            return None
        owner = next((c for c in article.children[head] if article.relations[c] == "poss" and c >= source[0]), None)
        person, what = None, None
        if owner is not None and self.is_body(head):
            what = " ".join(article.words[article.last[owner] + 1 : head + 1])
            named = self.names.at.get(owner)
            if named is not None and self.names.is_person(named):
                person = self.names.fuller(named)
            else:
                office = read(article.words[source[0] : owner + 1])
                person = self._holder(f"the {office.removeprefix('the ')}")
        elif found := OWNED.fullmatch(ALIKE.get(article.lower_words[head], "")):  # PMO
            person, what = self._holder(f"the {found['owner'].removeprefix('the ')}"), found["what"]
        return None if person is None else f"{joined(person.words)}’s {what}"

    def named_by(self, source: Span, head: int) -> Name | None:
        """The body that a word for its kind is set beside: the Hill movement."""
        article = self.article
        beside = [child for child in article.children[head] if article.relations[child] in ("compound", "nmod")]
        named = [self.names.at[child] for child in beside if child in self.names.at and child >= source[0]]
        is_one = article.lower_words[head] in KINDS and len(named) == 1 and _ends_with(article, source, head)
        a_place = is_one and article.entities[named[0].start] in ("GPE", "NORP", "LOC")
        return named[0] if is_one and not a_place and not self.names.is_person(named[0]) else None

    def is_body(self, head: int) -> bool:
        """Whether a token is the word for one office, body or document: the ministry, the report."""
        return self.article.lower_words[head] in ORGANISATIONS | DOCUMENTS

    def is_short_of_a_body(self, source: Span, head: int) -> bool:
        """Whether a source is a body or a document without its name: the ministry."""
        before = self.article.lower_words[source[0] : head]
        return self.is_body(head) and before == ["the"] and source[1] == head + 1

    def _holder(self, office: str) -> Name | None:
        is_definite = office.startswith("the ")
        words = office.removeprefix("the ").split()
        if not words or not (is_definite or len(words) > 1) or not FORMER.isdisjoint(words):
            return None
        role, rest = words[-1], set(words[:-1])
        if role not in BEARERS | LEADERS:
            return None
        roles = HEADS if role in LEADERS else {role}
        fitting = [person for person, title in self.holders if title & roles and rest <= title]
        fitting.sort(key=lambda person: -self.times[person])
        if len(fitting) > 1 and self.times[fitting[0]] < MUCH_MORE * self.times[fitting[1]]:
            return None
        return fitting[0] if fitting else None

    def _title(self, name: Name) -> frozenset[str]:
        """The words before a name that make its title, read."""
        article, start = self.article, name.titled
        while start and article.sentences[start - 1] == article.sentences[name.start]:
            word = article.lower_words[start - 1].strip(".")
            described = article.entities[start - 1] in ("NORP", "GPE") or article.words[start - 1] == "-"
            if not (described or word in ROLES | MODIFIERS | FORMER):
                break
            start -= 1
        words = frozenset(read(article.words[start : name.start]).split())
        return words if not ROLES.isdisjoint(words) else frozenset()


def _ends_with(article: ParsedArticle, source: Span, head: int) -> bool:
    """Whether a source ends with its head, but for what a comma sets apart."""
    return head + 1 >= source[1] or article.words[head + 1] == ","

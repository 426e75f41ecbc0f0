"""Speakers: pronouns and short names to the fuller name in the same article, and where the side they speak for is named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.sources import head_of

MAX_BACK = 120
"""Tokens a pronoun looks back for a person, some five sentences; set by hand, a limit where paragraphs are long."""
HERS = frozenset(data.words("pronouns.csv", "she"))
GENDERED = {title: one for one in ("he", "she") for title in data.words("titles.csv", one)}
"""Titles -> the pronoun that stands for their bearer."""
HE_SHE = HERS.union(data.words("pronouns.csv", "he"))
THEY = frozenset(data.words("pronouns.csv", "other"))
TITLES = frozenset(data.words("titles.csv", "title") + data.words("titles.csv", "opening"))
OFFICES = frozenset(data.words("titles.csv", "office"))
"""What somebody is for a side: its name beside such a word makes the side the speaker."""
BODIES = frozenset(data.words("titles.csv", "body"))
PARAGRAPHS_BACK = 2
"""Paragraphs a pronoun looks back for a person; set by hand: further back another may be meant."""


class Name(NamedTuple):
    """A name as the article prints it: the token it begins at, and its words."""

    start: int
    words: list[str]


class Side(NamedTuple):
    """Tokens in which the side that speaks may be named. whole: only by a name that ends there."""

    start: int
    stop: int
    whole: bool


class Speakers:
    """Resolves the sources of one article. Full names are runs of proper nouns; the latest that fits is taken."""

    def __init__(self, article: ParsedArticle, sources: Sequence[Span | None]) -> None:
        self.article = article
        self.names = _names(article)
        self.name_at = {token: name for name in self.names for token in range(name.start, name.start + len(name.words))}
        self.known_people = {name.words[-1] for name in self.names if self._is_person(name)}
        self.fuller = _fuller(self.names)
        self.pronouns = {
            name[-1].lower(): GENDERED[before]
            for start, name in self.names
            if start and (before := article.words[start - 1].lower().strip(".")) in GENDERED
        }
        self.speaking = {self._head(span) for span in sources if span is not None}

    def full_name(self, source: Span | None) -> str | None:
        """The fullest name the article gives the speaker; what is written where it gives none."""
        if source is None:
            return None
        words = [self.article.words[token] for token in range(*source)]
        if len(words) == 1 and words[0].lower() in HE_SHE | THEY:
            meant = self._meant(words[0].lower(), source[0]) if words[0].lower() in HE_SHE else None
            return None if meant is None else _joined(meant.words)
        head = self._head(source)
        if head not in self.name_at or self._several(source, head):
            return _joined(words)
        return _joined(self._longest(self.name_at[head]).words)

    def sides(self, source: Span | None) -> Iterator[Side]:
        """Where the side that speaks may be named, the surest place first: in the speaker's own name, or in the words
        that say whose office, army or spokesman speaks.

        A side that only stands in a description does not speak (families of Israeli captives; Trump’s predecessor Joe
        Biden); nor is a longer name that ends in one the side's (Times of Israel).
        """
        if source is None:
            return
        words, head = self.article.words, self._head(source)
        if self._several(source, head):
            return
        if words[head].lower() in HE_SHE:
            meant = self._meant(words[head].lower(), head)
            if meant is not None:
                yield Side(meant.start, meant.start + len(meant.words), True)
        elif head in self.name_at:
            name = self.name_at[head]
            yield Side(name.start, name.start + len(name.words), True)
            office = max(name.start - 1, source[0])
            if words[office].lower() in OFFICES:
                yield Side(source[0], name.start, False)
            described = head_of(self.article, source)
            if described not in (head, name.start - 1) and words[described].lower() in OFFICES:
                yield Side(source[0], described + 1, False)
        else:
            kind = self.article.lower_lemmas[head]
            yield Side(source[0], head + 1, True)
            if kind in OFFICES | BODIES:
                yield Side(source[0], head + 1, False)
            for child in self.article.children[head] if kind in OFFICES else ():
                if self.article.lemmas[child] in ("of", "for", "from") and child < source[1]:
                    yield Side(child, min(self.article.last[child] + 1, source[1]), False)

    def _head(self, source: Span) -> int:
        """The token that says who a source is: its head, or the person it describes (the minister, Ann Lee)."""
        head = head_of(self.article, source)
        if head not in self.name_at:
            described = (
                c for c in self.article.children[head] if c < source[1] and self.article.relations[c] == "appos"
            )
            return next((c for c in described if c in self.name_at and self.article.entities[c] == "PERSON"), head)
        return head

    def _several(self, source: Span, head: int) -> bool:
        """Whether a source is two or more: “Trump and Netanyahu”."""
        return any(self.article.relations[c] == "conj" and c < source[1] for c in self.article.children[head])

    def _is_person(self, name: Name) -> bool:
        inside = range(name.start, name.start + len(name.words))
        return any(self.article.entities[token] == "PERSON" for token in inside)

    def _meant(self, pronoun: str, token: int) -> Name | None:
        """The person before a pronoun, unless the article calls that person by the other pronoun, or Mr or Ms."""
        name = self._person_before(token)
        if name is None:
            return None
        one = "she" if pronoun in HERS else "he"
        return name if self.pronouns.setdefault(name.words[-1].lower(), one) == one else None

    def _person_before(self, token: int) -> Name | None:
        """The person a pronoun that speaks stands for: in the nearest sentence before it, outside quotation marks, in
        which a person speaks or is the subject, PARAGRAPHS_BACK at most. Who speaks there comes first; two are none."""
        article = self.article
        speaking: dict[str, Name] = {}
        doing: dict[str, Name] = {}
        sentence = -1
        for number in range(bisect_left(self.names, token, key=lambda row: row[0]) - 1, -1, -1):
            name = self.names[number]
            start, words = name
            far = article.paragraphs[token] - article.paragraphs[start] > PARAGRAPHS_BACK or token - start > MAX_BACK
            if far or (sentence >= 0 and article.sentences[start] != sentence):
                break
            inside = range(start, start + len(words))
            if article.quotation_at[start] >= 0 or not (words[-1] in self.known_people or self._is_person(name)):
                continue
            speaks = not self.speaking.isdisjoint(inside)
            if speaks or any(article.relations[t] in ("nsubj", "nsubjpass") for t in inside):
                (speaking if speaks else doing)[words[-1].lower()] = name
                sentence = article.sentences[start]
        persons = list((speaking or doing).values())
        return self._longest(persons[0]) if len(persons) == 1 else None

    def _longest(self, name: Name) -> Name:
        """The first fuller form of a name that the article gives."""
        return self.fuller.get((name.words[-1].lower(), len(name.words)), name)


def _fuller(names: Sequence[Name]) -> dict[tuple[str, int], Name]:
    """Last word of a name and how many words it has -> the first name of more words that ends alike. One of the form
    “Times of Israel” is nobody's fuller name."""
    found: dict[tuple[str, int], Name] = {}
    for name in names:
        if "of" not in name.words:
            for n_words in range(1, len(name.words)):
                found.setdefault((name.words[-1].lower(), n_words), name)
    return found


def _names(article: ParsedArticle) -> list[Name]:
    """Runs of proper nouns in the article, titles left out, in order."""
    found: list[Name] = []
    token = 0
    while token < len(article.words):
        if article.tags[token] != "NNP":
            token += 1
            continue
        start = token
        while (
            token < len(article.words)
            and article.tags[token] == "NNP"
            and article.sentences[token] == article.sentences[start]
        ):
            token += 1
        in_name = article.words[token - 1].lower() not in TITLES
        if in_name and article.words[token : token + 1] == ["of"] and article.tags[token + 1 : token + 2] == ["NNP"]:
            token += 1  # Times of Israel
            while token < len(article.words) and article.tags[token] == "NNP":
                token += 1
        first = start
        while first < token - 1 and article.words[first].lower().strip(".") in TITLES:
            first += 1
        person = next((t for t in range(first, token) if article.entities[t] == "PERSON"), token)
        if token - person > 1 and all(article.entities[t] is None for t in range(first, person)):
            first = person  # Mediator Ann Lee
        if article.words[token - 1].lower() in TITLES:
            first = start  # United States
        if any(word[0].isupper() for word in article.words[first:token]):
            found.append(Name(first, article.words[first:token]))
    return found


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" (?=[’'][sS]\b|[,.)])", "", " ".join(words)).replace(" - ", "-")

"""What an article says its persons are (the inspector general, Ann Lee; Tom Ray, Roe’s lawyer; Sen. Bob Hill, R-Ohio), so
that “the inspector general”, “Roe’s lawyer” and “the Republican senator” are tied to a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import SUBJECTS, ParsedArticle, Span
from analysis.annotate.attribution.names import Names
from analysis.annotate.attribution.runs import FORMER, GENDERED, Name, joined, surname
from analysis.annotate.attribution.somebody import PERSONS

ALIKE = {row["word"]: row["office"] for row in data.rows("offices.csv") if row["kind"] == "office"}
"""Ways of writing an office -> the one that all are read as."""
PARTIES = {row["word"]: row["office"] for row in data.rows("offices.csv") if row["kind"] == "party"}
"""Letters beside a name, and other words for a party -> the word that all are read as."""
WRITTEN = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, ALIKE), key=len, reverse=True)) + r")\b")
SEATED = frozenset(data.words("titles.csv", "seat"))
LAWMAKERS = frozenset(data.words("titles.csv", "lawmaker"))
"""The word for whoever has a seat: a senator is a lawmaker."""
ARTICLES = ("the", "a", "an")
MAX_DESCRIBED = 12
"""Tokens of a description that are read; set by hand."""
MAX_SEAT = 6
"""Tokens after a name in which party and state stand: (R-Ohio), Republican of Ohio; set by hand."""
LEAST_SHORT = 3
"""Letters of a state’s name that may stand for all of it: Calif."""
POSSESSIVE = ("’s", "'s", "’", "'")
OPEN = (",", "(")


def read(words: list[str]) -> str:
    """Words in small letters without points, offices under one name: “The Prime Minister”, the premier."""
    text = " ".join(words).lower().replace(".", "").replace(" ’s", "’s").replace(" 's", "'s")
    return WRITTEN.sub(lambda found: ALIKE[found.group()], text)


class Description(NamedTuple):
    """role: the noun that says what a person is, as read. words: what stands with it, in small letters."""

    role: str
    words: frozenset[str]


class Descriptions:
    """The persons of an article with what it says they are."""

    def __init__(self, article: ParsedArticle, names: Names) -> None:
        self.article = article
        self.names = names
        self.persons: dict[str, Name] = {}
        """The name of each person, as text -> where it stands first."""
        self.of: dict[str, list[Description]] = {}
        self.beside: dict[str, set[str]] = {}
        """A person’s name -> the words beside it: party and state, and those of all descriptions."""
        self.taken: set[int] = set()
        """The tokens of the nouns that describe a person with a name."""
        for name in names.all:
            if names.is_person(name):
                self.taken.add(name.titled - 2)  # a lawyer, Ann Lee
                fuller = names.fuller(name)
                person = joined(fuller.words)
                self.persons.setdefault(person, fuller)
                found = list(self._descriptions(name))
                self.of.setdefault(person, []).extend(found)
                words = self.beside.setdefault(person, set())
                words.update(self._seat(name), *(one.words for one in found))

    def person(self, source: Span, head: int) -> Name | None:
        """The only person of the article whom a source describes: the Republican senator, Lee’s lawyer.

        Words with a capital letter must be said of that person; others (the four-term congressman) need not. Where
        somebody without a name may be meant (a lawyer came; the lawyer said), it is nobody.
        """
        article, start = self.article, source[0]
        plain = head + 1 >= source[1] or article.words[head + 1] == ","
        role = read([article.words[head]])
        if not plain or role not in PERSONS or article.tags[head] not in ("NN", "NNP"):
            return None
        owner = next((c for c in article.children[head] if article.relations[c] == "poss" and c >= start), None)
        before = [t for t in range(start, head) if owner is None or t > article.last[owner]]
        words = [self._word(t) for t in before if article.is_word[t] and article.lower_words[t] not in ARTICLES]
        is_definite = article.lower_words[start] == "the" or owner is not None
        if not is_definite or not FORMER.isdisjoint(words) or (owner is None and self._may_be_another(head)):
            return None
        told = {
            self._word(t) for t in before if article.words[t][0].isupper() and article.lower_words[t] not in ARTICLES
        }
        fitting = [person for person in self.of if self._is(person, role, owner, start)]
        named = [person for person in fitting if all(self._is_said(word, person) for word in told)]
        if len(named) > 1:
            named = [person for person in named if all(self._is_said(word, person) for word in words)]
        return self.persons[named[0]] if len(named) == 1 else None

    def _is(self, person: str, role: str, owner: int | None, start: int) -> bool:
        roles = SEATED if role in LAWMAKERS else {role}
        said = [one for one in self.of[person] if one.role in roles and FORMER.isdisjoint(one.words)]
        if owner is None:
            return bool(said)
        return any(not self._owners(owner, start).isdisjoint(one.words) for one in said)

    def _owners(self, owner: int, start: int) -> set[str]:
        """The words by which an owner may be called: the last name, or the office."""
        named = self.names.at.get(owner)
        if named is not None:
            return {surname(named.words)}
        return {self._word(owner)} if self.article.lower_words[start] in ARTICLES else set()

    def _is_said(self, word: str, person: str) -> bool:
        said = self.beside[person]
        return word in said or any(len(one) >= LEAST_SHORT and word.startswith(one) for one in said)

    def _may_be_another(self, head: int) -> bool:
        """Whether somebody else without a name is called the same before: a lawyer."""
        article = self.article
        return any(
            article.lower_lemmas[t] == article.lower_lemmas[head]
            and t not in self.taken
            and article.words[t + 1] not in POSSESSIVE
            and any(article.lower_words[c] in ("a", "an", "another") for c in article.children[t])
            for t in range(head)
        )

    def _descriptions(self, name: Name) -> Iterator[Description]:
        article, last = self.article, name.stop - 1
        yield from self._title(name)
        top = next((t for t in range(name.start, name.stop) if not name.start <= article.heads[t] < name.stop), last)
        head = article.heads[top]
        for token in {child for t in range(name.start, name.stop) for child in article.children[t]}:
            if article.relations[token] == "appos" and token >= name.stop:
                yield from self._noun(token, name)
        if article.relations[top] == "appos" and head < name.start:
            yield from self._noun(head, name)
        if article.relations[top] in SUBJECTS and article.lower_lemmas[head] == "be":
            for token in article.children[head]:
                if article.relations[token] == "attr":
                    yield from self._noun(token, name)

    def _title(self, name: Name) -> Iterator[Description]:
        """The noun before a name: Strzok attorney Ann Lee, actor Tom Ray."""
        article, noun = self.article, name.start - 1
        if noun >= 0 and article.sentences[noun] == article.sentences[name.start]:
            start = noun
            first = article.sentence_of(noun)[0]
            while start > first and article.is_word[start - 1] and article.tags[start - 1].startswith(("NN", "JJ")):
                start -= 1
            if article.words[start - 1] in POSSESSIVE and start - 1 > first:
                start -= 2
            yield from self._from(start, noun, noun + 1)

    def _noun(self, noun: int, name: Name) -> Iterator[Description]:
        first, last = max(self.article.first[noun], noun - MAX_DESCRIBED), self.article.last[noun] + 1
        stop = min(last, noun + MAX_DESCRIBED)
        yield from self._from(first, noun, name.start if noun < name.start < stop else stop)

    def _from(self, start: int, noun: int, stop: int) -> Iterator[Description]:
        role = read([self.article.words[noun]])
        if role in PERSONS and role not in GENDERED:
            self.taken.add(noun)
            words = (self._word(t) for t in range(start, stop) if t != noun and self.article.is_word[t])
            yield Description(role, frozenset(words))

    def _seat(self, name: Name) -> Iterator[str]:
        """Party and state beside a name."""
        article = self.article
        stop = min(len(article.words), name.stop + MAX_SEAT)
        if article.words[name.stop : name.stop + 1] and article.words[name.stop] in OPEN:
            for token in range(name.stop + 1, stop):
                if article.words[token] in (")", ",") or article.sentences[token] != article.sentences[name.start]:
                    return
                yield from (PARTIES.get(part, part) for part in self._word(token).split("-") if part)

    def _word(self, token: int) -> str:
        word = self.article.lower_words[token].strip(".")
        return PARTIES.get(word, read([word]))

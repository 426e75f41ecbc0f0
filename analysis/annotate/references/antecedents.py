"""Pronouns and descriptions of one article, and whom they stand for where it is plain.

A pronoun stands for the subject of the clauses it is in, from the innermost outward, where that is of its kind; else for
the only one in its sentence who fits; else for the subject of the sentence before, or the only one there. A noun of its
kind without a name that comes first leaves it open. (The subject as the preferred antecedent: Hobbs 1978; Grosz, Joshi
and Weinstein 1995.)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import SUBJECTS, ParsedArticle
from analysis.annotate.attribution.names import Names
from analysis.annotate.attribution.runs import Name
from analysis.annotate.attribution.somebody import PERSONS
from analysis.annotate.attribution.speakers import Speakers
from analysis.annotate.references.fitting import EMPTY, IT, PRONOUNS, WILLING, Fitting, class_of
from analysis.annotate.references.kinds import Kinds
from analysis.annotate.references.search import OWN, Search
from analysis.schema.vocabulary import Zone

SAID = ("attr", "appos", "oprd")
"""Relations of what is said of somebody: it names nobody else."""
OF_ANOTHER = frozenset(data.words("reference_words.csv", "of another"))
"""Words before a noun by which somebody new is described: the first leader."""
BEFORE_NOUNS = ("det", "poss", "amod", "compound", "nmod", "nummod")
SAYING_WHICH = ("prep", "relcl", "acl")
"""Relations of what says right behind a noun which person is meant."""
AS = "as"
INSIDE = ("compound", "nmod")


class Reference(NamedTuple):
    """A pronoun or a description, as tokens, and the first token of the name it stands for."""

    start: int
    stop: int
    antecedent: int


class Antecedents:
    """Finds whom the pronouns and descriptions of an article stand for."""

    def __init__(self, article: ParsedArticle, speakers: Speakers) -> None:
        self.article = article
        self.names: Names = speakers.names
        self.speakers = speakers
        self.kinds = Kinds(article, self.names)
        self.at: dict[int, int] = {}
        """The head of a pronoun or a description -> the first token of the name it stands for."""
        self.fitting = Fitting(article, speakers, self.at, self.kinds)
        self.search = Search(article, self.names, self.fitting)
        self.places: dict[Name, list[int]] = {}
        """A person, by the fullest name -> where each name of that person begins."""
        for name in self.names.all:
            self.places.setdefault(self.names.fuller(name), []).append(name.start)

    def all(self) -> Iterator[Reference]:
        """Every pronoun and description whose antecedent is plain, in order."""
        article = self.article
        for token, tag in enumerate(article.tags):
            if article.zones[token] == Zone.FURNITURE:
                continue
            if tag in PRONOUNS:
                start, found = token, self._of_pronoun(token)
            elif tag.startswith("NN") and article.relations[token] not in INSIDE:
                start = self._phrase_start(token)
                found = self._of_description(start, token)
            else:
                continue
            if found is not None:
                self.at[token] = found
                yield Reference(start, token + 1, found)

    def _phrase_start(self, head: int) -> int:
        """The first token of what stands before a noun and belongs to it."""
        article, start = self.article, head
        for child in reversed(article.children[head]):
            if child > head:
                continue
            if article.relations[child] not in BEFORE_NOUNS or article.last[child] != start - 1:
                break
            start = article.first[child]
        return start

    def _of_description(self, start: int, head: int) -> int | None:
        """The first token of the name that a noun with the words before it stands for; nothing that names itself."""
        article = self.article
        children = article.children[head]
        described = article.relations[head] in SAID or any(article.relations[c] == "appos" for c in children)
        if start == head or described or not OF_ANOTHER.isdisjoint(article.lower_words[start:head]):
            return None
        named = self.names.at.get(head)
        if named is not None and self.kinds.is_person(named):
            return None
        if article.lower_lemmas[head] not in PERSONS:
            body = self.kinds.meant(start, head)
            return None if body is None else body.start
        says_which = any(article.relations[c] in SAYING_WHICH and c == head + 1 for c in children)
        if says_which or article.tags[head + 1 : head + 2] == ["JJ"] or article.lower_words[article.heads[head]] == AS:
            return None  # the official responsible for it; the deputy, as the senior official, may act
        person = self.speakers.offices.holder((start, head + 1), head)
        return None if person is None else self._last_place(person, start)

    def _last_place(self, person: Name, before: int) -> int:
        """The last place before a token where a person is named, or the first in the article."""
        places = self.places.get(person, [person.start])
        return places[max(bisect_left(places, before) - 1, 0)]

    def _of_pronoun(self, token: int) -> int | None:
        pronoun = class_of(self.article, token)
        spoken = self.speakers.meant.get(token)
        if spoken is not None:
            return self._last_place(spoken, token)
        if pronoun is None or (pronoun == IT and self._is_empty(token)):
            return None
        found = self.search.antecedent(token, pronoun)
        if found is not None:
            self.fitting.settle(found, pronoun)
        return found

    def _is_empty(self, token: int) -> bool:
        """Whether “it” can stand for nothing, or for a fact: it seems, I like it."""
        article, verb = self.article, self.article.heads[token]
        if article.tags[token] == OWN:
            return False
        if any(article.relations[c] == "acomp" and article.lower_words[c] in WILLING for c in article.children[verb]):
            return False
        if article.relations[token] not in SUBJECTS:
            return True
        return article.relations[token] == "nsubj" and article.lower_lemmas[verb] in EMPTY

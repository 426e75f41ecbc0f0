"""What an article calls its bodies (the group Hill; Hill, a company; the Ministry of Roads), so that “the group” is tied
to a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.descriptions import ARTICLES
from analysis.annotate.attribution.names import Names
from analysis.annotate.attribution.runs import Name, joined
from analysis.annotate.attribution.somebody import GROUPS, NO_NAMES, PERSONS, has_personal_ending
from analysis.annotate.attribution.source_edges import TIMES

SENTENCES_BACK = 2
"""Sentences before a description in which one of several bodies of a kind must be named; set by hand."""
MOST_BETWEEN = 2
"""Words between a name and the noun it stands beside: the Hill terror group."""
UNKNOWN = (*ARTICLES[1:], "another")
DEFINITE = ("the", "this", "that")
COUNTRIES = ("country", "nation")
"""Nouns for whatever the parser takes for a country or town."""
STEM = 3
"""Letters that a word for a people has in common with the last word of its country."""
BESIDE = ("compound", "nmod", "amod")
BEFORE_NOUNS = ("DT", "JJ", "JJS", "VBN", "NNP", "HYPH", "CD")
"""Tags of what stands before a noun."""
PARTIES = frozenset(
    word for row in data.rows("offices.csv") if row["kind"] == "party" for word in (row["word"], row["office"])
)
"""Adjectives of parties, which the parser takes for those of peoples."""
FOR_ONE_TASK = frozenset(data.words("titles.csv", "for one task"))
"""What before a noun for a body makes it one of its own: an association’s task force is not the association."""
KINDS = GROUPS | frozenset(data.words("titles.csv", "kind of body"))
NOUN = "NN"


def is_time(article: ParsedArticle, name: Name) -> bool:
    """Whether a run of proper nouns is a day, a sum or the like."""
    last = name.stop - 1
    return article.entities[last] in NO_NAMES or article.lower_words[last] in TIMES or article.words[last] in TIMES


class Kinds:
    """The bodies of an article by the nouns that it has for them."""

    def __init__(self, article: ParsedArticle, names: Names) -> None:
        self.article = article
        self.names = names
        self.said = {name.words for name in names.all if self._is_said_to_be_one(name)}
        """words of names that the article calls a group or the like, though the parser took them for a person's"""
        self.bodies = [name for name in names.all if not self.is_person(name) and not is_time(article, name)]
        self.starts = [name.start for name in self.bodies]
        self.called: dict[str, dict[str, int]] = {}
        """noun -> a body it is said of, as text -> the first token of the name where it is said first"""
        self.words: dict[str, set[str]] = {}
        """body, as text -> the words of all that is said of it, in small letters"""
        self.taken: set[int] = set()
        """the nouns that are said of a body, so that they stand for no other"""
        self.named_by: dict[int, int] = {}
        """a noun that a body’s name stands beside (the Hill group) -> the first token of the name"""
        for name in self.bodies:
            for noun in self._nouns(name):
                self.taken.add(noun)
                if article.heads[name.stop - 1] == noun:
                    self.named_by[noun] = name.start
                self.called.setdefault(article.lower_lemmas[noun], {}).setdefault(joined(name.words), name.start)
                inside = range(article.first[noun], noun)
                self.words.setdefault(joined(name.words), set()).update(article.lower_words[t] for t in inside)
            last = article.lower_words[name.stop - 1]
            first = article.lower_words[name.start]
            ends = {first if "of" in name.words else last} if len(name.words) > 1 else set[str]()
            for kind in ends & KINDS:
                self.called.setdefault(kind, {}).setdefault(joined(name.words), name.start)

        self.unnamed = self._unnamed()

    def is_person(self, name: Name) -> bool:
        """Whether a name is a person’s, and the article calls it no group."""
        return self.names.is_person(name) and name.words not in self.said

    def _is_said_to_be_one(self, name: Name) -> bool:
        """Whether a name of one word without a fuller form stands behind a noun for a body, or is described by one."""
        if len(name.words) > 1 or self.names.fuller(name) != name or not self.names.is_person(name):
            return False
        article, before = self.article, name.start - 1
        noun = before >= 0 and self._is_kind(before) and article.sentences[before] == article.sentences[name.start]
        nouns = (c for c in article.children[name.start] if article.relations[c] == "appos" and self._is_kind(c))
        return noun or any(c > name.start for c in nouns)

    def meant(self, start: int, head: int) -> Name | None:
        """The body that a definite description from ``start`` to ``head`` stands for; None where several may be meant.

        It must have been called by the noun; of several such bodies it is the only one named in this sentence and the
        SENTENCES_BACK before. “The country” is the only country or town named there.
        """
        article = self.article
        lemma = article.lower_lemmas[head]
        if not self._is_common(head) or article.lower_words[start] not in DEFINITE or head in self.taken:
            return None
        if any(article.relations[child] == "prep" and child > head for child in article.children[head]):
            return None
        near = self._named_before(start, article.sentences[head] - SENTENCES_BACK)
        if lemma in COUNTRIES:
            return self._country(near, start) if start + 1 == head else None
        called = {text for text, first in self.called.get(lemma, {}).items() if first < start}
        if not called or self.unnamed.get(lemma, start) < start:
            return None
        capital = {article.lower_words[t] for t in range(start + 1, head) if article.words[t][0].isupper()}
        fitting = {text for text in called if capital <= self.words.get(text, set())}
        recent = {joined(name.words): name for name in near if joined(name.words) in fitting}
        if len(fitting) == 1 and not recent:
            before = bisect_left(self.starts, start)
            recent = {t: n for n in self.bodies[:before] if (t := joined(n.words)) in fitting}
        return next(iter(recent.values())) if len(recent) == 1 else None

    def _country(self, near: list[Name], start: int) -> Name | None:
        """The only country or town named near a token. One that only stands before nouns (US diplomats) is it not, and the
        people of another may be (the French leader)."""
        article = self.article
        places = [name for name in near if article.entities[name.stop - 1] == "GPE"]
        named = [name for name in places if article.relations[name.stop - 1] not in BESIDE]
        if not named or len({joined(name.words) for name in places}) > 1:
            return None
        stem = article.lower_words[named[0].stop - 1][:STEM]
        since = bisect_left(article.sentences, article.sentences[start] - SENTENCES_BACK)
        peoples = (t for t in range(since, start) if article.entities[t] == "NORP" and article.tags[t] == "JJ")
        lasts = (t for t in peoples if article.entities[t + 1] != "NORP" and article.lower_words[t] not in PARTIES)
        return named[0] if all(article.lower_words[t].startswith(stem) for t in lasts) else None

    def _named_before(self, token: int, sentence: int) -> list[Name]:
        """The bodies named before a token, from a sentence on, outside quotation marks unless it stands in the same."""
        article, found = self.article, []
        for number in range(bisect_left(self.starts, token) - 1, -1, -1):
            name = self.bodies[number]
            if article.sentences[name.start] < sentence:
                break
            found.append(name)
        return found[::-1]

    def _unnamed(self) -> dict[str, int]:
        """A noun for a body -> where it first stands for one without a name: a group."""
        article, found = self.article, dict[str, int]()
        for token, lemma in enumerate(article.lower_lemmas):
            if lemma not in KINDS or lemma in found or token in self.taken:
                continue
            if any(article.lower_words[child] in UNKNOWN for child in article.children[token]):
                found[lemma] = token
        return found

    def _nouns(self, name: Name) -> Iterator[int]:
        """The nouns that are said of a body: by one for a body beside its name, or by any in an apposition or after “is”."""
        article, last = self.article, name.stop - 1
        before, head = name.start - 1, article.heads[last]
        if before >= 0 and self._is_kind(before) and article.sentences[before] == article.sentences[last]:
            yield before  # the group Hill
        near = name.stop <= head <= name.stop + MOST_BETWEEN
        is_beside = article.relations[last] in BESIDE and near and article.lower_words[head - 1] not in FOR_ONE_TASK
        if is_beside and self._is_kind(head) and not self._is_national(last):
            yield head  # the Hill group
        if article.relations[last] == "appos" and head < name.start and self._is_noun(head):
            yield head
        yield from (child for child in article.children[last] if child > last and self._is_apposition(child))
        if article.words[last + 1 : last + 2] == [","]:  # fighters of Hill, a group
            behind = next((t for t in range(last + 2, len(article.words)) if article.tags[t] not in BEFORE_NOUNS), last)
            behind = article.heads[behind] if article.relations[behind] in BESIDE else behind
            if self._is_apposition(behind) and article.heads[behind] < name.start and article.heads[behind] != last:
                yield behind
        if article.relations[last] == "nsubj" and article.lower_lemmas[head] == "be":
            yield from (c for c in article.children[head] if article.relations[c] == "attr" and self._is_noun(c))

    def _is_apposition(self, token: int) -> bool:
        return self.article.relations[token] == "appos" and self._is_noun(token)

    def _is_noun(self, token: int) -> bool:
        """Whether a token is a noun for one thing or body that is no person."""
        lemma = self.article.lower_lemmas[token]
        return self.article.tags[token] == NOUN and lemma not in PERSONS and not has_personal_ending(lemma)

    def _is_common(self, token: int) -> bool:
        """Whether a token is a common noun, also one in small letters that the parser takes for a name."""
        tag = self.article.tags[token]
        return tag == NOUN or (tag == "NNP" and self.article.words[token][0].islower())

    def _is_national(self, token: int) -> bool:
        """Whether a name only says where a body is from: the US company."""
        return self.article.entities[token] in ("GPE", "NORP", "LOC")

    def _is_kind(self, token: int) -> bool:
        return self.article.tags[token] == NOUN and self.article.lower_lemmas[token] in KINDS

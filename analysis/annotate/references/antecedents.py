"""Pronouns and descriptions of one article, and whom they stand for where it is plain.

A pronoun stands for the subject of the clauses it is in, from the innermost outward, where that is of its kind; else for
the subject of the sentence before, or the only one there who fits. A noun of its kind without a name that comes first
leaves it open. (The subject as the preferred antecedent: Hobbs 1978; Grosz, Joshi and Weinstein 1995.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.annotate.attribution.article import MAX_UP, SUBJECTS, ParsedArticle
from analysis.annotate.attribution.names import Names
from analysis.annotate.attribution.runs import Name, joined
from analysis.annotate.attribution.somebody import PERSONS
from analysis.annotate.attribution.speakers import Speakers
from analysis.annotate.references.fitting import EMPTY, IT, OF_NOUNS, PRONOUNS, THEY, Fitting, OpenError, class_of
from analysis.annotate.references.kinds import Kinds, is_time
from analysis.schema.vocabulary import Zone

FRONTED = ("prep", "advcl", "npadvmod")
"""Relations of what can stand before the subject and speak of it: in his speech, Lee said."""
OBJECTS = ("dobj", "dative", "pobj")
SAID = ("attr", "appos", "oprd")
"""Relations of what is said of somebody: it names nobody else."""
ORDINAL = frozenset(("first", "second", "last", "latest", "next", "new", "other", "only", "another"))
BEFORE_NOUNS = ("det", "poss", "amod", "compound", "nmod", "nummod", "punct")
SENTENCES_BACK = {"he": 3, "she": 3, IT: 1, THEY: 1}
"""Sentences before a pronoun that are looked at; set by hand: further back another may be meant."""
PARAGRAPHS_BACK = 2


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
        self.fitting = Fitting(article, speakers, self.at)

    def all(self) -> Iterator[Reference]:
        """Every pronoun and description whose antecedent is plain, in order."""
        article = self.article
        for token, tag in enumerate(article.tags):
            if article.zones[token] == Zone.FURNITURE:
                continue
            if tag in PRONOUNS:
                start, found = token, self._of_pronoun(token)
            elif tag.startswith("NN") and article.relations[token] not in ("compound", "nmod"):
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
            if child < head and article.relations[child] in BEFORE_NOUNS and article.last[child] == start - 1:
                start = article.first[child]
        return start

    def _of_description(self, start: int, head: int) -> int | None:
        """The first token of the name that a noun with the words before it stands for; nothing that names itself."""
        article = self.article
        described = article.relations[head] in SAID or any(
            article.relations[c] == "appos" for c in article.children[head]
        )
        if start == head or described or not ORDINAL.isdisjoint(article.lower_words[start:head]):
            return None
        named = self.names.at.get(head)
        if named is not None and self.names.is_person(named):
            return None
        if article.words[head + 1 : head + 2] and head + 1 in self.names.at and article.heads[head] == head + 1:
            return None
        if article.lower_lemmas[head] in PERSONS:
            if any(article.relations[c] in ("prep", "relcl") and c == head + 1 for c in article.children[head]):
                return None
            person = self.speakers.offices.holder((start, head + 1), head)
            return None if person is None else self._last_place(person, start)
        body = self.kinds.meant(start, head)
        return None if body is None else body.start

    def _last_place(self, person: Name, before: int) -> int:
        """The last place before a token where a person is named, or the first in the article."""
        called = joined(person.words)
        places = [n.start for n in self.names.all if n.start < before and joined(self.names.fuller(n).words) == called]
        return places[-1] if places else person.start

    def _of_pronoun(self, token: int) -> int | None:
        article = self.article
        pronoun = class_of(article, token)
        spoken = self.speakers.meant.get(token)
        if spoken is not None:
            return self._last_place(spoken, token)
        if pronoun is None or (pronoun == IT and self._is_empty(token)):
            return None
        try:
            found = self._in_clauses(token, pronoun)
            if found is None and article.tags[token] == "PRP$":
                found = self._only_one(token, pronoun, article.sentences[token])
            if found is None:
                found = self._in_sentences_before(token, pronoun)
        except OpenError:
            return None
        if found is not None:
            self.fitting.settle(found, pronoun)
        return found

    def _is_empty(self, token: int) -> bool:
        """Whether “it” can stand for nothing, or for a fact: it seems, I like it."""
        article = self.article
        if article.tags[token] == "PRP$":
            return False
        verb = article.heads[token]
        return article.relations[token] not in SUBJECTS or (
            article.relations[token] == "nsubj" and article.lower_lemmas[verb] in EMPTY
        )

    def _in_clauses(self, token: int, pronoun: str) -> int | None:
        """The subject, of the clauses that a pronoun stands in, that fits; from the innermost outward.

        A noun with “of” or the like before the pronoun (the axis and all its parts), and a noun that a clause describes,
        may be meant as well. Where an object before the pronoun fits too, it is open which is meant.
        """
        article = self.article
        below, head, rivals = token, article.heads[token], set[int]()
        barred = article.relations[token] in OBJECTS
        for _ in range(MAX_UP):
            if not self._is_in_sight(head, token):
                return None
            for other in self._beside(head, below, token):
                is_subject = article.relations[other] in SUBJECTS
                if is_subject and barred:
                    barred = False
                    continue
                found = self.fitting.fits(other, pronoun)
                if found is not None and article.relations[other] in OBJECTS and other != head:
                    rivals.add(found)
                elif found is not None:
                    if any(self._called(rival) != self._called(found) for rival in rivals):
                        raise OpenError
                    return found
            below, head = head, article.heads[head]
            if below == head:
                return None
        return None

    def _beside(self, head: int, below: int, token: int) -> Iterator[int]:
        """The nouns about one step up from a pronoun that it may stand for: objects before it, the subject, the noun
        itself."""
        article = self.article
        is_noun = article.tags[head].startswith("NN")
        if is_noun and head < token and article.relations[below] in (*OF_NOUNS, "prep", "appos"):
            yield head
        subject = next((c for c in article.children[head] if article.relations[c] in SUBJECTS), None)
        is_subject = article.relations[token] in SUBJECTS
        for child in article.children[head]:
            a_rival = (
                article.relations[child] in ("dobj", "dative") and child < token and child != below and not is_subject
            )
            if a_rival and self._is_in_sight(child, token):
                yield child
        if subject is not None and subject != below and self._is_in_sight(subject, token):
            behind = article.tags[token] in PRONOUNS and subject in self.names.at and below < subject
            if subject < token or (behind and article.relations[below] in FRONTED):
                yield subject

    def _is_in_sight(self, other: int, token: int) -> bool:
        """Whether a token stands in the quotation of another, or both outside any."""
        return self.article.quotation_at[other] == self.article.quotation_at[token]

    def _only_one(self, token: int, pronoun: str, sentence: int) -> int | None:
        """The only one named in a sentence, before a token, who fits."""
        article = self.article
        first, stop = article._sentence[sentence]
        found: dict[str, int] = {}
        for other in range(first, min(stop, token)):
            is_one = other in self.at or (other in self.names.at and self.names.at[other].start == other)
            if not is_one or not self._is_in_sight(other, token):
                continue
            name = self.names.at.get(other)
            if name is not None and is_time(article, name):
                continue
            start = self.fitting.fits(other, pronoun)
            if start is not None and self.fitting.is_sure(start, pronoun):
                found[self._called(start)] = start
        if len(found) > 1:
            raise OpenError
        return next(iter(found.values()), None)

    def _called(self, start: int) -> str:
        name = self.names.at.get(start)
        return self.article.words[start] if name is None else joined(self.names.fuller(name).words)

    def _in_sentences_before(self, token: int, pronoun: str) -> int | None:
        article = self.article
        here = article.sentences[token]
        looked = 0
        for sentence in range(here - 1, -1, -1):
            span = article._sentence.get(sentence)
            if span is None or article.paragraphs[token] - article.paragraphs[span[0]] > PARAGRAPHS_BACK:
                return None
            if not any(self._is_in_sight(other, token) and article.is_word[other] for other in range(*span)):
                if article.quotation_at[token] >= 0:
                    return None
                continue  # somebody else's words
            looked += 1
            if article.zones[span[0]] != article.zones[token] or looked > SENTENCES_BACK[pronoun]:
                return None
            found = self._in_sentence_before(token, pronoun, sentence)
            if found is not None:
                return found
        return None

    def _in_sentence_before(self, token: int, pronoun: str, sentence: int) -> int | None:
        """The main subject of a sentence before, or, for a person, the only one there who fits."""
        article = self.article
        first, stop = article._sentence[sentence]
        root = next((t for t in range(first, stop) if article.heads[t] == t and article.verbs[t]), None)
        subject = None if root is None else article.subject(root)
        if subject is not None and self._is_in_sight(subject, token):
            found = self.fitting.fits(subject, pronoun)
            if found is not None:
                return found
        if pronoun in (IT, THEY):
            return None
        return self._only_one(token, pronoun, sentence)

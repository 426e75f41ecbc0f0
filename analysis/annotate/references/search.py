"""The search for whom a pronoun stands for: in its clauses, in its sentence, in the sentences before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.annotate.attribution.article import MAX_UP, SUBJECTS, ParsedArticle
from analysis.annotate.attribution.names import Names
from analysis.annotate.attribution.runs import joined
from analysis.annotate.references.fitting import IT, OF_NOUNS, REFLEXIVE, THEY, Fitting, OpenError
from analysis.annotate.references.kinds import is_time

OBJECTS = ("dobj", "dative", "pobj")
OWN = "PRP$"
AROUND = ("prep", "appos", "conj")
"""Relations of what goes on after a noun without a clause: the axis with all its parts."""
ADVERBIAL = "advcl"
FRONTED = ("prep", ADVERBIAL, "npadvmod")
"""Relations of what can stand before the subject and speak of it: in his speech, Lee said."""
SENTENCES_BACK = {"he": 3, "she": 3, IT: 1, THEY: 1}
"""Sentences before a pronoun that are looked at; set by hand: further back another may be meant."""
PARAGRAPHS_BACK = 2
MOST_BACK = 12
"""Sentences before a pronoun, those in quotation marks too, up to which the search goes on; a plain limit for time."""
MOST_INSERTED = 8
"""Words between two parts of one speech: Lee said on Monday; set by hand."""
MOST_CHILDREN = 100
"""Words that hang on one, up to which they are looked at; a plain limit for time: a verb has seldom ten."""


def _speech(article: ParsedArticle) -> list[int]:
    """The quotation each token stands in; one that goes on after a few words of the same paragraph (“...,” Lee said. “...”)
    is the same speech."""
    found = list(article.quotation_at)
    for number in range(1, len(article.quotations)):
        (first, stop), (start, end) = article.quotations[number - 1 : number + 1]
        if start - stop <= MOST_INSERTED and article.paragraphs[stop - 1] == article.paragraphs[start]:
            found[start:end] = [found[first] if token >= 0 else token for token in found[start:end]]
    return found


class Search:
    """Searches one article."""

    def __init__(self, article: ParsedArticle, names: Names, fitting: Fitting) -> None:
        self.article = article
        self.names = names
        self.fitting = fitting
        self.speech = _speech(article)
        """For each token the number of the speech it stands in, OUTSIDE for none"""

    def antecedent(self, token: int, pronoun: str) -> int | None:
        """The first token of the name that a pronoun stands for; None where it is not plain."""
        article, before = self.article, token - 1
        try:
            if article.lower_words[token] in REFLEXIVE and before in self.names.at:
                return self.fitting.fits(before, pronoun)  # Lee himself
            found = self._of_owner(token, pronoun)
            found = self._in_clauses(token, pronoun) if found is None else found
            found = self._further_away(token, pronoun) if found is None else found
        except OpenError:
            return None
        return None if found is not None and self._acts_on_itself(token, found) else found

    def _further_away(self, token: int, pronoun: str) -> int | None:
        """Who is meant by a pronoun that no subject of its clauses fits; nobody where somebody without a name comes between."""
        found = None
        if pronoun not in (IT, THEY) and not self._opens(token):
            found = self._only_one(token, pronoun, self.article.sentences[token])
        found = self._in_sentences_before(token, pronoun) if found is None else found
        is_open = found is not None and self._has_unnamed(range(found + 1, token), token, pronoun)
        return None if is_open else found

    def _has_unnamed(self, tokens: Iterable[int], token: int, pronoun: str) -> bool:
        """Whether a single person without a name is the subject of a clause among tokens, and may be meant by “he” or “she”:
        Lee spoke of the attack. The gunman had been alone, and he was armed."""
        return pronoun not in (IT, THEY) and any(
            self.article.relations[other] in SUBJECTS
            and self._in_sight(other, token)
            and self.fitting.is_unnamed_person(other)
            for other in tokens
        )

    def _of_owner(self, token: int, pronoun: str) -> int | None:
        """Whose the first of several joined nouns is, for an owner’s pronoun before another one: Lee’s speech and his vote."""
        article = self.article
        noun = article.heads[token]
        if article.tags[token] != OWN or article.relations[noun] != "conj":
            return None
        owners = (c for c in article.children[article.heads[noun]] if article.relations[c] == "poss" and c < token)
        owner = next(owners, None)
        return None if owner is None or owner not in self.names.at else self.fitting.fits(owner, pronoun)

    def _acts_on_itself(self, token: int, found: int) -> bool:
        """Whether a pronoun that is an object would stand for the subject of its own clause: Lee saw him."""
        article = self.article
        verb = article.heads[token]
        if article.relations[token] not in OBJECTS or article.lower_words[token] in REFLEXIVE:
            return False
        subject = article.subject(verb if article.verbs[verb] else article.heads[verb])
        if subject is None:
            return False
        if article.first[subject] <= found <= article.last[subject]:
            return True
        meant = self.names.at[subject].start if subject in self.names.at else self.fitting.at.get(subject)
        return meant is not None and self._called(meant) == self._called(found)

    def _opens(self, token: int) -> bool:
        """Whether a pronoun is the subject of a sentence, which speaks of whom the one before did."""
        article = self.article
        verb = article.heads[token]
        return article.relations[token] in SUBJECTS and article.heads[verb] == verb

    def _in_clauses(self, token: int, pronoun: str) -> int | None:
        """The subject, of the clauses that a pronoun stands in, that fits; from the innermost outward.

        A noun with “of” or the like before the pronoun (the axis and all its parts), and a noun that a clause describes,
        may be meant as well. Where an object before the pronoun fits too, it is open which is meant.
        """
        article = self.article
        below, head, rivals = token, article.heads[token], set[int]()
        clause: int | None = None
        barred = article.relations[token] in OBJECTS and article.lower_words[token] not in REFLEXIVE
        for _ in range(MAX_UP):
            clause = below if clause is None and article.relations[below] == ADVERBIAL else clause
            if article.quotation_at[token] >= 0 and not self._in_sight(head, token):
                return None
            for other in self._beside(head, below, token):
                is_subject = article.relations[other] in SUBJECTS and article.heads[other] == head
                if is_subject and barred:
                    barred = False
                    continue
                found = self.fitting.fits(other, pronoun, below)
                if found is None:
                    continue
                an_owner = article.tags[token] == OWN and article.relations[below] == "conj"  # Lee and his team
                if not is_subject and not (other == head and (an_owner or article.relations[below] in OF_NOUNS)):
                    rivals.add(found)
                    continue
                rivals.update(self._between(other, clause, token, pronoun))
                return self._without_rivals(found, rivals)
            below, head = head, article.heads[head]
            if below == head:
                return None
        return None

    def _beside(self, head: int, below: int, token: int) -> Iterator[int]:
        """The nouns one step up from a pronoun that it may stand for: the noun itself, objects before it, the subject."""
        article = self.article
        if article.tags[head].startswith("NN") and head < token and article.relations[below] in (*OF_NOUNS, *AROUND):
            yield head
        if len(article.children[head]) > MOST_CHILDREN:
            return
        children = [c for c in article.children[head] if c != below and self._in_sight(c, token)]
        yield from (c for c in children if article.relations[c] in OBJECTS[:2] and c < token)
        subject = next((c for c in children if article.relations[c] in SUBJECTS), None)
        if subject is not None:
            behind = subject in self.names.at and article.relations[below] in FRONTED
            if subject < token or behind:
                yield subject

    def _between(self, subject: int, clause: int | None, token: int, pronoun: str) -> Iterator[int]:
        """Who else fits between a subject and an adverbial clause with the pronoun: Lee praised Ray when he left, Lee said the
        council will ask Ray if he comes."""
        is_subject = self.article.relations[token] in SUBJECTS
        if is_subject and clause is not None and subject < token:
            yield from self._fitting(range(subject + 1, self.article.first[clause]), token, pronoun)

    def _without_rivals(self, found: int, rivals: Iterable[int]) -> int:
        if any(self._called(rival) != self._called(found) for rival in rivals):
            raise OpenError
        return found

    def _in_sight(self, other: int, token: int) -> bool:
        """Whether a token stands in the speech of another, or both outside any."""
        return self.speech[other] == self.speech[token]

    def _fitting(self, tokens: Iterable[int], token: int, pronoun: str) -> Iterator[int]:
        """The names among tokens for which a pronoun can stand, and those that others of them stand for."""
        for other in tokens:
            name = self.names.at.get(other)
            if name is None and other not in self.fitting.at:
                continue
            if name is not None and (name.start != other or is_time(self.article, name)):
                continue
            start = self.fitting.fits(other, pronoun) if self._in_sight(other, token) else None
            if start is not None and self.fitting.is_sure(start, pronoun):
                yield start

    def _only_one(self, token: int, pronoun: str, sentence: int) -> int | None:
        """The only one named in a sentence, before a token, who fits."""
        first, stop = self.article.bounds_of(sentence)
        places = self._fitting(range(first, min(stop, token)), token, pronoun)
        found = {self._called(start): start for start in places}
        if len(found) > 1:
            raise OpenError
        return next(iter(found.values()), None)

    def _called(self, start: int) -> str:
        name = self.names.at.get(start)
        return self.article.words[start] if name is None else joined(self.names.fuller(name).words)

    def _in_sentences_before(self, token: int, pronoun: str) -> int | None:
        article = self.article
        here, looked = article.sentences[token], 0
        before = range(article.bounds_of(here)[0], token)
        if pronoun in (IT, THEY) and any(article.tags[t].startswith("NN") and self._in_sight(t, token) for t in before):
            return None
        for sentence in range(here - 1, max(here - 1 - MOST_BACK, -1), -1):
            span = article.bounds_of(sentence)
            if article.paragraphs[token] - article.paragraphs[span[0]] > PARAGRAPHS_BACK:
                return None
            if not any(self._in_sight(other, token) and article.is_word[other] for other in range(*span)):
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
        inside = range(*article.bounds_of(sentence))
        root = next((t for t in inside if article.heads[t] == t and article.verbs[t]), None)
        subject = None if root is None else article.subject(root)
        if subject is not None and self._in_sight(subject, token):
            found = self.fitting.fits(subject, pronoun)
            if found is not None:
                return found
        return None if pronoun in (IT, THEY) else self._only_one(token, pronoun, sentence)

"""Whether a noun or a pronoun of an article can be whom a later pronoun stands for."""

from __future__ import annotations

from collections.abc import MutableMapping

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.runs import joined, key_of
from analysis.annotate.attribution.somebody import GROUPS, PERSONS, has_personal_ending
from analysis.annotate.attribution.speakers import HE_SHE, HERS, Speakers
from analysis.annotate.references.kinds import Kinds, is_time

HIMSELF = {"himself": "he", "herself": "she"}
REFLEXIVE = frozenset((*HIMSELF, "itself", "themselves"))
THINGS = frozenset(("it", "its", "itself"))
MANY = frozenset(("they", "them", "their", "themselves"))
EMPTY = frozenset(data.words("reference_words.csv", "after empty it"))
"""Verbs before which “it” often stands for nothing: it seems."""
WILLING = frozenset(data.words("reference_words.csv", "said of somebody"))
"""Adjectives that are said of somebody, so that “it is ready” speaks of a body."""
PRONOUNS = ("PRP", "PRP$")
RELATIVE = ("WP", "WDT", "WP$")
OF_NOUNS = ("relcl", "acl")
"""Relations of a clause that describes the noun it hangs on."""
PLURAL = ("NNS", "NNPS")
IT, THEY = "it", "they"


class OpenError(Exception):
    """Somebody without a name may be meant."""


def class_of(article: ParsedArticle, token: int) -> str | None:
    """The pronoun, he, she, it or they, that a personal pronoun is a form of; None for others."""
    word = article.lower_words[token]
    if word in HE_SHE or word in HIMSELF:
        return HIMSELF.get(word) or ("she" if word in HERS else "he")
    return IT if word in THINGS else THEY if word in MANY else None


class Fitting:
    """Tells who in an article can be meant by a pronoun.

    at: the head of a pronoun or description that is resolved -> the first token of the name it stands for.
    """

    def __init__(self, article: ParsedArticle, speakers: Speakers, at: MutableMapping[int, int], kinds: Kinds) -> None:
        self.article = article
        self.names = speakers.names
        self.genders = dict(speakers.pronouns)
        self.at = at
        self.kinds = kinds

    def fits(self, token: int, pronoun: str, own: int | None = None) -> int | None:
        """The first token of the name for which a pronoun that stands for ``token`` would stand; None where it cannot.

        own: whose the pronoun is, where that is joined to the token: Lee and his team.
        Raises OpenError where it can, and nobody is named there.
        """
        article, names = self.article, self.names
        tag = article.tags[token]
        if tag in RELATIVE or (
            article.lower_words[token] == "that" and article.relations[article.heads[token]] == "relcl"
        ):
            clause = article.heads[token]
            noun = article.heads[clause]
            before = self._before(token)
            if article.lower_words[token] == "who" and before in names.at and names.is_person(names.at[before]):
                return self.fits(before, pronoun)  # whatever the parse takes it to stand for
            describes = article.relations[clause] in OF_NOUNS and noun < token and article.tags[noun].startswith("NN")
            return self.fits(noun, pronoun) if describes else None
        if tag in PRONOUNS:
            return self._as_pronoun(token, pronoun)
        if self._is_joined(token, pronoun, own):
            raise OpenError
        name = names.at.get(token)
        if name is not None and not is_time(article, name):
            return self._as_name(name.start, pronoun)
        meant = self.at.get(token, self.kinds.named_by.get(token, self._beside(token)))
        if meant is not None:
            return self._as_name(meant, pronoun)
        return self._as_noun(token, pronoun)

    def settle(self, antecedent: int, pronoun: str) -> None:
        """Remember by which pronoun the article speaks of a person."""
        name = self.names.at.get(antecedent)
        if name is not None and pronoun in ("he", "she"):
            self.genders.setdefault(joined(self.names.fuller(name).words), pronoun)

    def is_sure(self, start: int, pronoun: str) -> bool:
        """Whether a name is surely one for which the pronoun can stand: of a person the whole name or the gender is known."""
        name = self.names.at.get(start)
        if name is None or pronoun in (IT, THEY):
            return True
        fuller = self.names.fuller(name)
        return key_of(fuller.words) is not None or joined(fuller.words) in self.genders

    def is_unnamed_person(self, token: int) -> bool:
        """Whether a noun is for a single person who is not named there, and stands for nobody who is."""
        if (
            token in self.names.at
            or token in self.at
            or token in self.kinds.named_by
            or self._beside(token) is not None
        ):
            return False
        return self.article.tags[token] == "NN" and _is_for_person(self.article.lower_lemmas[token])

    def _is_joined(self, token: int, pronoun: str, own: int | None) -> bool:
        """Whether somebody else whom a pronoun could stand for is joined to a noun by “and”; several are nobody’s he."""
        joined_to = [c for c in self.article.children[token] if self.article.relations[c] == "conj" and c != own]
        if pronoun in (IT, THEY):
            return bool(joined_to)
        return any(self.article.tags[other] not in PLURAL for other in joined_to)

    def _beside(self, token: int) -> int | None:
        """The first token of the name that is set beside a noun: the premier, Ann Lee."""
        inside = (c for c in self.article.children[token] if self.article.relations[c] == "appos")
        named = next((c for c in inside if c in self.names.at and c > token), None)
        return None if named is None else self.names.at[named].start

    def _before(self, token: int) -> int:
        """The word before a token, past commas and dashes."""
        before = token - 1
        while before > 0 and not self.article.is_word[before]:
            before -= 1
        return before

    def _as_pronoun(self, token: int, pronoun: str) -> int | None:
        mine = class_of(self.article, token)
        if mine != pronoun:
            return None
        if token not in self.at:
            raise OpenError
        return self.at[token]

    def _as_name(self, start: int, pronoun: str) -> int | None:
        article, names = self.article, self.names
        name = names.at.get(start)
        if name is None:  # a people: Palestinians
            return start if pronoun == THEY else None
        if self.kinds.is_person(name):
            if pronoun in (IT, THEY):
                return None
            fuller = names.fuller(name)
            gender = names.gender(fuller) or names.gender(name) or self.genders.get(joined(fuller.words))
            if gender not in (None, pronoun):
                return None
            if names.is_open(name):
                raise OpenError
            return name.start
        several = article.tags[name.stop - 1] == "NNPS" and "of" not in name.words
        if pronoun == IT:
            return None if several else name.start
        return name.start if pronoun == THEY else None

    def _as_noun(self, token: int, pronoun: str) -> int | None:
        article = self.article
        tag, lemma = article.tags[token], article.lower_lemmas[token]
        if tag in PLURAL and article.words[token][0].isupper() and article.entities[token] == "NORP":
            return token if pronoun == THEY else None
        last = lemma.rsplit("-", maxsplit=1)[-1]
        is_person = _is_for_person(lemma)
        if pronoun == THEY:
            is_open = tag in PLURAL or last in GROUPS or tag in ("CD", "JJ", "DT", "NNP")
        elif pronoun == IT:
            is_open = tag in ("NN", "NNP", "VBG", "DT") and not is_person
        else:
            is_open = tag in ("NNP", "CD") or (tag == "NN" and is_person)
        if is_open:
            raise OpenError
        return None


def _is_for_person(lemma: str) -> bool:
    """Whether a noun is for a person."""
    last = lemma.rsplit("-", maxsplit=1)[-1]
    return last in PERSONS or has_personal_ending(last)

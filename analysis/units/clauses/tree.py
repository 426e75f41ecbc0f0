"""One article's parse as lists, for what has to walk from word to word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import polars as pl

from analysis import data
from analysis.annotate.cues import verb_classes
from analysis.schema.vocabulary import Zone
from analysis.units.clauses.headlines import read_says
from analysis.units.clauses.letting import read_laws, read_letting
from analysis.units.texts import Texts, articles
from analysis.units.wording import COUNTED

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = ("WDT", "WP", "WP$", "WRB")
"""Tags of words that open a relative clause or a question."""
NOUNS = ("NN", "NNS", "NNP", "NNPS")
DASHES = ("—", "–", "--", "―")
FINITE = ("VBD", "VBZ", "VBP")
TIMES = ("DATE", "TIME")
"""Kinds of names, as the parser gives them, of days and times."""
VERBS = (*FINITE, "VB", "VBG", "VBN", "MD")
OPENERS = ("DT", "POS", "PRP$", "NNP", "NNPS")
"""Tags of what stands before a noun and never before a day alone: the, its, a name."""
MOST_BEFORE = 8
"""Words before a noun that are looked at; a plain limit."""
BEFORE_NOUN = (*NOUNS, "JJ", "HYPH", "VBN")
"""Tags of what a noun’s phrase is made of behind a day."""


@cache
def months() -> frozenset[str]:
    """Names of months, in small letters."""
    return frozenset(month.lower() for month in data.words("calendar.csv", "month"))


class Tree:
    """One article, one entry a token; a position in it is a position in ``tokens``.

    words, lemmas: in small letters, apostrophes straight. tags: Penn. relations: ClearNLP. entities: the parser's guess,
    None for none. heads: the position each token hangs on, its own at a root. sentences: number of the sentence.
    counted: false in page furniture. is_title: true in headlines and subheadings. children: what hangs on each token, in order.
    """

    def __init__(self, texts: Mapping[str, list[str]], rest: Mapping[str, list[Any]]) -> None:
        """The columns of one article, as ``trees`` gives them."""
        self.article_id = texts["article_id"][0]
        self.words = texts["word"]
        self.lemmas = texts["lemma"]
        self.tags = texts["pos"]
        self.relations = texts["relation"]
        self.entities: Sequence[str | None] = texts["entity"]
        self.heads: list[int] = rest["head"]
        self.sentences: list[int] = rest["sentence"]
        self.counted: list[bool] = rest["counted"]
        self.is_title: list[bool] = rest["is_title"]
        read_says(self.words, self.is_title, self.lemmas, self.tags, self.relations, self.heads)
        self._read_cannot()
        self._read_infinitives()
        self._read_names()
        self._read_asides()
        self._read_gerunds()
        read_laws(self.lemmas, self.tags, self.relations, self.heads, self.words)
        read_letting(self.lemmas, self.tags, self.sentences, self.relations, self.heads)
        self._read_days()
        self._read_whose()
        self._read_sources()
        self.children = below(self.heads)

    def _read_cannot(self) -> None:
        """Take “cannot” for an auxiliary: it is one token, which the parser often takes for the noun before a verb."""
        below: dict[int, list[int]] = {
            token: []
            for token, word in enumerate(self.words)
            if word == "cannot" and self.tags[token] != "MD" and self.heads[token] != token
        }
        for token, head in enumerate(self.heads) if below else ():
            if head in below:
                below[head].append(token)
        for token, hanging in below.items():
            above, relation = self.heads[token], self.relations[token]
            noun = next((at for at in reversed(hanging) if at < token and self.tags[at] in NOUNS), None)
            for at in hanging:
                self.heads[at] = above if noun is None or at > token else noun
            if noun is not None:
                self.heads[noun], self.relations[noun] = above, relation
            self.tags[token], self.relations[token] = "MD", "aux"

    def _read_infinitives(self) -> None:
        """Take “to minimise harm” for a verb and its object: the parser takes a verb it has not learned for part of the noun."""
        for token, tag in enumerate(self.tags):
            if tag != "TO" or self.relations[token] != "aux":
                continue
            verb = self.heads[token]
            noun = self.heads[verb]
            if self.tags[verb] == "VB" and self.relations[verb] in ("compound", "amod", "nmod") and noun > verb:
                above, relation = self.heads[noun], self.relations[noun]
                self.heads[verb] = verb if above == noun else above
                self.relations[verb] = "xcomp" if relation == "dobj" else relation
                self.heads[noun], self.relations[noun] = verb, "dobj"

    def _read_names(self) -> None:
        """Take a noun that the parser ties as part of a name to the verb with a time right behind it for its subject."""
        for token, relation in enumerate(self.relations):
            verb = self.heads[token]
            is_before = relation in ("compound", "nmod") and verb == token + 1 and self.tags[token] in NOUNS
            if is_before and self.tags[verb] in ("VBZ", "VBD") and self._subject_before(verb) is None:
                self.relations[token] = "nsubj"

    def _read_asides(self) -> None:
        """Take “three others — including a child — held in May” for three held, not for a child held."""
        for token, relation in enumerate(self.relations):
            preposition = self.heads[self.heads[token]]
            if relation not in ("acl", "relcl") or self.words[token - 1] not in DASHES or preposition > token:
                continue
            is_aside = self.relations[self.heads[token]] == "pobj" and self.words[preposition - 1] in DASHES
            if is_aside and self.tags[self.heads[preposition]] in NOUNS:
                self.heads[token] = self.heads[preposition]

    def _read_gerunds(self) -> None:
        """Take “accused them of shouting and, once, spitting” for two things that they are accused of: the parser ties the
        second to the verb of the sentence, whose subject did not spit."""
        for token, tag in enumerate(self.tags):
            head = self.heads[token]
            if tag != "VBG" or self.relations[token] not in ("advcl", "conj") or self.tags[head] == "VBG":
                continue
            at = token - 1
            while at > head and token - at <= MOST_BEFORE and self.tags[at] not in ("CC", *VERBS):
                at -= 1
            if at <= head or self.tags[at] != "CC":
                continue
            before = next((t for t in range(at - 1, head, -1) if self.tags[t] in VERBS), head)
            if self.tags[before] == "VBG" and self.relations[before] == "pcomp":
                self.heads[token], self.relations[token] = before, "conj"

    def _read_days(self) -> None:
        """Take “the May 7, 2021, raid” for a raid of that day: the parser ties what stands before the day to the day, and the
        raid to something else."""
        for day, word in enumerate(self.words):
            if word not in months() or self.tags[day] not in NOUNS:
                continue
            hanging = [at for at in range(max(0, day - MOST_BEFORE), day) if self.heads[at] == day]
            if not any(self.tags[at] in OPENERS for at in hanging):
                continue
            noun = self._noun_behind_day(day)
            if noun is None or self._is_below(day, noun):
                continue
            above = self.heads[day]
            self.heads[noun] = noun if above == day else above
            self.relations[noun] = self.relations[day]
            self.heads[day], self.relations[day] = noun, "compound"
            outside = [at for at in range(day + 1, noun) if not day <= self.heads[at] <= noun]
            for at in (*hanging, *outside):
                self.heads[at] = noun

    def _noun_behind_day(self, day: int) -> int | None:
        """The noun that a day of the month is said of: right behind its figures and commas."""
        at, n_figures = day + 1, 0
        while at < len(self.words) and (self.tags[at] == "CD" or (self.words[at] == "," and n_figures)):
            n_figures += self.tags[at] == "CD"
            at += 1
        first = at
        while at < len(self.words) and self.sentences[at] == self.sentences[day] and self.tags[at] in BEFORE_NOUN:
            at += 1
        return at - 1 if n_figures and at > first and self.tags[at - 1] in ("NN", "NNS") else None

    def _read_whose(self) -> None:
        """Take “whose son, Tom, was shot” for a relative clause: behind its comma the parser often ties the verb to whoever
        is before “whose”, who was not shot."""
        for token, tag in enumerate(self.tags):
            noun = self.heads[token]
            host = self.heads[noun]
            if tag != "WP$" or self.relations[noun] != "appos" or not host < token < noun:
                continue
            verb = self._finite_behind(noun)
            if verb is None or self._has_subject(verb, noun):
                continue
            is_passive = any(self.heads[at] == verb and self.relations[at] == "auxpass" for at in range(noun, verb))
            if self.heads[host] == verb:
                above = self.heads[verb]
                self.heads[host] = host if above == verb else above
                self.relations[host] = self.relations[verb]
            elif self._is_below(host, verb):
                continue
            self.heads[verb], self.relations[verb] = host, "relcl"
            self.heads[noun], self.relations[noun] = verb, "nsubjpass" if is_passive else "nsubj"

    def _finite_behind(self, token: int) -> int | None:
        """The first verb with a time behind a token in its sentence; where an auxiliary has it, the verb of that."""
        for at in range(token + 1, len(self.words)):
            if self.sentences[at] != self.sentences[token]:
                return None
            if self.tags[at] in FINITE:
                return self.heads[at] if self.relations[at] in ("aux", "auxpass") else at
        return None

    def _has_subject(self, verb: int, after: int) -> bool:
        places = range(after + 1, verb)
        return any(self.heads[at] == verb and self.relations[at] in SUBJECTS for at in places)

    def _is_below(self, token: int, above: int) -> bool:
        while self.heads[token] != token and token != above:
            token = self.heads[token]
        return token == above

    def _read_sources(self) -> None:
        """Take “hurt ten, doctors and the union said” for what these two said: the parser joins them to those who were hurt."""
        for verb, tag in enumerate(self.tags):
            if tag not in FINITE or not verb or self.lemmas[verb] not in verb_classes():
                continue
            subject = self._subject_before(verb)
            last = verb - 1 if subject is None else self._left_edge(subject) - 2
            if last < 1 or self.sentences[last] != self.sentences[verb]:
                continue
            if subject is not None and self.words[last + 1] != "and":
                continue
            source = self._last_listed(last)
            if source is None or self._is_below(verb, source):
                continue
            self.heads[source], self.relations[source] = verb, "nsubj"
            if subject is not None:
                self.heads[subject], self.relations[subject] = source, "conj"

    def _subject_before(self, verb: int) -> int | None:
        at = verb - 1
        while at >= 0 and self.sentences[at] == self.sentences[verb]:
            if self.heads[at] == verb and self.relations[at] in SUBJECTS:
                return at
            at -= 1
        return None

    def _last_listed(self, last: int) -> int | None:
        """The first of those joined up to a position, behind the last comma: of “ten people, doctors and nurses”, doctors."""
        while self.tags[last] in (*NOUNS, "PRP") and self.relations[last] == "conj":
            before = self._left_edge(last) - 1
            if self.words[before] == ",":
                return last
            if self.tags[before] != "CC" or self.heads[last] >= last:
                return None
            last = self.heads[last]
        return None

    def _left_edge(self, noun: int) -> int:
        """The first token of what stands before a noun and hangs on it."""
        first = noun
        while first and (
            first - 1 < self.heads[first - 1] <= noun and self.relations[first - 1] not in ("cc", "punct")
        ) | (self.relations[first - 1] == "case"):
            first -= 1
        return first

    def child(self, token: int, relations: Iterable[str]) -> int | None:
        """The first that hangs on a token in one of some relations."""
        named = self.relations
        return next((child for child in self.children[token] if named[child] in relations), None)

    def verb_above(self, preposition: int, through: Iterable[str]) -> int:
        """What a preposition belongs to, past a noun in one of some relations: of “accused the police of murder”, where
        the parser ties “of” to the police, the verb."""
        head = self.heads[preposition]
        return self.heads[head] if self.relations[head] in through else head

    def having(self, token: int, relation: str) -> list[int]:
        """All that hang on a token in a relation."""
        named = self.relations
        return [child for child in self.children[token] if named[child] == relation]


def below(heads: Sequence[int]) -> list[list[int]]:
    """What hangs on each token, in order; those on which nothing hangs share one empty list, for most are such."""
    found: dict[int, list[int]] = {}
    for token, head in enumerate(heads):
        if head != token:
            found.setdefault(head, []).append(token)
    nothing: list[int] = []
    return [found.get(token, nothing) for token in range(len(heads))]


def trees(tokens: pl.DataFrame) -> Iterator[Tree]:
    """Each article of parsed tokens (schema SYNTAX) as a tree; articles that no model has read are left out."""
    if "relation" not in tokens.columns or tokens.is_empty():
        return
    plain = tokens.select(
        "head",
        "sentence",
        counted=COUNTED,
        is_title=pl.col("zone").is_in([Zone.HEADLINE.value, Zone.SUBHEADING.value]),
    )
    texts = {name: Texts(tokens[name]) for name in ("article_id", "pos", "relation", "entity")}
    texts |= {"lemma": Texts(tokens["lemma"], str.lower), "word": Texts(tokens["token"], _folded)}
    yield from (Tree(*article) for article in articles(tokens, texts, plain))


def _folded(token: str) -> str:
    return token.lower().replace("’", "'").replace("‘", "'")

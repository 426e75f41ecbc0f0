"""Common nouns in the places that the parse gives them: the verb a noun hangs on and as what, its adjectives, its number,
its owner, the names beside it, and whether it befell people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import polars as pl

from analysis import data
from analysis.annotate.attribution.somebody import QUANTITIES
from analysis.annotate.attribution.source_edges import TIMES
from analysis.questions.rivals.uses import COMMON, STEM, Use, Words, kind_of
from analysis.units.people import counts_of_people
from analysis.units.words import NAMES

MODIFIERS = ("amod", "compound", "nmod")
CLAUSES = ("acl", "relcl")
SUBJECTS = ("nsubj", "csubj")
OBJECTS = ("dobj", "nsubjpass", "dative", "oprd")
LEAST_LETTERS = 3
"""Letters of a noun that may be a term."""
PLACING = ("in", "on", "at", "across")
"""Prepositions before places."""
ALIKE = {row["word"]: row["same_as"] for row in data.rows("alike_verbs.csv")}
"""Verbs, and nouns made of them, that say the same of what they act on, each with the verb it is read as."""
PHASES = frozenset(row["same_as"] for row in data.rows("alike_verbs.csv") if row["kind"] == "phase")
"""Those that tell that something begins, goes on or ends."""
GIVEN_UP = frozenset(row["same_as"] for row in data.rows("alike_verbs.csv") if row["kind"] == "given up")
"""Those by which somebody is given up: whoever stands behind “for” is got in exchange."""
(EXCHANGE,) = {row["same_as"] for row in data.rows("alike_verbs.csv") if row["kind"] == "exchange"}
"""Whoever is exchanged for somebody is exchanged as well."""
STRUCK = "befell:many"
"""The place of what did something to a number of people: outlets that give one event two names give it a toll."""


class Parsed(Words):
    """An article that a language model has read; ``head`` as row numbers."""

    def __init__(self, tokens: pl.DataFrame) -> None:
        super().__init__(tokens)
        self.lemma = [(text or "").lower() for text in tokens["lemma"].cast(pl.String)]
        self.pos = [text or "" for text in tokens["pos"].cast(pl.String)]
        self.relation = [text or "" for text in tokens["relation"].cast(pl.String)]
        self.entity = [text or "" for text in tokens["entity"].cast(pl.String)]
        row_of = {position: row for row, position in enumerate(tokens["position"])}
        self.head = [row_of.get(position, row) for row, position in enumerate(tokens["head"])]

    @cached_property
    def children(self) -> list[list[int]]:
        """Row -> the rows that hang on it."""
        found: list[list[int]] = [[] for _ in self.words]
        for row, head in enumerate(self.head):
            if head != row:
                found[head].append(row)
        return found

    @cached_property
    def struck(self) -> frozenset[int]:
        """The verbs and nouns below which a number of people stands: what befell so many."""
        found: set[int] = set()
        starts = [0, *(row for row in range(1, len(self.words)) if self.sentence[row] != self.sentence[row - 1])]
        for start, stop in zip(starts, [*starts[1:], len(self.words)], strict=True):
            counting = [
                word.lower() if is_word else ""
                for word, is_word in zip(self.words[start:stop], self.is_word[start:stop], strict=True)
            ]
            for first, _ in counts_of_people(self.words[start:stop], counting):
                row = start + first
                while self.head[row] != row and self.head[row] not in found:
                    row = self.head[row]
                    found.add(row)
        return frozenset(found)

    @cached_property
    def in_sentence(self) -> dict[int, frozenset[str]]:
        """Sentence -> its names, numbers and verbs: what another report of the same would repeat."""
        found: dict[int, set[str]] = {}
        for row, sentence in enumerate(self.sentence):
            if name := self.name_at(row):
                found.setdefault(sentence, set()).add(f"near:{name}")
            elif self.pos[row] == "CD":
                found.setdefault(sentence, set()).add(f"near:{self.words[row].lower()}")
            elif self.pos[row].startswith("VB") and self.lemma[row] not in COMMON:
                found.setdefault(sentence, set()).add(f"near:{self.lemma[row]}")
        return {sentence: frozenset(places) for sentence, places in found.items()}

    def name_at(self, row: int) -> str:
        """What a word of a name is known by; empty for other words."""
        word = self.words[row]
        if not word[:1].isupper() or not self.is_word[row]:
            return ""
        named = self.entity[row] in NAMES or self.pos[row].startswith("NNP")
        return word.lower()[:STEM].rstrip(".’'") if named else ""

    def is_noun(self, row: int) -> bool:
        """Whether a word is a common noun that could be a term."""
        word, lemma = self.words[row], self.lemma[row]
        return (
            self.pos[row] in ("NN", "NNS")
            and self.is_word[row]
            and self.counts[row]
            and not self.entity[row]
            and word.isalpha()
            and len(lemma) >= LEAST_LETTERS
            and lemma not in TIMES
            and lemma not in QUANTITIES
        )

    def uses(self, outlet: str, n_before: int) -> Iterator[Use]:
        """The uses of nouns with their places in the parse."""
        for row, word in enumerate(self.words):
            if self.is_noun(row):
                places = frozenset({*self.places(row), *self.in_sentence.get(self.sentence[row], ())})
                number = n_before + self.sentence[row]
                yield Use(self.lemma[row], word.lower(), self.phrase(row), outlet, number, places, row)

    def phrase(self, row: int) -> str:
        """A noun with the adjective or noun right before it, as printed; alone where there is none."""
        before = row - 1
        stands = (
            before >= 0
            and self.head[before] == row
            and self.relation[before] in MODIFIERS
            and self.words[before].isalpha()
            and not self.name_at(before)
        )
        return f"{self.words[before]} {self.words[row]}".lower() if stands else self.words[row].lower()

    def places(self, row: int) -> Iterator[str]:
        """What stands around a noun, each with its kind before a colon: object:sink, number:18, of:dale."""
        yield from self._above(self._top(row))
        for child in self.children[row]:
            yield from self._below(child)

    def _top(self, row: int) -> int:
        """The word that shows where a noun stands: of several that are joined by “and” the first, of those that a noun counts
        (hundreds of prisoners) that noun."""
        for _ in range(len(self.words)):
            head = self.head[row]
            above = self.head[head]
            if head != row and self.relation[row] in ("conj", "appos"):
                row = head
            elif self.relation[row] == "pobj" and self.lemma[head] == "of" and self.lemma[above] in QUANTITIES:
                row = above
            else:
                break
        return row

    def _above(self, row: int) -> Iterator[str]:
        """The places above a word; a verb that goes with anything (be, take) is none."""
        for place in self._hung_on(row):
            kind, word = place.split(":", 1)
            if kind == "object" and word in PHASES:
                yield f"phase:{word}"
            elif word not in COMMON:
                yield place

    def verb_at(self, row: int) -> str:
        """The base form of a word, or of the verb that says the same of what it acts on."""
        return ALIKE.get(self.lemma[row], self.lemma[row])

    def _hung_on(self, row: int) -> Iterator[str]:
        head, relation = self.head[row], self.relation[row]
        lemma = self.verb_at(head)
        if relation in SUBJECTS:
            yield f"subject:{lemma}"
            if head in self.struck:
                yield STRUCK
            yield from (f"with:{self.name_at(row)}" for row in self._places_of(head))
        elif relation in OBJECTS:
            yield f"object:{lemma}"
        elif relation == "compound":
            yield f"object:{lemma}"  # the release of hostages, the hostage release
        elif relation == "poss":
            yield f"owner of:{lemma}"
        elif relation == "attr":
            for child in self.children[head]:
                if self.relation[child] in SUBJECTS and (name := self.name_at(child)):
                    yield f"is:{name}"
        elif relation == "pobj":
            above = self.verb_at(self.head[head])
            lemma = self.lemma[head]
            if self.relation[head] == "agent":
                yield f"subject:{above}"
            else:
                yield self._behind(row, lemma, above)

    def _behind(self, row: int, preposition: str, above: str) -> str:
        """The place of what stands behind a preposition of a verb or noun: as what it acts on, where that is so."""
        is_noun = self.pos[self.head[self.head[row]]] in ("NN", "NNS")
        if preposition == "for" and above in GIVEN_UP and kind_of(self.lemma[row]) == "person":
            above = EXCHANGE
        acted_on = preposition == "of" or (above in PHASES and is_noun) or (above == EXCHANGE and preposition == "for")
        return f"object:{above}" if acted_on else f"{preposition}:{above}"

    def _below(self, child: int) -> Iterator[str]:
        relation, lemma = self.relation[child], self.verb_at(child)
        name = self.name_at(child)
        if relation in (*MODIFIERS, "poss") and name:
            yield f"of:{name}"
        elif relation in MODIFIERS and self.pos[child] == "VBN" and lemma in ALIKE.values():
            yield f"phase:{lemma}" if lemma in PHASES else f"object:{lemma}"
        elif relation in MODIFIERS and self.words[child].isalpha():
            yield f"adjective:{self.lemma[child]}"
        elif relation == "nummod":
            yield f"number:{lemma}"
        elif relation == "poss" and self.pos[child].startswith("PRP"):
            if owner := self._subject_above(child):
                yield f"of:{owner}"
        elif relation in CLAUSES:
            yield f"object:{lemma}" if self.pos[child] == "VBN" else f"subject:{lemma}"
            if child in self.struck and self.pos[child] != "VBN":
                yield STRUCK
            yield from (f"with:{self.name_at(row)}" for row in self._names_below(child))
        elif relation == "prep":
            kind = "of" if lemma == "of" else "with"
            for row in self._names_below(child):
                yield f"{kind}:{self.name_at(row)}"
                if any(self.relation[below] == "relcl" and below in self.struck for below in self.children[row]):
                    yield STRUCK  # the war in Gaza, which killed: the clause is the noun's

    def _names_below(self, row: int) -> Iterator[int]:
        """Names one or two steps below a word."""
        for child in self.children[row]:
            if self.name_at(child):
                yield child
            elif self.relation[child] in ("agent", "prep", "pobj"):
                yield from (below for below in self.children[child] if self.name_at(below))

    def _places_of(self, verb: int) -> Iterator[int]:
        """The names of the places of a clause: behind its verb, or behind what the verb acts on."""
        for child in self.children[verb]:
            if self.relation[child] in ("dobj", "attr"):
                yield from self._places_of(child)
            elif self.relation[child] == "prep" and self.lemma[child] in PLACING:
                yield from self._names_below(child)

    def _subject_above(self, row: int) -> str:
        """The name that is the subject of the clause of a pronoun: its, their."""
        above: int = self.head[row]
        for _ in range(len(self.words)):
            for child in self.children[above]:
                if self.relation[child] in (*SUBJECTS, "nsubjpass") and child < row and (name := self.name_at(child)):
                    return name
            if self.head[above] == above:
                return ""
            above = self.head[above]
        return ""

"""What the versions of a fact share: the words that can name it, and the articles that tell as much."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import fsum, log
from typing import NamedTuple

from analysis import data
from analysis.questions.alignment.features import NEGATED, words_of
from analysis.questions.alignment.naming import is_readable, telling
from analysis.questions.alignment.segments import SMALL, Segments
from analysis.units.stems import stem

COVERED = 0.45
"""Part of the weight of a name's words that the sentence of every version must have. Set on twelve stories that were read for
it (``benchmarks/told_facts.py``), as the next three are."""
KEPT = 0.6
"""Part of what a version and another sentence share that a name must keep: else it names something beside the fact."""
SAID = 0.6
"""The same part where a name and a sentence share one thing alone, and no verb: with less they say different things of it. Set
by hand, with stories in view that were read."""
LEAST_SHARED = 3
"""Words that a name and the sentence of every version must share: with fewer they share a topic."""
LEAST_QUOTED = 6
"""The same for versions that two persons are said to say: with so many, one of them was taken for the other."""
READ = 0.5
"""Part of the best name's value that a name must have which reads as one run of words; set by hand."""
MOST_NAMING = 12
"""Versions of a fact, the first, of which one names it: where very many articles tell it, that bounds the time."""

QUESTIONS = frozenset(data.words("grammar.csv", "question"))
"""Words that open a clause which tells no fact: what he did."""

Speakers = Mapping[int, frozenset[str]]
"""Segment -> the words of the name of the person who says it."""


class Shared(NamedTuple):
    """A fact: the segment that names it, and its versions."""

    name: int
    versions: list[int]


class _Way(NamedTuple):
    """A segment as the name of a fact, the versions that tell it, and how much of both is the same, 0 to 1."""

    name: int
    versions: list[int]
    n_articles: int
    value: float


class Sharing:
    """The words of segments that tell something, weighted by how few sentences of the story have them."""

    def __init__(self, made: Segments, names: Mapping[int, str], speakers: Speakers) -> None:
        """names: what each segment of a sentence with a version would call the fact; speakers: who says it
        (``speaking.speakers``)."""
        self._names, self._speakers = names, speakers
        self._lines, self._articles = made.lines.tolist(), made.articles.tolist()
        self._bounds, self._whole = made.bounds.tolist(), made.table["whole"].to_list()
        self._compared = made.table["compared"].to_list()
        self._texts = made.texts
        self._printed, self._tags = made.words, made.tags
        self._known: dict[int, frozenset[str]] = {}

    @cached_property
    def _verbs(self) -> frozenset[str]:
        """The stems of words that are a verb somewhere in the story; none where no language model has read it."""
        tagged = zip(self._printed, self._tags, strict=True)
        return frozenset(stem(word.lower()) for word, tag in tagged if word and tag and tag.startswith("VB"))

    @cached_property
    def _of_line(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            found[line].append(number)
        return found

    @cached_property
    def _weights(self) -> dict[str, float]:
        """Word -> its weight (IDF)."""
        sentences = [number for number, whole in enumerate(self._whole) if whole]
        having = Counter(word for number in sentences for word in self._words(number))
        return {word: log((1 + len(sentences)) / (1 + n)) + 1 for word, n in having.items()}

    def facts(self, groups: Sequence[Sequence[int]]) -> Iterator[Shared]:
        """The groups as facts, without the versions that tell too little of the name, and without those of one article, or
        with a name in pieces alone, which a reader could join to say something else.

        A fact is named by a segment of one of its versions: the one that most articles tell, and of these the one that has
        most of what they share and least beside it.
        """
        for group in groups:
            ways = [
                way for one in group[:MOST_NAMING] for name in self._inside(one) for way in self._way(name, one, group)
            ]
            if ways:
                best = self._best(ways)
                most = [way for way in ways if way.n_articles == best.n_articles and way.value >= READ * best.value]
                readable = [way for way in most if is_readable(self._names[way.name])]
                if readable:
                    best = self._best(readable)
                    yield Shared(best.name, best.versions)

    def _best(self, ways: Sequence[_Way]) -> _Way:
        return max(ways, key=lambda way: (way.n_articles, round(way.value, 1), self._whole[way.name], way.value))

    def _inside(self, one: int) -> list[int]:
        """A version and the clauses in it, but for those that ask."""
        first, last = self._bounds[one]
        return [
            other
            for other in self._of_line[self._lines[one]]
            if first <= self._bounds[other][0]
            and self._bounds[other][1] <= last
            and (self._whole[other] or words_of(self._texts[other])[0].lower() not in QUESTIONS)
        ]

    def _way(self, name: int, version: int, group: Sequence[int]) -> Iterator[_Way]:
        """A segment of a version as the name, where another article tells it."""
        values: dict[int, float] = {}
        told = []
        for one in group:
            value = self._value(name, version, one)
            if value > 0:
                told.append(one)
                article = self._articles[one]
                values[article] = max(values.get(article, 0.0), value)
        values[self._articles[name]] = 1.0
        if len(values) > 1:
            yield _Way(name, told, len(values), min(values.values()))

    def _value(self, name: int, version: int, other: int) -> float:
        """How much of a name another version's sentence tells, times how much of what both versions share the name keeps; 0
        where that is too little, or where two persons say it."""
        if self._lines[other] == self._lines[name]:
            return 1.0
        named = _words(self._names[name])
        whole = self._of_line[self._lines[other]][0]
        sentence = self._words(whole)
        both = named & (sentence | _words(self._texts[whole]))
        covered = self._weight(both) / max(self._weight(named), 1e-9)
        shared = self._weight(self._words(version) & sentence)
        kept = self._weight(self._words(name) & sentence) / max(shared, 1e-9)
        least = LEAST_QUOTED if self._is_of_others(name, other) else LEAST_SHARED
        is_told = covered >= COVERED and kept >= KEPT and len(both) >= least
        if is_told and covered < SAID and self._is_thing(name, both):
            return 0.0
        return covered * kept if is_told else 0.0

    def _is_thing(self, name: int, both: frozenset[str]) -> bool:
        """Whether what a name shares is one thing and nothing that is said of it: telling words one after the other, without
        a verb or a number (a wall or steel barrier); “no” says something of any thing."""
        if not self._verbs or not both.isdisjoint(self._verbs) or any(word[0].isdigit() for word in both):
            return False
        things = both - NEGATED
        at = [number for number, word in enumerate(_telling_words(self._names[name])) if word in things]
        return not at or len(at) == max(at) - min(at) + 1

    def _is_of_others(self, one: int, other: int) -> bool:
        """Whether two persons say two segments."""
        mine, theirs = self._speakers.get(one), self._speakers.get(other)
        return bool(mine and theirs and mine.isdisjoint(theirs))

    def _words(self, number: int) -> frozenset[str]:
        """The telling words of what a segment's words stand for."""
        if number not in self._known:
            self._known[number] = _words(self._compared[number])
        return self._known[number]

    def _weight(self, words: frozenset[str]) -> float:
        return fsum(self._weights.get(word, 1.0) for word in words)  # the same in whatever order a set gives them


def _words(text: str) -> frozenset[str]:
    """The stems of a text's telling words."""
    return frozenset(_telling_words(text))


def _telling_words(text: str) -> list[str]:
    """The stems of a text's telling words in their order, without verbs of saying and hedges."""
    stems = (stem(word.removesuffix("'s")) for word in map(str.lower, words_of(text)) if word not in SMALL)
    return [one for one in stems if one not in telling()]

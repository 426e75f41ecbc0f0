"""Words that fill the same slot of two sentences which tell the same fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.rivals.reading import readings
from analysis.questions.rivals.uses import kind_of
from analysis.questions.rivals.words import Word, words_of
from analysis.schema.vocabulary import WordKind

WEIGHTS = {"of": 0.25, "with": 0.15, "adjective": 0.3, "phase": 0.4}
"""How far a shared part of a slot shows that two words fill it: names and adjectives less than verbs and numbers. Set by
hand, as all numbers here."""
USUAL = 0.5
BESIDE = 0.25
"""The same word right before both, or right behind."""
GAP = 0.4
"""Between the same words before and behind, as the only words that differ."""
MOST_GAP = 3
"""Words of a gap."""
LEAST, LEAST_VERB = 0.4, 0.6
"""How well two words must fill one slot; verbs more than what they act on shows: one causes and avoids the same thing."""
MOST_PAIRS = 20_000
"""A plain limit: pairs of sentences that are read, the surest."""


class Place(NamedTuple):
    """Where a word stands: article, outlet, first character and one past the last."""

    article_id: str
    outlet: str
    start: int
    stop: int


class Slot(NamedTuple):
    """A word of one sentence in the place of a word of another, in two outlets. score: how likely the sentences tell the same,
    times how well both words fill the slot, 0 to 1."""

    one: str
    other: str
    kind: WordKind
    score: float
    place: Place
    other_place: Place

    @property
    def turned(self) -> Slot:
        """The same with the words in the order of the alphabet."""
        if self.one <= self.other:
            return self
        return Slot(self.other, self.one, self.kind, self.score, self.other_place, self.place)


def slots(corpus: Corpus, pairs: pl.DataFrame) -> list[Slot]:
    """Every two words that fill a slot, of sentences in different outlets. pairs: schema PAIRS, the surest first."""
    read = readings(corpus)
    places = ["article_id", "start", "stop", "other_id", "other_start", "other_stop", "score"]
    differing = pairs.filter(pl.col("outlet") != pl.col("other_outlet")).head(MOST_PAIRS)
    words: dict[tuple[str, int, int], list[Word]] = {}
    found = []
    for one_id, start, stop, other_id, other_start, other_stop, score in differing.select(places).iter_rows():
        mine, theirs = read[one_id], read[other_id]
        for name, reading, first, last in ((one_id, mine, start, stop), (other_id, theirs, other_start, other_stop)):
            if (name, first, last) not in words:
                words[name, first, last] = words_of(reading, first, last)
        ones, others = words[one_id, start, stop], words[other_id, other_start, other_stop]
        for one, other, fit in filling(ones, others):
            place = Place(one_id, mine.outlet, mine.starts[one.row], mine.stops[one.row])
            other_place = Place(other_id, theirs.outlet, theirs.starts[other.row], theirs.stops[other.row])
            found.append(
                Slot(one.lemma, other.lemma, one.kind or WordKind.WORD, min(1.0, score) * fit, place, other_place)
            )
    return found


def filling(ones: Sequence[Word], others: Sequence[Word]) -> Iterator[tuple[Word, Word, float]]:
    """Words of a sentence with those of another that fill the same slot, and how well: each is the best for the other, and
    stands in one of the sentences alone."""
    fits = _fits(ones, others)
    best: dict[tuple[bool, int], float] = {}
    for (i, j), fit in fits.items():
        best[True, i] = max(best.get((True, i), 0.0), fit)
        best[False, j] = max(best.get((False, j), 0.0), fit)
    for (i, j), fit in sorted(fits.items()):
        least = LEAST_VERB if ones[i].kind == WordKind.VERB else LEAST
        if fit >= least and fit == best[True, i] == best[False, j]:
            yield ones[i], others[j], fit


def _fits(ones: Sequence[Word], others: Sequence[Word]) -> dict[tuple[int, int], float]:
    """How well each two words that differ fill one slot."""
    theirs, mine = {word.lemma for word in others}, {word.lemma for word in ones}
    gaps = _gaps(ones, others)
    fits = {}
    for i, one in enumerate(ones):
        if not one.kind or one.lemma in theirs:
            continue
        for j, other in enumerate(others):
            if other.kind != one.kind or other.lemma in mine or not _may_fill(one, other):
                continue
            missing = 1 - gaps.get((i, j), 0.0)
            for place in sorted(one.slot & other.slot):  # products round by their order
                missing *= 1 - WEIGHTS.get(place.split(":", 1)[0], USUAL)
            shown = {place.split(":", 1)[1] for place in one.slot & other.slot}
            before = ones[i - 1].key if i > 0 and j > 0 and ones[i - 1].key == others[j - 1].key else ""
            missing *= 1 - BESIDE * (before != "" and before not in shown)
            after = ones[i + 1].key if i + 1 < len(ones) and j + 1 < len(others) else ""
            missing *= 1 - BESIDE * (after not in ("", *shown) and after == others[j + 1].key)
            fits[i, j] = 1 - missing
    return fits


def _may_fill(one: Word, other: Word) -> bool:
    """Whether two words may stand for one another: nouns for things of one kind, verbs that act on the same. Those that do not
    only have somebody in common, who invites one day and meets the next."""
    if one.kind == WordKind.VERB:
        return any(place.startswith("object:") for place in one.slot & other.slot)
    return one.kind != WordKind.NOUN or kind_of(one.lemma) == kind_of(other.lemma)


def _gaps(ones: Sequence[Word], others: Sequence[Word]) -> dict[tuple[int, int], float]:
    """Words between the same words of two sentences, and how much that tells: the less, the more words are there; half as much
    where a sentence begins or ends with them."""
    matcher = SequenceMatcher(None, [word.key for word in ones], [word.key for word in others], autojunk=False)
    found = {}
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        size = max(last - first, other_last - other_first)
        ends = (first == 0 or other_first == 0) + (last == len(ones) or other_last == len(others))
        if tag == "replace" and size <= MOST_GAP and ends < 2:
            for i in range(first, last):
                for j in range(other_first, other_last):
                    found[i, j] = GAP / size / (1 + ends)
    return found

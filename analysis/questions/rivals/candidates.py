"""Every two words that outlets may use for the same thing, the likeliest first."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.questions.rivals.alike import WEIGHTS, compared
from analysis.questions.rivals.different import may_differ
from analysis.questions.rivals.nouns import uses_of_nouns
from analysis.questions.rivals.places import Standing, standing
from analysis.questions.rivals.reading import readings
from analysis.questions.rivals.slots import Place, Slot, slots
from analysis.questions.rivals.uses import Use
from analysis.schema import check
from analysis.schema.rivals import RIVALS
from analysis.schema.vocabulary import Grounds, WordKind
from analysis.story.concepts import Concept

LEAST = 0.15
"""Score from which two words are offered; set by hand, on the sample story and one of the events of ``benchmarks.rivals``."""
LEAST_ALIKE = 0.1
"""How alike two nouns must be for their places to count at all."""
LEAST_UNREAD, LEAST_USES = 0.25, 2
"""The same where no language model has read the articles and no aligned sentences speak for two words, and uses that each must
have in such articles: what stands beside one alone is chance."""
MOST_USES = 40
"""Uses of a word among which the one is looked for that shows it best."""
Two = tuple[WordKind, str, str]
"""Two words of a kind, in the order of the alphabet."""


@dataclass
class _Speaking:
    """What speaks for two words. slots: of aligned sentences; alike: how alike their places are; grounds: what they share; uses:
    of both, with the weights of the places of the one; shown: where two aligned sentences have them."""

    slots: list[Slot] = field(default_factory=list)
    alike: float = 0.0
    grounds: set[Grounds] = field(default_factory=set)
    uses: tuple[list[Use], list[Use], Mapping[str, float]] | None = None
    shown: tuple[Place, Place] | None = None

    @property
    def aligned(self) -> float:
        """How likely they stand for one thing by the aligned sentences: each two outlets count once, by their best."""
        best: dict[frozenset[str], float] = {}
        for slot in self.slots:
            outlets = frozenset((slot.place.outlet, slot.other_place.outlet))
            best[outlets] = max(best.get(outlets, 0.0), slot.score)
        return 1 - math.prod(1 - score for score in best.values())


def rivals(corpus: Corpus, pairs: pl.DataFrame) -> pl.DataFrame:
    """Every two words that may stand for the same thing in different outlets: schema RIVALS. What no concept of
    concepts.yaml has comes first; in both parts the likeliest first.

    pairs: sentences of different articles that tell the same fact (schema PAIRS), the surest first; it may be empty. What
    speaks for two words: they fill the same slot in such sentences (any two nouns, verbs or adjectives), or they stand in
    the same places over all articles (nouns; Lin 1998, Automatic retrieval and clustering of similar words). score: 0 to
    1, one less the chance that all of it is chance; the higher the likelier, and no probability. Names, days and numbers,
    known opposites, forms of one word, and words that all outlets use alike are not offered. At depth ``words`` only what
    stands around words is known, and the pairs are worse. Time grows with the words and the pairs.
    """
    found = _by_places(corpus)
    for slot in (each.turned for each in slots(corpus, pairs)):
        if may_differ(slot.one, slot.other):
            two = found.setdefault((slot.kind, slot.one, slot.other), _Speaking())
            two.grounds.add(Grounds.ALIGNED)
            if slot.score > max((each.score for each in two.slots), default=0):
                two.shown = (slot.place, slot.other_place)
            two.slots.append(slot)
    stand = standing(corpus, {(kind, lemma) for kind, *both in found for lemma in both})
    rows = []
    for key, two in sorted(found.items()):
        ones, others = (stand.get((key[0], lemma), Standing()) for lemma in key[1:])
        score = _score(two, ones, others)
        if score >= _least(corpus, two, ones, others) and set(ones.outlets) != set(others.outlets):
            rows.append(_row(corpus, key, (ones, others), two, score))
    schema = {name: column.dtype for name, column in RIVALS.items()}
    table = pl.DataFrame(rows, schema=schema, orient="row")
    order = [pl.col("concept").is_not_null(), -pl.col("score"), pl.col("one"), pl.col("other")]
    return check(table.sort(order, maintain_order=True), RIVALS)


def _least(corpus: Corpus, two: _Speaking, one: Standing, other: Standing) -> float:
    """Score from which two words are offered; more than there can be where too little is known of one of them."""
    if corpus.depth == "syntax":
        return LEAST
    if min(one.n, other.n) < LEAST_USES:
        return math.inf
    return LEAST if two.slots else LEAST_UNREAD


def _score(two: _Speaking, one: Standing, other: Standing) -> float:
    """How much speaks for two words: by their places or by aligned sentences; what stands in one sentence is seldom one thing."""
    fewer = min(len(one.sentences), len(other.sentences))
    together = len(one.sentences & other.sentences) / fewer if fewer else 1.0
    return 1 - (1 - two.alike) * (1 - two.aligned * (1 - together))


def _by_places(corpus: Corpus) -> dict[Two, _Speaking]:
    """Nouns that are alike over their places."""
    uses = uses_of_nouns(corpus)
    made = compared(uses)
    by_lemma: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_lemma[use.lemma].append(use)
    found = {}
    rows, columns = np.nonzero(np.triu(made.alike) >= LEAST_ALIKE)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        one, other = sorted((row, column), key=lambda at: made.nouns[at].lemma)
        lemmas = made.nouns[one].lemma, made.nouns[other].lemma
        if may_differ(*lemmas):
            kinds = {place.split(":", 1)[0] for place in made.places[one].keys() & made.places[other].keys()}
            uses_of = (by_lemma[lemmas[0]], by_lemma[lemmas[1]], made.places[one])
            two = _Speaking(alike=float(made.alike[one, other]), grounds=set(_grounds(kinds)), uses=uses_of)
            found[(WordKind.NOUN, *lemmas)] = two
    return found


def _grounds(kinds: set[str]) -> Iterator[Grounds]:
    if kinds & {"near", "before", "after"}:
        yield Grounds.NEIGHBOURS
    if kinds - {"near", "before", "after"}:
        yield Grounds.HEADS


def _shown(
    corpus: Corpus, ones: Sequence[Use], others: Sequence[Use], weights: Mapping[str, float]
) -> tuple[Place, Place] | None:
    """The two uses, in two outlets, that share most; where there are any, uses in the outlets' own wording."""
    read = readings(corpus)
    best: tuple[tuple[bool, float], Use, Use] | None = None
    for one in ones[:MOST_USES]:
        for other in others[:MOST_USES]:
            if one.outlet != other.outlet:
                shared = math.fsum(  # exact, so that the order of a set decides nothing
                    weights.get(place, 0) * (WEIGHTS["near"] if place.startswith("near:") else 1)
                    for place in one.places & other.places
                )
                own = all(read[use.article_id].article.own[use.row] for use in (one, other))
                if best is None or (own, shared) > best[0]:
                    best = ((own, shared), one, other)
    return (_place(corpus, best[1]), _place(corpus, best[2])) if best else None


def _place(corpus: Corpus, use: Use) -> Place:
    reading = readings(corpus)[use.article_id]
    return Place(use.article_id, use.outlet, reading.starts[use.row], reading.stops[use.row])


def _row(
    corpus: Corpus, key: Two, stand: tuple[Standing, Standing], two: _Speaking, score: float
) -> tuple[object, ...]:
    one, other = stand
    shown = two.shown or (_shown(corpus, *two.uses) if two.uses else None)
    mine, theirs = shown or (None, None)
    return (
        key[1],
        key[2],
        str(key[0]),
        score,
        [str(ground) for ground in Grounds if ground in two.grounds],
        one.n,
        other.n,
        sorted(one.outlets),
        sorted(other.outlets),
        _concept(corpus.concepts, one, other),
        *((place.article_id, place.start, place.stop) if (place := mine) else (None,) * 3),
        *((place.article_id, place.start, place.stop) if (place := theirs) else (None,) * 3),
    )


def _concept(concepts: Sequence[Concept], one: Standing, other: Standing) -> str | None:
    """The concept whose terms find a form of each."""
    for concept in concepts:
        patterns = [pattern.casefold() for term in concept.terms for pattern in term.patterns]
        if all(
            any(fnmatchcase(form, pattern) for form in (*word.forms, *word.phrases) for pattern in patterns)
            for word in (one, other)
        ):
            return concept.name
    return None

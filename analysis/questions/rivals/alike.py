"""Words that stand for the same thing in different outlets, found from the articles themselves.

Two nouns are rivals as far as they stand in the same places in different outlets: the same verb acts on them, they have
the same number, adjective, owner, or names beside them. A place counts by how few nouns share it. Words that stand in
one sentence together are seldom one thing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from analysis.questions.rivals.uses import Use, kind_of

WEIGHTS = {"near": 0.35, "adjective": 0.6, "number": 1.5, "before": 0.5, "after": 0.5, "phase": 0.6}
"""What a kind of place counts for; 1 for all others. Set by hand."""
HALF = ("of", "with", "is", "adjective", "number")
"""Kinds of places that many nouns share: names, adjectives, numbers."""
LEAST_PLACES = 1.5
"""Places that two nouns must share. Set by hand."""
MOST_NOUNS = 1_500
"""A plain limit: nouns that are compared with one another, the most frequent."""
LEAST_LIKE, LIKE = 0.15, 0.25
"""How alike two nouns must be for what stands beside the one to be no rival of the other, and from where on it is none at
all. Set by hand."""
STEM, LONG_STEM = 4, 5
"""Letters in which two forms of one word begin alike: test and testing, negotiation and negotiator."""
Matrix = NDArray[np.float64]


class Noun(NamedTuple):
    """A noun of the story: its forms, the most frequent first, the phrases it stands in, and its uses in each outlet."""

    lemma: str
    forms: tuple[str, ...]
    phrases: Mapping[str, int]
    outlets: Mapping[str, int]

    @property
    def n(self) -> int:
        """Its uses."""
        return sum(self.outlets.values())


class Compared(NamedTuple):
    """The nouns, how alike each two are (0 to 1), and what each stands with."""

    nouns: list[Noun]
    alike: Matrix
    places: list[Mapping[str, float]]


def compared(uses: Sequence[Use], persons: Set[str] = frozenset()) -> Compared:
    """How alike each two nouns are across outlets. persons: nouns that the articles put beside names of persons."""
    by_lemma: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_lemma[use.lemma].append(use)
    kept = sorted(by_lemma, key=lambda lemma: (-len(by_lemma[lemma]), lemma))[:MOST_NOUNS]
    nouns = [_noun(lemma, by_lemma[lemma]) for lemma in kept]
    if not nouns:
        return Compared([], np.zeros((0, 0)), [])
    weights = _weights([by_lemma[lemma] for lemma in kept])
    number = {place: column for column, place in enumerate(weights)}
    total, alike = _products(kept, by_lemma, weights, number)
    norms = np.sqrt(np.maximum(np.asarray(total.multiply(total).sum(axis=1)).ravel(), 1e-12))
    alike = alike / np.outer(norms, norms)
    alike *= _borne_out(total, [place.split(":", 1)[0] for place in number])
    together = _together([by_lemma[lemma] for lemma in kept])
    alike *= 1 - together
    alike *= _one_kind(nouns, persons)
    np.fill_diagonal(alike, 0)
    alike *= 1 - _beside_its_like(alike, together)
    names = list(number)
    places: list[Mapping[str, float]] = [
        {names[column]: float(value) for column, value in zip(row.indices, row.data, strict=True)}
        for row in (total.getrow(at) for at in range(len(kept)))
    ]
    return Compared(nouns, alike, places)


def _noun(lemma: str, uses: Sequence[Use]) -> Noun:
    forms = Counter(use.form for use in uses)
    return Noun(
        lemma,
        tuple(sorted(forms, key=lambda form: (-forms[form], form))),
        Counter(use.phrase for use in uses),
        Counter(use.outlet for use in uses),
    )


def _weights(groups: Sequence[Sequence[Use]]) -> dict[str, float]:
    """Place -> its weight: the rarer among nouns, the more. Places of one noun alone tell nothing."""
    held: Counter[str] = Counter()
    for uses in groups:
        held.update({place for use in uses for place in use.places})
    kinds = {place: WEIGHTS.get(place.split(":", 1)[0], 1.0) for place in held}
    return {
        place: float(np.sqrt(kinds[place] * np.log(len(groups) / n)))
        for place, n in sorted(held.items())
        if 1 <= n < len(groups)
    }


def _products(
    kept: Sequence[str], by_lemma: Mapping[str, Sequence[Use]], weights: Mapping[str, float], number: Mapping[str, int]
) -> tuple[csr_matrix, Matrix]:
    """Nouns by weighted places, and the products of each two nouns over pairs of different outlets."""
    outlets = sorted({use.outlet for uses in by_lemma.values() for use in uses})
    total = csr_matrix((len(kept), len(number)))
    within = np.zeros((len(kept), len(kept)))
    for outlet in outlets:
        rows, columns, values = [], [], []
        for row, lemma in enumerate(kept):
            held = Counter(place for use in by_lemma[lemma] if use.outlet == outlet for place in use.places)
            for place, n in held.items():
                if place in number:
                    rows.append(row)
                    columns.append(number[place])
                    values.append(weights[place] * float(np.log1p(n)))
        part = csr_matrix((values, (rows, columns)), shape=total.shape)
        within += (part @ part.T).toarray()
        total = total + part
    return csr_matrix(total), (total @ total.T).toarray() - within


def _borne_out(total: csr_matrix, kinds: Sequence[str]) -> Matrix:
    """Of each two nouns, how many places bear out that they are alike, from 0 (too few) towards 1 (many).

    A name, adjective or number counts for half, and what is only near for a quarter and for nothing alone: a story's names
    stand beside most of its nouns, and senior or armed is more than one kind of person.
    """
    held = csr_matrix(total > 0, dtype=float)
    kind = np.array(kinds)
    near, half = kind == "near", np.isin(kind, HALF)
    n_strong, n_half, n_near = (
        (part @ part.T).toarray() for part in (held[:, ~near & ~half], held[:, half], held[:, near])
    )
    n = n_strong + n_half / 2
    return np.asarray(np.where((n >= LEAST_PLACES) & (n_strong > 0), (n + n_near / 4) / (1 + n + n_near / 4), 0.0))


def _together(groups: Sequence[Sequence[Use]]) -> Matrix:
    """Of each two nouns, the share of the sentences of the rarer one that hold the other."""
    rows = [row for row, uses in enumerate(groups) for _ in {use.sentence for use in uses}]
    columns = [sentence for uses in groups for sentence in sorted({use.sentence for use in uses})]
    held = csr_matrix((np.ones(len(rows)), (rows, columns)))
    both = (held @ held.T).toarray()
    own = np.asarray(held.sum(axis=1)).ravel()
    return np.asarray(np.minimum(1.0, both / np.minimum.outer(own, own)))


def _beside_its_like(alike: Matrix, together: Matrix) -> Matrix:
    """Of each two nouns, how far one stands beside what is like the other, 0 to 1: captives are no prisoners where hostages
    are exchanged for these."""
    found = np.zeros_like(alike)
    others = together - np.diag(np.diag(together))
    rows, columns = np.nonzero(alike >= LEAST_LIKE)
    for row, other in zip(rows.tolist(), columns.tolist(), strict=True):
        link = alike[row, other]
        beside = np.where(alike[row] < link, min(1.0, link / LIKE) * others[other], 0)
        found[row] = np.maximum(found[row], beside)
    return np.asarray(np.maximum(found, found.T))


def _one_kind(nouns: Sequence[Noun], persons: Set[str]) -> Matrix:
    """1 where two nouns may name one thing: two for persons, two for groups, two for others; and not two forms of one."""
    kinds = np.array(["person" if noun.lemma in persons else kind_of(noun.lemma) for noun in nouns])
    same: Matrix = (kinds[:, None] == kinds[None, :]).astype(float)
    stems: dict[str, list[int]] = defaultdict(list)
    for row, noun in enumerate(nouns):
        stems[noun.lemma[:STEM]].append(row)
    for rows in stems.values():
        for row in rows:
            for other in rows:
                if are_one_word(nouns[row].lemma, nouns[other].lemma):
                    same[row, other] = same[other, row] = 0
    return same


def are_one_word(one: str, other: str) -> bool:
    """Whether two base forms are forms of one word: test and testing, negotiation and negotiator."""
    short, long = sorted((one, other), key=len)
    return (len(short) >= STEM and long.startswith(short)) or one[:LONG_STEM] == other[:LONG_STEM]

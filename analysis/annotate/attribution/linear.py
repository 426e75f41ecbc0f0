"""Linear models over facts taken together, weighing many rows at once.

A row holds a value for each fact: what is known of one candidate. A template names the facts whose values are taken
together (``rate form``); every combination of their values that was learned from has a weight of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

Value = str | int
Row = Sequence[Value]
Weights = Mapping[str, Mapping[str, float]]
"""Template -> values, with BAR between them -> weight."""
Floats = NDArray[np.float64]
BAR = " / "
NUMBER = re.compile(r"-?[1-9][0-9]*|0")
UNKNOWN = 0
"""The code of a value that has no weight."""


class Linear:
    """A linear model. facts: what the places of a row are called. weights: what combinations add to the score.

    All weights lie in one table: for each template a block with a place for every combination of its facts' values,
    found by adding up steps, one for each fact.
    """

    def __init__(self, facts: Sequence[str], weights: Weights, bias: float = 0.0) -> None:
        self.facts, self.weights, self.bias = tuple(facts), weights, bias
        templates = [[self.facts.index(fact) for fact in template.split()] for template in weights]
        self._codes = _codes(len(self.facts), templates, weights)
        self._steps = np.zeros((len(self.facts), len(templates)))  # whole numbers; floats are multiplied faster
        self._begins = np.zeros(len(templates))
        blocks: list[Floats] = []
        for number, (places, combinations) in enumerate(zip(templates, weights.values(), strict=True)):
            shape = [len(self._codes[place]) + 1 for place in places]
            block = np.zeros(shape)
            for combination, weight in combinations.items():
                values = combination.split(BAR)
                block[tuple(self._codes[place][value] for place, value in zip(places, values, strict=True))] = weight
            self._steps[places, number] = np.asarray(block.strides) // block.itemsize
            self._begins[number] = sum(one.size for one in blocks)
            blocks.append(block.ravel())
        self._table = np.concatenate([*blocks, [0.0]])
        for codes in self._codes:  # a row may hold the number itself
            codes.update({int(value): code for value, code in codes.items() if _is_number(value)})

    def scores(self, rows: Sequence[Row]) -> Floats:
        """One score a row: log-odds, but for a constant, that it is what a person would mark."""
        if not rows:
            return np.zeros(0)
        unknown = repeat(UNKNOWN)
        codes = [
            list(map(of.get, column, unknown)) for of, column in zip(self._codes, zip(*rows, strict=True), strict=True)
        ]
        places = np.asarray(codes, dtype=np.float64).T @ self._steps + self._begins
        return np.asarray(self.bias + self._table[places.astype(np.intp)].sum(axis=1))


def _codes(n_facts: int, templates: Sequence[Sequence[int]], weights: Weights) -> list[dict[Value, int]]:
    """For each fact, the values that a weight knows, numbered from 1."""
    found: list[dict[Value, int]] = [{} for _ in range(n_facts)]
    for places, combinations in zip(templates, weights.values(), strict=True):
        for combination in combinations:
            for place, value in zip(places, combination.split(BAR), strict=True):
                found[place].setdefault(value, len(found[place]) + 1)
    return found


def _is_number(value: Value) -> bool:
    return isinstance(value, str) and NUMBER.fullmatch(value) is not None

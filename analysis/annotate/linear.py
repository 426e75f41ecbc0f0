"""Linear models over facts taken together, weighing many rows at once.

A row holds a value for each fact: what is known of one candidate. A template names the facts whose values are taken
together (``rate form``); every combination of their values that was learned from has a weight of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Value = str | int
Row = Sequence[Value]
Weights = Mapping[str, Mapping[str, float]]
"""Template -> values, with BAR between them -> weight."""
BAR = " / "
UNKNOWN = 0
"""The code of a value that has no weight."""


class Linear:
    """A linear model. facts: what the places of a row are called. weights: what combinations add to the score."""

    def __init__(self, facts: Sequence[str], weights: Weights, bias: float = 0.0) -> None:
        self.facts, self.weights, self.bias = tuple(facts), weights, bias
        templates = [[self.facts.index(fact) for fact in template.split()] for template in weights]
        combinations = [[combination.split(BAR) for combination in of_one] for of_one in weights.values()]
        self._codes: list[dict[Value, int]] = [{} for _ in self.facts]
        for places, of_one in zip(templates, combinations, strict=True):
            for place, values in zip(places, zip(*of_one, strict=True), strict=True):
                codes = self._codes[place]
                for value in values:
                    codes.setdefault(value, len(codes) + 1)
        self._steps, self._offsets = self._laid_out(templates)
        keys = [
            self._offsets[number]
            + sum(self._codes[p][v] * self._steps[p, number] for p, v in zip(places, values, strict=True))
            for number, (places, of_one) in enumerate(zip(templates, combinations, strict=True))
            for values in of_one
        ]
        found = np.asarray([weight for of_one in weights.values() for weight in of_one.values()], dtype=np.float64)
        order = np.argsort(keys)
        self._keys, self._found = np.asarray(keys, dtype=np.int64)[order], found[order]
        for codes in self._codes:  # a row may hold the number itself
            codes.update({int(value): code for value, code in codes.items() if _is_number(value)})

    def _laid_out(self, templates: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """What a code of each fact adds to a template's key, and where the template's keys begin."""
        steps = np.zeros((len(self.facts), len(templates)), dtype=np.int64)
        offsets = np.zeros(len(templates), dtype=np.int64)
        begin = 0
        for number, places in enumerate(templates):
            step = 1
            for place in places:
                steps[place, number] = step
                step *= len(self._codes[place]) + 1
            offsets[number] = begin
            begin += step
        return steps, offsets

    def scores(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """One score a row: log-odds, but for a constant, that it is what a person would mark."""
        if not rows or not len(self._keys):
            return np.full(len(rows), self.bias)
        codes = [[of.get(value, UNKNOWN) for of, value in zip(self._codes, row, strict=True)] for row in rows]
        keys = np.asarray(codes, dtype=np.int64) @ self._steps + self._offsets
        place = np.searchsorted(self._keys, keys).clip(max=len(self._keys) - 1)
        return np.asarray(self.bias + np.where(self._keys[place] == keys, self._found[place], 0.0).sum(axis=1))


def _is_number(value: Value) -> bool:
    return isinstance(value, str) and value.lstrip("-").isdecimal() and str(int(value)) == value

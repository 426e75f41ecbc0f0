"""What is left of a finding's things in one way of counting them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from analysis.questions.robustness.chance import Cells, Floats, Numbers
from analysis.questions.robustness.things import OPINION, Things, Truths
from analysis.questions.robustness.ways import IS_CAPTION, IS_HEADLINE, IS_TOLD, Options, Way
from analysis.schema.vocabulary import (
    Asked,
    Choice,
    Half,
    HeardAs,
    Independent,
    Kept,
    SharedCopy,
    Voice,
    Weight,
    ZonesRead,
)
from analysis.units.parts import CERTAIN
from analysis.units.wording import IN_WORDING

ALL = pl.lit(value=True)
KEPT: dict[Choice, dict[str, pl.Expr]] = {
    Choice.VOICE: {
        HeardAs.WORDING: IN_WORDING,
        HeardAs.OWN: IN_WORDING & ~IS_TOLD,
        HeardAs.SURE_OWN: IN_WORDING & (~IS_TOLD | pl.col("is_unsure")),
        HeardAs.EVERY: ALL,
        HeardAs.REPORTED: ALL,
        HeardAs.SURE: ~pl.col("is_unsure"),
        HeardAs.IN_MARKS: pl.col("voice") == Voice.QUOTED,
    },
    Choice.ZONES: {
        ZonesRead.WHOLE: ALL,
        ZonesRead.NO_HEADLINE: ~IS_HEADLINE,
        ZonesRead.NO_CAPTION: ~IS_CAPTION,
        ZonesRead.RUNNING: ~IS_HEADLINE & ~IS_CAPTION,
    },
    Choice.SHARED_COPY: {
        SharedCopy.IN: ALL,
        SharedCopy.OUT: ~pl.col("is_copy"),
        SharedCopy.ONCE: ~pl.col("is_again"),
    },
    Choice.WIRE: {Kept.IN: ALL, Kept.OUT: pl.col("credit").is_null()},
    Choice.OPINION: {Kept.IN: ALL, Kept.OUT: pl.col("kind").ne_missing(OPINION)},
}
"""Which things count, by what is chosen."""
WORDS_OF_OTHERS = {
    HeardAs.REPORTED: ALL,
    HeardAs.SURE: ~IS_TOLD | ~pl.col("is_unsure"),
    HeardAs.IN_MARKS: ~IS_TOLD,
}
"""Which of other people's words are taken for these; the rest are then the outlet's."""


class Side(NamedTuple):
    """The counts of one side. n: of the choice; n_all: of all choices.

    part, whole: what is divided to give its share; squares: over its units, of part by part, part by whole, whole by whole.
    """

    n: int
    n_all: int
    part: float
    whole: float
    squares: tuple[float, float, float]
    n_units: int


class Counting:
    """Counts a finding's things in one way after the other; what an option keeps is worked out once."""

    def __init__(self, found: Things, chosen_from: Options) -> None:
        self.found = found
        self._n = found.rows["n"].to_numpy().astype(np.float64)
        self._codes = {name: at for at, name in enumerate(found.categories)}
        self._category = np.array([self._codes[name] for name in found.rows["category"]], dtype=np.int64)
        self._right = found.rows["right"].fill_null(CERTAIN).to_numpy()
        self._kept = {
            (choice, option): found.where(self._condition(choice, option))
            for choice, each in chosen_from.items()
            for option in each
        }

    def _condition(self, choice: Choice, option: str) -> pl.Expr:
        if choice is Choice.TERMS:
            return pl.col("terms") == option
        if choice is Choice.VOICE and self.found.asked is Asked.VOICES:
            return WORDS_OF_OTHERS[HeardAs(option)]
        return KEPT[choice][option] if choice in KEPT else ALL

    def kept(self, way: Way) -> Truths:
        """Which rows count."""
        skipped = Choice.VOICE if self.found.asked is Asked.VOICES else None
        chosen = [self._kept[each] for each in way.items() if each[0] is not skipped]
        return np.asarray(np.logical_and.reduce(chosen), dtype=np.bool_)

    def read(self, way: Way) -> tuple[Numbers, Floats]:
        """The choice that each row is of, numbered, and how often such a reading is right."""
        if self.found.asked is not Asked.VOICES:
            return self._category, self._right
        heard = self._kept[Choice.VOICE, way[Choice.VOICE]]
        return np.where(heard, self._category, self._codes[Half.OUTLETS]), np.where(heard, self._right, CERTAIN)

    def n(self, kept: Truths) -> int:
        """Counts of all outlets together."""
        return int(self._n[kept].sum())

    def sides(self, way: Way, kept: Truths) -> tuple[Side, Side]:
        """The counts of the finding's outlet, and of the other side."""
        category, _ = self.read(way)
        chosen = kept & (category == self._codes[self.found.effect["category"]])
        one, other = (self._side(way, kept, chosen, number) for number in (0, 1))
        return one, other

    def _side(self, way: Way, kept: Truths, chosen: Truths, number: int) -> Side:
        mine = self.found.owner[self.found.article] == number
        n, n_all = (float(self._n[mine & rows].sum()) for rows in (chosen, kept))
        by_article = way[Choice.WEIGHT] == Weight.ARTICLES and (self.found.owner == number).sum() > 1
        if not by_article and way[Choice.UNIT] == Independent.SINGLE:
            return Side(int(n), int(n_all), n, n_all, (n, n, n_all), int(n_all))
        units = self.found.article if by_article else self.found.unit
        n_units = int(units.max(initial=0)) + 1
        part, whole = (
            np.bincount(units[mine & rows], self._n[mine & rows], n_units).astype(np.float64) for rows in (chosen, kept)
        )
        part, whole = part[whole > 0], whole[whole > 0]
        if by_article:
            part, whole = part / whole, np.ones_like(whole)
        squares = float(part @ part), float(part @ whole), float(whole @ whole)
        return Side(int(n), int(n_all), float(part.sum()), float(whole.sum()), squares, len(whole))

    def cells(self, way: Way, kept: Truths) -> Cells:
        """What is shuffled to know what chance does."""
        category, right = self.read(way)
        n, unit = self._n[kept].astype(np.int64), self.found.unit[kept]
        outlet_of = self.found.outlets[self.found.of]
        if way[Choice.UNIT] == Independent.SINGLE:
            each = np.repeat(np.arange(len(n)), n)
            ones = np.ones(len(each), dtype=np.int64)
            return Cells(np.arange(len(each)), category[kept][each], ones, right[kept][each], outlet_of[unit[each]])
        return Cells(unit, category[kept], n, right[kept], outlet_of)

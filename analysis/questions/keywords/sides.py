"""Target and reference: what is known of each side of a comparison, from sums over its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analysis.schema.order import outlet_order
from analysis.statistics import Floats
from analysis.units.counts import Counts
from analysis.units.wording import MIN_ARTICLES
from analysis.units.words import Unit


@dataclass(frozen=True)
class Part:
    """Some articles: sums over them of a term's uses y, an article's words n, and their products.

    Of every term also: articles and outlets that hold it; of all terms: articles and outlets.
    """

    y: Floats
    yy: Floats
    yn: Floats
    n: float
    nn: float
    holding: Floats
    outlets: Floats
    n_articles: int
    n_outlets: int

    def __add__(self, other: Part) -> Part:
        return Part(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def __sub__(self, other: Part) -> Part:
        return Part(*(getattr(self, field.name) - getattr(other, field.name) for field in fields(self)))

    def of(self, terms: NDArray[np.int64]) -> Part:
        """The same of some terms only."""
        arrays = {field.name: getattr(self, field.name) for field in fields(self) if field.type == "Floats"}
        return replace(self, **{name: values[terms] for name, values in arrays.items()})

    def log_variance(self) -> Floats:
        """Variance of the natural logarithm of each term's rate.

        From MIN_ARTICLES articles on it is linearised over articles (Cochran 1977, Sampling Techniques, section 6.3)
        and never below that of independent words; with fewer it is the latter.
        """
        independent = 1 / (self.y + 0.5) - 1 / (self.n + 0.5)
        if self.n_articles < MIN_ARTICLES:
            return np.asarray(independent)
        rate = self.y / self.n
        apart = np.maximum(self.yy - 2 * rate * self.yn + rate**2 * self.nn, 0.0)
        clustered = self.n_articles / (self.n_articles - 1) * apart / np.maximum(self.y, 1) ** 2
        return np.asarray(np.maximum(independent, clustered))


@dataclass(frozen=True)
class Sides:
    """One comparison. articles: rows of the counts that take part; is_target: which of these are the target's."""

    outlet: str
    target: Part
    reference: Part
    articles: NDArray[np.int64]
    is_target: NDArray[np.bool_]


@dataclass(frozen=True)
class Sums:
    """What is left of counts when only sums over each outlet's articles are kept.

    terms, unit: as in Counts. outlets: their names. part: gives the sums of an outlet; apart: gives those that
    ``dispersion.dp_of`` takes. Both are asked for one outlet at a time, so that not all need be in memory.
    """

    terms: pl.Series
    outlets: pl.Series
    unit: Unit
    part: Callable[[str], Part]
    apart: Callable[[str], NDArray[np.int64]]


def sides(counts: Counts | Sums, reference: str | None) -> Iterator[Sides]:
    """Each outlet as the target, against all others together or against one; outlets without words are left out.

    Of sums, no article is known: ``articles`` and ``is_target`` are empty."""
    names = np.asarray(counts.outlets.to_list())
    outlets = outlet_order(counts.outlets)
    rows = {outlet: np.flatnonzero(names == outlet) for outlet in outlets}
    part = counts.part if isinstance(counts, Sums) else cache(lambda outlet: part_of(counts, rows[outlet]))
    other = part(outlets[0] if reference is None else reference)
    if reference is None:
        for outlet in outlets[1:]:
            other = other + part(outlet)
    for outlet in outlets:
        if outlet == reference:
            continue
        mine = part(outlet)
        rest = other - mine if reference is None else other
        taking_part = np.arange(len(names)) if reference is None else np.sort([*rows[outlet], *rows[reference]])
        known = taking_part[:0] if isinstance(counts, Sums) else taking_part
        yield Sides(outlet, mine, rest, known, names[known] == outlet)


def part_of(counts: Counts, rows: NDArray[np.int64]) -> Part:
    """The sums of some rows of the counts."""
    matrix = csr_array(counts.matrix[rows], dtype=np.float64)
    n = counts.words[rows].astype(np.float64)
    uses = np.asarray(matrix.sum(axis=0))
    holding = np.bincount(matrix.indices, minlength=matrix.shape[1]).astype(np.float64)
    return Part(
        y=uses,
        yy=np.asarray(matrix.power(2).sum(axis=0)),
        yn=n @ matrix,
        n=float(n.sum()),
        nn=float((n**2).sum()),
        holding=holding,
        outlets=(uses > 0).astype(np.float64),
        n_articles=len(rows),
        n_outlets=1,
    )

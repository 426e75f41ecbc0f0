"""Outlets and words on one map: correspondence analysis of how often each outlet uses each word."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import ArrayLike, NDArray

from analysis.questions.outlet_map.similarity import most_used
from analysis.schema import check, empty
from analysis.schema.order import outlet_order
from analysis.schema.outlet_map import POSITIONS
from analysis.schema.vocabulary import Mapped
from analysis.units.counts import Counts
from analysis.units.function_words import is_function_word

MIN_USES = 5
"""A rarer word would stand far out on the strength of one sentence."""
MOST_TERMS = 500
"""Terms mapped at most; a plain limit, since nobody can read more points."""
DIGITS = 6
"""Decimals kept: the same on every machine."""
TINY = 1e-12
"""What rounding leaves of an inertia of zero."""

Floats = NDArray[np.float64]


class Axes(NamedTuple):
    """rows, columns: principal coordinates, one column an axis. inertias: of each axis, in falling order."""

    rows: Floats
    columns: Floats
    row_masses: Floats
    column_masses: Floats
    inertias: Floats


def axes(counts: ArrayLike) -> Axes:
    """Correspondence analysis of a table of counts, rows by columns, no row or column of zeros.

    The chi-square distances between the rows' profiles are shown on as few axes as can be; an axis's inertia is the
    part of chi-square / n that lies along it. The row with the largest coordinate on an axis is put on its positive
    side.

    Source: Greenacre 2017, Correspondence Analysis in Practice, appendix A.
    """
    table = np.asarray(counts, dtype=np.float64)
    share = table / table.sum()
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    expected = np.outer(rows, columns)
    left, singular, right = np.linalg.svd((share - expected) / np.sqrt(expected), full_matrices=False)
    n_axes = min(table.shape) - 1
    left, singular, right = left[:, :n_axes], singular[:n_axes], right[:n_axes].T
    row_places, column_places = left * singular / np.sqrt(rows)[:, None], right * singular / np.sqrt(columns)[:, None]
    largest = np.abs(np.round(row_places, DIGITS)).argmax(axis=0)
    signs = np.where(row_places[largest, range(n_axes)] < 0, -1.0, 1.0)
    return Axes(row_places * signs, column_places * signs, rows, columns, singular**2)


def positions(counts: Counts) -> pl.DataFrame:
    """Where each outlet and each word stands on the map: schema POSITIONS, outlets first, then words by contribution.

    counts: as ``counts.count_terms`` gives them. Mapped are the MOST_TERMS most used words with MIN_USES uses or more.
    Two outlets near each other use the words at similar rates; a word stands in the direction
    of the outlets that use it more than the others do, the further out the more it tells them apart. The map shows
    the part inertia_x + inertia_y of all differences. Fewer than three outlets or words with such counts have no
    map: the table is empty.

    Source: Greenacre 2013, Contribution biplots, Journal of Computational and Graphical Statistics 22.
    """
    cells = counts.matrix[:, (columns := most_used(counts, MOST_TERMS, least=MIN_USES))]
    owners = np.asarray(counts.outlets.to_list())
    uses = {outlet: np.asarray(cells[np.flatnonzero(owners == outlet)].sum(axis=0)) for outlet in outlet_order(owners)}
    outlets = [outlet for outlet, counted in uses.items() if counted.any()]
    terms = counts.terms.gather(columns).to_list()
    if len(outlets) < 3 or len(terms) < 3:
        return empty(POSITIONS)
    table = np.stack([uses[outlet] for outlet in outlets])
    found = axes(table)
    if found.inertias.sum() < 10**-DIGITS:
        return empty(POSITIONS)
    n_articles = [int((owners == outlet).sum()) for outlet in outlets]
    holding = np.bincount(cells.indices, minlength=len(terms))
    out = found.column_masses[:, None] ** 0.5 * found.columns
    stretch = np.hypot(*found.rows[:, :2].T).max() / max(np.hypot(*out[:, :2].T).max(), 10**-DIGITS)
    rows = pl.concat(
        [
            _places(Mapped.OUTLET, outlets, found.rows, found.row_masses, found).with_columns(
                n=pl.Series(table.sum(axis=1)), n_articles=pl.Series(n_articles)
            ),
            _places(Mapped.TERM, terms, found.columns, found.column_masses, found)
            .with_columns(
                x=pl.Series(out[:, 0] * stretch).round(DIGITS), y=pl.Series(out[:, 1] * stretch).round(DIGITS)
            )
            .with_columns(n=pl.Series(table.sum(axis=0)), n_articles=pl.Series(holding))
            .sort(["contribution", "name"], descending=[True, False]),
        ],
        how="vertical_relaxed",
    )
    is_term = pl.col("kind") == Mapped.TERM
    rows = rows.with_columns(function_word=is_term & is_function_word("name", counts.unit))
    return check(rows.cast({"n": pl.UInt32, "n_articles": pl.UInt32}).select(list(POSITIONS)), POSITIONS)


def _places(kind: Mapped, names: list[str], places: Floats, masses: Floats, found: Axes) -> pl.DataFrame:
    own = masses[:, None] * places**2
    shown = own[:, :2].sum(axis=1)
    shares = found.inertias / found.inertias.sum()
    return pl.DataFrame(
        {
            "kind": kind,
            "name": names,
            "x": places[:, 0],
            "y": places[:, 1],
            "contribution": shown / found.inertias[:2].sum(),
            "quality": np.where(own.sum(axis=1) > TINY, shown / own.sum(axis=1).clip(min=TINY), np.nan),
            "inertia_x": shares[0],
            "inertia_y": shares[1],
        }
    ).with_columns(pl.selectors.float().round(DIGITS).fill_nan(None))

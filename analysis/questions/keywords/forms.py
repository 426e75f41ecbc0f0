"""Which words an outlet uses in no form at all: not “cut”, nor “cuts”, nor “cutting”."""

from __future__ import annotations

import polars as pl

from analysis.units.counts import Counts
from analysis.units.stems import stem


def in_no_form(table: pl.DataFrame, counts: Counts) -> pl.DataFrame:
    """Keyness rows without those in which a side that never uses the word uses another form of it.

    table: schema KEYNESS, or part of it. counts: those of all terms, the rarest too, in the same unit; all outlets but a
    row's own are its other side. Forms of a word share their stem; English. Concepts have no forms.
    """
    if counts.unit == "concepts" or table.is_empty():
        return table
    used = counts.matrix.tocoo()
    uses = pl.DataFrame(
        {"outlet": counts.outlets.gather(used.row), "form": _forms(counts.terms).gather(used.col), "n": used.data}
    )
    mine = uses.group_by("outlet", "form").agg(n_mine=pl.col("n").sum())
    whole = uses.group_by("form").agg(n_in_all=pl.col("n").sum())
    known = (
        table.with_columns(form=_forms(table["term"]))
        .join(mine, on=["outlet", "form"], how="left", maintain_order="left")
        .join(whole, on="form", how="left", maintain_order="left")
    )
    own = pl.col("n_mine").fill_null(0)
    others = pl.col("n_in_all").fill_null(0) - own
    is_used = ((pl.col("n_target") == 0) & (own > 0)) | ((pl.col("n_reference") == 0) & (others > 0))
    return known.filter(~is_used).select(table.columns)


def _forms(terms: pl.Series) -> pl.Series:
    """What the forms of each term share: the stems of its words."""
    return pl.Series([" ".join(map(stem, term.split(" "))) for term in terms], dtype=pl.String)

"""Which actors are shown: those that are asked for, or those with most labels."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.schema import check
from analysis.schema.labels import NAMINGS


def most_labelled(namings: pl.DataFrame) -> list[str]:
    """The actors for which an outlet's own wording holds a label; those with most labels first. namings: NAMINGS."""
    totals = check(namings, NAMINGS).group_by("actor").agg(pl.col("n_labels").sum()).filter(pl.col("n_labels") > 0)
    return totals.sort(["n_labels", "actor"], descending=[True, False])["actor"].to_list()


def chosen(corpus: Corpus, namings: pl.DataFrame, asked: Sequence[str], most: int) -> list[str]:
    """The actors to show: those asked for, where any phrase is for them; without any, the ``most`` with most labels.

    Raises QuestionError where one is asked for that concepts.yaml does not name.
    """
    known = [actor.name for actor in corpus.actors]
    for name in asked:
        if name not in known:
            raise QuestionError(f"ACTORS must be actors of concepts.yaml ({', '.join(known) or 'none'}), not {name!r}.")
    named = set(check(namings, NAMINGS)["actor"])
    return [name for name in asked if name in named] if asked else most_labelled(namings)[:most]


def among(table: pl.DataFrame, actor: str) -> pl.DataFrame:
    """The rows of one actor, in their order; any table with a column ``actor``."""
    return table.filter(pl.col("actor") == actor)

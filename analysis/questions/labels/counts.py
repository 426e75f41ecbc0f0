"""Labels by outlet and actor: how often each stands in the outlet's wording."""

from __future__ import annotations

import polars as pl

from analysis.schema import check, empty
from analysis.schema.labels import LABEL_COUNTS, LABELS, NAMINGS, PHRASES
from analysis.schema.order import by
from analysis.units.wording import IN_MARKS, IN_WORDING

KEYS = ["outlet", "actor"]


def namings(labels: pl.DataFrame, phrases: pl.DataFrame) -> pl.DataFrame:
    """How often each outlet has phrases and labels for each actor: schema NAMINGS, every outlet with every actor.

    labels: as ``labels`` gives them; phrases: as ``phrases`` does. Outlets in alphabetical order, actors most phrases first.
    """
    check(labels, LABELS)
    check(phrases, PHRASES)
    if phrases.is_empty():
        return empty(NAMINGS)
    actors = phrases.group_by("actor").agg(pl.len()).sort(["len", "actor"], descending=[True, False]).select("actor")
    outlets = phrases.select("outlet").unique().sort(by())
    grid = outlets.join(actors, how="cross", maintain_order="left_right")
    named = phrases.filter(IN_WORDING).group_by(KEYS).agg(n_actor=pl.len())
    counts = labels.group_by(KEYS).agg(n_labels=IN_WORDING.sum(), n_labels_quoted=IN_MARKS.sum())
    for more in (named, counts):
        grid = grid.join(more, on=KEYS, how="left", maintain_order="left")
    table = grid.with_columns(pl.exclude(KEYS).fill_null(0).cast(pl.UInt32))
    return check(table.select(list(NAMINGS)), NAMINGS)


def label_counts(labels: pl.DataFrame) -> pl.DataFrame:
    """How often each outlet calls each actor what: schema LABEL_COUNTS, by outlet and actor, most frequent first.

    labels: as ``labels`` gives them. n counts the outlet's own wording, n_quoted what is in quotation marks.
    """
    check(labels, LABELS)
    if labels.is_empty():
        return empty(LABEL_COUNTS)
    keys = [*KEYS, "label", "of_people"]
    parts = labels.group_by(*keys, "part", "class").agg(n=pl.len()).sort("n", "part", descending=[True, False])
    main = parts.unique(keys, keep="first", maintain_order=True).select(*keys, "part", "class")
    counts = labels.group_by(keys).agg(
        n=IN_WORDING.sum(),
        n_quoted=IN_MARKS.sum(),
        n_articles=pl.col("article_id").filter(IN_WORDING).n_unique(),
    )
    by_itself = labels.group_by(keys[1:]).agg(pl.col("plain").any())
    wide = counts.filter(pl.col("n") > 0).group_by(keys[1:]).agg(n_outlets=pl.len())
    table = (
        counts.join(main, on=keys)
        .join(wide, on=keys[1:], how="left")
        .join(by_itself, on=keys[1:])
        .with_columns(pl.col("n_outlets").fill_null(0))
        .sort(*by(), "actor", "n", "n_quoted", "label", descending=[False, False, False, True, True, False])
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in LABEL_COUNTS.items()), LABEL_COUNTS)

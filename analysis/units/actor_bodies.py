"""Bodies by which an actor acts, named after it (the Israeli army, Israel’s army, its army), or that it is (the Hill group)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from analysis import data
from analysis.story.concepts import Concept
from analysis.units.patterns import parts_of

KINDS = tuple(sorted(set(data.words("titles.csv", "kind of body"))))
PLACES = ("GPE", "NORP", "LOC")
"""Kinds of names, as the parser gives them, that say where a body is from rather than which it is: the US group."""
ORGANS = tuple(sorted(set(data.words("titles.csv", "organ"))))
FOR_ONE_TASK = tuple(sorted(set(data.words("titles.csv", "for one task"))))
"""What before such a noun makes it a body of its own: an association’s task force is not the association."""
BESIDE = ("amod", "compound", "nmod", "poss")
"""Relations of what stands before a noun and says whose it is."""
INSIDE = ("compound", "nmod")
MOST_BETWEEN = 3
"""Words between a name and the noun for its body: the Israeli security forces; set by hand."""


def with_bodies(mentions: pl.DataFrame, tokens: pl.DataFrame, actors: Sequence[Concept]) -> pl.DataFrame:
    """The mentions, each drawn out to the noun for a body that it stands before, whose actor it then is.

    mentions: row, end, actor, member and others; tokens: article_id, row, position, form, lemma, head, relation. Of an
    actor with parts the one that the noun is a pattern of is the ``member``: its army.
    """
    last = tokens.select(
        pl.col("row") + 1,
        "head",
        "position",
        relation=pl.col("relation").cast(pl.String),
        is_place=pl.col("entity").cast(pl.String).is_in(PLACES).fill_null(False),
    ).rename({"row": "end", "position": "last"})
    beside = mentions.join(last, on="end", how="left", maintain_order="left").with_columns(
        noun=pl.when(
            pl.col("relation").is_in(BESIDE)
            & (pl.col("head") > pl.col("last"))
            & (pl.col("head") - pl.col("last") <= MOST_BETWEEN + 1)
        ).then(pl.col("end") - 1 + pl.col("head") - pl.col("last"))
    )
    before = pl.col("form").cast(pl.String).shift(1).is_in(FOR_ONE_TASK).fill_null(False)
    nouns = tokens.select(
        noun="row",
        organ=pl.col("lemma").cast(pl.String).str.to_lowercase(),
        printed=pl.col("form").cast(pl.String),
        is_own=before,
        is_inside=pl.col("relation").cast(pl.String).is_in(INSIDE) & (pl.col("head") > pl.col("position")),
    )
    found = beside.join(nouns, on="noun", how="left", maintain_order="left")
    is_organ = pl.col("organ").is_in(ORGANS) | pl.col("printed").is_in(ORGANS)
    is_itself = pl.col("organ").is_in(KINDS) & (pl.col("relation") == "compound") & ~pl.col("is_place")
    holds = ~pl.col("is_inside") & (pl.col("is_place") | ~pl.col("is_own")) & (is_organ | is_itself)
    starts = mentions["row"].implode()
    parts = {(actor.name, noun): part for actor in actors for noun, part in _parts(actor).items()}
    return (
        found.with_columns(holds=holds.fill_null(False) & ~pl.col("noun").is_in(starts))
        .with_columns(
            end=pl.when("holds").then(pl.col("noun") + 1).otherwise("end"),
            member=pl.when("holds")
            .then(
                pl.struct("actor", "organ", "member").map_elements(
                    lambda one: parts.get((one["actor"], one["organ"]), one["member"]), return_dtype=pl.String
                )
            )
            .otherwise("member"),
        )
        .select(mentions.columns)
    )


def _parts(actor: Concept) -> Mapping[str, str]:
    """The nouns for bodies that a part of an actor is called, or has a pattern that ends with -> the part."""
    found: dict[str, str] = {}
    for term in actor.terms:
        for pattern in (term.name, *term.patterns):
            words = parts_of(pattern)
            if words and words[-1] in ORGANS:
                found.setdefault(words[-1], term.name)
    return found

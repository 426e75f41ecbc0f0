"""Who does what, as places that can be marked."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.running import running
from analysis.schema import check
from analysis.schema.agency import EVENTS
from analysis.schema.vocabulary import Marked, Status

NOBODY = "no doer"
"""What stands for the doer of an act of harm that is told without one."""


def doers(corpus: Corpus, events: pl.DataFrame) -> pl.DataFrame:
    """Acts with their doers: kind, name, concept, article_id, start, stop, voice, negated, marks. A row for each act and
    doer.

    The name is the actor, or whoever does it as printed, with the base form of the act (“Town council: close”); of an act
    of harm without a doer “no doer: kill”. start and stop are the act's, marks its own and the doer's, without a doer those to whom it
    is done. Acts that are told not to take place are left out; those planned, expected or demanded are not.
    events: schema EVENTS, of the same corpus.
    """
    told = check(events, EVENTS).filter(
        (pl.col("status") != Status.NEGATED.value) & (pl.col("doer").is_not_null() | pl.col("harm").is_not_null())
    )
    who = pl.coalesce("doer_actor", pl.col("doer").str.replace_all(r"\s+", " "), pl.lit(NOBODY))
    own = pl.struct("start", "stop")
    beside = pl.struct(start="beside_start", stop="beside_stop")
    return (
        _with_beside(corpus, told)
        .with_columns(
            kind=pl.lit(Marked.DOER.value),
            name=pl.format("{}: {}", who, "predicate"),
            concept=pl.lit(None, pl.String),
            negated=pl.lit(False),
            marks=pl.when(pl.col("beside_start").is_null())
            .then(pl.concat_list(own))
            .otherwise(pl.concat_list(beside, own)),
        )
        .unique(["article_id", "position", "name"], keep="first", maintain_order=True)
        .select("kind", "name", "concept", "article_id", "start", "stop", "voice", "negated", "marks")
    )


def _with_beside(corpus: Corpus, told: pl.DataFrame) -> pl.DataFrame:
    """The acts with the first and the last character of the doer, or else of those to whom it is done."""
    tokens = running(corpus).select("article_id", "position", "start", "stop")
    first = tokens.select("article_id", _first="position", beside_start="start")
    last = tokens.select("article_id", _last=pl.col("position") + 1, beside_stop="stop")
    return (
        told.with_columns(
            _first=pl.coalesce("doer_start", "done_to_start"), _last=pl.coalesce("doer_stop", "done_to_stop")
        )
        .join(first, on=["article_id", "_first"], how="left", maintain_order="left")
        .join(last, on=["article_id", "_last"], how="left", maintain_order="left")
    )

"""In which grammar harm to each actor's people is told, and how often nobody is said to do it."""

from __future__ import annotations

import polars as pl

from analysis.questions.agency.accuracy import doer_right, side_right
from analysis.questions.agency.roles import EVENT
from analysis.schema import check, empty
from analysis.schema.agency import EVENTS, FORMS, WITHOUT_DOER
from analysis.schema.order import by
from analysis.units.parts import parts_of_each
from analysis.units.wording import IN_WORDING, MIN_MENTIONS, PLAINLY

KEYS = ["outlet", "actor"]


def forms(events: pl.DataFrame) -> pl.DataFrame:
    """In which form each outlet tells the harm done to each actor's people. Schema FORMS, by actor and outlet, forms in
    their order.

    events: as ``events`` gives them (schema EVENTS). Acts of harm that are told plainly as done, in the outlet's wording; those of
    which it is unclear whose people they are done to stand under no actor (null). A higher n_without_doer means that more
    of them are told without a person or group that does it; n_instead are those of them that name an event or a thing in
    its place (the war has ruined the town).
    """
    found = acts(events).filter(IN_WORDING)
    order = {name: number for number, name in enumerate(FORMS["form"].members or ())}
    table = (
        found.group_by(*KEYS, "form")
        .agg(
            n=pl.len(),
            n_without_doer=pl.col("without").sum(),
            n_instead=(pl.col("without") & pl.col("instead").is_not_null()).sum(),
        )
        .with_columns(n_all=pl.col("n").sum().over(KEYS))
        .with_columns(order=pl.col("form").replace_strict(order, return_dtype=pl.UInt32))
        .sort("actor", *by(), "order", nulls_last=True)
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in FORMS.items()), FORMS)


def without_doer(events: pl.DataFrame) -> pl.DataFrame:
    """How large a share of the harm done to each actor's people is told without anybody who does it. Schema WITHOUT_DOER,
    by actor and outlet.

    events: as for ``forms``. A higher share means that more of the harm is told without a doer. The interval holds what
    another choice of articles or sentences would move, and the measured errors of reading. An actor has a row for each
    outlet that tells of harm to its people; with fewer than MIN_MENTIONS acts it has no share.
    """
    worded = acts(events).drop_nulls("actor").filter(IN_WORDING)
    if worded.is_empty():
        return empty(WITHOUT_DOER)
    rows = worded.with_columns(unit="sentence", size=pl.lit(1), right=side_right() * doer_right())
    known = parts_of_each(rows, ["without"], "actor", whole_is_read=True).filter("without")
    intervals = known.select(*KEYS, "share", "low", "high")
    counts = worded.group_by(KEYS).agg(n=pl.col("without").sum(), n_all=pl.len())
    table = (
        counts.join(intervals, on=KEYS, how="left")
        .with_columns(pl.when(pl.col("n_all") >= MIN_MENTIONS).then(pl.col("share", "low", "high")))
        .sort("actor", *by())
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in WITHOUT_DOER.items()), WITHOUT_DOER)


def acts(events: pl.DataFrame) -> pl.DataFrame:
    """The acts of harm told plainly as done, each once: schema EVENTS, with ``actor``, whose people it is done to, and ``without``,
    whether nobody is said to do it. events: as for ``forms``; acts in quotations are among them."""
    return (
        check(events, EVENTS)
        .filter(pl.col("harm").is_not_null() & PLAINLY)
        .unique(EVENT, keep="first", maintain_order=True)
        .with_columns(actor="done_to_actor", without=pl.col("doer").is_null())
    )

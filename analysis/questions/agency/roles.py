"""How often each actor does something, and how often something is done to it."""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from analysis.questions.agency.accuracy import role_right
from analysis.schema import check, empty
from analysis.schema.agency import EVENTS, ROLES
from analysis.schema.order import by
from analysis.units.parts import parts_of_each
from analysis.units.wording import IN_WORDING, MIN_MENTIONS, PLAINLY

EVENT = ["article_id", "position"]
"""One act: several rows have it where several actors stand in it."""


def roles(events: pl.DataFrame, *, opened: Collection[str] = ()) -> pl.DataFrame:
    """How often each actor is the doer of an event, and how often an event is done to it. Schema ROLES, by actor and outlet.

    events: as ``events`` gives them (schema EVENTS). opened: actors whose parts each have a row of their own, in the place
    of the whole, named as ``side`` names it. Only what is told as done, and plainly (``plain``), counts. A higher share means that the outlet tells more of what the actor does than of what is
    done to it. The interval holds what another choice of articles or sentences would move, and the measured
    errors of reading. An actor has a row for each outlet that tells such an event with it in its wording; with fewer than MIN_MENTIONS events
    it has no share.
    """
    worded = parts_taken(events, opened=opened).filter(IN_WORDING)
    if worded.is_empty():
        return empty(ROLES)
    rows = worded.with_columns(unit="sentence", size=pl.lit(1), right=pl.lit(role_right()))
    keys = ["outlet", "actor"]
    known = parts_of_each(rows, ["is_doer"], "actor", whole_is_read=True).filter("is_doer")
    intervals = known.select(*keys, "share", "low", "high")
    counts = worded.group_by(keys).agg(
        n_doer=pl.col("is_doer").sum(),
        n_done_to=(~pl.col("is_doer")).sum(),
        n=pl.len(),
        n_articles=pl.col("article_id").n_unique(),
    )
    table = (
        counts.join(intervals, on=keys, how="left")
        .with_columns(pl.when(pl.col("n") >= MIN_MENTIONS).then(pl.col("share", "low", "high")))
        .sort("actor", *by())
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in ROLES.items()), ROLES)


def side(events: pl.DataFrame, role: str, opened: Collection[str]) -> pl.Expr:
    """Who stands in a role, doer or done_to: the actor, or the part of it where it is one of ``opened`` and the part is
    known; “Actor: part” where another side of these events has the part's name. events: schema EVENTS."""
    roles = [(pl.col(f"{each}_actor"), pl.col(f"{each}_member")) for each in ("doer", "done_to")]
    pairs = pl.concat([events.select(actor=actor, part=part) for actor, part in roles]).unique().rows()
    actors = {actor for actor, _ in pairs if actor is not None}
    owners: dict[str, set[str]] = {}
    for actor, part in pairs:
        if part is not None and actor in opened:
            owners.setdefault(part, {part} & actors).add(actor)
    shared = [part for part, owned_by in owners.items() if len(owned_by) > 1]
    actor, part = pl.col(f"{role}_actor"), pl.col(f"{role}_member")
    whole = pl.concat_str(actor, pl.lit(": "), part)
    is_shared = part.is_in(shared) & (part != actor)
    is_open = actor.is_in(list(opened)) & part.is_not_null()
    return pl.when(is_open & is_shared).then(whole).when(is_open).then(part).otherwise(actor)


def parts_taken(events: pl.DataFrame, *, opened: Collection[str] = ()) -> pl.DataFrame:
    """A row for each part that an actor takes in an event: outlet, article_id, position, sentence, voice, actor, is_doer.

    events, opened: as for ``roles``. Only events told plainly as done; those in quotations are among them. An actor that
    several words name in one event takes one part there.
    """
    plain = check(events, EVENTS).filter(PLAINLY)
    found = [
        plain.filter(pl.col(f"{role}_actor").is_not_null()).select(
            "outlet", *EVENT, "sentence", "voice", actor=side(events, role, opened), is_doer=pl.lit(role == "doer")
        )
        for role in ("doer", "done_to")
    ]
    return pl.concat(found).unique(maintain_order=True)

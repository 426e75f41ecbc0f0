"""What charts and pages show of events: each act once and as printed, a fair choice of many, the sides most told of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.questions.agency.roles import EVENT, side
from analysis.schema import check
from analysis.schema.agency import EVENTS, PRINTED
from analysis.schema.column import Spans
from analysis.schema.order import by
from analysis.schema.vocabulary import Status
from analysis.units.wording import DONE, IN_WORDING, MIN_MENTIONS, PLAINLY

QUOTED, NOT_PLAIN = "in a quotation", "told as done, less plainly"
"""Why an act that is told as done is not counted."""


def printed(corpus: Corpus, events: pl.DataFrame) -> pl.DataFrame:
    """Each act once, with its predicate as printed and the places of its parts. Schema PRINTED, by outlet and place.

    events: schema EVENTS. Where several actors do an act, or have it done to them, they are named together (“Egypt and
    Qatar”). ``evidence.sentences`` opens the rows.
    """
    names = ("doer_actor", "doer_member", "done_to_actor", "done_to_member")
    together = [pl.col(name).drop_nulls().unique(maintain_order=True).str.join(" and ").alias(name) for name in names]
    rest = [pl.col(name).first() for name in EVENTS if name not in (*names, *EVENT)]
    texts = corpus.articles.select("article_id", "text")
    acts = (
        check(events, EVENTS)
        .group_by(EVENT, maintain_order=True)
        .agg(*rest, *together)
        .with_columns(pl.when(pl.col(name) != "").then(name).alias(name) for name in names)
        .join(texts, on="article_id", how="left", maintain_order="left")
        .with_columns(matched=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")))
        .with_columns(content=_content())
        .sort(*by(), "article_id", "position", maintain_order=True)
    )
    return check(acts.select(list(PRINTED)), PRINTED)


def _content() -> pl.Expr:
    """The token positions of doer, predicate and done-to, those that are there, in the order of the text."""
    ends = (("doer_start", "doer_stop"), ("position", None), ("done_to_start", "done_to_stop"))
    pieces = [
        pl.when(pl.col(start).is_not_null()).then(
            pl.struct(start=pl.col(start), stop=pl.col(stop) if stop else pl.col(start) + 1)
        )
        for start, stop in ends
    ]
    return pl.concat_list(pieces).list.drop_nulls().list.sort().cast(Spans)


def opened(corpus: Corpus, asked: Sequence[str]) -> list[str]:
    """The actors whose parts are to be shown one by one. Raises QuestionError where concepts.yaml does not name one."""
    known = [actor.name for actor in corpus.actors]
    for name in asked:
        if name not in known:
            raise QuestionError(f"OPEN must be actors of concepts.yaml ({', '.join(known) or 'none'}), not {name!r}.")
    return list(asked)


def of_sides(
    acts: pl.DataFrame,
    events: pl.DataFrame,
    *,
    roles: Sequence[str] = ("doer", "done_to"),
    opened: Collection[str] = (),
) -> pl.DataFrame:
    """The acts, each once for every side that has one of these roles in it: schema PRINTED and ``actor``, the side.

    acts: schema PRINTED. events: schema EVENTS, of which the acts are. opened: as in ``roles``. An act in which no side has
    such a role stays, its actor null.
    """
    check(acts, PRINTED)
    sides = pl.concat([check(events, EVENTS).select(*EVENT, actor=side(events, role, opened)) for role in roles])
    return acts.join(
        sides.drop_nulls("actor").unique(maintain_order=True), on=EVENT, how="left", maintain_order="left_right"
    )


def of_actors(acts: pl.DataFrame) -> pl.DataFrame:
    """The acts that an actor of the story does or has done to it. acts: schema PRINTED."""
    return acts.filter(pl.col("doer_actor").is_not_null() | pl.col("done_to_actor").is_not_null())


def counted(acts: pl.DataFrame) -> pl.DataFrame:
    """The acts that count: told plainly as done, in the outlet's wording. acts: schema PRINTED."""
    return check(acts, PRINTED).filter(PLAINLY & IN_WORDING)


def uncounted(acts: pl.DataFrame) -> pl.DataFrame:
    """The other acts, with ``reason``: why each is not counted, the first reason that holds of it. acts: schema PRINTED."""
    rest = check(acts, PRINTED).filter(~(PLAINLY & IN_WORDING))
    status = pl.col("status").replace_strict({each.value: each.printed for each in Status})
    reason = pl.when(~DONE).then(status).when(~IN_WORDING).then(pl.lit(QUOTED)).otherwise(pl.lit(NOT_PLAIN))
    return rest.with_columns(reason=reason)


def enough(acts: pl.DataFrame) -> pl.DataFrame:
    """The acts, or none where there are fewer than MIN_MENTIONS: too few for a chart. acts: schema PRINTED or FORMS."""
    n = int(acts["n"].sum()) if "n" in acts.columns else acts.height
    return acts if n >= MIN_MENTIONS else acts.clear()


def first_told(acts: pl.DataFrame, most: int) -> pl.DataFrame:
    """At most ``most`` acts, taken from the outlets in turn; each outlet's choice is in the order of its articles.

    acts: schema PRINTED. Of an outlet, acts between two actors come first, then those of one; among these, what stands in
    the headline, then in the standfirst, the lede and further down.
    """
    check(acts, PRINTED)
    doer, done_to = pl.col("doer_actor"), pl.col("done_to_actor")
    actors = (doer.is_not_null() | done_to.is_not_null()).cast(pl.Int8) + (doer != done_to).fill_null(False).cast(
        pl.Int8
    )
    turns = (
        acts.with_row_index("_row")
        .sort(actors, "place", "_row", descending=[True, False, False], nulls_last=True)
        .with_columns(_turn=pl.int_range(pl.len()).over("outlet"))
        .sort("_turn", "_row")
        .head(most)
        .sort("_row")
    )
    return turns.drop("_row", "_turn")


def comparable(table: pl.DataFrame) -> pl.DataFrame:
    """The table, or none of its rows where each has too few events for a percentage: then a chart would show nothing.

    table: schema ROLES or WITHOUT_DOER.
    """
    return table if table["low"].is_not_null().any() else table.clear()


def most_told(table: pl.DataFrame, most: int, *, by_count: str = "n") -> pl.DataFrame:
    """The rows of the ``most`` actors with the largest counts over all outlets, largest first; those of no actor stay, last.

    table: schema ROLES, WITHOUT_DOER or FORMS; by_count: the column to count by. Actors that no outlet has are left out.
    """
    name = pl.col("actor").str.to_lowercase()
    totals = table.drop_nulls("actor").group_by("actor").agg(_total=pl.col(by_count).sum()).filter(pl.col("_total") > 0)
    first = totals.sort("_total", name, descending=[True, False]).head(most)
    order: list[str | pl.Expr] = ["_total", name, "actor", *by(), "_row"]
    return (
        table.with_row_index("_row")
        .join(first, on="actor", how="left")
        .filter(pl.col("_total").is_not_null() | pl.col("actor").is_null())
        .sort(order, descending=[True] + [False] * (len(order) - 1), nulls_last=True)
        .drop("_total", "_row")
    )

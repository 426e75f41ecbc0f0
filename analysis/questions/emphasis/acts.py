"""Who does what, as places that can be marked."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.emphasis.running import running
from analysis.schema import check
from analysis.schema.agency import EVENTS
from analysis.schema.vocabulary import PASSIVES, Form, Marked, Place
from analysis.units.wording import IN_MARKS, PLAINLY

NOBODY = "no doer"
"""What stands for the doer of an act of harm that is told without one."""


def doers(corpus: Corpus, events: pl.DataFrame) -> pl.DataFrame:
    """Acts with their doers: kind, name, concept, article_id, start, stop, voice, negated, marks. A row for each act and
    doer.

    The name is the actor, or whoever does it as printed, with the base form of the act (“Town council: close”); of an act
    of harm without a doer “no doer: kill”. start and stop are the act's, marks its own and the doer's, without a doer those
    to whom it is done; such an act is known only by a passive with somebody to whom it is done, outside quotation marks.
    Left out are acts that are not told plainly as done (``plain``), nouns (this American carnage), and
    what may be a headline's passive (``_plainly``).
    events: schema EVENTS, of the same corpus.
    """
    passive = pl.col("form").is_in([form.value for form in PASSIVES])
    alone = pl.col("harm").is_not_null() & pl.col("done_to").is_not_null() & passive & ~IN_MARKS
    told = _plainly(corpus, check(events, EVENTS)).filter(
        PLAINLY & (pl.col("form") != Form.NOUN.value) & (pl.col("doer").is_not_null() | alone)
    )
    who = pl.coalesce("doer_actor", pl.col("doer").str.replace_all(r"\s+", " "), pl.lit(NOBODY))
    act = pl.struct("start", "stop")
    beside = pl.struct(start="beside_start", stop="beside_stop")
    return (
        _with_beside(corpus, told)
        .with_columns(
            kind=pl.lit(Marked.DOER.value),
            name=pl.format("{}: {}", who, "predicate"),
            concept=pl.lit(None, pl.String),
            negated=pl.lit(False),
            marks=pl.when(pl.col("beside_start").is_null())
            .then(pl.concat_list(act))
            .otherwise(pl.concat_list(beside, act)),
        )
        .unique(["article_id", "position", "name"], keep="first", maintain_order=True)
        .select("kind", "name", "concept", "article_id", "start", "stop", "voice", "negated", "marks")
    )


def _plainly(corpus: Corpus, events: pl.DataFrame) -> pl.DataFrame:
    """The events without those that may be passives read as actives: an act before “by” (mayor blamed by voters), and in a
    headline a past form without an object (mayor blamed over floods), since headlines tell in the present."""
    if events.is_empty():
        return events
    tags = corpus.tokens.select(
        pl.col("article_id").cast(pl.String),
        "position",
        tag=pl.col("pos").cast(pl.String),
        after=pl.col("word").cast(pl.String).shift(-1),
    )
    past = pl.col("tag").is_in(["VBD", "VBN"])
    in_headline = (pl.col("place").cast(pl.String) == Place.HEADLINE.value) & pl.col("done_to").is_null()
    plain = pl.col("form").is_in([form.value for form in (*PASSIVES, Form.NOUN)])
    unclear = ~plain & past & (in_headline | (pl.col("after") == "by"))
    tagged = events.join(tags, on=["article_id", "position"], how="left", maintain_order="left")
    return tagged.filter(~unclear.fill_null(False)).drop("tag", "after")


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

"""The switch: shared copy in every count, in none, or in one article's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.questions.reuse.passages import passages, tokens_in
from analysis.schema import check
from analysis.schema.reuse import SWITCHED
from analysis.schema.vocabulary import SharedCopy, Zone, ZoneType

SETTING = "SHARED_COPY"
"""The name of the switch in notebooks, and in the record of a figure."""
BETWEEN = ", "


def counted(corpus: Corpus, how: SharedCopy | str) -> Corpus:
    """The same corpus, with copy that articles share counted as ``how`` says; the choice is among its settings.

    in: every article's copy counts; no table differs from that of the corpus as it was. out: no word of a passage counts,
    in any article. once: a passage counts in one article: that of the credited agency itself if it is in the story, else
    one that credits it, else the one of the earliest day, else the first of the story (``first`` of PASSAGES). A quotation
    inside a passage goes with it. Words that do not count are in the zone shared copy, and every question passes them
    over as it does furniture. Raises QuestionError for another choice.
    """
    if how not in list(SharedCopy):
        raise QuestionError(f"{SETTING} must be {', '.join(SharedCopy)}, not '{how}'.")
    whole = uncounted(corpus).with_settings(**{SETTING: str(how)})
    found = passages(corpus)
    left_out = found.filter(~pl.col("first")) if how == SharedCopy.ONCE else found
    if how == SharedCopy.IN or left_out.is_empty():
        return whole
    places = whole.tokens.select(pl.col("article_id").cast(pl.String), "start").with_row_index("row")
    rows = tokens_in(places, left_out)["row"].implode()
    zone = pl.when(pl.int_range(pl.len()).is_in(rows)).then(pl.lit(Zone.COPY.value, ZoneType)).otherwise("zone")
    return replace(whole, tokens=whole.tokens.with_columns(zone=zone, page_zone="zone"))


def uncounted(corpus: Corpus) -> Corpus:
    """The corpus as it was before copy was left out of it."""
    if "page_zone" not in corpus.tokens.columns:
        return corpus
    return replace(corpus, tokens=corpus.tokens.with_columns(zone="page_zone").drop("page_zone"))


def switched(corpus: Corpus, ask: Callable[[Corpus], pl.DataFrame], *, keys: Sequence[str], count: str) -> pl.DataFrame:
    """The rows of a table whose count differs when shared copy is left out: schema SWITCHED, in the order of the table.

    ask: corpus -> table. keys: columns that name a row, the outlet left out; of those that are null nothing is said.
    count: its column of counts. A row that is missing under one setting counts nothing there.
    """
    whole, without = (ask(counted(corpus, how)) for how in (SharedCopy.IN, SharedCopy.OUT))
    names = ["outlet", *keys]
    sides = [
        table.group_by(names, maintain_order=True).agg(pl.col(count).sum().cast(pl.UInt32).alias(name))
        for table, name in ((whole, "n_in"), (without, "n_out"))
    ]
    table = (
        sides[0]
        .join(sides[1], on=names, how="full", coalesce=True, nulls_equal=True, maintain_order="left_right")
        .with_columns(pl.col("n_in", "n_out").fill_null(0))
        .filter(pl.col("n_in") != pl.col("n_out"))
        .with_columns(
            what=pl.concat_str([pl.col(key).cast(pl.String) for key in keys], separator=BETWEEN, ignore_nulls=True)
        )
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in SWITCHED.items()), SWITCHED)

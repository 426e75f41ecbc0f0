"""The switch: shared copy in every count, in none, or in one article's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.questions.reuse.passages import passages, tokens_in
from analysis.questions.reuse.runs import PAGE_ZONE, uncounted
from analysis.schema import check, empty
from analysis.schema.reuse import SWITCHED
from analysis.schema.vocabulary import SharedCopy, Zone, ZoneType

SETTING = "SHARED_COPY"
"""The name of the switch in notebooks, and in the record of a figure."""
BETWEEN = ", "
OUT = "_without"


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
    if how == SharedCopy.IN:
        return whole
    found = passages(corpus)
    left_out = found.filter(~pl.col("first")) if how == SharedCopy.ONCE else found
    if left_out.is_empty():
        return whole
    places = whole.tokens.select(pl.col("article_id").cast(pl.String), "start").with_row_index("row")
    rows = tokens_in(places, left_out)["row"].implode()
    zone = pl.when(pl.int_range(pl.len()).is_in(rows)).then(pl.lit(Zone.COPY.value, ZoneType)).otherwise("zone")
    return replace(whole, tokens=whole.tokens.with_columns(pl.col("zone").alias(PAGE_ZONE), zone=zone))


def both(corpus: Corpus) -> list[Corpus]:
    """The corpus with shared copy in every count, and without any; itself alone where its articles share none. What has been
    worked out for a corpus in which all copy counts is not worked out again."""
    if passages(corpus).is_empty():
        return [corpus]
    return [counted(corpus, SharedCopy.IN), counted(corpus, SharedCopy.OUT)]


def switched(
    tables: Sequence[pl.DataFrame],
    *,
    keys: Sequence[str],
    counts: Mapping[str, str],
    among: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """The counts of a table that differ when shared copy is left out: schema SWITCHED, in the order of the table.

    tables: the same table asked of each corpus of ``both``; of one alone nothing differs. keys: the columns that name a row
    beside its outlet. counts: its columns of counts, each with what it says of the row, or "". among: a table with the
    outlets and keys of the rows that are looked at; all of them without it. A row that one of the tables lacks counts
    nothing there.
    """
    if len(tables) == 1:
        return empty(SWITCHED)
    names = ["outlet", *keys]
    plain = [table.with_columns(pl.col(names).cast(pl.String)) for table in tables]
    if among is not None:
        chosen = among.select(pl.col(names).cast(pl.String)).unique()
        plain = [table.join(chosen, on=names, how="semi", nulls_equal=True, maintain_order="left") for table in plain]
    inside, outside = (table.group_by(names, maintain_order=True).agg(pl.col(list(counts)).sum()) for table in plain)
    both_counts = inside.join(
        outside, on=names, how="full", coalesce=True, nulls_equal=True, suffix=OUT, maintain_order="left_right"
    )
    parts = [
        both_counts.select(
            "outlet",
            what=pl.concat_str([*keys, *([pl.lit(said)] if said else [])], separator=BETWEEN, ignore_nulls=True),
            n_in=pl.col(count).fill_null(0),
            n_out=pl.col(f"{count}{OUT}").fill_null(0),
        )
        for count, said in counts.items()
    ]
    table = pl.concat(parts).filter(pl.col("n_in") != pl.col("n_out"))
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in SWITCHED.items()), SWITCHED)

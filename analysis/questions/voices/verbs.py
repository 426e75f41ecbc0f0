"""By which words each outlet reports what each side said, and the list that classes them."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.cues import verb_classes
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.vocabulary import Besides
from analysis.schema.voices import VERB_CLASSES, VERB_LIST, VERBS
from analysis.units.named import COUNTING
from analysis.units.parts import Sums, how_right, part_sums, parts_of
from analysis.units.reports import reports
from analysis.units.word_lists import in_use

BETWEEN = "; "
"""What stands between the speakers of a cell."""
NOBODY = (
    pl.when(pl.col("named").is_null())
    .then(pl.lit(Besides.NOT_TIED.printed))
    .otherwise(pl.lit(Besides.NO_SOURCE.printed))
)
IS_NAME = ~pl.col("speaker").str.to_lowercase().is_in(sorted(COUNTING))  # one warned; others said
SPEAKER = pl.coalesce(pl.when(IS_NAME).then("speaker"), "actor", NOBODY)
"""Who speaks in a report: by name, else the side, else what is known of that."""


def reporting_verbs(corpus: Corpus) -> pl.DataFrame:
    """By which words each outlet reports each actor's speech. Schema VERBS, by outlet and actor, most frequent first.

    The classes are those of ``analysis/data/cues.csv`` and of the story's verbs.csv: neutral (said), doubting
    (claimed), endorsing (revealed), heated (vowed), belief (believes).
    """
    return reporting_verbs_of(verb_counts(reports(corpus)))


def verb_counts(found: pl.DataFrame) -> pl.DataFrame:
    """What ``reporting_verbs`` is worked out from: outlet, actor, cue_class, verb, who (speaks), n. found: reports (schema
    REPORTS). What tables of whole articles give adds up."""
    rows = found.filter(pl.col("cue_class").is_not_null())
    return rows.group_by("outlet", "actor", "cue_class", "verb", who=SPEAKER).agg(n=pl.len().cast(pl.Int64))


def reporting_verbs_of(counts: pl.DataFrame) -> pl.DataFrame:
    """``reporting_verbs`` of counts, as ``verb_counts`` gives them."""
    table = (
        counts.group_by("outlet", "actor", "cue_class", "verb")
        .agg(pl.col("n").sum(), speakers=pl.col("who").unique().sort().str.join(BETWEEN))
        .sort(*by(), "actor", "n", "verb", descending=[False, False, False, True, False], nulls_last=True)
        .cast({"n": pl.UInt32})
    )
    return check(table.select(list(VERBS)), VERBS)


def verb_classes_of(corpus: Corpus) -> pl.DataFrame:
    """How large a part of each outlet's reports has a verb of each class. Schema VERB_CLASSES, zeros included.

    The interval holds what another choice of reports would move, and what the reading of who speaks leaves open.
    """
    return verb_classes_from(verb_sums(reports(corpus)))


def verb_sums(found: pl.DataFrame) -> Sums:
    """What ``verb_classes_of`` is worked out from. found: reports (schema REPORTS) of whole articles."""
    rows = found.filter(pl.col("cue_class").is_not_null())
    return part_sums(rows.with_columns(unit="attribution_id", size=pl.lit(1), right=how_right()), ["cue_class"])


def verb_classes_from(sums: Sums) -> pl.DataFrame:
    """``verb_classes_of`` of sums, as ``verb_sums`` gives them."""
    return check(parts_of(sums, ["cue_class"], whole_is_read=True).select(list(VERB_CLASSES)), VERB_CLASSES)


def most_reported(verbs: pl.DataFrame, most: int) -> pl.DataFrame:
    """The verbs of the ``most`` actors with most reports over all outlets; the others stand under no actor. VERBS.

    The actor with most reports stands first, none last; then by outlet, the most frequent verb first.
    """
    counts = check(verbs, VERBS).drop_nulls("actor").group_by("actor").agg(pl.col("n").sum())
    kept = counts.sort(["n", "actor"], descending=[True, False]).head(most).select("actor").with_row_index("_actor")
    table = (
        verbs.join(kept, on="actor", how="left")
        .with_columns(actor=pl.when(pl.col("_actor").is_not_null()).then(pl.col("actor")))
        .group_by("_actor", "outlet", "actor", "cue_class", "verb")
        .agg(pl.col("n").sum(), pl.col("speakers").str.split(BETWEEN).explode().unique().sort().str.join(BETWEEN))
        .sort("_actor", *by(), "n", "verb", descending=[False, False, False, True, False], nulls_last=True)
    )
    return check(table.select(list(VERBS)), VERBS)


def verb_list(corpus: Corpus) -> pl.DataFrame:
    """The reporting verbs in use, by class and by the list they come from. Schema VERB_LIST."""
    table = in_use(verb_classes(), corpus.verbs, "verbs.csv")
    return check(table.rename({"class": "cue_class", "n": "n_verbs", "words": "verbs"}), VERB_LIST)

"""What readers marked by hand, at the places it was marked: who marked how much, and how far readers agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import polars as pl

from analysis.annotate import Corpus
from analysis.errors import QuestionError, StatisticsError
from analysis.schema import check, empty
from analysis.schema.checks import AGREEMENT, READ_MARKS, READERS
from analysis.schema.vocabulary import Mark, Sampled
from analysis.statistics.agreement import alpha_interval, krippendorff_alpha
from analysis.story.encoding import clean_name
from analysis.story.marks import KEYS

LEAST_TWICE = 20
"""Cases that two readers must have marked for their agreement to be said; set by hand: of fewer, an interval of alpha says
almost nothing (Krippendorff 2004, ch. 11, asks for far more where one label is rare)."""
HERE = "this notebook"
"""Where marks are made that no file holds."""
WHO = pl.coalesce("reader", "file")


def marked(corpus: Corpus, found: pl.DataFrame, sampled: Sampled) -> pl.DataFrame:
    """The marks of the cases in a table: a row a case and reader, ``found`` beside file, row, reader and mark.

    found: what was counted, a row a case, with the columns that KEYS names. reader: the file where it names nobody. Of two
    marks of one case by one reader the first counts. Files stand in the order of their names. A column ``mark`` of ``found`` is left out.
    """
    keys, found = list(KEYS[sampled]), found.drop("mark", strict=False)
    mine = corpus.marks.filter(pl.col("sampled") == sampled).with_columns(reader=WHO)
    named = _keyed(found.with_columns(case=pl.int_range(pl.len(), dtype=pl.UInt32)), keys)
    joined = mine.select(*keys, "file", "row", "reader", "mark").rename({key: f"_{key}" for key in keys})
    both = joined.join(named, on=[f"_{key}" for key in keys], maintain_order="left")
    return both.unique(["case", "reader"], keep="first", maintain_order=True).select(
        *found.columns, "case", "file", "row", "reader", "mark"
    )


def _keyed(found: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """The table with its keys as files of marks hold them: names on one line."""
    texts = [key for key in keys if found.schema[key] == pl.String]
    cleaned = {key: {text: clean_name(text) for text in found[key].unique()} for key in texts}
    return found.with_columns(
        (pl.col(key).replace(cleaned[key]) if key in texts else pl.col(key)).alias(f"_{key}") for key in keys
    )


def with_first_mark(corpus: Corpus, found: pl.DataFrame, sampled: Sampled) -> pl.DataFrame:
    """The table with ``mark``: that of the first file that marks the case; null where none does."""
    first = marked(corpus, found, sampled).unique("case", keep="first", maintain_order=True).select("case", "mark")
    cases = found.with_columns(case=pl.int_range(pl.len(), dtype=pl.UInt32))
    return cases.join(first, on="case", how="left", maintain_order="left").drop("case")


def readers(corpus: Corpus, found: pl.DataFrame, sampled: Sampled) -> pl.DataFrame:
    """Who marked how many of the cases, and how. Schema READERS, in the order of the files.

    found: as in ``marked``. n_lost: marks of cases that ``found`` does not hold, because the articles, concepts.yaml or
    the way to count have changed since they were drawn.
    """
    these = marked(corpus, found, sampled)
    counts = these.group_by("reader").agg(
        n=pl.len(),
        n_right=(pl.col("mark") == Mark.YES).sum(),
        n_wrong=(pl.col("mark") == Mark.NO).sum(),
        n_unclear=(pl.col("mark") == Mark.UNCLEAR).sum(),
    )
    all_marks = corpus.marks.filter(pl.col("sampled") == sampled).select(reader=WHO)
    table = (
        all_marks.group_by("reader", maintain_order=True)
        .agg(n_all=pl.len())
        .join(counts, on="reader", how="left", maintain_order="left")
        .with_columns(pl.col("n", "n_right", "n_wrong", "n_unclear").fill_null(0), sampled=pl.lit(str(sampled)))
        .with_columns(n_lost=pl.col("n_all") - pl.col("n"))
    )
    return check(table.select(pl.col(name).cast(column.dtype) for name, column in READERS.items()), READERS)


def agreement(corpus: Corpus, found: pl.DataFrame, sampled: Sampled) -> pl.DataFrame:
    """How far readers agree on the cases that two or more have marked. Schema AGREEMENT, one row.

    found: as in ``marked``. alpha is Krippendorff's on the nominal scale, over right, wrong and unclear; higher means that
    they agree more. It is null where fewer than LEAST_TWICE cases are marked twice, and where all marks are the same; its
    interval also where so few differ from the rest that a new draw of the cases may hold one mark alone.
    Sources: Krippendorff 2011; Hayes & Krippendorff 2007 (interval by bootstrap over cases).
    """
    these = marked(corpus, found, sampled)
    twice = these.filter(pl.len().over("case") > 1)
    by_case = twice.group_by("case").agg(same=pl.col("mark").n_unique() == 1)
    n, n_same = by_case.height, int(by_case["same"].sum())
    alpha: float | None = None
    low = high = alpha
    if n >= LEAST_TWICE and twice["mark"].n_unique() > 1:
        ratings = _ratings(twice)
        alpha = krippendorff_alpha(ratings)
        try:
            low, high = alpha_interval(ratings)
        except StatisticsError:
            low = high = None
    row = {
        "sampled": str(sampled),
        "n_readers": these["reader"].n_unique(),
        "n": n,
        "n_same": n_same,
        "share_same": n_same / n if n else None,
        "alpha": alpha,
        "alpha_low": low,
        "alpha_high": high,
    }
    return check(pl.DataFrame([row], schema={name: column.dtype for name, column in AGREEMENT.items()}), AGREEMENT)


def _ratings(twice: pl.DataFrame) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Readers by cases, a number for each mark; not a number where a reader left a case out."""
    code = pl.col("mark").replace_strict({str(mark): at for at, mark in enumerate(Mark)}, return_dtype=pl.Float64)
    wide = twice.with_columns(code=code).pivot(on="reader", index="case", values="code").sort("case").drop("case")
    return wide.to_numpy().T.astype(np.float64)


def with_marks(corpus: Corpus, sample: pl.DataFrame, sampled: Sampled, marks: Mapping[int, str]) -> Corpus:
    """The corpus with marks that no file holds, before all others: number of a row of the sample -> yes, no or unclear.

    sample: what is marked, with ``check`` and the columns that KEYS names. Raises QuestionError for a number that the
    sample does not have, and for another mark.
    """
    known = set(sample["check"])
    for number, mark in marks.items():
        if number not in known or mark not in list(Mark):
            raise QuestionError(
                f"marks must give rows of the sample, 1 to {len(known)}, one of {', '.join(Mark)}, not {number!r}: {mark!r}."
            )
    if not marks:
        return corpus
    rows = sample.filter(pl.col("check").is_in(list(marks))).iter_rows(named=True)
    made = [
        {
            **dict.fromkeys(READ_MARKS),
            "sampled": str(sampled),
            "file": HERE,
            "row": row["check"],
            "mark": str(marks[row["check"]]),
            **{key: clean_name(row[key]) if isinstance(row[key], str) else row[key] for key in KEYS[sampled]},
        }
        for row in rows
    ]
    table = pl.DataFrame(made, schema=empty(READ_MARKS).schema)
    return replace(corpus, marks=pl.concat([table, corpus.marks]))

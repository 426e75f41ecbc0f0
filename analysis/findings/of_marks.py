"""What readers marked by hand, how far they agree, and what their marks make of the counts."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, told
from analysis.schema import check
from analysis.schema.checks import AGREEMENT, CORRECTED, JUDGED, READERS, STILL
from analysis.schema.vocabulary import Basis, Kind, Sampled
from analysis.units.corrected import LEAST_MARKED
from analysis.units.marks import LEAST_TWICE
from analysis.units.wording import MIN_MENTIONS

CASE = {Sampled.TERMS: ("mention", "mentions"), Sampled.SPEECH: ("report of speech", "reports of speech")}
"""What one case of a sample is called, and what several are."""
Row = dict[str, Any]


def marked(table: pl.DataFrame, sampled: Sampled) -> Reading:
    """Who marked how many cases, and how. table: units.marks.readers."""
    rows = check(table, READERS).to_dicts()
    one, many = CASE[sampled]
    if not rows:
        return _reading(
            Finding(
                f"Nobody has marked a sample of this story’s {many} yet, so the counts are as the program found them."
            )
        )
    found = [Finding(f"{row['reader']} marked {counted(row['n'], one, many)}: {_parts(row)}.") for row in rows]
    lost = sum(row["n_lost"] for row in rows)
    if lost:
        found.append(
            Finding(
                f"{capital(counted(lost, 'further mark', 'further marks'))} "
                f"{'does' if lost == 1 else 'do'} not count: the program does not find the marked {one if lost == 1 else many} any more."
            )
        )
    return _reading(*found)


def _parts(row: Row) -> str:
    parts = ((row["n_right"], "right"), (row["n_wrong"], "wrong"), (row["n_unclear"], "unclear"))
    return listed(f"{number(n)} {what}" for n, what in parts if n) if row["n"] else "the program finds no more of them"


def judged(table: pl.DataFrame, sampled: Sampled) -> Reading:
    """Which kinds were read wrong how often. table: units.corrected.judged."""
    rows = check(table, JUDGED).to_dicts()
    n, n_right = sum(row["n_checked"] for row in rows), sum(row["n_right"] for row in rows)
    one, many = CASE[sampled]
    if not n:
        return _reading(
            Finding(
                f"No {one} of this story is marked right or wrong, so we do not know how often the program errs here."
            )
        )
    found = [Finding(f"Readers say that {_of(n_right, n)} marked {one if n == 1 else many} {_is(n_right)} right.")]
    wrong = sorted(
        (row for row in rows if row["n_right"] < row["n_checked"]),
        key=lambda row: (row["n_right"] - row["n_checked"], row["group"], row["kind"]),
    )
    if wrong:
        parts = [
            f"{_named(row, sampled)} is wrong in {_of(row['n_checked'] - row['n_right'], row['n_checked'])}"
            for row in wrong
        ]
        found.append(Finding(f"{capital(told(parts))}."))
    pooled = [_named(row, sampled) for row in rows if row["basis"] == Basis.GROUP]
    if pooled:
        found.append(
            Finding(
                f"Fewer than {number(LEAST_MARKED)} marks judge {listed(pooled, MOST_NAMED)} alone, so the marks of all "
                f"{'terms of the concept' if sampled == Sampled.TERMS else many} together judge the rest."
            )
        )
    few = sorted({row["group"] for row in rows if row["basis"] == Basis.NOT_KNOWN})
    if few:
        found.append(Finding(f"Too few {many} are marked to correct the counts of {listed(few, MOST_NAMED)}."))
    return _reading(*found)


def corrected_counts(
    table: pl.DataFrame, readers: pl.DataFrame, sampled: Sampled, still: pl.DataFrame | None = None
) -> Reading:
    """Which counts the marks move, and which differences are left. table: units.corrected.corrected; readers:
    units.marks.readers; still: terms.checking.still_apart, where outlets are compared."""
    known = check(table, CORRECTED).drop_nulls("corrected")
    many = CASE[sampled][1]
    if known.is_empty():
        return _reading(Finding(f"No counts are corrected: too few {many} are marked."))
    outside = (pl.col("n") < pl.col("corrected_low")) | (pl.col("n") > pl.col("corrected_high"))
    moved = (
        known.filter(outside)
        .with_columns(by=(pl.col("n") - pl.col("corrected")).abs())
        .sort("by", "outlet", "kind", descending=[True, False, False])
    )
    found = [_source(readers, sampled)]
    if moved.is_empty():
        found.append(
            Finding("Each count lies within the interval of its corrected count, so the marks change no count surely.")
        )
    else:
        parts = [_moved(row, sampled) for row in moved.iter_rows(named=True)]
        found.append(Finding(f"The marks change these counts: {told(parts)}."))
    return _reading(*found, *([] if still is None else _differences(check(still, STILL))))


def _source(readers: pl.DataFrame, sampled: Sampled) -> Finding:
    """Whose marks they are: the source of the corrected counts."""
    rows = check(readers, READERS).filter(pl.col("n") > 0)
    who = listed(f"{row['reader']} ({counted(row['n'], *CASE[sampled])})" for row in rows.iter_rows(named=True))
    first = " Where several marked one, the first of them counts." if rows.height > 1 else ""
    text = f"The counts are corrected by the marks of {who}.{first}"
    caveat = (
        "The marks take out what is wrong. They add nothing that the program missed."
        if sampled == Sampled.TERMS
        else "What the program missed is added by the share that it finds in other articles, which may differ here."
    )
    return Finding(text, caveat)


def _moved(row: Row, sampled: Sampled) -> str:
    """“North has about 4 (3 to 5) mentions of “war”, not 6”."""
    what = (
        f"{CASE[sampled][1]} of {quoted(row['kind'])}" if sampled == Sampled.TERMS else f"{Kind(row['kind']).printed}s"
    )
    about = f"{row['corrected']:.0f} ({row['corrected_low']:.0f} to {row['corrected_high']:.0f})"
    return f"{row['outlet']} has about {about} {what}, not {row['n']:,}"


def _differences(still: pl.DataFrame) -> list[Finding]:
    """Which of the sure differences of two outlets are sure by the corrected counts, too."""
    held, gone, open_yet = (
        [
            f"{row['outlet']} and {row['other']} on {quoted(row['kind'])}"
            for row in still.iter_rows(named=True)
            if row["apart"] is answer
        ]
        for answer in (True, False, None)
    )
    found = [Finding(f"These still differ by more than chance can explain: {told(held)}.")] if held else []
    if gone:
        found.append(
            Finding(f"By the corrected counts, chance and marks could explain these differences: {told(gone)}.")
        )
    if open_yet:
        text = f"There are too few marks, or fewer than {number(MIN_MENTIONS)} mentions left, to say so of these: {told(open_yet)}."
        found.append(Finding(text))
    return found


def agreement(table: pl.DataFrame) -> Reading:
    """How far readers agree. table: units.marks.agreement."""
    row = check(table, AGREEMENT).row(0, named=True)
    one, many = CASE[Sampled(row["sampled"])]
    if not row["n"]:
        return _reading(Finding(f"No two readers marked the same {one}, so we do not know how far they agree."))
    text = f"The readers gave the same mark to {_of(row['n_same'], row['n'])} {many} that two or more marked."
    if row["n"] < LEAST_TWICE:
        return _reading(
            Finding(
                text,
                f"Below {number(LEAST_TWICE)} such {many} there is too little to say how far they agree beyond chance.",
            )
        )
    if row["alpha"] is None:
        return _reading(Finding(text, "All marks are the same, so chance may explain the agreement."))
    alpha = f"Krippendorff’s alpha, agreement beyond chance (0 chance, 1 full), is {row['alpha']:.2f}"
    if row["alpha_low"] is None:
        return _reading(
            Finding(f"{text} {alpha}.", "So few marks differ from the rest that an interval of alpha can’t be given.")
        )
    return _reading(
        Finding(
            f"{text} {alpha} (95 % interval {row['alpha_low']:.2f} to {row['alpha_high']:.2f}).",
            "For conclusions 0.80 is usual; below 0.67 the question is too hard to answer alike.",
        )
    )


def _named(row: Row, sampled: Sampled) -> str:
    return quoted(row["kind"]) if sampled == Sampled.TERMS else f"the {Kind(row['kind']).printed}"


def _of(part: int, n: int) -> str:
    """“two of three”, “none of five”."""
    return f"{number(part) if part else 'none'} of {number(n)}"


def _is(n: int) -> str:
    return "is" if n == 1 else "are"


def _reading(*found: Finding) -> Reading:
    return Reading(title=found[0].text.rstrip("."), subtitle="", source="", alt="", findings=list(found))

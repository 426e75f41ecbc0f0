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
from analysis.units.marking import LEAST_TWICE
from analysis.units.wording import MIN_MENTIONS

CASE = {Sampled.TERMS: ("mention", "mentions"), Sampled.SPEECH: ("report of speech", "reports of speech")}
"""What one case of a sample is called, and what several are."""
Row = dict[str, Any]


def by_hand(readers: pl.DataFrame, judged: pl.DataFrame, agreement: pl.DataFrame, sampled: Sampled) -> Reading:
    """Who marked how many cases by hand, how often the program was right, and how far readers agree.

    readers, agreement: units.marking.readers and agreement; judged: units.corrected.judged, all of the same cases.
    """
    rows = check(readers, READERS).to_dicts()
    one, many = CASE[sampled]
    if not rows:
        return _reading(
            Finding(
                f"Nobody has marked a sample of this story’s {many} yet, so the counts are as the program found them."
            )
        )
    found = [Finding(f"{row['reader']} marked {counted(row['n'], one, many)}{_parts(row)}.") for row in rows]
    if lost := sum(row["n_lost"] for row in rows):
        text = f"{capital(counted(lost, 'further mark', 'further marks'))} {'does' if lost == 1 else 'do'} not count"
        which = f"{'a ' + one if lost == 1 else many} that the program does not find any more"
        found.append(Finding(f"{text}: {'it is' if lost == 1 else 'they are'} of {which}."))
    return _reading(*found, *_judged(check(judged, JUDGED).to_dicts(), sampled), *_agreed(agreement))


def _parts(row: Row) -> str:
    parts = ((row["n_right"], "right"), (row["n_wrong"], "wrong"), (row["n_unclear"], "unclear"))
    return f": {listed(f'{number(n)} {what}' for n, what in parts if n)}" if row["n"] else ""


def _judged(rows: list[Row], sampled: Sampled) -> list[Finding]:
    """How often the program was right, which kinds it reads wrong, and which have too few marks."""
    n, n_right = sum(row["n_checked"] for row in rows), sum(row["n_right"] for row in rows)
    one, many = CASE[sampled]
    found = []
    if n:
        lead = f"Of {number(n)} {many} marked right or wrong, {number(n_right) if n_right else 'none'} {_is(n_right)} right."
        only = f"The one {one} marked right or wrong is {'right' if n_right else 'wrong'}."
        found.append(Finding(lead if n > 1 else only))
    wrong = sorted(
        (row for row in rows if row["n_right"] < row["n_checked"]),
        key=lambda row: (row["n_right"] - row["n_checked"], row["group"], row["kind"]),
    )
    if wrong:
        parts = [f"{_wrong(row)} {_cases(row, sampled, row['n_checked'])}" for row in wrong]
        found.append(Finding(f"The program is wrong in {told(parts)}."))
    pooled = [_named(row, sampled) for row in rows if row["basis"] == Basis.GROUP]
    if pooled:
        terms = "the term" if len(pooled) == 1 else "the terms"
        which = f"{many} of {terms} {listed(pooled, MOST_NAMED)}" if sampled == Sampled.TERMS else listed(pooled)
        all_marks = "all terms of their concept" if sampled == Sampled.TERMS else f"all {many}"
        found.append(
            Finding(
                f"Fewer than {number(LEAST_MARKED)} {which} are marked, so the marks of {all_marks} judge the rest of them."
            )
        )
    few = sorted({row["group"] for row in rows if row["basis"] == Basis.NOT_KNOWN})
    if few:
        whose = f"the counts of {listed(few, MOST_NAMED)}" if sampled == Sampled.TERMS else "their counts"
        found.append(Finding(f"Too few {many} are marked to correct {whose}."))
    return found


def _wrong(row: Row) -> str:
    return _of(row["n_checked"] - row["n_right"], row["n_checked"])


def corrected_counts(
    table: pl.DataFrame, readers: pl.DataFrame, sampled: Sampled, still: pl.DataFrame | None = None
) -> Reading:
    """Which counts the marks move, and which differences are left. table: units.corrected.corrected; readers:
    units.marking.readers; still: terms.checking.still_apart, where outlets are compared."""
    known = check(table, CORRECTED).drop_nulls("corrected")
    many = CASE[sampled][1]
    if known.is_empty():
        return _reading(Finding(f"No count is corrected: too few {many} are marked."))
    outside = (pl.col("n") < pl.col("corrected_low")) | (pl.col("n") > pl.col("corrected_high"))
    moved = (
        known.filter(outside)
        .with_columns(by=(pl.col("n") - pl.col("corrected")).abs())
        .sort("by", "outlet", "kind", descending=[True, False, False])
    )
    found = [_source(readers, sampled)]
    if moved.is_empty():
        found.append(
            Finding(
                "Every count lies inside the interval of its corrected count, so the marks do not clearly change any count."
            )
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
    """“North has about 4 (3 to 5) mentions of the term “war”, not 6”."""
    about = f"{row['corrected']:.0f} ({row['corrected_low']:.0f} to {row['corrected_high']:.0f})"
    return f"{row['outlet']} has about {about} {_cases(row, sampled)}, not {row['n']:,}"


def _differences(still: pl.DataFrame) -> list[Finding]:
    """Which of the sure differences of two outlets are sure by the corrected counts, too."""
    held, gone, open_yet = (
        [
            f"{row['outlet']} and {row['other']} on the term {quoted(row['kind'])}"
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


def _agreed(table: pl.DataFrame) -> list[Finding]:
    """How far readers agree."""
    row = check(table, AGREEMENT).row(0, named=True)
    one, many = CASE[Sampled(row["sampled"])]
    if row["n_readers"] < 2:
        return [Finding("Fewer than two readers marked them, so we do not know how far people agree.")]
    if not row["n"]:
        return [Finding(f"No two readers marked the same {one}, so we do not know how far they agree.")]
    text = f"The readers gave the same mark to {_of(row['n_same'], row['n'])} {many} that two or more marked."
    if row["n"] < LEAST_TWICE:
        return [Finding(text, f"Fewer than {number(LEAST_TWICE)} are too few to say how far they agree beyond chance.")]
    if row["alpha"] is None:
        return [Finding(text, "All marks are the same, so chance may explain the agreement.")]
    alpha = f"{text} Krippendorff’s alpha, agreement beyond chance (0 chance, 1 full), is {_signed(row['alpha'])}"
    if row["alpha_low"] is None:
        return [Finding(f"{alpha}.", "So few marks differ from the rest that its interval is not known.")]
    ends = f"{_signed(row['alpha_low'])} to {_signed(row['alpha_high'])}"
    usual = "For conclusions 0.80 is usual; below 0.67 readers agree too little for any (Krippendorff 2004)."
    return [Finding(f"{alpha} (95 % interval {ends}).", usual)]


def _signed(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _named(row: Row, sampled: Sampled) -> str:
    return quoted(row["kind"]) if sampled == Sampled.TERMS else _printed(row)


def _cases(row: Row, sampled: Sampled, n: int = 2) -> str:
    """“mentions of the term “war””, “full quotations”; of one “mention of the term “war””."""
    return f"{CASE[sampled][n > 1]} of the term {quoted(row['kind'])}" if sampled == Sampled.TERMS else _printed(row, n)


def _printed(row: Row, n: int = 2) -> str:
    return f"{Kind(row['kind']).printed}{'s' if n > 1 else ''}"


def _of(part: int, n: int) -> str:
    """“two of three”, “none of five”."""
    return f"{number(part) if part else 'none'} of {number(n)}"


def _is(n: int) -> str:
    return "is" if n == 1 else "are"


def _reading(*found: Finding) -> Reading:
    return Reading(title=found[0].text.rstrip("."), subtitle="", source="", alt="", findings=list(found))

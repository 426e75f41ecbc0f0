"""How often the program finds the right speaker: as measured elsewhere, and as readers marked it here."""

from __future__ import annotations

import polars as pl

from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent
from analysis.schema import check
from analysis.schema.vocabulary import Besides, Kind
from analysis.schema.voices import AGREEMENT, MEASURED, PRECISION


def measured(table: pl.DataFrame) -> Reading:
    """What was measured on articles that people have marked. table: checking.measured."""
    rows = check(table, MEASURED).to_dicts()
    found = listed(f"{percent(row['recall'])} of {_plural(row)}" for row in rows)
    right = listed(f"{percent(row['precision'])} of {_plural(row)}" for row in rows)
    speaker = listed(f"{percent(row['speaker'])} of {_plural(row)}" for row in rows)
    other = (
        "those news articles were on another subject, and people do not agree on every report of speech either. On this "
        "story the shares may be higher or lower."
    )
    return _reading(
        Finding(
            f"People had marked {counted(sum(row['n'] for row in rows), 'report')} of speech in other articles. The program found at least half of the words of {found}."
        ),
        Finding(f"People had marked at least half of the words of what the program found for {right}."),
        Finding(
            f"In these, it names the right speaker for {speaker}.",
            "We did not measure whether it knows which person “he” or “the minister” means.",
            other,
        ),
    )


def precision(table: pl.DataFrame) -> Reading:
    """What a reader's marks say of this story. table: checking.precision."""
    rows = {row["kind"]: row for row in check(table, PRECISION).to_dicts()}
    whole = rows[Besides.ALL_KINDS]
    if not whole["n"]:
        return _reading(
            Finding("Nobody has marked this story’s sample yet, so we do not know how often the program is right here.")
        )
    parts = [
        f"{_some(rows[kind]['n_right'])} of {counted(rows[kind]['n'], kind.printed)}"
        for kind in Kind
        if rows[kind]["n"]
    ]
    low, high = percent(whole["low"]), percent(whole["high"])
    return _reading(
        Finding(
            f"{capital(_some(whole['n_right']))} of {counted(whole['n'], 'marked report')} of speech "
            f"{'is' if whole['n_right'] == 1 else 'are'} right: {listed(parts)}.",
            f"With so few marks, between {low} and {high} of this story’s reports may be right (95 % interval).",
        )
    )


def agreement(table: pl.DataFrame) -> Reading:
    """How far two readers agree. table: checking.agreement."""
    row = check(table, AGREEMENT).row(0, named=True)
    if not row["n"]:
        return _reading(
            Finding("No two readers marked the same report of speech, so we do not know how far they agree.")
        )
    text = f"Two readers gave the same mark to {_some(row['n_same'])} of {counted(row['n'], 'report')}."
    if row["kappa"] is None:
        return _reading(
            Finding(text, "One of them gave the same mark throughout, so chance may explain the agreement.")
        )
    return _reading(
        Finding(f"{text} Cohen’s kappa, agreement beyond chance (0 chance, 1 full), is {row['kappa']:.2f}.")
    )


def _plural(row: dict[str, str]) -> str:
    """The reports of a row's kind: “full quotations”."""
    return f"{Kind(row['kind']).printed}s"


def _some(n: int) -> str:
    return number(n) if n else "none"


def _reading(*found: Finding) -> Reading:
    return Reading(title=found[0].text.rstrip("."), subtitle="", source="", alt="", findings=list(found))

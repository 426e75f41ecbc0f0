"""How often the reading of who speaks is right: as measured elsewhere, and as readers marked it here."""

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
        "those were news articles on another subject, and people do not agree on every report of speech either; "
        "on this story the shares may be higher or lower."
    )
    return _reading(
        Finding(
            f"In other articles, people had marked {counted(sum(row['n'] for row in rows), 'report')} of speech. Of these, the program found {found}, each with at least half of its words."
        ),
        Finding(f"Of what the program found, people had marked at least half of the words in {right}."),
        Finding(
            f"Of those, the words that name the speaker are right in {speaker}.",
            "Which person a “he” or “the minister” stands for was not measured.",
            other,
        ),
    )


def precision(table: pl.DataFrame) -> Reading:
    """What a reader's marks say of this story. table: checking.precision."""
    rows = {row["kind"]: row for row in check(table, PRECISION).to_dicts()}
    whole = rows[Besides.ALL_KINDS]
    if not whole["n"]:
        return _reading(
            Finding("Nobody has marked this story's sample yet; how often the reading is right here is not known.")
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
            f"With so few marks, between {low} and {high} of all this story's reports may be right (95 % interval).",
        )
    )


def agreement(table: pl.DataFrame) -> Reading:
    """How far two readers agree. table: checking.agreement."""
    row = check(table, AGREEMENT).row(0, named=True)
    if not row["n"]:
        return _reading(Finding("No report of speech was marked by two readers; how far readers agree is not known."))
    text = f"Two readers marked {_some(row['n_same'])} of {counted(row['n'], 'report')} alike."
    if row["kappa"] is None:
        return _reading(
            Finding(text, "One of them gave the same mark throughout, so chance can't be told from agreement.")
        )
    return _reading(
        Finding(f"{text} Beyond chance (0 as by chance, 1 always alike): {row['kappa']:.2f} (Cohen's kappa).")
    )


def _plural(row: dict[str, str]) -> str:
    """The reports of a row's kind: “full quotations”."""
    return f"{Kind(row['kind']).printed}s"


def _some(n: int) -> str:
    return number(n) if n else "none"


def _reading(*found: Finding) -> Reading:
    return Reading(title=found[0].text.rstrip("."), subtitle="", source="", alt="", findings=list(found))

"""How often the program finds the right speaker, as measured elsewhere."""

from __future__ import annotations

import polars as pl

from analysis.findings.reading import Finding, Reading
from analysis.findings.words import counted, listed, percent
from analysis.schema import check
from analysis.schema.vocabulary import Kind
from analysis.schema.voices import MEASURED


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


def _plural(row: dict[str, str]) -> str:
    """The reports of a row's kind: “full quotations”."""
    return f"{Kind(row['kind']).printed}s"


def _reading(*found: Finding) -> Reading:
    return Reading(title=found[0].text.rstrip("."), subtitle="", source="", alt="", findings=list(found))

"""Who is heard in an archive: speakers have one name in all articles, so all reports are read before any is counted.

Each part keeps its reports as its articles tell them. What the names are is worked out for the archive, and for each month
of its own articles; then each part is counted by these names.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from analysis.large.annotating import RECORD
from analysis.large.kept import WORK, record, save
from analysis.large.months import of_month
from analysis.questions.voices.speakers import LAST, as_heard, named_sums, printed_beside, speaker_counts
from analysis.questions.voices.verbs import verb_counts
from analysis.units.parts import Sums
from analysis.units.reports import named_by, naming

SAID = "said.parquet"
HEARD = ("speakers", "printed", "verbs", *(f"{of}-{kind}" for of in ("who", "named") for kind in Sums._fields))
"""The names of the sums of a part that are counted by the names of speakers."""


@dataclass(frozen=True)
class Naming:
    """What the names of a month or of the archive are worked out from: ``naming_counts``, added up."""

    counts: Path
    into: Path


def name(given: Naming) -> Path:
    """Write what each speaker is in all tables, and give where."""
    save(naming(pl.read_parquet(given.counts)), given.into)
    return given.into


@dataclass(frozen=True)
class Hearing:
    """The reports of a part to be counted. folder: of what is kept of it. month: whose articles alone count; None for all. names: where the
    names of speakers are. into: the folder for the sums, before: what their names begin with."""

    folder: Path
    month: str | None
    names: Path
    into: Path
    before: str


def hear(given: Hearing) -> list[Path]:
    """Count the reports of a part, and give the paths of the sums, in the order of HEARD."""
    said = of_month(pl.scan_parquet(given.folder / SAID), given.month).collect()
    names = pl.read_parquet(given.names)
    found = as_heard(named_by(said, names))
    counts, who = speaker_counts(found)
    tables = {
        "speakers": counts,
        "printed": _printed(given, found, names),
        "verbs": verb_counts(found),
        **{f"who-{kind}": table for kind, table in who._asdict().items()},
        **{f"named-{kind}": table for kind, table in named_sums(found)._asdict().items()},
    }
    paths = [given.into / f"{given.before}-{kind}.parquet" for kind in HEARD]
    for kind, path in zip(HEARD, paths, strict=True):
        save(tables[kind], path)
    return paths


def _printed(given: Hearing, found: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """``printed_beside``, of words those with which the name of somebody ends who is named."""
    out = given.folder.parents[given.folder.parts[::-1].index(WORK)]
    held = record(given.folder / RECORD) or {"files": {}}
    paths = [out / file for file in held["files"] if file.startswith("tokens/")]
    ends = names.filter("named").select(speaker="shown").select(LAST).to_series().drop_nulls().unique()
    untied = found.filter(pl.col("named").is_null())["article_id"].unique()
    if not paths:
        return pl.DataFrame(schema=dict.fromkeys(("outlet", "word", "speaker"), pl.String))
    article, token = (pl.col(column).cast(pl.String) for column in ("article_id", "token"))
    asked = article.is_in(untied.implode()) & token.is_in(ends.implode())
    tables = [printed_beside(pl.scan_parquet(path).filter(asked), found) for path in paths]
    return pl.concat(tables).unique()

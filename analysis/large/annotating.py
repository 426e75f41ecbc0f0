"""The articles of a part -> their annotation, in Parquet files by outlet and month; and back from there, as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from analysis.annotate.corpus import Depth, annotate_part, with_shared
from analysis.annotate.syntax.parse import MODEL_NAME, MODEL_VERSION
from analysis.escape import anchor
from analysis.large.kept import WORK, digest, forget, keep, place, record, save
from analysis.large.months import month
from analysis.large.parts import Part
from analysis.large.settling import Settled, articles_of
from analysis.story.repeated import numbers_of
from analysis.units import patterns
from analysis.units.proper_names import small_forms

RECORD = "annotated.json"
TABLES = ("articles", "tokens", "attributions", "names")
FORMS = "forms.parquet"
"""The forms of a part's words that are printed in small letters somewhere."""


@dataclass(frozen=True)
class Job:
    """A part that was read, and all that its annotation is made from.

    read: the digest of what it was read from. chunks: how many there are. settled: what is left out of it or renamed.
    shared: the lines that most articles of its outlets have. verbs: the archive's own reporting verbs.
    """

    part: Part
    out: Path
    read: str
    chunks: int
    settled: Settled
    shared: Mapping[str, Sequence[str]]
    depth: Depth
    verbs: Mapping[str, str]

    @property
    def folder(self) -> Path:
        """Where what is kept of the part lies."""
        return self.out / WORK / self.part.name

    @property
    def made_from(self) -> str:
        """A digest of all that the annotation depends on."""
        changes = sorted((chunk, sorted(rows.items())) for chunk, rows in self.settled.items())
        model = (MODEL_NAME, MODEL_VERSION) if self.depth == "syntax" else ()
        shared = {outlet: list(lines) for outlet, lines in self.shared.items()}
        return digest("annotated", self.read, self.chunks, changes, shared, self.depth, dict(self.verbs), model)

    def articles(self, chunk: int) -> pl.DataFrame:
        """The articles of a chunk that are kept (schema ARTICLES), with ``number``."""
        return articles_of(self.part, self.out, chunk, self.settled)


Chunk = tuple[int, pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]
"""Its number, its articles, and their tokens, attributions and names."""


def annotate(job: Job) -> dict[str, Any]:
    """Annotate a part, unless that was done before, and give its record."""
    for _ in chunks_of(job):
        pass
    return record(job.folder / RECORD) or {}


def chunks_of(job: Job) -> Iterator[Chunk]:
    """The annotated chunks of a part, from the disk if they were annotated before; else they are written as they come,
    and their record behind the last one."""
    held = record(job.folder / RECORD)
    if held and held["made_from"] == job.made_from:
        files = list(held["files"])
        for chunk in range(job.chunks):
            articles = job.articles(chunk)
            if articles.height:
                yield chunk, articles, *_read(job, chunk, files, articles)
        return
    forget(job.folder / RECORD)
    written: list[Path] = []
    small: set[str] = set()
    for chunk in range(job.chunks):
        articles = job.articles(chunk)
        if articles.is_empty():
            continue
        shared = {outlet: frozenset(lines) for outlet, lines in job.shared.items()}
        tables = annotate_part(with_shared(articles, numbers_of(articles, shared)), job.depth, job.verbs)
        written += _write(job, chunk, articles, tables)
        if job.depth == "syntax":
            small |= small_forms(patterns.with_form(tables[0]))
        yield chunk, articles, *tables
    if job.depth == "syntax":
        written.append(job.folder / FORMS)
        save(pl.DataFrame({"form": sorted(small)}, schema={"form": pl.String}), written[-1])
    keep(job.folder / RECORD, job.made_from, written)


def places_of(articles: pl.DataFrame) -> pl.DataFrame:
    """article_id, outlet and month of articles, and the names that ``place`` gives the outlets; by what is one place."""
    outlets = articles["outlet"].unique().to_list()
    names = {outlet: anchor(outlet) for outlet in outlets}
    return articles.select(
        "article_id", "outlet", month=month(), folder=pl.col("outlet").replace_strict(names, return_dtype=pl.String)
    )


def divided(
    table: pl.DataFrame, places: pl.DataFrame, out: Path, name: str, file: str
) -> Iterator[tuple[Path, pl.DataFrame]]:
    """The rows of a table by outlet and month, and the path of each. places: as ``places_of`` gives them."""
    for (_, of_month), group in places.group_by("folder", "month", maintain_order=True):
        ids = group["article_id"]
        path = place(out, name, group["outlet"][0], of_month, file)
        alone = group.height == places.height
        yield path, table if alone else table.filter(pl.col("article_id").cast(pl.String).is_in(ids.implode()))


def _write(job: Job, chunk: int, articles: pl.DataFrame, tables: Sequence[pl.DataFrame]) -> list[Path]:
    places = places_of(articles)
    plain = articles.drop("text", "digest", "marked")
    written = []
    for name, table in zip(TABLES, (plain, *tables), strict=True):
        if name == "names" and job.depth == "words":
            continue
        for path, rows in divided(table, places, job.out, name, f"{job.part.name}-{chunk:03d}"):
            save(rows, path)
            written.append(path)
    return written


def _read(
    job: Job, chunk: int, files: Sequence[str], articles: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    from analysis.schema import empty
    from analysis.schema.annotation import NAMES

    ending = f"/{job.part.name}-{chunk:03d}.parquet"
    ids = articles["article_id"].to_list()
    order = pl.col("article_id").cast(pl.String).replace_strict(ids, range(len(ids)), return_dtype=pl.UInt32)
    found = []
    for name in TABLES[1:]:
        paths = [job.out / file for file in files if file.startswith(f"{name}/") and file.endswith(ending)]
        tables = [pl.read_parquet(path) for path in paths]
        if not tables:
            found.append(empty(NAMES))
        else:
            found.append(tables[0] if len(tables) == 1 else pl.concat(tables).sort(order, maintain_order=True))
    return found[0], found[1], found[2]

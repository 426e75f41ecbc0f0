"""The stages of a run: read, settle what all parts together decide, annotate and count, sum up, end."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import polars as pl

from analysis.annotate.corpus import Depth
from analysis.errors import Problem
from analysis.escape import escape_cell
from analysis.large.annotating import FORMS, Job, annotate
from analysis.large.cluster import done, n_workers
from analysis.large.copying import copies
from analysis.large.counting import Count, count
from analysis.large.kept import WORK, digest, save
from analysis.large.page import Progress
from analysis.large.parts import Part
from analysis.large.reading import read_part
from analysis.large.runs import Kept
from analysis.large.settling import (
    Lines,
    Settled,
    added,
    likely_lines,
    line_counts,
    shared_of,
    to_count,
    told,
    twice,
)
from analysis.large.summing import Counted, tables
from analysis.story.concepts import Dictionary
from analysis.story.read import problem_table
from analysis.writing import write

if TYPE_CHECKING:
    from distributed import Client

RESULTS = "results"
SUMMED = "sums"
PROBLEMS = "problems.csv"
Made = TypeVar("Made")
Record = dict[str, Any]


@dataclass(frozen=True)
class Settings:
    """How an archive is worked on. depth: as ``annotate`` takes it. scheduler: the address of a Dask scheduler; None for
    processes of this machine, ``workers`` of them, one a core unless told, or for 0 the
    calling process itself. copies: whether near-copies are looked for."""

    depth: Depth = "words"
    scheduler: str | None = None
    workers: int | None = None
    copies: bool = True


@dataclass(frozen=True)
class Told:
    """What a run has done. tables: where they are. articles, words: of the archive, as far as they are counted. parts: how
    many there are. left_out: what could not be worked on. problems: how many of each severity; ``problems.csv`` has them.
    """

    tables: tuple[Path, ...]
    articles: int
    words: int
    parts: int
    left_out: tuple[str, ...]
    problems: dict[str, int] = field(default_factory=dict)


class Stages:
    """The stages of a run and what they share."""

    def __init__(
        self,
        archive: Path,
        out: Path,
        settings: Settings,
        parts: Sequence[Part],
        dictionary: Dictionary,
        verbs: dict[str, str],
        found: Client | None,
        progress: Progress,
    ) -> None:
        self.archive, self.out, self.settings, self.parts = archive, out, settings, list(parts)
        self.dictionary, self.verbs, self.client, self.progress = dictionary, verbs, found, progress
        self.left_out: list[str] = []

    def all(self, problems: list[Problem]) -> Told:
        """Do everything that is not done."""
        read = self.each("Reading", partial(read_part, out=self.out), self.parts)
        order = [(part, read[part.name]) for part in self.parts if part.name in read]
        settled, faults = twice([(part, held["chunks"]) for part, held in order], self.out)
        problems += faults
        shared, articles = self.shared(order, settled)
        problems += told(shared, articles, self.archive.resolve().name)
        jobs = [self.job(part, held, settled.get(part.name, {}), shared) for part, held in order]
        counts = self.counts(jobs, tuple(sorted(articles)))
        counted = self.each("Counting" if self.settings.depth == "syntax" else "Annotating and counting", count, counts)
        paths = self.tables(counted, sorted(articles))
        severities = self.problems(problems, [part for part, _ in order])
        n_articles, n_words = (sum(held[name] for held in counted.values()) for name in ("articles", "words"))
        return Told(tuple(paths), n_articles, n_words, len(self.parts), tuple(self.left_out), severities)

    def each(self, name: str, work: Callable[[Any], Record], jobs: Sequence[Any]) -> dict[str, Record]:
        """The record that work gives of each part, by the part's name; what ends with an error is left out and told."""
        found: dict[str, Record] = {}
        with self.progress.stage(name, "parts", len(jobs)) as stage:
            for job, made in done(self.client, work, jobs):
                part = job if isinstance(job, Part) else getattr(job, "job", job).part
                stage.n += 1
                if isinstance(made, BaseException):
                    self.fail(part, made)
                else:
                    found[part.name] = made
                    stage.kept += bool(made.get("kept"))
                    stage.articles += 0 if made.get("kept") else int(made.get("articles", made.get("rows")) or 0)
                self.heard()
        return found

    def fail(self, part: Part, error: BaseException) -> None:
        """Note that a part is left out."""
        rows = f"rows {part.first:,} to {part.first + part.n_rows - 1:,}"
        said = f"{part.file}, {rows}: {type(error).__name__}: {str(error).splitlines()[0][:300] if str(error) else ''}"
        self.left_out.append(said)
        self.progress.problem(said)

    def heard(self) -> None:
        """Tell how far it is."""
        self.progress.workers = n_workers(self.client)
        self.progress.tell()

    def spread(self, name: str, work: Callable[[Any], Made], jobs: Sequence[Any]) -> list[Made]:
        """What work gives of each job, in their order. Raises what it raises."""
        place = {id(job): at for at, job in enumerate(jobs)}
        found: list[Any] = [None] * len(jobs)
        with self.progress.stage(name, "pieces", len(jobs)) as stage:
            for job, made in done(self.client, work, jobs):
                if isinstance(made, BaseException):
                    raise made
                found[place[id(job)]] = made
                stage.n += 1
                self.heard()
        return found

    def shared(
        self, order: Sequence[tuple[Part, Record]], settled: Mapping[str, Settled]
    ) -> tuple[dict[str, list[str]], dict[str, int]]:
        """The lines that most articles of an outlet have, and how many articles each outlet has."""
        of_parts = [Looked(part, self.out, held["chunks"], settled.get(part.name, {})) for part, held in order]
        likely = added(self.spread("Looking for furniture", likely_of, of_parts))
        articles = {outlet: n for outlet, (n, _) in likely.items()}
        shared = self.most(of_parts, likely, {})
        if shared:
            again = [Looked(each.part, each.out, each.chunks, each.settled, shared) for each in of_parts]
            shared = self.most(again, added(self.spread("Looking for furniture again", likely_of, again)), shared)
        return shared, articles

    def most(
        self, of_parts: Sequence[Looked], likely: Lines, shared: Mapping[str, Sequence[str]]
    ) -> dict[str, list[str]]:
        """Of the lines that may be in most articles of an outlet, those that are."""
        asked = to_count(likely)
        if not asked:
            return {}
        jobs = [Looked(each.part, each.out, each.chunks, each.settled, shared, asked) for each in of_parts]
        return shared_of(added(self.spread("Counting lines", counts_of, jobs)))

    def job(self, part: Part, held: Record, settled: Settled, shared: Mapping[str, Sequence[str]]) -> Job:
        """What annotating a part takes."""
        mine = {outlet: lines for outlet, lines in shared.items() if outlet in held["outlets"]}
        depth, made_from = self.settings.depth, held["made_from"]
        return Job(part, self.out, made_from, held["chunks"], settled, mine, depth, self.verbs)

    def counts(self, jobs: Sequence[Job], outlets: tuple[str, ...]) -> list[Count]:
        """What counting the parts takes. At depth ``syntax`` all are annotated first, since a word that no article prints
        in small letters is a name."""
        small = None
        if self.settings.depth == "syntax":
            annotated = self.each("Annotating", annotate, jobs)
            jobs = [job for job in jobs if job.part.name in annotated]
            forms = [job.folder / FORMS for job in jobs]
            small = self.out / WORK / SUMMED / FORMS
            whole = pl.scan_parquet(forms).unique().collect(engine="streaming") if forms else pl.DataFrame({"form": []})
            save(whole.sort("form").cast(pl.String), small)
        asked = digest(
            [repr(concept) for concept in self.dictionary.concepts],
            [repr(actor) for actor in self.dictionary.actors],
            outlets,
            None if small is None else pl.read_parquet(small)["form"].to_list(),
            self.settings.copies,
        )
        given = self.dictionary.concepts, self.dictionary.actors, outlets, small, asked, self.settings.copies
        return [Count(job, *given) for job in jobs]

    def tables(self, counted: Mapping[str, Record], outlets: Sequence[str]) -> list[Path]:
        """Add up the sums of the parts, write the tables, and remove those of an earlier run that there are no more."""
        work, results = self.out / WORK, self.out / RESULTS
        held = [
            (at, work / part.name, counted[part.name]) for at, part in enumerate(self.parts) if part.name in counted
        ]
        full = [each for each in held if each[2]["articles"]]
        parts = [Counted(at, folder, tuple(told["months"]), told["said"]) for at, folder, told in full]
        paths = tables(parts, outlets, work / SUMMED, results, self.spread)
        if self.settings.copies:
            runs = [Kept(at, folder, told["places"]) for at, folder, told in full]
            paths += copies(runs, outlets, work / SUMMED, results, self.spread)
        for old in set(results.rglob("*.parquet")) - set(paths):
            old.unlink()
        return paths

    def problems(self, problems: Sequence[Problem], parts: Sequence[Part]) -> dict[str, int]:
        """Write all problems into a table, those of the whole archive first, and give how many there are of each kind."""
        kept = [self.out / WORK / part.name / "problems.parquet" for part in parts]
        tables = [problem_table(list(problems)), *(pl.read_parquet(path) for path in kept)]
        file = io.StringIO()
        writer = csv.writer(file)
        writer.writerow(["severity", "file", "row", "message"])
        severities: dict[str, int] = {}
        for table in tables:
            for severity, name, row, message in table.iter_rows():
                severities[severity] = severities.get(severity, 0) + 1
                writer.writerow([severity, escape_cell(name), row, escape_cell(message)])
        for said in self.left_out:
            severities["error"] = severities.get("error", 0) + 1
            writer.writerow(["error", escape_cell(said), None, "could not be worked on; it is left out."])
        write(self.out / PROBLEMS, file.getvalue().encode())
        return severities


@dataclass(frozen=True)
class Looked:
    """A part whose lines are looked at. shared: lines that are known to be shared. asked: those to count, by outlet."""

    part: Part
    out: Path
    chunks: int
    settled: Settled
    shared: Mapping[str, Sequence[str]] = field(default_factory=dict)
    asked: Mapping[str, Sequence[str]] = field(default_factory=dict)


def likely_of(given: Looked) -> Lines:
    """The lines of a part that may be in most articles of an outlet."""
    return likely_lines(given.part, given.out, given.chunks, given.settled, given.shared)


def counts_of(given: Looked) -> Lines:
    """In how many articles of a part the lines that are asked for stand."""
    return line_counts(given.part, given.out, given.chunks, given.settled, given.shared, given.asked)

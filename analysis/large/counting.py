"""The annotation of a part -> its sums: counts that add up over articles, whatever the parts and their order.

``SUMS`` names the tables. Every column of them is a key, among them outlet and month, a whole number that is added up, or a
place of which the first is kept. What one process works out of all articles (``analysis.questions``) is worked out at the
end of the same sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import polars as pl

from analysis.annotate.corpus import Beside, Corpus, corpus_of
from analysis.large.annotating import Chunk, Job, chunks_of, divided, places_of
from analysis.large.kept import digest, forget, keep, record, save
from analysis.large.months import keyed, keyed_by, told_apart
from analysis.large.parts import Part
from analysis.large.runs import keep_runs, runs_of
from analysis.large.speaking import SAID
from analysis.questions.keywords.collocates import near_counts
from analysis.questions.keywords.sides import part_of
from analysis.questions.terms.choice import in_articles
from analysis.questions.voices.speakers import reported_sums, voice_counts
from analysis.questions.voices.verbs import verb_sums
from analysis.story import Story
from analysis.story.concepts import Concept
from analysis.story.read import problem_table
from analysis.units.counts import Counts, count_terms
from analysis.units.mentions import mentions
from analysis.units.parts import Sums as PartSums
from analysis.units.reports import as_told, naming_counts

RECORD = "counted.json"
SUMS = (
    "words",
    "sizes",
    "own",
    "around",
    "mentions",
    "terms",
    "voices",
    "outlets",
    "naming",
    *(f"{of}-{kind}" for of in ("spoken", "told", "classes") for kind in PartSums._fields),
)
ADDED = frozenset(
    "y yy yn holding n nn n_articles n_word n_inside n_near n_mentions n_words n_read n_unread n_all whole_squared n_units"
    " part_squared cross squared apart n_shared"
    " n_known n_person n_heard n_called n_apart n_quoted n_attributed n_attributions".split()
)
"""Columns that are added up."""
FIRST = "first"
"""The column of places of which the first is kept: a row of the mentions or the articles of its chunk."""
Table = TypeVar("Table", pl.DataFrame, pl.LazyFrame)
CHUNK_BITS = 32
"""How places are made those of the part: the chunk and the row in one number; ``runs.PART_BITS`` is that of the part."""


@dataclass(frozen=True)
class Count:
    """What the sums of a part are made from: its annotation, and what is asked. outlets: the names of all outlets of the
    archive. small: where the forms are that any article prints in small letters; None at depth ``words``. asked: a digest
    of what is asked. copies: whether what near-copies are found by is kept."""

    job: Job
    concepts: tuple[Concept, ...]
    actors: tuple[Concept, ...]
    outlets: tuple[str, ...]
    small: Path | None
    asked: str
    copies: bool = True

    @property
    def made_from(self) -> str:
        """A digest of all that the sums depend on."""
        return digest("counted", self.job.made_from, self.asked)


def count(given: Count) -> dict[str, Any]:
    """Count a part, unless that was done before, and give its record: how many articles, words, places of runs (``places``)
    and reports (``said``) it has, and its months."""
    folder = given.job.folder
    held = record(folder / RECORD)
    if held and held["made_from"] == given.made_from:
        return {**held, "kept": True}
    forget(folder / RECORD)
    small = None if given.small is None else frozenset(pl.read_parquet(given.small)["form"])
    beside = Beside(given.outlets, small)
    written: list[Path] = []
    sums: dict[str, list[pl.DataFrame]] = {name: [] for name in SUMS}
    terms: list[pl.DataFrame] = []
    told: list[pl.DataFrame] = []
    runs: list[tuple[pl.DataFrame, pl.DataFrame]] = []
    months: set[str] = set()
    n_articles = n_words = 0
    for chunk in chunks_of(given.job):
        number = chunk[0]
        corpus = replace(_corpus(given, chunk), beside=beside)
        found = mentions(corpus)
        by_month = replace(corpus, articles=keyed(corpus.articles))
        found_by, said_by = (keyed_by(table, by_month.articles) for table in (found, as_told(corpus)))
        counts = count_terms(by_month, least=1)
        for name, table in _sums(by_month, found_by, said_by, counts).items():
            sums[name].append(told_apart(placed(table, number << CHUNK_BITS)))
        terms.append(told_apart(in_articles(found_by)))
        told.append(told_apart(said_by))
        if given.copies:
            runs.append(runs_of(corpus, number << CHUNK_BITS))
        months |= set(sums["outlets"][-1]["month"])
        written.append(folder / f"words-{number:03d}.parquet")
        save(_matrix(counts), written[-1])
        for path, rows in divided(
            found, places_of(corpus.articles), given.job.out, "mentions", _file(given.job.part, number)
        ):
            save(rows, path)
            written.append(path)
        n_articles += corpus.articles.height
        n_words += int(counts.words.sum())
    if terms:
        for name, tables in {**{name: [added(each)] for name, each in sums.items()}, "held": terms}.items():
            written.append(folder / f"sums-{name}.parquet")
            save(pl.concat(tables), written[-1])
        written.append(folder / SAID)
        save(pl.concat(told), written[-1])
    if runs:
        written += keep_runs(runs, folder)
    return keep(
        folder / RECORD,
        given.made_from,
        written,
        articles=n_articles,
        words=n_words,
        months=sorted(months),
        places=sum(held.height for held, _ in runs),
        said=sum(table.height for table in told),
    )


def _file(part: Part, chunk: int) -> str:
    return f"{part.name}-{chunk:03d}"


def _corpus(given: Count, chunk: Chunk) -> Corpus:
    _, articles, tokens, attributions, names = chunk
    story = Story(given.job.part.name, articles, given.concepts, given.actors, problem_table([]), verbs=given.job.verbs)
    return corpus_of(story, given.job.depth, tokens, attributions, names)


def _sums(corpus: Corpus, found: pl.DataFrame, said: pl.DataFrame, counts: Counts) -> dict[str, pl.DataFrame]:
    """The tables of SUMS of one chunk, by the outlets of its articles. found, said: its mentions and its reports
    (columns AS_TOLD)."""
    words, sizes = _of_words(counts)
    near = near_counts(corpus, found)
    voices, outlets = voice_counts(corpus)
    spoken, told = reported_sums(corpus)
    shares = {"spoken": spoken, "told": told, "classes": verb_sums(said)}
    return {
        "words": words,
        "sizes": sizes,
        "own": near.words,
        "around": near.around,
        "mentions": near.mentions,
        "terms": near.terms,
        "voices": voices,
        "outlets": outlets,
        "naming": naming_counts(said),
        **{f"{of}-{name}": table for of, sums in shares.items() for name, table in sums._asdict().items()},
    }


def _of_words(counts: Counts) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The sums that a ``Part`` of keyness is made of: by outlet and term, and by outlet."""
    names = np.asarray(counts.outlets.to_list())
    tables, sizes = [], []
    for outlet in sorted(set(counts.outlets)):
        part = part_of(counts, np.flatnonzero(names == outlet))
        used = np.flatnonzero(part.y)
        columns = {name: getattr(part, name)[used].astype(np.int64) for name in ("y", "yy", "yn", "holding")}
        tables.append(pl.DataFrame({"outlet": outlet, "term": counts.terms.gather(used), **columns}))
        sizes.append((outlet, round(part.n), round(part.nn), part.n_articles))
    keys = dict.fromkeys(("outlet", "term"), pl.String)
    empty = pl.DataFrame(schema=keys | dict.fromkeys(("y", "yy", "yn", "holding"), pl.Int64))
    schema = {"outlet": pl.String, "n": pl.Int64, "nn": pl.Int64, "n_articles": pl.Int64}
    return pl.concat([empty, *tables]), pl.DataFrame(sizes, schema=schema, orient="row")


def _matrix(counts: Counts) -> pl.DataFrame:
    """How often each article uses each word: article_id, outlet, month, term, y, and n, the article's words."""
    matrix = counts.matrix.tocoo()
    rows = told_apart(pl.DataFrame({"article_id": counts.article_ids, "outlet": counts.outlets, "n": counts.words}))
    found: pl.DataFrame = rows[matrix.row]
    return found.with_columns(term=counts.terms.gather(matrix.col), y=pl.Series(matrix.data.astype(np.int64)))


def placed(table: Table, by: int) -> Table:
    """A table of sums whose places are moved on by so much."""
    return table.with_columns(pl.col(FIRST) + by) if FIRST in table.collect_schema().names() else table


def added(tables: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Tables of sums as one: a row for each set of keys, whole numbers added up, of places the first."""
    return adding([table.lazy() for table in tables]).collect()


def adding(tables: Sequence[pl.LazyFrame]) -> pl.LazyFrame:
    """The same of tables that are not read yet: collected by the streaming engine, only the sum is in memory."""
    whole = pl.concat(tables)
    names, keys = whole.collect_schema().names(), keys_of(whole)
    firsts = [pl.col(FIRST).min()] if FIRST in names else []
    sums = pl.col([name for name in names if name in ADDED]).sum()
    return whole.group_by(keys).agg(sums, *firsts)


def keys_of(table: pl.LazyFrame) -> list[str]:
    """The columns of a table of sums that name what is counted."""
    return [name for name in table.collect_schema().names() if name not in ADDED and name != FIRST]


def apart(words: pl.DataFrame, totals: pl.DataFrame, sizes: pl.DataFrame) -> pl.DataFrame:
    """What ``dispersion.dp_of`` takes of some articles: outlet, term, apart.

    words: how often each uses each word, as it is kept. totals: outlet, term, y of the whole archive; sizes: outlet, n."""
    part = pl.col("n") * pl.col("uses")
    return (
        words.join(totals.select("outlet", "term", uses="y"), on=["outlet", "term"])
        .join(sizes.select("outlet", words="n"), on="outlet")
        .group_by("outlet", "term")
        .agg(apart=((pl.col("y") * pl.col("words") - part).abs() - part).sum())
    )

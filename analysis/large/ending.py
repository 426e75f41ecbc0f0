"""The sums of an archive -> the tables that questions give, by the functions that one process works them out with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from analysis.escape import slugs
from analysis.large.kept import save
from analysis.large.months import dated, of_month
from analysis.questions.keywords.collocates import NearCounts, collocates_of
from analysis.questions.keywords.keyness import compared, is_permuted
from analysis.questions.keywords.sides import Part, Sums
from analysis.questions.terms.choice import shares_of
from analysis.questions.voices.speakers import reported_of, sourcing_of, speakers_of, voice_words_of
from analysis.questions.voices.verbs import reporting_verbs_of, verb_classes_from
from analysis.schema.order import outlet_order
from analysis.units.counts import MIN_COUNT, Counts
from analysis.units.parts import Sums as PartSums

WHOLE = ("y", "yy", "yn", "holding")
KEYNESS = "keyness"
BY_MONTH = "by_month"
"""The folder of the tables of months, inside that of the tables of the archive."""


@dataclass(frozen=True)
class Ending:
    """What the tables of a month, or of the archive, are worked out from.

    month: None for the archive. sums: the tables of counting.SUMS and speaking.HEARD. held: of each part, what its articles hold of each term.
    words: of each chunk, how often each article uses each word, where they are so few that they are read whole. apart: else
    what the spread of words is worked out from. outlets: of the whole archive. results: the folder to write into.
    """

    month: str | None
    sums: Mapping[str, Path]
    held: tuple[Path, ...]
    words: tuple[Path, ...]
    apart: Path | None
    outlets: tuple[str, ...]
    results: Path


def end(given: Ending) -> list[Path]:
    """Write the tables of a month or of the archive, and give their paths: shares, voice_words, reported, verb_classes,
    reporting_verbs, sourcing, speakers, collocates and keyness. Of the archive each is a file, keyness a file an outlet; of a month each is a file an outlet."""
    names = slugs(outlet_order(given.outlets))
    paths = []
    for name, found in _tables(given):
        by_outlet = given.month is not None or name == KEYNESS
        for rows in found.partition_by("outlet", maintain_order=True) if by_outlet else [found]:
            outlet = names[rows["outlet"][0]] if by_outlet else None
            paths.append(path_of(given.results, name, outlet, given.month))
            save(rows if given.month is None else dated(rows, given.month), paths[-1])
    return paths


def path_of(results: Path, name: str, outlet: str | None = None, month: str | None = None) -> Path:
    """Where a table is: of the archive, name.parquet or name/outlet.parquet; of a month, by_month/name/outlet/month.parquet.
    outlet: its slug."""
    if month is not None and outlet is not None:
        return results / BY_MONTH / name / outlet / f"{month}.parquet"
    return results / name / f"{outlet}.parquet" if outlet is not None else results / f"{name}.parquet"


def _tables(given: Ending) -> Iterator[tuple[str, pl.DataFrame]]:
    """The tables by name, one after the other; keyness an outlet at a time."""
    sums = given.sums
    table = {name: pl.read_parquet(path) for name, path in sums.items() if name not in ("words", "own", "around")}
    per_outlet = table["outlets"].select("outlet", n_articles_outlet=pl.col("n_read") + pl.col("n_unread"))
    yield "shares", shares_of(of_month(pl.scan_parquet(list(given.held)), given.month), per_outlet)
    by_voice = voice_words_of(table["voices"], table["outlets"])
    yield "voice_words", by_voice
    yield "reported", reported_of(_parts(table, "spoken"), _parts(table, "told"))
    yield "verb_classes", verb_classes_from(_parts(table, "classes"))
    yield "reporting_verbs", reporting_verbs_of(table["verbs"])
    yield "sourcing", sourcing_of(by_voice, _parts(table, "named"))
    yield "speakers", speakers_of(table["speakers"], _parts(table, "who"), table["printed"])
    around = pl.read_parquet(sums["around"])
    near = NearCounts(_of_words(sums["own"], around), around, table["mentions"], table["terms"])
    yield "collocates", collocates_of(near)
    del near
    counts = _counts(given) if given.apart is None else _summed(sums["words"], table["sizes"], given.apart)
    for found in compared(counts):
        yield KEYNESS, found


def _of_words(own: Path, around: pl.DataFrame) -> pl.DataFrame:
    """How often each outlet uses each word that stands near a concept's terms, and, without a name, all others together."""
    of_interest = pl.col("collocate").is_in(around["collocate"].unique().implode())
    named = pl.scan_parquet(own).with_columns(collocate=pl.when(of_interest).then("collocate"))
    return named.group_by("outlet", "collocate").agg(pl.col("n_word").sum()).collect(engine="streaming")


def few(sizes: pl.DataFrame) -> bool:
    """Whether so few articles have words that keyness shuffles them. sizes: a row an outlet."""
    return is_permuted(int(sizes["n_articles"].sum()), sizes.height)


def _parts(table: Mapping[str, pl.DataFrame], name: str) -> PartSums:
    return PartSums(*(table[f"{name}-{field}"] for field in PartSums._fields))


def _counts(given: Ending) -> Counts:
    """Articles by terms, as ``count_terms`` gives them, of few articles."""
    table = pl.concat(of_month(pl.scan_parquet(path), given.month).collect() for path in given.words)
    articles = table.unique("article_id", keep="first", maintain_order=True).select("article_id", "outlet", "n")
    often = table.group_by("term").agg(pl.col("y").sum()).filter(pl.col("y") >= MIN_COUNT)["term"].sort()
    rows = dict(zip(articles["article_id"], range(articles.height), strict=True))
    columns = dict(zip(often, range(len(often)), strict=True))
    kept = table.filter(pl.col("term").is_in(often.implode()))
    places = (
        kept["article_id"].replace_strict(rows, return_dtype=pl.Int64).to_numpy(),
        kept["term"].replace_strict(columns, return_dtype=pl.Int64).to_numpy(),
    )
    matrix = csr_array(coo_array((kept["y"].to_numpy(), places), shape=(len(rows), len(columns))))
    return Counts(matrix, often, articles["article_id"], articles["outlet"], articles["n"].to_numpy(), "words")


def _summed(words: Path, sizes: pl.DataFrame, apart: Path) -> Sums:
    """Sums of many articles; of each outlet they are read when they are asked for."""
    scan = pl.scan_parquet(words)
    totals = scan.group_by("term").agg(pl.col("y").sum()).filter(pl.col("y") >= MIN_COUNT)
    terms = totals.select("term").collect(engine="streaming").to_series().sort()
    order = terms.to_frame().with_row_index("place")
    of_outlet = {row["outlet"]: row for row in sizes.iter_rows(named=True)}

    def column(path: Path, outlet: str, names: Sequence[str]) -> list[NDArray[np.int64]]:
        mine = pl.scan_parquet(path).filter(pl.col("outlet") == outlet).select("term", *names).collect()
        placed = order.join(mine, on="term", how="left").sort("place")
        return [placed[name].fill_null(0).to_numpy() for name in names]

    def part(outlet: str) -> Part:
        y, yy, yn, holding = (values.astype(np.float64) for values in column(words, outlet, WHOLE))
        size = of_outlet[outlet]
        n = float(size["n"]), float(size["nn"])
        return Part(y, yy, yn, n[0], n[1], holding, (y > 0).astype(np.float64), size["n_articles"], 1)

    def spread(outlet: str) -> NDArray[np.int64]:
        return column(apart, outlet, ["apart"])[0]

    return Sums(terms, sizes["outlet"], "words", part, spread)

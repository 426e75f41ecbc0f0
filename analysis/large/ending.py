"""The sums of an archive -> the tables that questions give, by the functions that one process works them out with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

from analysis.escape import slugs
from analysis.large.kept import save
from analysis.questions.keywords.collocates import NearCounts, collocates_of
from analysis.questions.keywords.keyness import compared, is_permuted
from analysis.questions.keywords.sides import Part, Sums
from analysis.questions.terms.choice import shares_of
from analysis.questions.voices.speakers import reported_of, voice_words_of
from analysis.schema.order import outlet_order
from analysis.units.counts import MIN_COUNT, Counts
from analysis.units.parts import Sums as PartSums

WHOLE = ("y", "yy", "yn", "holding")


def end(
    sums: Mapping[str, Path], held: Sequence[Path], words: Sequence[Path], apart: Path | None, results: Path
) -> list[Path]:
    """Write the tables of an archive, and give their paths: shares, voice_words, reported, collocates, and keyness, a file
    an outlet.

    sums: the tables of counting.SUMS over all parts. held: of each part, what its articles hold of each term. words: of
    each chunk, how often each article uses each word. apart: what the spread of words is worked out from; None where
    ``words`` are so few that they are read whole.
    """
    table = {name: pl.read_parquet(path) for name, path in sums.items() if name not in ("words", "own", "around")}
    per_outlet = table["outlets"].select("outlet", n_articles_outlet=pl.col("n_read") + pl.col("n_unread"))
    written = {
        "shares": shares_of(pl.scan_parquet(list(held)), per_outlet),
        "voice_words": voice_words_of(table["voices"], table["outlets"]),
        "reported": reported_of(_parts(table, "spoken"), _parts(table, "told")),
    }
    for name, found in written.items():
        save(found, results / f"{name}.parquet")
    near = NearCounts(pl.read_parquet(sums["own"]), pl.read_parquet(sums["around"]), table["mentions"], table["terms"])
    save(collocates_of(near), results / "collocates.parquet")
    del near
    counts = _counts(words) if apart is None else _summed(sums["words"], table["sizes"], apart)
    paths = [results / f"{name}.parquet" for name in (*written, "collocates")]
    names = slugs(outlet_order(counts.outlets))
    for found in compared(counts):
        if found.height:
            paths.append(results / "keyness" / f"{names[found['outlet'][0]]}.parquet")
            save(found, paths[-1])
    for old in (results / "keyness").glob("*.parquet"):  # of an outlet that the archive no longer has
        if old not in paths:
            old.unlink()
    return paths


def few(sizes: pl.DataFrame) -> bool:
    """Whether so few articles have words that keyness shuffles them. sizes: a row an outlet."""
    return is_permuted(int(sizes["n_articles"].sum()), sizes.height)


def _parts(table: Mapping[str, pl.DataFrame], name: str) -> PartSums:
    return PartSums(*(table[f"{name}-{field}"] for field in PartSums._fields))


def _counts(paths: Sequence[Path]) -> Counts:
    """Articles by terms, as ``count_terms`` gives them, of few articles."""
    table = pl.concat(pl.read_parquet(path) for path in paths)
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

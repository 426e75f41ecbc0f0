"""The form that all studies share: a table with a text a row, who or what it is about, its day and its article."""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

from analysis import annotate
from analysis.annotate import Corpus
from analysis.annotate.corpus import Depth
from analysis.schema.story import ARTICLES
from analysis.statistics import Floats
from analysis.story import Story
from analysis.story.concepts import Concept
from analysis.story.read import problem_table
from benchmarks.running import ROOT

PAGES = ROOT / "benchmarks" / "studies"
DRAWS = 4_000
BEGIN, END = "<!-- result: begin -->", "<!-- result: end -->"


def read(path: Path, **columns: str | None) -> pl.DataFrame:
    """The columns of a CSV file by the names that the studies use, one row a text; rows without text are left out.

    columns: the study's name -> that of the file; None for a column that the data do not have, which is then null.
    """
    if not path.is_file():
        sys.exit(f"There is no {path.name} in {path.parent}; the study is not run again.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    named = reader.fieldnames or []
    if missing := [column for column in columns.values() if column is not None and column not in named]:
        sys.exit(
            f"{path.name} must have the columns {', '.join(missing)}; it has {', '.join(named)}. "
            "Name its columns with the options (see --help)."
        )
    table = {name: [row[column] if column else None for row in rows] for name, column in columns.items()}
    found = pl.DataFrame(table, schema=dict.fromkeys(columns, pl.String))
    return found.filter(pl.col("text").str.strip_chars() != "")


def corpus_of(
    texts: Sequence[str],
    outlets: Sequence[str],
    *,
    concepts: Sequence[Concept] = (),
    actors: Sequence[Concept] = (),
    depth: Depth = "syntax",
) -> Corpus:
    """The texts as articles, each of one outlet; an article's id is its number in ``texts``."""
    rows = [
        {
            **dict.fromkeys(ARTICLES),
            "article_id": str(number),
            "outlet": outlet,
            "published": date(2000, 1, 1),
            "kind": "news",
            "language": "en",
            "file": f"{number}.txt",
            "text": text,
        }
        for number, (text, outlet) in enumerate(zip(texts, outlets, strict=True))
    ]
    articles = pl.DataFrame(rows, schema={name: column.dtype for name, column in ARTICLES.items()})
    return annotate(Story("study", articles, tuple(concepts), tuple(actors), problem_table([])), depth)


def squeezed(text: str) -> str:
    """A text by which copies are known: small letters, one space between words, no punctuation."""
    return " ".join(re.findall(r"\w+", text.lower()))


def resampled(count: Floats, of: Floats, sides: Sequence[str], units: Sequence[str], *, seed: int = 1) -> pl.DataFrame:
    """The share of each of two sides, their difference and ratio (second to first), with 95 % percentile intervals.

    count, of: numbers of each text, such as sentences with “died” and those with “died” or “killed”. units: what is
    drawn anew with repetition, such as the article of each sentence, since sentences of one article are no independent
    witnesses (Efron & Tibshirani 1993). Columns: what, value, low, high; null where a side has nothing to share.
    """
    first, second = sorted(set(sides))
    names = sorted(set(units))
    place = {name: number for number, name in enumerate(names)}
    totals = np.zeros((len(names), 4))
    for one, whole, side, unit in zip(count, of, sides, units, strict=True):
        at = 2 * (side == second)
        totals[place[unit], at : at + 2] += one, whole
    weights = np.random.default_rng(seed).multinomial(len(names), np.full(len(names), 1 / len(names)), size=DRAWS)
    made = _compared(np.vstack([totals.sum(axis=0), weights @ totals]))
    rows = []
    for name, values in zip((first, second, "difference", "ratio"), made, strict=True):
        known = values[1:][np.isfinite(values[1:])]
        ends = np.percentile(known, [2.5, 97.5]) if np.isfinite(values[0]) and len(known) == DRAWS else (None, None)
        rows.append((name, float(values[0]) if np.isfinite(values[0]) else None, *ends))
    return pl.DataFrame(
        rows, schema={"what": pl.String, "value": pl.Float64, "low": pl.Float64, "high": pl.Float64}, orient="row"
    )


def _compared(totals: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    with np.errstate(divide="ignore", invalid="ignore"):
        first, second = totals[:, 0] / totals[:, 1], totals[:, 2] / totals[:, 3]
        return first, second, second - first, second / first


def percent(share: float | None) -> str:
    """A share as it is printed; a dash for one that is not known."""
    return "–" if share is None else f"{100 * share:.1f} %"


def options(about: str | None, **columns: str) -> argparse.ArgumentParser:
    """The command line of a study: the path, and an option for the name of each column."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="the published table, a CSV file")
    for name, usual in columns.items():
        parser.add_argument(f"--{name}", default=usual, help=f"its column with the {name} (usual: {usual})")
    parser.add_argument("--write", action="store_true", help="put the result into the study's page")
    return parser


def give(page: str, result: str, *, write: bool) -> None:
    """Print a result, and put it into the study's page between its marks."""
    print(result)
    if write:
        path = PAGES / page
        before, rest = path.read_text(encoding="utf-8").split(BEGIN)
        path.write_text(f"{before}{BEGIN}\n{result}\n{END}{rest.split(END)[1]}", encoding="utf-8")

"""How often an act that is told as done is told as done by a reader's verdict, and how often one that is not told so is not.

    python -m benchmarks.done DATA_FOLDER [--write]

DATA_FOLDER holds ``basil-articles.jsonl.gz`` (Fan et al. 2019). Without it there is nothing to measure, and it says so.

``done_marks.csv`` holds what a reader found for acts drawn at random, outside quotation marks: the triple, the article, the
first character of the act (no text of others is kept), and the verdict: done, also where it is going on; not done, where it
is planned, asked for, possible, supposed, alleged or denied; arguable, which is not counted. The first part was drawn, and
read without the program's answer, before rules were mended: its rates go where pages read them. The second was drawn when
they were, and read with the answer in view.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import polars as pl

from analysis.schema.vocabulary import Checked, Status
from analysis.statistics.intervals import jeffreys
from analysis.units.clauses import clauses
from benchmarks.absence import DATA, corpus_of, text_of, triples_in
from benchmarks.running import ROOT, put, put_rates

MARKS = ROOT / "benchmarks" / "done_marks.csv"
RATES = ROOT / "analysis" / "data" / "agency_accuracy.csv"
DONE, NOT_DONE, ARGUABLE = "done", "not done", "arguable"
VERDICTS = (DONE, NOT_DONE, ARGUABLE)
Act = tuple[str, str, int]
"""The triple, the article and the first character of an act."""


def known_marks(path: Path = MARKS) -> dict[str, dict[Act, str]]:
    """A reader's verdicts by part. path: a CSV file with part, triplet, article_id, start and verdict."""
    found: dict[str, dict[Act, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            act = (row["triplet"], row["article_id"], int(row["start"]))
            found.setdefault(row["part"], {})[act] = row["verdict"]
    return found


def answers(data: Path, names: Iterable[str]) -> Iterator[tuple[Act, bool]]:
    """Each act of some triples, and whether the program reads it as told as done."""
    known = triples_in(data)
    for name in names:
        corpus = corpus_of({row["source"]: text_of(row) for row in known[name]})
        starts = corpus.tokens.select(pl.col("article_id").cast(pl.String), "position", "start")
        told = clauses(corpus).join(starts, on=["article_id", "position"])
        for article, start, status in told.select("article_id", "start", "status").iter_rows():
            yield (name, article, start), status == Status.TOLD


def counts(marks: Mapping[Act, str], read: Mapping[Act, bool], *, done: bool) -> tuple[int, int]:
    """How many marked acts that the program reads as done, or as not done, are so by the verdict, and how many there are."""
    asked = [verdict for act, verdict in marks.items() if verdict != ARGUABLE and read.get(act) is done]
    return sum((verdict == DONE) is done for verdict in asked), len(asked)


def judged(right: int, n: int) -> str:
    """The cells of a table for what a reader judged: how many, how many of them are right, their share, its 95 % interval."""
    low, high = (float(end) for end in jeffreys(right, n))
    return f"{n} | {right} | {right / max(1, n):.3f} | {low:.2f} to {high:.2f}"


def shown(parts: Mapping[str, Mapping[Act, str]], read: Mapping[Act, bool]) -> str:
    """What was measured, as a table."""
    lines = [
        "| | the program says | acts read | right | share right | 95 % interval |",
        "| --- | --- |" + " ---: |" * 4,
    ]
    for name, marks in parts.items():
        for done, says in ((True, "told as done"), (False, "not told as done")):
            right, n = counts(marks, read, done=done)
            lines.append(f"| {name} | {says} | {judged(right, n)} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print; with --write the rates go where pages read them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table and the rates where pages read them")
    options = parser.parse_args()
    if not (options.data / DATA).exists():
        sys.exit(f"{options.data / DATA} is not there; nothing to measure.")
    parts = known_marks()
    every = {act: verdict for marks in parts.values() for act, verdict in marks.items()}
    read = dict(answers(options.data / DATA, dict.fromkeys(name for name, _, _ in every)))
    table = shown({**parts, "**both**": every}, read)
    print(table)
    if options.write:
        put("done", table, "spacy", "polars", note="; acts of BASIL (Fan et al. 2019), read by hand")
        first = next(iter(parts.values()))
        rates = (
            (what, *counts(first, read, done=done)) for what, done in ((Checked.DONE, True), (Checked.NOT_DONE, False))
        )
        put_rates(RATES, (f"{what},{n},{right / max(1, n):.3f}" for what, right, n in rates))


if __name__ == "__main__":
    main()

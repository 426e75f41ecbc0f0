"""How often an event that an actor of a story counts for is right by a reader's verdict, for plain acts and for all.

    python -m benchmarks.acted DATA_FOLDER [--write] [--draw]

DATA_FOLDER holds ``basil-articles.jsonl.gz`` (Fan et al. 2019). Without it there is nothing to measure, and it says so.

Read are the events outside quotation marks that are told as done and in which an actor stands that the program proposes for
the triple. ``acted_marks.csv`` holds the triple, the article, the first character of the act (no text of others is kept)
and the verdict: right where the article tells the act as done and each actor stands in its place; wrong where it does not,
or where it is no act but an attitude or a rank; arguable, which is not counted. The first part was read before the rules for
plain acts were made, and they were made with it in view: of it, all events were read, of the others the plain ones. The
second was read in two draws between which the rules were mended, the third when they were done: its rate goes where pages
read it. --draw prints events that nobody has read yet.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import polars as pl

from analysis import annotate
from analysis.proposals import proposed
from analysis.questions.agency import events
from analysis.questions.agency.shown import of_actors, printed
from analysis.schema.vocabulary import Checked
from analysis.units.wording import DONE, IN_WORDING
from benchmarks.absence import DATA, story_of, text_of, triples_in
from benchmarks.done import Act, judged, known_marks
from benchmarks.running import ROOT, put, put_rates

MARKS = ROOT / "benchmarks" / "acted_marks.csv"
RATES = ROOT / "analysis" / "data" / "agency_accuracy.csv"
RIGHT, WRONG, ARGUABLE = "right", "wrong", "arguable"
VERDICTS = (RIGHT, WRONG, ARGUABLE)
BEFORE, WHILE, AFTER = "read before the rules were made", "read while they were made", "drawn when they were done"


def acts(data: Path, names: Iterable[str]) -> Iterator[tuple[str, pl.DataFrame]]:
    """The events of some triples in which an actor stands and that are told as done outside quotation marks, schema PRINTED."""
    known = triples_in(data)
    for name in names:
        corpus = annotate(proposed(story_of({row["source"]: text_of(row) for row in known[name]})), "syntax")
        yield name, of_actors(printed(corpus, events(corpus))).filter(DONE & IN_WORDING)


def counts(marks: Mapping[Act, str], read: Iterable[Act]) -> tuple[int, int]:
    """How many of the marked events that the program reads are right, and how many there are; those in doubt left out."""
    asked = [verdict for act in read if (verdict := marks.get(act, ARGUABLE)) != ARGUABLE]
    return sum(verdict == RIGHT for verdict in asked), len(asked)


def shown(parts: Mapping[str, Mapping[Act, str]], plain: Mapping[Act, bool]) -> str:
    """What was measured, as a table. plain: each event that the program reads, and whether it is told plainly."""
    lines = ["| | events | read | right | share right | 95 % interval |", "| --- | --- |" + " ---: |" * 4]
    for part, marks in parts.items():
        asked = {"all told as done": list(plain)} if part == BEFORE else {}
        asked["told plainly"] = [act for act, is_plain in plain.items() if is_plain]
        for what, acts_asked in asked.items():
            right, n = counts(marks, acts_asked)
            lines.append(f"| {part} | {what} | {judged(right, n)} |")
    return "\n".join(lines)


def main() -> None:
    """Measure and print; with --write the rate goes where pages read it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table and the rate where pages read them")
    parser.add_argument(
        "--draw", action="store_true", help="print the plain events of these triples that nobody has read"
    )
    options = parser.parse_args()
    if not (options.data / DATA).exists():
        sys.exit(f"{options.data / DATA} is not there; nothing to measure.")
    parts = known_marks(MARKS)
    marked = {act for marks in parts.values() for act in marks}
    plain: dict[Act, bool] = {}
    for name, table in acts(options.data / DATA, dict.fromkeys(name for name, _, _ in marked)):
        for row in table.to_dicts():
            act = (name, row["article_id"], row["start"])
            plain[act] = row["plain"]
            if options.draw and row["plain"] and act not in marked:
                print(*act, row["doer"], row["matched"], row["done_to"], sep=" | ")
    table_text = shown(parts, plain)
    print(table_text)
    if options.write:
        put("acted", table_text, "spacy", "polars", note="; events of BASIL (Fan et al. 2019), read by hand")
        right, n = counts(parts[AFTER], [act for act, is_plain in plain.items() if is_plain])
        put_rates(RATES, [f"{Checked.ACTED},{n},{right / max(1, n):.3f}"])


if __name__ == "__main__":
    main()

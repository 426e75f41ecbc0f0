"""How often several articles do tell what the notebooks say that they tell, on triples of articles about one event.

    python -m benchmarks.told_facts DATA_FOLDER [--write] [--draw]

DATA_FOLDER holds ``basil-articles.jsonl.gz`` (Fan et al. 2019). Without it there is nothing to measure, and it says so.

A fact is a claim on each article that is named for it: that the article tells what the fact is called. ``told_marks.csv``
holds what a reader found for each: the triple, the fact's name as a number that its letters give (no text of others is
kept), the article, the characters of its version, and the verdict: right where the article tells it, half where it
tells a part of it or less, wrong where it tells something else. A fact is right where the claim on every article is. None of the
triples is one that the weights were learned from; the first half of them was read while the rules for facts were made, the second
half when they were done. --draw prints the claims that nobody has read yet.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import polars as pl

from analysis import annotate
from analysis.proposals import proposed
from analysis.proposals.told import told_facts
from analysis.schema.vocabulary import AlignmentChecked
from analysis.statistics.intervals import jeffreys
from benchmarks.absence import DATA, story_of, text_of, triples_in
from benchmarks.running import ROOT, put, put_rates

MARKS = ROOT / "benchmarks" / "told_marks.csv"
EVENTS = ROOT / "benchmarks" / "told_events.csv"
RATES = ROOT / "analysis" / "data" / "alignment_accuracy.csv"
SOURCE = "12 stories of BASIL (Fan et al. 2019)"
DONE = "read when they were done"
"""The part of the triples that was not in view while the rules were made."""
RIGHT, HALF, WRONG = "right", "half", "wrong"
VERDICTS = (RIGHT, HALF, WRONG)
Claim = tuple[str, str, str, int, int]
"""The triple, the number of the fact's name, the article, first character of its version and one past the last."""


class Read(NamedTuple):
    """The facts of some triples by the worst verdict on an article of theirs, and how many no reader has seen whole."""

    right: int
    half: int
    wrong: int
    unread: int

    @property
    def n(self) -> int:
        """How many were read."""
        return self.right + self.half + self.wrong


def number_of(name: str) -> str:
    """The number of a fact's name: eight letters and digits that no other name is likely to have."""
    return sha256(" ".join(name.split()).encode("utf-8")).hexdigest()[:8]


def claims(triplet: str, facts: pl.DataFrame) -> Iterator[list[Claim]]:
    """The claims of each fact. facts: schema FACTS."""
    for group in facts.partition_by("fact", maintain_order=True):
        number = number_of(group["name"][0])
        rows = group.select("article_id", "start", "stop").iter_rows()
        yield [(triplet, number, article, start, stop) for article, start, stop in rows]


def read(facts: Mapping[str, pl.DataFrame], marks: Mapping[Claim, str]) -> Read:
    """How the facts of triples were judged. facts: by triple, schema FACTS; marks: the verdict on each claim."""
    found = dict.fromkeys((*VERDICTS, ""), 0)
    for triplet, table in facts.items():
        for group in claims(triplet, table):
            said = [marks.get(claim, "") for claim in group]
            found["" if "" in said else max(said, key=VERDICTS.index)] += 1
    return Read(found[RIGHT], found[HALF], found[WRONG], found[""])


def shown(parts: Mapping[str, Read]) -> str:
    """What was measured, as a table."""
    lines = ["| | facts read | right | half | wrong | share right | 95 % interval |", "| --- |" + " ---: |" * 6]
    for name, one in parts.items():
        low, high = (float(end) for end in jeffreys(one.right, one.n))
        share = one.right / max(1, one.n)
        lines.append(
            f"| {name} | {one.n} | {one.right} | {one.half} | {one.wrong} | {share:.3f} | {low:.2f} to {high:.2f} |"
        )
    return "\n".join(lines)


def rows_of_rates(new: Read) -> list[str]:
    """The rate as ``data/alignment_accuracy.csv`` holds it: of the triples that were not in view."""
    return [f"{AlignmentChecked.FACTS_RIGHT},{new.n},{new.right / max(1, new.n):.3f},en,{SOURCE}"]


def known_marks() -> dict[Claim, str]:
    """The verdicts on claims that a reader has judged."""
    with MARKS.open(encoding="utf-8", newline="") as file:
        return {
            (row["triplet"], row["name"], row["article_id"], int(row["start"]), int(row["stop"])): row["verdict"]
            for row in csv.DictReader(file)
        }


def draw(facts: Mapping[str, pl.DataFrame], marks: Mapping[Claim, str]) -> None:
    """Print the facts of which a claim has not been read, with the versions."""
    for triplet, table in facts.items():
        for group, said in zip(table.partition_by("fact", maintain_order=True), claims(triplet, table), strict=True):
            if any(claim not in marks for claim in said):
                print(f"\n{triplet} {said[0][1]}: {group['name'][0]}")
                for row, claim in zip(group.iter_rows(named=True), said, strict=True):
                    print(f"   {marks.get(claim, '?')} {claim[2]},{claim[3]},{claim[4]}: {row['text']}")


def main() -> None:
    """Measure and print; with --write the rate goes where pages read it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the rate where pages read it")
    parser.add_argument("--draw", action="store_true", help="print the claims that nobody has read")
    options = parser.parse_args()
    if not (options.data / DATA).exists():
        sys.exit(f"{options.data / DATA} is not there; nothing to measure.")
    with EVENTS.open(encoding="utf-8", newline="") as file:
        parts: dict[str, list[str]] = {}
        for row in csv.DictReader(file):
            parts.setdefault(row["part"], []).append(row["triplet"])
    known, marks = triples_in(options.data / DATA), known_marks()
    stories = {
        name: story_of({row["source"]: text_of(row) for row in known[name]})
        for names in parts.values()
        for name in names
    }
    facts = {name: told_facts(annotate(proposed(story), "syntax")) for name, story in stories.items()}
    if options.draw:
        draw(facts, marks)
        return
    found = {part: read({name: facts[name] for name in names}, marks) for part, names in parts.items()}
    every = Read(*(sum(column) for column in zip(*found.values(), strict=True)))
    table = shown({**found, "all": every})
    print(f"{table}\n{every.unread} facts have not been read.")
    if options.write:
        if every.unread:
            sys.exit("Every fact must have been read before the rate is written; --draw prints those that were not.")
        put("told facts", table, "spacy", note=f"; {sum(map(len, parts.values()))} triples")
        put_rates(RATES, rows_of_rates(found[DONE]))


if __name__ == "__main__":
    main()

"""Whose people come to harm: the side that events say, against a side tagged by hand for each sentence.

    python -m benchmarks.harm DATA_FOLDER [--write]

DATA_FOLDER holds ``harm-sentences.csv``. Without it there is nothing to measure, and it says so. A sentence stands alone:
nothing before it is read. Its side is that of its acts of harm where all agree; sentences tagged with both are left out.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.agency import events
from analysis.schema.vocabulary import Ground
from analysis.story.concepts import Concept, read_concepts
from analysis.units import patterns
from benchmarks.running import ROOT, put, put_rates
from benchmarks.studies.form import corpus_of as texts_as_corpus

ACTORS = ROOT / "benchmarks" / "harm_actors.yaml"
RATES = ROOT / "analysis" / "data" / "agency_accuracy.csv"
SIDES = {"Israel": "israeli", "Palestinians": "palestinian"}
BARS = (0.60, 0.90)
LEAST = 20
"""Events by which a rate of its own is measured; with fewer, those of all grounds together count."""
COLUMNS = ("sentences", "a side is said", "of these right")
Said = dict[int, str]
"""Number of a sentence -> the side that is said for it."""


def corpus_of(sentences: Sequence[str]) -> Corpus:
    """The sentences as articles of one outlet, parsed, with the actors of ``harm_actors.yaml``."""
    return texts_as_corpus(sentences, ["one"] * len(sentences), actors=read_concepts(ACTORS).actors)


def named_more_often(corpus: Corpus) -> Said:
    """The floor: the side that a sentence names more often, by its people, bodies or places."""
    both = [
        Concept(actor.name, tuple(replace(term, patterns=term.patterns + term.places) for term in actor.terms))
        for actor in corpus.actors
    ]
    found = patterns.matches(patterns.with_form(corpus.tokens), both)
    counts: dict[int, Counter[str]] = {}
    for number, actor in found.select("article_id", "concept").iter_rows():
        counts.setdefault(int(number), Counter())[SIDES[actor]] += 1
    ranked = {number: each.most_common(2) for number, each in counts.items()}
    return {number: top[0][0] for number, top in ranked.items() if len(top) == 1 or top[0][1] > top[1][1]}


def of_events(found: pl.DataFrame) -> Said:
    """The side of the acts of harm of each sentence, where all agree."""
    sides: dict[int, set[str]] = {}
    for number, actor in found.select("article_id", "done_to_actor").drop_nulls().iter_rows():
        sides.setdefault(int(number), set()).add(SIDES[actor])
    return {number: next(iter(each)) for number, each in sides.items() if len(each) == 1}


def row(name: str, said: Said, truth: Sequence[str], numbers: Collection[int]) -> tuple[float, float, str]:
    """Share of the sentences for which a side is said, share of these that are right, and a line of the table."""
    kept = [number for number in numbers if truth[number] in SIDES.values()]
    spoken = [number for number in kept if number in said]
    right = sum(said[number] == truth[number] for number in spoken) / max(len(spoken), 1)
    share = len(spoken) / max(len(kept), 1)
    return share, right, f"| {name} | {len(kept)} | {share:.3f} | {right:.3f} |"


def rates(found: pl.DataFrame, truth: Sequence[str], numbers: Collection[int]) -> list[tuple[str, int, float]]:
    """How often the side of an act of harm is that of its sentence, by the ground on which it is known."""
    right: dict[str, list[bool]] = {ground: [] for ground in Ground}
    for number, actor, ground in found.select("article_id", "done_to_actor", "done_to_ground").drop_nulls().iter_rows():
        if int(number) in numbers and truth[int(number)] in SIDES.values():
            right[ground].append(SIDES[actor] == truth[int(number)])
    everything = [one for each in right.values() for one in each]
    measured = []
    for ground, each in right.items():
        taken = each if len(each) >= LEAST else everything
        measured.append((f"side {ground}", len(taken), sum(taken) / max(len(taken), 1)))
    return measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args()
    path = chosen.data / "harm-sentences.csv"
    if not path.is_file():
        sys.exit(f"There is no {path.name} in {chosen.data}; whose people come to harm is not measured.")
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    truth = [line["side"] for line in lines]
    corpus = corpus_of([line["sentence"] for line in lines])
    found = events(corpus).filter(pl.col("harm").is_not_null())
    numbers = list(range(len(lines)))
    random.Random(1).shuffle(numbers)
    tuned, other = frozenset(numbers[: len(numbers) // 2]), frozenset(numbers[len(numbers) // 2 :])
    said = of_events(found)
    table = [f"| | {' | '.join(COLUMNS)} |", "| --- |" + " ---: |" * len(COLUMNS)]
    table.append(row("the side that is named more often", named_more_often(corpus), truth, numbers)[2])
    table.append(row("this suite, the half it was tuned on", said, truth, tuned)[2])
    table.append(row("this suite, the other half", said, truth, other)[2])
    share, right, line = row("**this suite**", said, truth, numbers)
    met = share >= BARS[0] and right >= BARS[1]
    table += [line, f"| the bar: {'met' if met else 'not met'} | | {BARS[0]:.2f} | {BARS[1]:.2f} |"]
    measured = rates(found, truth, other)
    known = "; ".join(f"{what.removeprefix('side ')} {share:.3f} ({n})" for what, n, share in measured)
    table += ["", f"Right by the ground on which the side is known, other half (acts of harm): {known}."]
    print("\n".join(table))
    if chosen.write:
        put("harm", "\n".join(table), "spacy", "polars", note="; sentences on deaths, tagged by hand")
        put_rates(RATES, (f"{what},{n},{share:.3f}" for what, n, share in measured))


if __name__ == "__main__":
    main()

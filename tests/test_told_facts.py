"""How the verdicts of a reader on what several articles are said to tell are counted."""

import csv
from collections import Counter

import polars as pl

from analysis.schema.alignment import FACTS
from benchmarks.told_facts import EVENTS, VERDICTS, Read, known_marks, number_of, read, shown

NAME = number_of("The council approved a bridge.")


def facts(*versions):
    """FACTS of one triple: fact, article_id, start; each named alike."""
    rows = [
        {**dict.fromkeys(FACTS), "fact": fact, "name": "The council approved a bridge.", "article_id": article}
        | {"start": start, "stop": start + 9}
        for fact, article, start in versions
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in FACTS.items()})


def marks(*verdicts):
    return {("one", NAME, article, start, start + 9): verdict for article, start, verdict in verdicts}


def test_a_fact_is_as_right_as_its_worst_version():
    table = facts((1, "a", 0), (1, "b", 0), (2, "a", 20), (2, "b", 20), (3, "a", 40), (3, "b", 40), (4, "a", 60))
    found = marks(
        ("a", 0, "right"),
        ("b", 0, "right"),
        ("a", 20, "right"),
        ("b", 20, "half"),
        ("a", 40, "wrong"),
        ("b", 40, "half"),
    )
    assert read({"one": table}, found) == Read(right=1, half=1, wrong=1, unread=1)


def test_another_name_is_another_claim():
    assert number_of("The council  approved\na bridge.") == NAME
    assert number_of("The council approved a road.") != NAME


def test_the_table_gives_counts_and_an_interval():
    assert shown({"all": Read(right=1, half=0, wrong=19, unread=0)}).splitlines()[-1] == (
        "| all | 20 | 1 | 0 | 19 | 0.050 | 0.01 to 0.21 |"
    )


def test_each_marked_claim_is_of_a_drawn_triple_and_has_a_verdict():
    with EVENTS.open(encoding="utf-8", newline="") as file:
        drawn = list(csv.DictReader(file))
    assert set(Counter(row["part"] for row in drawn).values()) == {12}
    found = known_marks()
    assert {claim[0] for claim in found} == {row["triplet"] for row in drawn}
    assert set(found.values()) <= set(VERDICTS)
    assert all(start < stop for *_, start, stop in found)

"""What stands for an actor: on the sample story, against a count by hand, and on sentences."""

import csv
from pathlib import Path

import polars as pl

from analysis import annotate, read_story
from analysis.units.actor_references import apart
from analysis.units.actors import actor_mentions
from tests.tiny import concept
from tests.units.meaning import meant

ROOT = Path(__file__).resolve().parents[2]
LEE = concept("Lee", Lee="Lee")
PRECISION, RECALL = 0.95, 0.75
"""What must be reached on the sample story; 59 of 60 are right now, and 59 of 74 found."""


def hand_count():
    path = ROOT / "tests" / "seeds-references.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["file"], int(row["start"])): row["actor"] for row in csv.DictReader(file)}


def test_the_references_of_the_sample_story_are_those_counted_by_hand():
    gold = hand_count()
    table = actor_mentions(annotate(read_story(ROOT / "seeds"), depth="syntax")).filter(ground="reference")
    columns = table.select(pl.col("article_id") + ".txt", "start", "actor")
    found = {(file, start): actor for file, start, actor in columns.iter_rows()}
    right = [place for place, actor in found.items() if gold.get(place) == actor]
    assert len(right) >= PRECISION * len(found)
    assert len(right) >= RECALL * len(gold)


def test_a_person_named_otherwise_is_the_actor_still():
    text = "Ann Lee left the town. Ann was tired. She slept."
    assert meant(text, LEE, ground="reference") == [("She", "Lee", "Lee")]


def test_of_another_than_the_actors_nothing_is_said():
    assert meant("Tom Ray left the town. He was tired.", LEE, ground="reference") == []


def test_a_name_in_a_description_is_left_to_its_own_actor():
    israel = concept("Israel", Israel="Israeli")
    text = "Israeli Prime Minister Ann Lee left. The Israeli leader was tired."
    assert meant(text, LEE, israel, ground="reference") == [("leader", "Lee", "Lee")]


def test_no_token_belongs_to_two():
    rows = [(5, 7, "a", 5, "X", "X", "name"), (4, 8, "a", 4, "Y", "Y", "reference"), (5, 6, "a", 5, "Z", "Z", "name")]
    names = ["row", "end", "article_id", "position", "actor", "member", "ground"]
    made = apart(pl.DataFrame(rows, schema=names, orient="row"))
    assert made.select("row", "end", "actor").rows() == [(5, 7, "X"), (7, 8, "Y")]

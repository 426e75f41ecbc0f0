"""Every event of the sample story, read by hand: who does it, to whom, in which form, and whether it is told as done."""

import csv
from pathlib import Path

import polars as pl
import pytest

from analysis import annotate, read_story
from analysis.questions.agency import events

ROOT = Path(__file__).resolve().parents[3]
CHECKED = Path(__file__).with_name("seeds_events.csv")
PLACE = ("article", "start", "doer_actor")
READ = ("predicate", "form", "status", "done_to_actor")
MOST_WRONG = 0.05


@pytest.fixture(scope="module")
def both():
    """The events as read by hand and by the program, each by its place."""
    found = events(annotate(read_story(ROOT / "seeds"), "syntax"))
    table = found.with_columns(article=pl.col("article_id").str.slice(0, 3)).select(*PLACE, *READ).fill_null("")
    program = {row[:3]: row[3:] for row in table.rows()}
    with CHECKED.open(encoding="utf-8", newline="") as file:
        hand = {
            (row["article"], int(row["start"]), row["doer_actor"]): tuple(row[name] for name in READ)
            for row in csv.DictReader(file)
        }
    return hand, program


def test_few_events_are_read_otherwise_than_by_hand(both):
    hand, program = both
    wrong = {place[:2] for place in {*hand, *program} if hand.get(place) != program.get(place)}
    assert len(wrong) <= MOST_WRONG * len({place[:2] for place in hand}), sorted(wrong)


def test_no_victim_stands_on_a_wrong_side(both):
    hand, program = both
    sides = {place[:2]: read[3] for place, read in hand.items()}
    others = {
        place: (read[3], sides[place[:2]])
        for place, read in program.items()
        if read[3] and sides.get(place[:2], "") not in ("", read[3])
    }
    assert not others, others

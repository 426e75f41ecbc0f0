"""The labels of the sample articles, read one by one against the text."""

import csv
from pathlib import Path

from analysis import annotate, read_story
from analysis.questions.labels import labels

CHECKED = Path(__file__).with_name("seeds_labels.csv")
SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def checked():
    with CHECKED.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_labels_of_the_sample_are_those_that_a_reader_found():
    expected = {
        (row["article"], int(row["start"]), row["label"], row["part"], row["actor"])
        for row in checked()
        if not row["note"]
    }
    table = labels(annotate(read_story(SEEDS), "syntax"))
    found = {
        (article[:3], *rest)
        for article, *rest in table.select("article_id", "start", "label", "part", "actor").iter_rows()
    }
    assert found == expected


def test_what_is_missed_is_known():
    assert [row["label"] for row in checked() if row["note"]] == [
        "Palestinian",
        "Republican",
        "Israeli",
        "leader",
    ]

import csv

import pytest

from analysis import annotate, read_story
from analysis.errors import OutputError
from analysis.publish.marks import write_sample, write_samples
from analysis.questions.terms import checking
from analysis.schema.vocabulary import Sampled
from analysis.story.marks import heading, read_marks
from analysis.units.marking import readers
from tests.tiny import concept, corpus

STORY = {
    "North_a.txt": "Hostages wait\nLee said that hostages were safe. “We wait,” Ray said. Captives rest.\n",
    "South_b.txt": "Captives wait\nLee told reporters that captives were well.\n",
    "concepts.yaml": "concepts:\n  people held:\n    hostages: [hostage*]\n    captives: [captive*]\n",
}


def cells(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def mark(path, *answers):
    """Fill in a file as a reader does."""
    rows = cells(path)
    for row, answer in zip(rows, answers, strict=False):
        row["right"] = answer
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_samples_are_written_marked_and_read_back(folder):
    place = folder(STORY)
    written = write_samples(place, "Ann Lee")
    assert {path.name: n for path, n in written.items()} == {
        "marks-terms-ann-lee.csv": 5,
        "marks-speech-ann-lee.csv": 3,
    }
    path = place / "marks-terms-ann-lee.csv"
    assert [(row["term"], row["sentence_text"], row["reader"]) for row in cells(path)] == [
        ("captives", "[Captives] rest.", "Ann Lee"),
        ("captives", "[Captives] wait", "Ann Lee"),
        ("captives", "Lee told reporters that [captives] were well.", "Ann Lee"),
        ("hostages", "[Hostages] wait", "Ann Lee"),
        ("hostages", "Lee said that [hostages] were safe.", "Ann Lee"),
    ]
    assert read_marks(place)[0].is_empty()
    mark(path, "yes", "NO", "unclear")
    mark(place / "marks-speech-ann-lee.csv", "yes", "yes")
    made = annotate(read_story(place), "syntax")
    table = readers(made, checking.checkable(made), Sampled.TERMS)
    assert table.row(0) == ("terms", "Ann Lee", 3, 1, 1, 1, 0)
    assert made.marks["mark"].to_list() == ["yes", "yes", "yes", "no", "unclear"]


def test_two_readers_get_the_same_sample(folder):
    place = folder(STORY)
    (first, _), (second, _) = (write_samples(place, name) for name in ("Ann", "Ben"))
    assert [{**row, "reader": ""} for row in cells(first)] == [{**row, "reader": ""} for row in cells(second)]


def test_a_file_that_may_hold_marks_is_never_overwritten(folder):
    place = folder(STORY)
    (place / "marks-terms.csv").write_text("mine", encoding="utf-8")
    assert [path.name for path in write_samples(place)] == ["marks-speech.csv"]
    assert (place / "marks-terms.csv").read_text(encoding="utf-8") == "mine"
    with pytest.raises(OutputError) as caught:
        write_samples(place)
    assert str(caught.value) == (
        f"marks-terms.csv and marks-speech.csv must not be in {place} yet; they are, and may hold marks. Mark them, or add "
        "--reader with the name of another reader."
    )
    made = annotate(read_story(place))
    with pytest.raises(OutputError, match=r"must not exist yet; it does, and may hold marks\."):
        write_sample(checking.sample(made), Sampled.TERMS, place / "marks-terms.csv")


def test_where_nothing_is_found_nothing_is_written(folder):
    place = folder({"North_a.txt": "It rained.\n", "concepts.yaml": STORY["concepts.yaml"]})
    assert write_samples(place) == {}
    assert not list(place.glob("marks*"))


def test_no_cell_begins_a_formula_and_names_come_back(folder):
    held = concept("=people", **{"@hostages": "hostage*"})
    made = corpus([("+North", "Hostages wait.\n")], held, article_id="-a")
    path = write_sample(checking.sample(made), Sampled.TERMS, folder({}) / "marks-terms.csv", "=Ann")
    (row,) = cells(path)
    assert tuple(row) == heading(Sampled.TERMS)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    mark(path, "yes")
    found, problems = read_marks(path.parent)
    assert found.select("article_id", "concept", "term", "reader").row(0) == ("-a", "=people", "@hostages", "=Ann")
    assert problems == []

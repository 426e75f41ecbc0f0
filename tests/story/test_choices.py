import pytest

from analysis import annotate
from analysis.story.choices import Choice, read_choices
from analysis.story.read import inspect_story

HEAD = "row_id,kind,row,n_articles,keep,name\n"


def test_rows_are_kept_dropped_and_renamed(folder):
    text = f"{HEAD}fact:a:12,fact,They met,2,no,\nperson:Ann Lee,person,Ann Lee,2,,The premier\nplace:Dale,,,,YES,\n"
    assert read_choices(folder({"selection.csv": text})) == (
        {
            "fact:a:12": Choice(False, None, 2, "They met"),
            "person:Ann Lee": Choice(None, "The premier", 3, "Ann Lee"),
            "place:Dale": Choice(True, None, 4),
        },
        [],
    )


def test_without_the_file_nothing_is_chosen(folder):
    assert read_choices(folder({})) == ({}, [])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("fact:a:12,,,,perhaps,", "keep must be yes, no or nothing, not 'perhaps'."),
        ("event:a:12,,,,no,", "a colon and which row; not 'event:a:12'."),
        (",,,,no,", "not nothing."),
        (f"fact:a:12,,,,,{'x' * 201}", "at most 200 letters long; it has 201."),
    ],
)
def test_a_row_that_is_wrong_is_said_with_its_number(folder, row, said):
    found, (problem,) = read_choices(folder({"selection.csv": f"{HEAD}{row}\nplace:Dale,,,,no,\n"}))
    assert list(found) == ["place:Dale"]
    assert (problem.severity, problem.file, problem.row) == ("error", "selection.csv", 2)
    assert said in problem.message


def test_a_row_twice_is_said(folder):
    found, (problem,) = read_choices(folder({"selection.csv": f"{HEAD}place:Dale,,,,no,\nplace:Dale,,,,yes,\n"}))
    assert found["place:Dale"].keep is False
    assert "is already listed in row 2" in problem.message


def test_a_heading_that_lacks_a_column_is_said(folder):
    found, (problem,) = read_choices(folder({"selection.csv": "row,keep\nx,no\n"}))
    assert found == {}
    assert "must name the columns row_id and keep" in problem.message
    assert "framing rows with --out" in problem.message  # without, the command finds this file and refuses


def test_the_story_and_the_corpus_carry_the_choices(folder):
    made = folder({"a.txt": "Ann Lee spoke in Dale.\n", "selection.csv": f"{HEAD}place:Dale,,,,no,\n"})
    story, _ = inspect_story(made)
    assert list(annotate(story).selection) == ["place:Dale"]
    assert "selection.csv" in story.files

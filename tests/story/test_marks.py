import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import annotate
from analysis.schema import check
from analysis.schema.checks import READ_MARKS
from analysis.schema.vocabulary import Mark, Sampled
from analysis.story.marks import file_name, heading, is_marks, read_marks
from analysis.story.read import inspect_story

TERMS = "article_id,start,concept,term,right,reader\n"
SPEECH = "article_id,start,right\n"


def marks(found):
    return found.select("sampled", "file", "row", "reader", "article_id", "start", "concept", "term", "mark").rows()


def test_each_reader_has_a_file_and_each_answer_has_its_words(folder):
    made = folder(
        {
            "marks-terms-ann.csv": f"{TERMS}a,7,people held,hostages,yes,Ann\na,9,people held,hostages,N,Ann\n",
            "marks-terms-ben.csv": f"{TERMS}a,7,people held,hostages,?,\na,9,people held,hostages,,\n",
            "marks-speech.csv": f"{SPEECH}b,0,TRUE\n",
        }
    )
    found, problems = read_marks(made)
    assert marks(found) == [
        ("speech", "marks-speech.csv", 2, None, "b", 0, None, None, "yes"),
        ("terms", "marks-terms-ann.csv", 2, "Ann", "a", 7, "people held", "hostages", "yes"),
        ("terms", "marks-terms-ann.csv", 3, "Ann", "a", 9, "people held", "hostages", "no"),
        ("terms", "marks-terms-ben.csv", 2, None, "a", 7, "people held", "hostages", "unclear"),
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            "a,7,people held,hostages,perhaps,Ann",
            "right must be yes, no or unclear, or empty where not marked, not 'perhaps'. The row was ignored.",
        ),
        ("a,x7,people held,hostages,yes,Ann", "start must be the number that framing sample wrote, not 'x7'."),
        ("a,99999999999,people held,hostages,yes,Ann", "not '99999999999'."),
        ("a,,people held,hostages,yes,Ann", "start must be the number that framing sample wrote, not nothing."),
        ("a,7,,hostages,yes,Ann", "concept must be as framing sample wrote it, not nothing. The row was ignored."),
    ],
)
def test_a_row_that_is_wrong_is_said_with_file_and_row_and_costs_no_other(folder, row, said):
    found, (problem,) = read_marks(folder({"marks-terms.csv": f"{TERMS}{row}\na,8,people held,hostages,yes,Ann\n"}))
    assert found["row"].to_list() == [3]
    assert (problem.severity, problem.file, problem.row) == ("error", "marks-terms.csv", 2)
    assert said in problem.message


def test_a_place_marked_twice_by_one_file_counts_once(folder):
    rows = "a,7,people held,hostages,yes,Ann\na,7,people held,hostages,no,Ann\na,7,people held,hostages,yes,Ann\n"
    found, problems = read_marks(folder({"marks-terms.csv": TERMS + rows}))
    assert found["mark"].to_list() == [Mark.YES]
    assert [(problem.severity, problem.row) for problem in problems] == [("error", 3), ("repair", 4)]
    assert problems[0].message == "the same place is marked in row 2 already; this row was ignored. Delete one."


def test_a_heading_that_lacks_a_column_is_said(folder):
    found, (problem,) = read_marks(folder({"marks-speech-ann.csv": "article_id,right\na,yes\n"}))
    assert found.is_empty()
    assert str(problem) == (
        "error: marks-speech-ann.csv, row 1: the first line must name the columns article_id and start and right; it "
        "names article_id, right. Write one: framing sample."
    )


def test_files_of_spreadsheets_are_read_too(folder):
    text = "article_id;start;right;reader\nà;3;Ja;x\nà;4;yes;Zoë\n".encode("cp1252")
    found, problems = read_marks(folder({"marks-speech.csv": text}))
    assert found.select("article_id", "start", "reader").rows() == [("à", 4, "Zoë")]
    assert {problem.severity for problem in problems} >= {"error"}


def test_the_story_carries_the_marks_and_their_files_are_no_articles(folder):
    made = folder({"a.txt": "Ann Lee spoke.\n", "CODEBOOK.md": "# Codebook\n", "marks-speech.csv": f"{SPEECH}a,0,no\n"})
    story, problems = inspect_story(made)
    assert story.articles["article_id"].to_list() == ["a"]
    assert annotate(story).marks["mark"].to_list() == [Mark.NO]
    assert "marks-speech.csv" in story.files
    assert not [problem for problem in problems if problem.file in ("marks-speech.csv", "CODEBOOK.md")]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("marks-terms.csv", True),
        ("marks-speech-Ann Lee.csv", True),
        ("marks-terms.csv.bak", False),
        ("marks-termsold.csv", False),
        ("marks-other.csv", False),
        ("marks-terms-\u202e.csv", False),
    ],
)
def test_files_of_marks_are_known_by_their_names(name, is_one):
    assert is_marks(name) == is_one


def test_the_name_of_a_readers_file_is_one_of_marks():
    assert file_name(Sampled.TERMS, "Ann Lee/../x") == "marks-terms-ann-lee-x.csv"
    assert all(is_marks(file_name(sampled, reader)) for sampled in Sampled for reader in ("", "Zoë", "李", "../.."))


CELLS = st.one_of(
    st.sampled_from(["a", "7", "yes", "no", "unclear", "", "=1+1", '"', "\n", ";", "\x00", "\u202e", "-1", "1e9", "٣"]),
    st.text(max_size=8),
)
LINES = st.lists(st.lists(CELLS, max_size=8).map(",".join), max_size=8).map("\n".join)
FILES = st.one_of(
    LINES.map(lambda text: (TERMS + text).encode("utf-8", "replace")),
    LINES.map(lambda text: (",".join(heading(Sampled.TERMS)) + "\n" + text).encode("utf-16", "replace")),
    st.binary(max_size=200),
)


@given(FILES)
def test_whatever_is_in_a_file_is_read_or_told(tmp_path_factory, data):
    place = tmp_path_factory.mktemp("story")
    (place / "marks-terms.csv").write_bytes(data)
    found, problems = read_marks(place)
    assert check(found, READ_MARKS)["mark"].is_in(list(Mark)).all()
    assert not found.select(pl.struct("article_id", "start", "concept", "term").is_duplicated().any()).item()
    assert all(len(str(problem).splitlines()) == 1 for problem in problems)

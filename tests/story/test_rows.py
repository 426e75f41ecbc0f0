import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.story.rows import MOST_TORN, read_rows

COLUMNS = ("text", "outlet", "file")


def cells(text, **options):
    return [row for _, row in read_rows(text, "a.csv", COLUMNS, **options).rows]


def told(text, **options):
    return [
        (problem.severity, problem.row, problem.message)
        for problem in read_rows(text, "a.csv", COLUMNS, **options).problems
    ]


def test_rows_are_numbered_as_a_spreadsheet_shows_them():
    found = read_rows('Text,Outlet\n"War,\n""on""",North\n\nPeace,South\n', "a.csv", COLUMNS)
    assert found.heading == ["text", "outlet"]
    assert found.rows == [(2, ['War,\n"on"', "North"]), (4, ["Peace", "South"])]
    assert found.problems == []


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_other_marks_between_the_cells_are_read(mark, name):
    text = f'file{mark}outlet\na.txt{mark}"North, East"\n'
    assert cells(text) == [["a.txt", "North, East"]]
    assert told(text) == [("repair", None, f"its columns are separated by {name}; read so.")]


@pytest.mark.parametrize(
    "torn",
    [
        'The "war" goes on,"North" Post',  # a mark in the middle of a cell
        '"War" goes on,North',
        'War,"North',  # a mark that never closes
        '"War, he said "on" and, North',
    ],
)
def test_a_torn_row_costs_no_other(torn):
    text = f'text,outlet\nOne,North\n{torn}\nTwo,South\n"Three, and\nmore",East\n'
    assert cells(text) == [["One", "North"], ["Two", "South"], ["Three, and\nmore", "East"]]
    [(severity, row, message)] = told(text)
    assert (severity, row) == ("error", 3)
    assert message.startswith("cannot be read; ")
    assert message.endswith(" Check the quotation marks of this row.")


def test_the_lines_of_a_torn_row_are_no_rows():
    text = 'text,outlet\n"War "on"\nand on, "he" said\nfor ever",North\nPeace,South\n'
    assert cells(text) == [["Peace", "South"]]
    message = (
        "cannot be read; ',' expected after '\"'. Check the quotation marks of this row. "
        "The 2 lines after it are ignored too."
    )
    assert told(text) == [("error", 2, message)]


def test_a_column_that_stands_twice_is_read_once():
    found = read_rows("text,outlet,Text,\nWar,North,Peace,\n", "a.csv", COLUMNS)
    assert found.heading == ["text", "outlet", "", ""]
    message = "the column 'text' is there twice; the first one is used. Remove the other or rename it."
    assert found.problems == [Problem("error", "a.csv", message, 1)]


def test_empty_cells_too_many_are_left_out_and_others_told():
    text = "text,outlet\nWar,North,,\nPeace,South,East\nTruce\n"
    assert cells(text) == [["War", "North"]]
    assert told(text) == [
        (
            "error",
            3,
            "must have 2 fields like the first line, not 3; put fields with commas in quotation marks. "
            "The row was ignored.",
        ),
        ("error", 4, "must have 2 fields like the first line, not 1. The row was ignored."),
    ]
    assert cells(text, short=True) == [["War", "North"], ["Truce", ""]]


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n"])
def test_nothing_has_no_heading(text):
    found = read_rows(text, "a.csv", COLUMNS)
    assert (found.heading, found.rows, found.problems) == ([], [], [])


def test_a_table_of_torn_rows_ends():
    text = "text,outlet\n" + '"War" x,North\nOne,North\n' * (MOST_TORN + 50)
    found = read_rows(text, "a.csv", COLUMNS)
    assert len(found.rows) == MOST_TORN - 1
    assert found.problems[-1].message == f"holds {MOST_TORN} torn rows; the rest was ignored. Save the table again."


CELLS = st.text(st.characters(exclude_characters="\r\x00"), min_size=1)
ROWS = st.lists(st.tuples(CELLS, CELLS).map(list).filter(lambda row: any(cell.strip() for cell in row)))


def written(rows):
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return file.getvalue()


@given(ROWS, ROWS)
def test_a_table_as_the_library_writes_it_is_read_whole_around_a_torn_row(before, after):
    text = written([["text", "outlet"], *before]) + '"x" y,z\n' + written(after)
    assert cells(text) == before + after
    assert [(severity, row) for severity, row, _ in told(text)] == [("error", len(before) + 2)]


@given(st.text(alphabet='ab",;\n\t '))
def test_any_text_is_read(text):
    found = read_rows(text, "a.csv", COLUMNS)
    assert all(len(row) == len(found.heading) for _, row in found.rows)
    assert [number for number, _ in found.rows] == sorted({number for number, _ in found.rows})


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_first_line_for_a_spreadsheet_is_obeyed(mark):
    text = f"sep={mark}\ntext{mark}outlet\nWar{mark}North\n"
    found = read_rows(text, "a.csv", COLUMNS)
    assert (found.heading, found.rows) == (["text", "outlet"], [(3, ["War", "North"])])


def test_the_mark_that_gives_known_columns_stands_between_the_cells():
    text = "outlet;note (who, when);text\nNorth;Roe;War, and peace\n"
    assert cells(text) == [["North", "Roe", "War, and peace"]]
    assert cells("outlet,text;note\nNorth,War;x\n") == [["North", "War;x"]]


def test_a_column_by_another_name_is_read_as_it_is_meant():
    found = read_rows("Journal,domain,content\nNorth,n.example,War\n", "a.csv", COLUMNS)
    assert (found.heading, found.names) == (["outlet", "", "text"], ["journal", "domain", "content"])
    assert [str(problem) for problem in found.problems] == [
        "repair: a.csv, row 1: the column 'content' is read as text.",
        "repair: a.csv, row 1: the column 'journal' is read as outlet.",
        "guess: a.csv, row 1: the column 'domain' was ignored; outlet is another column.",
    ]

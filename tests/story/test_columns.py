"""Columns by the names people give them."""

from analysis.errors import Problem
from analysis.story.columns import MOST_UNKNOWN, cleared, n_known, read_as

COLUMNS = ("file", "outlet", "text", "kind")


def test_known_columns_are_no_problem():
    assert read_as(["file", "outlet"], COLUMNS, "a.csv") == (["file", "outlet"], [])


def test_of_two_names_of_one_column_the_better_known_is_read():
    names, problems = read_as(["domain", "source", ""], COLUMNS, "a.csv", 2)
    assert names == ["", "outlet", ""]
    assert problems == [
        Problem("repair", "a.csv", "the column 'source' is read as outlet.", 2),
        Problem("guess", "a.csv", "the column 'domain' was ignored; outlet is another column.", 2),
    ]


def test_a_name_that_is_a_column_here_means_itself():
    assert read_as(["source"], ("source", "outlet"), "a.csv") == (["source"], [])


def test_names_that_stand_twice_are_told():
    message = "the column 'text' is there twice; the first one is used. Remove the other or rename it."
    assert read_as(["text", "text"], COLUMNS, "a.csv") == (["text", ""], [Problem("error", "a.csv", message, 1)])


def test_known_names_are_counted():
    assert n_known(["file", "journal", "weather", "type"], COLUMNS) == 3


def test_rows_are_cleared_and_stay_as_they_were():
    rows = [{"title": "NA", "n": 1}, {"title": "Nancy", "published": "26/12/2018"}]
    found, said = cleared(rows)
    assert found[0] == {"title": None, "n": 1}
    assert found[1]["title"] == "Nancy"
    assert said == [
        "holds NA or the like in 1 cell; read as not known.",
        "its days are read as day/month/year, since 26/12/2018 can be nothing else.",
    ]
    assert rows[0]["title"] == "NA"


def test_of_many_columns_that_are_not_read_the_first_are_named():
    names = ["outlet", *(f"column {number}" for number in range(60))]
    found, problems = read_as(names, ("outlet",), "a.csv")
    assert found == ["outlet", *[""] * 60]
    assert len(problems) == MOST_UNKNOWN + 1
    assert problems[-1].message == "the column 'column 40' and those after it that have other names were ignored."


def test_a_column_that_was_named_is_not_named_again():
    told = set()
    first, second = (read_as(["a1", "b2"], ("outlet",), "a.jsonl", row, told)[1] for row in (1, 2))
    assert (len(first), second) == (2, [])

"""One article as it was found, whatever its row holds."""

import json

import pytest

from analysis.story.formats import read_records
from analysis.story.read import inspect_story


def texts(records):
    return [record.text for record in records]


def test_a_json_line_without_text_has_an_empty_one(folder):
    records, _ = read_records(folder({"articles.jsonl": '{"text": null}\n{"outlet": "North"}\n{"text": 7}'}))
    assert texts(records) == ["", "", "7"]


ODD = [
    ({"text": ["War", "goes on."]}, "War\n\ngoes on."),
    ({"text": {"a": "War"}}, None),
    ({"text": True}, None),
    ({"text": "War", "title": [1, {"a": 2}], "byline": ["Ann", None, "Bob"], "outlet": True}, "War"),
    ({"text": "War", "published": float("nan"), "title": float("inf"), "note": 10**400}, "War"),
    ({"text": "War", "outlet": "x" * 3000}, "War"),
    ({"text": float("nan")}, None),
]


@pytest.mark.parametrize(("row", "text"), ODD)
def test_an_odd_row_of_json_costs_no_other(folder, row, text):
    lines = [json.dumps(row), json.dumps({"text": "Peace is far.", "outlet": "South"})]
    story, problems = inspect_story(folder({"articles.jsonl": "\n".join(lines)}))
    assert [each.split("\n")[-1] for each in story.articles["text"]] == [
        *([] if text is None else [text.split("\n")[-1]]),
        "Peace is far.",
    ]
    assert {problem.row for problem in problems if problem.severity != "guess"} <= {1}
    assert all(len(str(problem)) < 250 for problem in problems)


def test_odd_fields_are_told_in_plain_words(folder):
    odd = {"title": True, "url": ["a"], "published": {"a": 1}, "date": "x"}
    line = json.dumps({"text": "War", "outlet": "N", "language": "en", **odd})
    _, problems = inspect_story(folder({"articles.jsonl": line}))
    assert [str(problem) for problem in problems if problem.file == "articles.jsonl"] == [
        "guess: articles.jsonl, row 1: the column 'date' was ignored; published is another column.",
        "error: articles.jsonl, row 1: published must be a day like 2025-02-04, not '{'a': 1}'. "
        "It is taken as not known.",
        "error: articles.jsonl, row 1: title must be one text, not true or false. It is taken as not known.",
        "error: articles.jsonl, row 1: url must be one text, not a list. It is taken as not known.",
    ]


WRAPPED = """Prices &amp; pay rise

The core index without food and energy
rose just 2.2% in May, the prime min-
ister said on Monday in the old hall<br>
of the town, which the council had let
to the north."""


def test_what_other_programs_left_is_repaired_and_told_with_its_row(folder):
    rows = json.dumps({"text": "No war.", "outlet": "N"}) + "\n" + json.dumps({"text": WRAPPED, "outlet": "N"})
    story, problems = inspect_story(folder({"articles.jsonl": rows}))
    assert story.articles["text"][1] == (
        "Prices & pay rise\n\nThe core index without food and energy rose just 2.2% in May, the prime minister said on "
        "Monday in the old hall\n\nof the town, which the council had let to the north."
    )
    assert [str(problem) for problem in problems if problem.severity == "repair"] == [
        "repair: articles.jsonl, row 2: holds HTML entities like &amp; in 1 place; "
        "they are read as the characters they mean.",
        "repair: articles.jsonl, row 2: holds HTML tags in 1 place; they are left out.",
        "repair: articles.jsonl, row 2: its lines are broken at a fixed width; 2 line ends were replaced by spaces.",
        "repair: articles.jsonl, row 2: 1 word is cut at the end of a line; the halves are joined: minister.",
    ]


def test_a_field_beside_the_text_is_repaired_too(folder):
    row = {"text": "No war.", "outlet": "N", "title": "Lee &amp; <i>Roe</i>", "url": "http://a.b/?a=1&amp;b=2"}
    story, problems = inspect_story(folder({"articles.jsonl": json.dumps(row)}))
    (article,) = story.articles.iter_rows(named=True)
    assert (article["title"], article["url"]) == ("Lee & Roe", "http://a.b/?a=1&amp;b=2")
    assert [problem.message for problem in problems if problem.severity == "repair"] == [
        "title holds HTML entities like &amp; in 1 place; they are read as the characters they mean.",
        "title holds HTML tags in 2 places; they are left out.",
    ]

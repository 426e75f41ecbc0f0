import io
import json
from datetime import date

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.story.formats import read_records
from analysis.story.read import inspect_story
from analysis.story.tables import read_parquet


def texts(records):
    return [record.text for record in records]


def parquet(table):
    file = io.BytesIO()
    table.write_parquet(file)
    return file.getvalue()


def test_a_csv_of_articles_gives_a_record_a_row(folder):
    [first, second], problems = read_records(
        folder({"articles.csv": 'Text,outlet\n"War, they said.\nOn.",North\n\nPeace,South\n'})
    )
    assert (first.file, first.row, first.text, first.fields) == (
        "articles.csv",
        2,
        "War, they said.\nOn.",
        {"outlet": "North"},
    )
    assert (second.text, second.fields) == ("Peace", {"outlet": "South"})
    assert problems == []


def test_a_csv_row_with_a_missing_field_costs_no_other_row(folder):
    records, problems = read_records(folder({"articles.csv": "text,outlet\nWar\nPeace,South\n"}))
    assert texts(records) == ["Peace"]
    message = "must have 2 fields like the first line, not 1. The row was ignored."
    assert problems == [Problem("error", "articles.csv", message, 2)]


def test_a_csv_without_a_text_column_is_told(folder):
    records, problems = read_records(folder({"articles.csv": "words,outlet\nWar,North\n"}))
    assert records == []
    message = "must have a column named text; its columns are words, outlet."
    assert problems == [Problem("error", "articles.csv", message, 1)]


def test_an_empty_csv_is_told(folder):
    message = "must have a column named text; its columns are nothing."
    assert read_records(folder({"articles.csv": ""})) == ([], [Problem("error", "articles.csv", message, 1)])


def test_an_unclosed_quotation_mark_in_a_csv_does_not_swallow_rows_silently(folder):
    records, problems = read_records(folder({"articles.csv": 'outlet,text\nNorth,"War\nSouth,Peace\n'}))
    assert len(records) == 2 or [problem.severity for problem in problems] == ["error"]


def test_a_json_line_is_a_record(folder):
    lines = json.dumps({"Text": "War", "outlet": "North", "tags": ["a"]}) + "\n\n" + json.dumps({"text": "Peace"})
    [first, second], problems = read_records(folder({"articles.jsonl": lines}))
    assert (first.row, first.text, first.fields) == (1, "War", {"outlet": "North"})
    assert (second.row, second.text) == (3, "Peace")
    assert [problem.message[:38] for problem in problems] == ["the column 'tags' was ignored; the col"]


def test_broken_json_lines_cost_no_other_line(folder):
    lines = ['{"text": "War"}', '{"text": ', "[1]", "[" * 100_000, '{"text": "Peace"}']
    records, problems = read_records(folder({"articles.jsonl": "\n".join(lines)}))
    assert texts(records) == ["War", "Peace"]
    assert [(problem.severity, problem.row, problem.message) for problem in problems] == [
        ("error", 2, "must be a JSON object; Expecting value. The row was ignored."),
        (
            "error",
            3,
            'must be a JSON object; it must be like {"text": ...}, not a list or a value. The row was ignored.',
        ),
        ("error", 4, "must be a JSON object; it is nested too deeply. The row was ignored."),
    ]


def test_a_parquet_row_is_a_record(folder):
    table = pl.DataFrame({"Text": ["War", None], "outlet": ["North", "South"], "page": [1, 2]})
    records, problems = read_records(folder({"articles.parquet": parquet(table)}))
    assert [(record.row, record.text, record.fields) for record in records] == [
        (1, "War", {"outlet": "North"}),
        (2, "", {"outlet": "South"}),
    ]
    assert [problem.severity for problem in problems] == ["guess"]


@pytest.mark.parametrize("data", [b"", b"War", b"PAR1" + b"\x00" * 40 + b"PAR1", b"PAR1war\xff\xff\xff\x7fPAR1"])
def test_a_parquet_file_that_is_none_costs_no_other_article(folder, data):
    records, problems = read_records(folder({"articles.parquet": data, "a.txt": "War"}))
    assert texts(records) == ["War"]
    assert [(problem.severity, problem.file, problem.message[:23]) for problem in problems] == [
        ("error", "articles.parquet", "must be a Parquet file;")
    ]


def test_a_parquet_file_without_text_is_told(folder):
    _, problems = read_records(folder({"articles.parquet": parquet(pl.DataFrame({"words": ["War"]}))}))
    message = "must have a column named text; its columns are words."
    assert problems[1:] == [Problem("error", "articles.parquet", message, 1)]


def test_parquet_columns_that_differ_in_case_only_cost_no_other_article(folder):
    table = pl.DataFrame({"Text": ["War"], "text": ["Peace"]})
    records, problems = read_records(folder({"articles.parquet": parquet(table), "a.txt": "Truce"}))
    assert texts(records) == ["Truce", "War"]
    message = "the column 'text' is there twice; the first one is used. Remove the other or rename it."
    assert problems == [Problem("error", "articles.parquet", message, 1)]


def test_one_json_list_is_read_as_rows(folder):
    text = json.dumps([{"text": "War"}, 7, {"text": "Peace"}], indent=1)
    records, problems = read_records(folder({"articles.jsonl": text}))
    assert [(record.row, record.text) for record in records] == [(1, "War"), (3, "Peace")]
    assert [(problem.severity, problem.row) for problem in problems] == [("repair", None), ("error", 2)]


def test_json_keys_are_looked_at_in_every_row(folder):
    lines = ['{"text": "War"}', '{"Text": "Peace", "text": "x", "headline": "y"}', '{"text": "z", "headline": "y"}']
    records, problems = read_records(folder({"articles.jsonl": "\n".join(lines)}))
    assert texts(records) == ["War", "Peace", "z"]
    assert [(problem.row, problem.message) for problem in problems] == [
        (2, "the column 'text' is there twice; the first one is used. Remove the other or rename it."),
        (2, "the column 'headline' is read as title."),
    ]


def test_a_parquet_file_of_odd_types_costs_no_article(folder):
    table = pl.DataFrame(
        {
            "text": [b"War \xe2\x80\x9con\xe2\x80\x9d", b"Peace"],
            "byline": [["Ann", "Bob"], []],
            "title": [{"a": 1}, {"a": 2}],
            "outlet": pl.Series(["North", None], dtype=pl.Categorical),
            "published": pl.Series([1, 2], dtype=pl.Duration("ms")),
            "note": [1.5, float("nan")],
        }
    )
    story, problems = inspect_story(folder({"articles.parquet": parquet(table)}))
    assert story.articles.select("text", "byline", "title", "outlet", "note").rows() == [
        ("War “on”", "Ann, Bob", None, "North", "1.5"),
        ("Peace", None, None, "unknown (articles, row 2)", None),
    ]
    assert {problem.message.split(" ")[0] for problem in problems if problem.severity == "error"} == {
        "title",
        "published",
    }


def repeated(text, n):
    """A small Parquet file that holds one text n times over."""
    buffer, indices = io.BytesIO(), pa.array(np.zeros(n, dtype=np.int8))
    table = pa.table({"text": pa.DictionaryArray.from_arrays(indices, pa.array([text])), "note": pa.nulls(n)})
    pq.write_table(table, buffer)
    return buffer.getvalue()


def test_a_small_parquet_file_that_would_fill_the_memory_is_refused_in_words(folder):
    data = repeated("War goes on. " * 80_000, 2_500)
    assert len(data) < 100_000
    records, problems = read_records(folder({"articles.parquet": data, "a.txt": "Peace."}))
    assert texts(records) == ["Peace."]
    message = "must unpack to at most 2,000 MB, not 2,600 MB. Split it or leave rows out."
    assert [(problem.file, problem.message) for problem in problems] == [("articles.parquet", message)]


def test_so_is_one_of_very_many_rows():
    data = repeated("", 1_000_000)
    assert len(data) < 10_000
    message = "must unpack to at most 10 MB, not 32 MB. Split it or leave rows out."
    assert read_parquet(data, "articles.parquet", most=10_000_000) == (
        [],
        [Problem("error", "articles.parquet", message)],
    )


def test_what_a_parquet_file_unpacks_to_is_counted_column_by_column():
    table = pl.DataFrame({"text": ["War", "Peace"], "byline": [["Ann", "Bob"], None], "weather": ["x" * 999] * 2})
    assert len(read_parquet(parquet(table), "articles.parquet", most=10_000)[0]) == 2
    assert read_parquet(parquet(table), "articles.parquet", most=100)[0] == []


WHOLE = pl.DataFrame({"text": ["War goes on."] * 5, "outlet": ["North"] * 5})


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_parquet_file_costs_another_article(tmp_path_factory, at, noise):
    place = tmp_path_factory.mktemp("story")
    data = parquet(WHOLE)
    at %= len(data)
    (place / "articles.parquet").write_bytes(data[:at] + noise + data[at + len(noise) :])
    (place / "a.txt").write_text("Peace")
    assert "Peace" in texts(read_records(place)[0])


def test_a_row_of_another_program_is_read_as_it_is_meant(folder):
    row = {"source": "North", "published": "26.12.2018", "title": "NA", "content": "War", "Weather": "rain"}
    [record], problems = read_records(folder({"articles.jsonl": json.dumps(row)}))
    assert record.text == "War"
    assert record.fields == {"outlet": "North", "published": date(2018, 12, 26), "title": None}
    assert [(problem.severity, problem.message[:42]) for problem in problems] == [
        ("repair", "the column 'content' is read as text."),
        ("repair", "the column 'source' is read as outlet."),
        ("guess", "the column 'weather' was ignored; the colu"),
        ("repair", "holds NA or the like in 1 cell; read as no"),
        ("repair", "its days are read as day/month/year, since"),
    ]


def test_a_row_may_hold_markdown_whose_marks_show_zones(folder):
    files = {"articles.jsonl": '{"outlet": "North", "markdown": "# War\\n\\nIt *goes* on."}\n{"text": "# Peace"}'}
    [first, second], problems = read_records(folder(files))
    assert (first.text, first.zones) == ("War\n\nIt goes on.", {0: "headline"})
    assert (second.text, second.zones) == ("# Peace", {})
    assert problems == []


def test_a_table_of_markdown_needs_no_text(folder):
    [record], problems = read_records(folder({"articles.csv": "outlet,markdown\nNorth,## War\n"}))
    assert (record.text, problems) == ("War", [])

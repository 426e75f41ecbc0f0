import io

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Part, Refused
from analysis.intake.files import limits
from analysis.intake.files.story_files import read, recognises
from analysis.schema.vocabulary import Zone

MARKDOWN = b"---\noutlet: North\npublished: 2025-02-04\nnote: It is long.\n---\n# War\n\n**So.**\n\nIt goes on.\n"
CSV = b"outlet;headline;content\nNorth;War;It goes on.\nSouth;;Peace is far.\n"
JSONL = b'{"domain": "a.b", "maintext": "War goes on."}\n'
LIST = b'[{"outlet": "North", "text": "War goes on."}]'


def parquet():
    file = io.BytesIO()
    pl.DataFrame({"outlet": ["North"], "text": ["War goes on."]}).write_parquet(file)
    return file.getvalue()


@pytest.mark.parametrize("data", [MARKDOWN, CSV, JSONL, LIST, parquet()])
def test_articles_as_the_suite_holds_them_are_known(data):
    assert recognises(data, "x")


@pytest.mark.parametrize(
    "data", [b"", b"War\n", b"# War\n", b"---\nWar\n---\n", b"a,b\n1,2\n", b'{"a": 1}\n', b"<html>text</html>", b"[1]"]
)
def test_others_are_not(data):
    assert not recognises(data, "x")


def test_a_markdown_file_brings_its_fields_and_its_parts():
    [article] = read(MARKDOWN, "a.md").articles
    assert (article.outlet, str(article.published), article.notes, article.place) == (
        "North",
        "2025-02-04",
        ["It is long."],
        "",
    )
    assert article.parts == [Part(Zone.HEADLINE, "War"), Part(Zone.STANDFIRST, "So."), Part(Zone.BODY, "It goes on.")]


def test_a_row_of_a_table_is_an_article():
    first, second = read(CSV, "a.csv").articles
    assert (first.place, first.outlet, first.headline, first.of(Zone.BODY)) == (
        "row 2",
        "North",
        "War",
        ["It goes on."],
    )
    assert (second.outlet, second.headline) == ("South", None)
    assert [article.outlet for data in (JSONL, LIST, parquet()) for article in read(data, "a").articles] == [
        "a.b",
        "North",
        "North",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_first_row_may_be_as_long_as_an_article(encoding):
    data = f'{{"outlet": "North", "text": "{"It goes on. é" * 5_000}"}}\n{{"text": "War."}}\n'.encode(encoding)
    assert recognises(data, "x")
    assert [len(article.parts[0].text) for article in read(data, "x").articles] == [65_000, 4]
    assert not recognises(data[:50_000], "x")


def test_an_article_of_many_lines_is_left_out_and_named(monkeypatch):
    monkeypatch.setattr(limits, "MOST_LINES", 3)
    export = read(b'{"text": "War.\\n\\n\\n\\nIt goes on."}\n{"text": "Peace is far."}\n', "a.jsonl")
    assert [article.place for article in export.articles] == ["row 2"]
    said = "must have at most 3 lines; it has 4. Give its articles in parts. It was ignored."
    assert [(problem.message, problem.row) for problem in export.problems] == [(said, 1)]


def test_a_markdown_file_of_many_lines_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_LINES", 3)
    with pytest.raises(Refused, match=r"^must have at most 3 lines; it has \d+\. Give its articles in parts\.$"):
        read(MARKDOWN, "a.md")


def test_a_table_without_rows_is_refused_in_words():
    with pytest.raises(Refused, match=r"^must hold articles; it has a heading alone.$"):
        read(b"outlet,text\n", "a.csv")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([MARKDOWN, CSV, JSONL, LIST, parquet()]), st.integers(0, 300), st.binary(max_size=3))
def test_no_cut_or_changed_byte_makes_it_fail(data, at, put):
    for changed in (data[:at], data[:at] + put + data[at + len(put) :]):
        if recognises(changed, "x"):
            try:
                read(changed, "x")
            except Refused as refusal:
                said = str(refusal)
                assert said.startswith("must hold articles; ")

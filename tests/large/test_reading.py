from datetime import date

import polars as pl
import pytest

from analysis.large import reading
from analysis.large.kept import WORK
from analysis.large.parts import parts_of
from analysis.large.reading import read_part
from tests.large.archives import table


def read(folder, out):
    """The records of all parts, and their articles and problems."""
    parts, _ = parts_of(folder, 2)
    records = [read_part(part, out) for part in parts]
    tables = [pl.read_parquet(path) for part in parts for path in sorted((out / WORK / part.name).glob("articles-*"))]
    problems = pl.concat(pl.read_parquet(out / WORK / part.name / "problems.parquet") for part in parts)
    return records, pl.concat(tables), problems


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


def test_articles_are_read_as_those_of_a_story_with_their_rows(archive, tmp_path):
    table(
        ("a", "North", date(2024, 5, 3), "The war goes on, said the king."),
        ("b", "South", None, "&lt;b&gt;Peace&lt;/b&gt; is far from here."),
        (None, "South", None, " "),
        (None, "North", None, "Nobody knows what the captives said."),
    ).write_parquet(archive / "x.parquet", row_group_size=1)
    records, articles, problems = read(archive, tmp_path / "out")
    assert articles.select("article_id", "outlet", "row", "file").rows() == [
        ("a", "North", 1, "x.parquet"),
        ("b", "South", 2, "x.parquet"),
        ("x-4", "North", 4, "x.parquet"),
    ]
    assert articles["text"][1] == "Peace is far from here."
    assert [(held["chunks"], held["outlets"]) for held in records] == [(1, {"North": 1, "South": 1}), (1, {"North": 1})]
    assert problems.filter(pl.col("severity") == "error").select("file", "row").rows() == [("x.parquet", 3)]


def test_chunks_hold_so_many_characters_at_the_most(archive, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "BATCH_CHARACTERS", 40)
    texts = ["War " * 5 + "goes on.", "Peace is far.", "War " * 30 + "ends."]
    table(*((f"{n}", "North", None, text) for n, text in enumerate(texts))).write_parquet(archive / "x.parquet")
    ((held,), articles, _) = read(archive, tmp_path / "out")
    assert held["chunks"] == 3
    assert articles["article_id"].to_list() == ["0", "1", "2"]


def test_a_table_without_texts_is_told_once(archive, tmp_path):
    pl.DataFrame({"outlet": ["North"] * 4}).write_parquet(archive / "x.parquet", row_group_size=1)
    parts, _ = parts_of(archive, 2)
    for part in parts:
        read_part(part, tmp_path / "out")
    problems = pl.concat(pl.read_parquet(path) for path in (tmp_path / "out").rglob("problems.parquet"))
    assert problems["message"].to_list() == ["must have a column named text; its columns are outlet."]


def test_what_was_read_before_is_not_read_again(archive, tmp_path):
    table(("a", "North", None, "The war goes on.")).write_parquet(archive / "x.parquet")
    (first,), _, _ = read(archive, tmp_path / "out")
    (second,), _, _ = read(archive, tmp_path / "out")
    assert second == {**first, "kept": True}

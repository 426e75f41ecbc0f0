from datetime import date

import polars as pl
import pytest

from analysis.large import Settings, copying, run
from tests.large.archives import corpus_at_once, table, write_archive

FIRST, OTHER = ([f"{letter}{number}" for number in range(40)] for letter in "wv")
ROWS = table(
    ("a", "North", date(2024, 5, 3), " ".join([*FIRST, *OTHER])),
    ("b", "South", date(2024, 5, 30), " ".join(FIRST)),
    ("c", "South", date(2024, 6, 1), " ".join(OTHER[:30] + FIRST[:6])),
    ("d", "North", None, " ".join([*OTHER[:28], *FIRST[10:18]])),
    ("e", "East", date(2024, 6, 2), " ".join(FIRST[:4] * 9)),
)


@pytest.mark.parametrize("at_once", [20, 4000])
def test_near_copies_are_those_of_one_process_however_many_runs_are_looked_at(tmp_path, monkeypatch, at_once):
    from analysis.questions.reuse.copies import copies

    monkeypatch.setattr(copying, "AT_ONCE", at_once)
    expected = copies(corpus_at_once(tmp_path / "story", ROWS))
    assert [row[:2] for row in expected.select("article_id", "copy_id").rows()] == [
        ("a", "b"),
        ("a", "c"),
        ("a", "d"),
        ("c", "d"),
    ]
    out = tmp_path / "out"
    run(write_archive(tmp_path / "archive", ROWS, files=3, rows=1), out, Settings(workers=0), say=lambda _: None)
    assert pl.read_parquet(out / "results" / "copies.parquet").equals(expected)
    by_month = {path.parent.name: path.stem for path in (out / "results" / "by_month" / "copies").glob("*/*")}
    assert by_month == {"north": "2024-05", "south": "2024-06"}
    north = pl.read_parquet(out / "results" / "by_month" / "copies" / "north" / "2024-05.parquet")
    assert north["month"].unique().to_list() == ["2024-05"]
    assert north.drop("month").equals(expected.filter(pl.col("outlet") == "North"))


def test_an_archive_without_copies_has_a_table_of_none(tmp_path):
    out = tmp_path / "out"
    folder = write_archive(tmp_path / "archive", table(("a", "North", None, "War.")))
    run(folder, out, Settings(workers=0), say=lambda _: None)
    assert pl.read_parquet(out / "results" / "copies.parquet").is_empty()


def test_near_copies_can_be_left_out(tmp_path):
    out, folder = tmp_path / "out", write_archive(tmp_path / "archive", ROWS)
    run(folder, out, Settings(workers=0), say=lambda _: None)
    run(folder, out, Settings(workers=0, copies=False), say=lambda _: None)
    assert (out / "results" / "shares.parquet").exists()
    assert [path.name for path in out.rglob("*.parquet") if path.name.startswith(("copies", "runs"))] == []

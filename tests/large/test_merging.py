from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.large import merging
from analysis.large.counting import added
from analysis.large.merging import Spreading, Table, merge, merged, spreading
from analysis.large.runs import PART_BITS

ROWS = st.lists(
    st.tuples(st.sampled_from("NS"), st.sampled_from(["war", "peace", None]), st.integers(0, 9)), max_size=12
)


def sums(rows):
    return pl.DataFrame(rows, schema={"outlet": pl.String, "term": pl.String, "y": pl.Int64}, orient="row")


def as_rows(table):
    return sorted(table.rows(), key=str)


@given(st.lists(ROWS, min_size=1, max_size=6), st.randoms())
def test_sums_of_sums_are_those_of_all_in_whatever_order(groups, chance):
    whole = added([sums([row for rows in groups for row in rows])])
    shuffled = [added([sums(rows)]) for rows in chance.sample(groups, len(groups))]
    assert as_rows(added([added(shuffled[:2]), *shuffled[2:]])) == as_rows(whole)


def test_tables_are_added_up_level_by_level(tmp_path, monkeypatch):
    monkeypatch.setattr(merging, "FAN_IN", 2)
    monkeypatch.setattr(merging, "TOGETHER", 3)
    paths = []
    for number in range(5):
        paths.append(tmp_path / f"{number}.parquet")
        pl.DataFrame({"term": ["war"], "y": [10**number], "first": [7 - number]}).write_parquet(paths[-1])
    levels = []

    def here(work, pieces):
        levels.append([len(jobs) for jobs in pieces])
        return [work(jobs) for jobs in pieces]

    tables = {"words": [Table(path, part) for part, path in enumerate(paths)], "one": [Table(paths[1])], "none": []}
    found = merged(tables, tmp_path / "sums", here)
    assert levels == [[3, 1], [2], [1]]
    assert {name: pl.read_parquet(path).rows() for name, path in found.items()} == {
        "words": [("war", 11111, 7)],
        "one": [("war", 10, 6)],
    }
    assert {path.name for path in (tmp_path / "sums").iterdir()} == {path.name for path in found.values()}
    assert all(path.exists() for path in paths)


def test_of_a_month_its_rows_alone_are_added_up(tmp_path):
    months = ["2024-05", "2024-06", "2024-05", "undated"]
    pl.DataFrame({"month": months, "term": ["war"] * 4, "y": [1, 10, 100, 1000]}).write_parquet(tmp_path / "a.parquet")
    sums = []
    for month in ("2024-05", "undated", "2024-07"):
        given_ = merging.Merge((Table(tmp_path / "a.parquet", 0, month),), tmp_path / "b.parquet")
        sums.append(pl.read_parquet(merge(given_)).rows())
    assert sums == [[("war", 101)], [("war", 1000)], []]


def test_places_are_those_of_the_first_part(tmp_path):
    for name, first in (("a", 5), ("b", 0)):
        pl.DataFrame({"term": ["war"], "first": [first]}).write_parquet(tmp_path / f"{name}.parquet")
    tables = (Table(tmp_path / "b.parquet", 1), Table(tmp_path / "a.parquet", 0))
    assert pl.read_parquet(merge(merging.Merge(tables, tmp_path / "c.parquet")))["first"].to_list() == [5]
    assert pl.read_parquet(merge(merging.Merge(tables[:1], tmp_path / "c.parquet")))["first"].to_list() == [
        1 << PART_BITS
    ]


def test_how_words_are_spread_needs_the_sums_of_all(tmp_path):
    # two uses in an article of 4 words, one in an article of 2, of 10 words and 3 uses in all: |2 x 10 - 4 x 3| - 4 x 3
    # and |1 x 10 - 2 x 3| - 2 x 3
    # (the article of the other month does not count)
    rows = [("N", "war", 2, 4, "2024-05"), ("N", "war", 1, 2, "2024-05"), ("N", "war", 9, 9, "2024-06")]
    words = pl.DataFrame(rows, schema=["outlet", "term", "y", "n", "month"], orient="row")
    words.write_parquet(tmp_path / "w.parquet")
    pl.DataFrame({"outlet": ["N"], "term": ["war"], "y": [3]}).write_parquet(tmp_path / "t.parquet")
    pl.DataFrame({"outlet": ["N"], "n": [10]}).write_parquet(tmp_path / "s.parquet")
    place = (tmp_path / name for name in ("t.parquet", "s.parquet", "o.parquet"))
    given_ = Spreading((tmp_path / "w.parquet",), "2024-05", *place)
    assert pl.read_parquet(spreading(given_)).rows() == [("N", "war", (8 - 12) + (4 - 6))]


@given(st.lists(ROWS, min_size=1, max_size=4))
def test_many_rows_are_added_up_some_keys_at_a_time(groups):
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        tables = [Table(folder / f"{number}.parquet") for number in range(len(groups))]
        for table, rows in zip(tables, groups, strict=True):
            sums(rows).write_parquet(table.path)
        found = []
        for most in (1_000_000, 2):
            patch.setattr(merging, "AT_ONCE", most)
            found.append(as_rows(pl.read_parquet(merge(merging.Merge(tuple(tables), folder / f"sum-{most}.parquet")))))
        assert found[0] == found[1] == as_rows(added([sums([row for rows in groups for row in rows])]))
        assert not [*folder.glob("*piece*")]

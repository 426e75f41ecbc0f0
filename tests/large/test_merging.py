import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from analysis.large import merging
from analysis.large.counting import PART_BITS, added
from analysis.large.merging import Spreading, merge, merged, spreading

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
    paths = []
    for number in range(5):
        paths.append(tmp_path / f"{number}.parquet")
        pl.DataFrame({"term": ["war"], "y": [10**number], "first": [7 - number]}).write_parquet(paths[-1])
    levels = []

    def here(work, jobs):
        levels.append(len(jobs))
        return [work(job) for job in jobs]

    path = merged(list(enumerate(paths)), tmp_path / "sums", "words", here)
    assert levels == [3, 2, 1]
    assert pl.read_parquet(path).rows() == [("war", 11111, 7)]
    assert [each.name for each in (tmp_path / "sums").iterdir()] == [path.name]
    assert merged([], tmp_path, "none", here) is None


def test_places_are_those_of_the_first_part(tmp_path):
    for name, first in (("a", 5), ("b", 0)):
        pl.DataFrame({"term": ["war"], "first": [first]}).write_parquet(tmp_path / f"{name}.parquet")
    tables = ((1, tmp_path / "b.parquet"), (0, tmp_path / "a.parquet"))
    assert pl.read_parquet(merge(merging.Merge(tables, tmp_path / "c.parquet")))["first"].to_list() == [5]
    assert pl.read_parquet(merge(merging.Merge(tables[:1], tmp_path / "c.parquet")))["first"].to_list() == [
        1 << PART_BITS
    ]


def test_how_words_are_spread_needs_the_sums_of_all(tmp_path):
    # two uses in an article of 4 words, one in an article of 2, of 10 words and 3 uses in all: |2 x 10 - 4 x 3| - 4 x 3
    # and |1 x 10 - 2 x 3| - 2 x 3
    pl.DataFrame({"outlet": ["N"] * 2, "term": ["war"] * 2, "y": [2, 1], "n": [4, 2]}).write_parquet(
        tmp_path / "w.parquet"
    )
    pl.DataFrame({"outlet": ["N"], "term": ["war"], "y": [3]}).write_parquet(tmp_path / "t.parquet")
    pl.DataFrame({"outlet": ["N"], "n": [10]}).write_parquet(tmp_path / "s.parquet")
    given_ = Spreading(
        (tmp_path / "w.parquet",), tmp_path / "t.parquet", tmp_path / "s.parquet", tmp_path / "o.parquet"
    )
    assert pl.read_parquet(spreading(given_)).rows() == [("N", "war", (8 - 12) + (4 - 6))]

from datetime import date

import polars as pl

from analysis.large.runs import PART_BITS, Kept, articles, keep_runs, places, runs_of
from tests.tiny import corpus

WORDS = "The river rose in the night"


def kept(folder, number=0):
    """Two chunks of one article each, the second of which has the runs of the first and one more."""
    made = [corpus([("North", f"{WORDS}{more}")], published=date(2024, 5, 3)) for more in (".", " again.")]
    chunks = [runs_of(each, first) for first, each in zip((0, 100), made, strict=True)]
    paths = keep_runs(chunks, folder)
    assert [path.name for path in paths] == ["runs.parquet", "runs-articles.parquet"]
    return Kept(number, folder, sum(held.height for held, _ in chunks))


def test_places_of_a_run_are_found_in_all_parts_in_the_order_of_the_archive(tmp_path):
    parts = [kept(tmp_path / "a"), kept(tmp_path / "b", 1)]
    assert parts[0].places == 5
    found = places(parts, 0, (1 << 63) - 1)
    assert found["article"].unique(maintain_order=True).to_list() == [0, 100, 1 << PART_BITS, (1 << PART_BITS) + 100]
    first = found["run"][0]
    assert places(parts, first, first)["article"].to_list() == found["article"].unique(maintain_order=True).to_list()
    assert places(parts, first + 1, first)["article"].to_list() == []


def test_articles_are_found_by_their_numbers(tmp_path):
    found = articles([kept(tmp_path / "a"), kept(tmp_path / "b", 1)], pl.Series([100, 1 << PART_BITS]))
    assert found.select("article", "outlet", "published", "n_runs").rows() == [
        (100, "North", date(2024, 5, 3), 3),
        (1 << PART_BITS, "North", date(2024, 5, 3), 2),
    ]

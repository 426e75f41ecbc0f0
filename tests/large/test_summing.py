from pathlib import Path

from analysis.large.summing import Counted, tables


def test_no_parts_give_no_tables(tmp_path):
    def here(name, work, jobs):
        return [work(job) for job in jobs]

    assert tables([], [], tmp_path / "sums", tmp_path / "results", here) == []


def test_the_words_of_a_part_are_in_the_order_of_its_chunks(tmp_path):
    for name in ("words-001", "sums-words", "words-000"):
        (tmp_path / f"{name}.parquet").touch()
    assert Counted(0, Path(tmp_path), (), 0).words == (tmp_path / "words-000.parquet", tmp_path / "words-001.parquet")

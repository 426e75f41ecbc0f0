import polars as pl

from analysis.large.parts import parts_of
from tests.large.archives import table


def rows(n):
    return table(*((f"{number}", "North", None, f"War {number}.") for number in range(n)))


def cut(folder, most):
    return [(part.file, part.groups, part.first, part.n_rows) for part in parts_of(folder, most)[0]]


def test_row_groups_are_put_together_and_never_cut(tmp_path):
    rows(7).write_parquet(tmp_path / "a.parquet", row_group_size=2)
    assert cut(tmp_path, 1) == [("a.parquet", (n,), 2 * n + 1, size) for n, size in enumerate([2, 2, 2, 1])]
    assert cut(tmp_path, 3) == [("a.parquet", (0, 1), 1, 4), ("a.parquet", (2, 3), 5, 3)]
    assert cut(tmp_path, 100) == [("a.parquet", (0, 1, 2, 3), 1, 7)]


def test_files_come_in_the_order_of_their_paths_without_hidden_ones_and_links(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.parquet", "b/z.parquet", "a.parquet", ".x.parquet", ".hidden/y.parquet"):
        rows(1).write_parquet(tmp_path / name)
    (tmp_path / "link.parquet").symlink_to(tmp_path / "a.parquet")
    assert [file for file, *_ in cut(tmp_path, 9)] == ["a.parquet", "b/z.parquet", "c.parquet"]


def test_a_part_has_another_digest_when_its_bytes_change_and_no_other_has(tmp_path):
    rows(4).write_parquet(tmp_path / "a.parquet", row_group_size=2)
    before = [part.digest() for part in parts_of(tmp_path, 1)[0]]
    assert [part.digest() for part in parts_of(tmp_path, 1)[0]] == before
    changed = rows(4).with_columns(text=pl.when(pl.col("article_id") == "3").then(pl.lit("War 9.")).otherwise("text"))
    changed.write_parquet(tmp_path / "a.parquet", row_group_size=2)
    after = [part.digest() for part in parts_of(tmp_path, 1)[0]]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]


def test_a_file_that_is_no_table_is_told_and_an_empty_one_has_no_part(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"no table")
    rows(0).write_parquet(tmp_path / "b.parquet")
    parts, (problem,) = parts_of(tmp_path)
    assert parts == []
    assert str(problem).startswith("error: a.parquet: must be a Parquet file; ")
    assert str(problem).endswith(". It is left out.")

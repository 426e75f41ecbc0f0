import polars as pl

from analysis.large.annotating import Job, annotate, chunks_of
from analysis.large.counting import SUMS, Count, added, count, placed
from analysis.large.parts import parts_of
from analysis.large.reading import read_part
from analysis.story.concepts import read_concepts
from tests.large.archives import CONCEPTS, table


def counted(tmp_path, *rows, concepts=CONCEPTS):
    (tmp_path / "concepts.yaml").write_text(concepts)
    table(*rows).write_parquet(tmp_path / "x.parquet")
    ((part,), _) = parts_of(tmp_path)
    held = read_part(part, tmp_path / "out")
    job = Job(part, tmp_path / "out", held["made_from"], held["chunks"], {}, {}, "words", {})
    given = Count(job, read_concepts(tmp_path / "concepts.yaml").concepts, (), ("North",), None, concepts)
    return job, given, count(given)


def test_sums_are_counts_by_outlet(tmp_path):
    job, _, held = counted(
        tmp_path,
        ("a", "North", None, "War is war, they said."),
        ("b", "North", None, "War ends today."),
        ("c", "South", None, "Lee said: “No war.”"),
    )
    assert (held["articles"], held["words"]) == (3, 10)
    words = pl.read_parquet(job.folder / "sums-words.parquet").filter(pl.col("term") == "war")
    # two uses of 5 words, one of 3: squares 4 + 1, with words 2 x 5 + 1 x 3
    assert words.select("outlet", "month", "y", "yy", "yn", "holding").rows() == [("North", "undated", 3, 5, 13, 2)]
    sizes = pl.read_parquet(job.folder / "sums-sizes.parquet").sort("outlet")
    assert sizes.drop("month").rows() == [("North", 8, 5**2 + 3**2, 2), ("South", 2, 4, 1)]
    assert held["months"] == ["undated"]
    assert {path.stem.removeprefix("sums-") for path in job.folder.glob("sums-*")} == {*SUMS, "held"}


def test_what_was_counted_before_is_not_counted_again(tmp_path):
    _, given, held = counted(tmp_path, ("a", "North", None, "War ends today."))
    assert count(given) == {**held, "kept": True}


def test_places_are_moved_and_the_first_is_kept():
    tables = [pl.DataFrame({"term": ["war"], "first": [4]}), pl.DataFrame({"term": ["war"], "first": [0]})]
    assert added([tables[0], placed(tables[1], 100)])["first"].to_list() == [4]
    assert placed(pl.DataFrame({"term": ["war"]}), 100).columns == ["term"]


def test_annotation_comes_back_from_the_disk_as_it_was(tmp_path):
    job, _, _ = counted(tmp_path, ("b", "South", None, "Lee said: “No war.”"), ("a", "North", None, "War ends."))
    held = annotate(job)
    ((_, articles, *tables),) = chunks_of(job)
    assert articles["article_id"].to_list() == ["b", "a"]
    assert tables[0]["article_id"].cast(pl.String).unique(maintain_order=True).to_list() == ["b", "a"]
    for path in [job.out / name for name in held["files"]]:
        path.unlink()
    ((_, _, *again),) = chunks_of(job)
    assert [one.equals(other) for one, other in zip(tables, again, strict=True)] == [True] * 3

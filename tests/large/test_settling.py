import pytest

from analysis.large.parts import parts_of
from analysis.large.reading import read_part
from analysis.large.settling import added, articles_of, likely_lines, line_counts, shared_of, to_count, told, twice
from tests.large.archives import table

LINE = "Read more of our stories here"


@pytest.fixture
def place(tmp_path):
    """Write an archive of two files, and give its parts and where they are kept."""

    def write(*files):
        for number, rows in enumerate(files):
            table(*rows).write_parquet(tmp_path / f"{number}.parquet", row_group_size=50)
        parts, _ = parts_of(tmp_path)
        return [(part, read_part(part, tmp_path / "out")["chunks"]) for part in parts], tmp_path / "out"

    return write


def test_a_second_copy_and_an_id_of_another_part_are_found(place):
    parts, out = place(
        [("a", "North", None, "The war goes on."), ("b", "North", None, "Peace is far.")],
        [
            ("a", "South", None, "A war like no other."),
            ("c", "North", None, "the  WAR goes on."),
            ("a-2", "South", None, "Captives spoke."),
            ("d", "South", None, "Peace is far."),
        ],
    )
    settled, problems = twice(parts, out)
    (first, second) = (part for part, _ in parts)
    assert settled == {second.name: {0: {0: "a-2", 1: None, 2: "a-2-2"}}}
    assert articles_of(first, out, 0, {})["article_id"].to_list() == ["a", "b"]
    kept = articles_of(second, out, 0, settled[second.name])
    assert kept.select("number", "article_id").rows() == [(0, "a-2"), (2, "a-2-2"), (3, "d")]
    assert [(problem.severity, problem.file, problem.row) for problem in problems] == [
        ("repair", "1.parquet", 1),
        ("error", "1.parquet", 2),
        ("repair", "1.parquet", 3),
        ("guess", "1.parquet", 4),
    ]


def test_where_nothing_is_there_twice_nothing_changes(place):
    parts, out = place([("a", "North", None, "The war goes on.")], [("b", "North", None, "Peace is far.")])
    assert twice(parts, out) == ({}, [])
    assert twice([], out) == ({}, [])


def shared(parts, out):
    looked = [(part, out, chunks, {}, {}) for part, chunks in parts]
    asked = to_count(added([likely_lines(*each) for each in looked]))
    return asked, shared_of(added([line_counts(*each, asked) for each in looked]))


def test_a_line_of_most_articles_of_the_archive_is_shared_wherever_they_lie(place):
    long = "Nobody in the town by the river knows who came."
    one = [(f"a{n}", "North", None, f"{long} {n}\n\n{LINE}") for n in range(3)]
    other = [(f"b{n}", "North", None, f"{long} {n + 9}") for n in range(2)]
    parts, out = place(one, other)
    assert shared(parts, out)[1] == {"North": [LINE]}
    parts, out = place(one, [*other, ("b3", "North", None, f"{long} 33"), ("b4", "North", None, f"{long} 44")])
    asked, found = shared(parts, out)
    assert LINE in asked["North"]
    assert found == {}


def test_what_is_shared_is_told():
    (problem,) = told({"North": [LINE]}, {"North": 5}, "archive")
    assert str(problem) == (
        f"guess: archive: 1 line is in most of the 5 articles of North; it counts as page furniture: “{LINE}”."
    )


def test_counts_of_parts_add_up():
    assert added([{"N": (2, {"a": 1, "b": 0})}, {"N": (3, {"a": 2}), "S": (1, {})}]) == {
        "N": (5, {"a": 3, "b": 0}),
        "S": (1, {}),
    }

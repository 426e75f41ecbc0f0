import numpy as np
import polars as pl
import pytest

from analysis.questions.outlet_map import correspondence
from analysis.schema import check
from analysis.schema.outlet_map import POSITIONS
from analysis.units.counts import count_terms
from tests.tiny import corpus

SMOKING = [[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]]
"""Greenacre 1984: five groups of a firm's staff by how much they smoke."""


def positions(pairs):
    made = corpus(pairs)
    return correspondence.positions(count_terms(made, least=1))


def test_the_textbook_example_has_its_published_coordinates():
    found = correspondence.axes(SMOKING)
    assert found.inertias == pytest.approx([0.074759, 0.010017, 0.000414], abs=5e-7)
    assert found.inertias[:2] / found.inertias.sum() == pytest.approx([0.8776, 0.1176], abs=5e-5)
    rows = np.array(
        [
            [0.065768, 0.193737],
            [-0.258958, 0.243305],
            [0.380595, 0.010660],
            [-0.232952, -0.057744],
            [0.201089, -0.078911],
        ]
    )
    columns = np.array([[0.393308, 0.030492], [-0.099456, -0.141064], [-0.196321, -0.007359], [-0.293776, 0.197766]])
    signs = np.sign(found.rows[2, 0]), np.sign(found.rows[0, 1])
    assert found.rows[:, :2] * signs == pytest.approx(rows, abs=2e-6)
    assert found.columns[:, :2] * signs == pytest.approx(columns, abs=2e-6)


def test_the_inertias_add_up_to_chi_square_over_n():
    table = np.array(SMOKING, dtype=float)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    chi_square = ((table - expected) ** 2 / expected).sum()
    assert correspondence.axes(SMOKING).inertias.sum() == pytest.approx(chi_square / table.sum())


def test_an_axis_points_to_its_largest_row():
    found = correspondence.axes(SMOKING)
    for axis in range(3):
        assert found.rows[np.abs(found.rows[:, axis]).argmax(), axis] > 0


STORY = [
    ("North", "war " * 9 + "peace " + "talks " * 3),
    ("South", "peace " * 9 + "war " + "talks " * 3),
    ("East", "aid " * 8 + "war peace talks talks talks"),
]


def place(table, name):
    return table.filter(pl.col("name") == name).select("x", "y").row(0)


def test_words_lie_in_the_direction_of_the_outlets_that_use_them():
    table = positions(STORY)
    assert check(table, POSITIONS) is table
    assert table["kind"].to_list() == ["outlet"] * 3 + ["term"] * 4
    for outlet, term in (("North", "war"), ("South", "peace"), ("East", "aid")):
        one, other = np.array(place(table, outlet)), np.array(place(table, term))
        assert one @ other / np.linalg.norm(one) / np.linalg.norm(other) > 0.9
    assert table["name"].to_list()[-1] == "talks"


def test_the_furthest_word_lies_as_far_out_as_the_furthest_outlet():
    table = positions([*STORY, ("West", "war peace aid talks truce truce truce truce truce")])
    away = table.group_by("kind").agg(away=(pl.col("x") ** 2 + pl.col("y") ** 2).sqrt().max())
    (outlet, term) = away.sort("kind")["away"].to_list()
    assert outlet == pytest.approx(term, abs=1e-5)
    assert outlet > 0.5


def test_three_outlets_are_shown_whole():
    table = positions(STORY)
    assert table["inertia_x"][0] + table["inertia_y"][0] == pytest.approx(1)
    assert table["quality"].to_list()[:-1] == pytest.approx([1] * 6, abs=1e-5)
    assert table["quality"].to_list()[-1] is None
    for kind in ("outlet", "term"):
        assert table.filter(pl.col("kind") == kind)["contribution"].sum() == pytest.approx(1, abs=1e-5)


def test_counts_stand_beside_the_places():
    table = positions([*STORY, ("North", "war")])
    assert table.filter(pl.col("name").is_in(["North", "war"])).select("name", "n", "n_articles").rows() == [
        ("North", 14, 2),
        ("war", 12, 4),
    ]


def test_rare_words_are_not_mapped():
    assert "truce" not in positions([*STORY, ("West", "war peace truce")])["name"].to_list()


@pytest.mark.parametrize("pairs", [STORY[:1], STORY[:2], [("N", "war " * 9), ("S", "war " * 9), ("E", "war " * 9)]])
def test_fewer_than_three_outlets_or_words_have_no_map(pairs):
    assert positions(pairs).is_empty()


def test_outlets_that_do_not_differ_have_no_map():
    assert positions([(name, "war peace talks " * 5) for name in ("North", "South", "East")]).is_empty()


def test_the_sample_story_has_a_map_without_gaps(seeds):
    table = correspondence.positions(count_terms(seeds))
    assert table.height > 50
    assert not any(table.select(pl.selectors.float().is_nan().any()).row(0))
    assert sum(table.null_count().row(0)) == 0

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.association import g2_four_cell, g2_two_cell, text_dispersion
from analysis.statistics.cells import cells
from tests.statistics.near import cut, near


@pytest.mark.parametrize(
    ("table", "two_cell", "four_cell"),
    [
        ((52, 57, 50_000, 75_000), near(2.65171, 5), near(2.65406, 5)),  # Lancaster teaching slides
        ((10, 5, 100, 200), near(6.931472, 6), near(7.329812, 6)),  # quanteda.extras
        ((348, 99, 1_000_000, 1_000_000), near(146.953, 3), None),  # Rayson 2002: keep
        ((9, 32, 1_000_000, 1_000_000), near(13.682, 3), None),  # keeping
        ((392, 170, 1_000_000, 1_000_000), near(90.13, 2), None),  # KEEP
        ((10, 3, 10, 31_767), None, near(167.23, 2)),  # Dunning 1993, p. 72
        ((3, 7, 10, 9), None, near(4.534939, 6)),  # quanteda.textstats
        ((230, 2152, 1551, 22_428), None, near(39.554, 3)),  # mclm: the, near government
        ((4, 1, 29, 12), None, near(0.252, 3)),  # mclm test-assoc
        ((7, 2, 1000, 1000), None, near(2.954494, 6)),
        ((1154, 1864, 160_950, 563_667), cut(393.6683, 4), None),  # Emma: mr
        ((786, 1, 160_950, 563_667), cut(2350.3189, 4), None),  # Emma: emma
        # Evert's lemmas by document frequency
        ((936, 805, 1177, 341_805), None, near(9325.545870, 6)),
        ((770, 56_155, 1177, 341_805), None, near(1402.612255, 6)),
        ((8, 0, 1177, 341_805), None, near(90.849659, 6)),
        ((2, 1, 1177, 341_805), None, near(18.890004, 6)),
    ],
)
def test_g2_of_published_tables(table, two_cell, four_cell):
    if two_cell is not None:
        assert float(g2_two_cell(*table)) == two_cell
    if four_cell is not None:
        assert float(g2_four_cell(*table)) == four_cell


@pytest.mark.parametrize(
    ("table", "first", "second"),
    [
        ((52, 57, 50_000, 75_000), near(43.6, 9), near(65.4, 9)),  # Lancaster teaching slides
        ((230, 2152, 1551, 22_428), near(154.072, 3), None),  # mclm: the, near government
        ((4, 1, 29, 12), cut(3.536, 3), None),  # mclm test-assoc
    ],
)
def test_expected_frequencies_of_published_tables(table, first, second):
    expected = cells(*table).expected
    assert float(expected[0]) == first
    if second is not None:
        assert float(expected[1]) == second


def test_twice_ten_of_a_hundred_is_ten_times_the_logarithm_of_two():
    assert float(g2_two_cell(10, 5, 100, 200)) == pytest.approx(10 * np.log(2))


@pytest.mark.parametrize(("count", "other", "expected"), [(41, 351, 22.609878), (19, 149, 12.306921)])
def test_g2_of_the_inaugural_addresses(count, other, expected):
    # Trump 2017 and 19 others since the war, 1 added to each of 4,522 words in each address; quanteda's help page.
    # The package adds 1e-9 inside its logarithms: 0.000267 in all
    sizes = (1_660 + 4_522, 41_342 + 19 * 4_522)
    assert float(g2_four_cell(count, other, *sizes)) + 2 * sum(sizes) * 1e-9 == near(expected, 6)


counts = st.integers(0, 400)


@given(counts, counts, st.integers(400, 5000), st.integers(400, 5000))
def test_two_cells_are_never_more_than_four_and_swapping_changes_nothing(a, b, n_a, n_b):
    four, two = float(g2_four_cell(a, b, n_a, n_b)), float(g2_two_cell(a, b, n_a, n_b))
    assert 0 <= two <= four + 1e-9
    assert float(g2_four_cell(b, a, n_b, n_a)) == pytest.approx(four, abs=1e-9)
    assert float(g2_two_cell(b, a, n_b, n_a)) == pytest.approx(two, abs=1e-9)


def test_many_terms_at_once_are_those_terms_one_by_one():
    a, b = [52, 0, 10, 400], [57, 3, 0, 400]
    together = g2_four_cell(a, b, 500, 750)
    assert together.tolist() == [float(g2_four_cell(x, y, 500, 750)) for x, y in zip(a, b, strict=True)]


def test_a_term_nowhere_or_everywhere_is_no_evidence():
    for test in (g2_four_cell, g2_two_cell):
        assert test([0, 10, 5], [0, 20, 10], [10, 10, 10], [20, 20, 20]).tolist() == [0, 0, 0]


def test_text_dispersion_counts_texts():
    assert float(text_dispersion(8, 2, 10, 12)) == near(9.494889, 6)


ZERO_CELLS = [(0, 0, 10, 10), (0, 5, 10, 10), (5, 0, 10, 10), (10, 0, 10, 10), (0, 10, 10, 10), (10, 10, 10, 10)]


@pytest.mark.parametrize("statistic", [g2_four_cell, g2_two_cell, text_dispersion])
def test_zero_cells_have_a_value_and_no_terms_have_none(statistic):
    assert all(np.isfinite(statistic(*table)) for table in ZERO_CELLS)
    assert statistic([], [], 10, 10).size == 0


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ((1, 2, 0, 10), "n_a must be finite, above 0, not 0. Leave out empty texts."),
        ((1, 12, 10, 10), "b must lie between 0 and n_b; 12 is not between 0 and 10. Check the counts."),
        ((-1, 2, 10, 10), "a must be finite, 0 or more, not -1. Check the counts."),
        ((np.nan, 2, 10, 10), "a must be finite, 0 or more, not nan. Check the counts."),
        ((1, 2, np.inf, 10), "n_a must be finite, above 0, not inf. Leave out empty texts."),
    ],
)
def test_impossible_counts_are_refused(table, message):
    for test in (g2_four_cell, g2_two_cell, text_dispersion):
        with pytest.raises(StatisticsError) as caught:
            test(*table)
        assert str(caught.value) == message

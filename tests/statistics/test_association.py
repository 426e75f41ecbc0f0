import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.association import (
    bic,
    chi_square,
    ell,
    fisher,
    g2_four_cell,
    g2_groups,
    g2_two_cell,
    text_dispersion,
    williams_factor,
)
from analysis.statistics.cells import cells
from tests.statistics.near import cut, near

SPARSE = "yates where expected is below 5"
# words of the inaugural addresses: Trump 2017, other post-war ones, pre-war ones
TRUMP, OTHER_POST_WAR, PRE_WAR = 1_660, 41_342, 108_539
# the likelihood ratios were taken after adding 1 to each of 4,522 words in each address: one and nineteen of them
SMOOTHED = (TRUMP + 4_522, OTHER_POST_WAR + 19 * 4_522)


# --- G2: two cells and four cells -------------------------------------------------------------------------------


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


def test_fifty_two_and_fifty_seven_may_be_chance():
    assert float(g2_groups([52, 57], [50_000, 75_000]).p) > 0.05


def test_twice_ten_of_a_hundred_is_ten_times_the_logarithm_of_two():
    assert float(g2_two_cell(10, 5, 100, 200)) == pytest.approx(10 * np.log(2))


@pytest.mark.parametrize(
    ("count", "other", "expected"),
    [
        (41, 351, 22.609878),
        (19, 149, 12.306921),
        (12, 70, 10.868622),
        (7, 26, 9.707425),
        (10, 56, 9.345219),
        (6, 20, 8.909125),
        (12, 86, 7.996610),
        (7, 35, 7.113978),
        (6, 30, 5.908744),
        (10, 77, 5.725811),
    ],
)
def test_g2_with_yates_where_expected_is_low(count, other, expected):
    # the package adds 1e-9 inside its logarithms: 0.000267 in all
    found = g2_four_cell(count, other, *SMOOTHED, correction=SPARSE)
    assert float(found) + 2 * sum(SMOOTHED) * 1e-9 == near(expected, 6)


def test_g2_without_yates_where_it_would_apply():
    your = (12, 70, *SMOOTHED)
    assert float(g2_four_cell(*your)) == pytest.approx(12.106016, abs=5e-4)
    assert float(g2_four_cell(*your, correction=SPARSE) / g2_four_cell(*your)) == pytest.approx(0.9, abs=5e-3)


@pytest.mark.parametrize(("count", "other"), [(41, 351), (19, 149)])
def test_g2_of_frequent_words_is_not_corrected(count, other):
    table = (count, other, *SMOOTHED)
    assert float(g2_four_cell(*table, correction=SPARSE)) == float(g2_four_cell(*table))
    assert float(g2_four_cell(*table, correction="yates")) < float(g2_four_cell(*table))


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
    for test in (g2_four_cell, g2_two_cell, chi_square):
        assert test([0, 10, 5], [0, 20, 10], [10, 10, 10], [20, 20, 20]).tolist() == [0, 0, 0]


# --- several corpora --------------------------------------------------------------------------------------------


def test_three_groups_give_the_worked_values():
    word = g2_groups([10, 20, 30], [1000] * 3, other_words=False)
    table = g2_groups([10, 20, 30], [1000] * 3)
    assert (float(word.g2), float(word.p), word.df) == (near(10.464963, 6), near(0.00534, 5), 2)
    assert (float(table.g2), float(table.p), table.df) == (near(10.669048, 6), near(0.004822, 6), 2)


def test_two_groups_give_the_value_of_the_wizard():
    assert float(g2_groups([52, 57], [50_000, 75_000], other_words=False).g2) == near(2.651710, 6)


@given(counts, counts, st.integers(400, 5000), st.integers(400, 5000))
def test_two_groups_are_the_comparison_of_two(a, b, n_a, n_b):
    word, table = g2_groups([a, b], [n_a, n_b], other_words=False), g2_groups([a, b], [n_a, n_b])
    assert float(word.g2) == pytest.approx(float(g2_two_cell(a, b, n_a, n_b)), abs=1e-8)
    assert float(table.g2) == pytest.approx(float(g2_four_cell(a, b, n_a, n_b)), abs=1e-8)
    assert word.df == table.df == 1


def test_groups_of_many_terms_are_tested_at_once():
    found = g2_groups([[10, 0], [20, 4], [30, 1]], [1000] * 3)
    assert found.g2.tolist() == [float(g2_groups(c, [1000] * 3).g2) for c in ([10, 20, 30], [0, 4, 1])]


def test_one_group_is_refused():
    with pytest.raises(StatisticsError) as caught:
        g2_groups([10], [1000])
    assert str(caught.value) == (
        "counts and sizes must hold two groups or more, as many in each; they hold 1 and 1. "
        "Compare at least two outlets."
    )


# --- chi-square, its corrections, Fisher ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "plain", "yates"),
    [
        ((3, 0, 3, 31_774), near(31_777, 0), None),  # Dunning 1993, p. 73
        ((3, 7, 10, 9), near(4.337160, 6), near(2.632438, 6)),
        ((1, 3, 4, 4), None, near(0.5, 9)),  # Pedersen 1996
        ((4, 1, 29, 12), near(0.236, 3), None),
    ],
)
def test_chi_square_of_published_tables(table, plain, yates):
    if plain is not None:
        assert float(chi_square(*table)) == plain
    if yates is not None:
        assert float(chi_square(*table, correction="yates")) == yates


@pytest.mark.parametrize(
    ("count", "other", "printed"),
    [
        (1048, 779, near(764.4484, 4)),
        (289, 216, near(207.5181, 4)),
        (148, 54, near(200.5544, 4)),
        (115, 29, near(187.9821, 4)),
        (76, 7, near(163.1532, 4)),
        (39, 332, near(58.39810, 5)),
        (96, 911, near(177.10087, 5)),
        (1514, 5666, near(197.08830, 5)),
        (2089, 8094, near(331.99069, 5)),
    ],
)
def test_chi_square_of_inaugural_addresses(count, other, printed):
    assert float(chi_square(count, other, TRUMP + OTHER_POST_WAR, PRE_WAR, correction=SPARSE)) == printed


@pytest.mark.parametrize(
    ("count", "other", "printed"),
    [(5, 1, 81.83024), (6, 7, 51.79484), (3, 0, 51.05861), (40, 332, 48.03251), (4, 5, 29.76164), (2, 0, 27.27421)],
)
def test_yates_applies_only_where_an_expected_count_is_below_five(count, other, printed):
    assert float(chi_square(count, other, TRUMP, OTHER_POST_WAR, correction=SPARSE)) == near(printed, 5)


def test_an_unknown_correction_is_refused():
    with pytest.raises(StatisticsError) as caught:
        chi_square(1, 2, 3, 4, correction="williams")
    assert str(caught.value) == f"correction must be one of none, yates, {SPARSE}, not 'williams'."


def test_williams_factor_divides_g2():
    assert float(williams_factor(3, 7, 10, 9)) == near(1.079533, 6)
    assert float(g2_four_cell(3, 7, 10, 9) / williams_factor(3, 7, 10, 9)) == near(4.200833, 6)
    with pytest.raises(StatisticsError, match="must lie between 0 and n_a"):
        williams_factor(0, 0, 10, 9)


@pytest.mark.parametrize(
    ("table", "alternative", "p"),
    [
        ((3, 7, 10, 9), "two-sided", near(0.069779, 6)),
        ((1, 3, 4, 4), "two-sided", near(0.486, 3)),
        ((1, 3, 4, 4), "less", near(0.243, 3)),
        ((1, 3, 4, 4), "greater", near(0.986, 3)),
        ((4, 1, 29, 12), "greater", near(0.539, 3)),
        ((8, 2, 10, 12), "two-sided", near(0.008284, 6)),
    ],
)
def test_fishers_exact_test(table, alternative, p):
    assert float(fisher(*table, alternative=alternative)) == p


def test_fishers_test_of_many_terms():
    assert fisher([[3], [8]], [[7], [2]], 12, 12).shape == (2, 1)


# --- BIC, ELL, texts --------------------------------------------------------------------------------------------

EMMA = (160_950, 563_667)


@pytest.mark.parametrize(
    ("a", "b", "criterion", "effect"), [(1154, 1864, 380.1749, 0.0000835), (786, 1, 2336.8255, 0.0006281)]
)
def test_bic_and_ell_of_emma(a, b, criterion, effect):
    g2 = g2_two_cell(a, b, *EMMA)
    assert float(bic(g2, sum(EMMA))) == cut(criterion, 4)
    assert float(ell(g2, a, b, *EMMA)) == near(effect, 7)


def test_ell_has_no_value_for_rare_terms():
    with pytest.raises(StatisticsError) as caught:
        ell(3.0, 1, 0, 1000, 1000)
    assert str(caught.value) == ("ELL needs expected frequencies above 1; the smallest is 0.5. Leave out rarer terms.")


def test_bic_falls_with_each_degree_of_freedom():
    assert float(bic(20, 1000, df=3)) == pytest.approx(20 - 3 * np.log(1000))


def test_text_dispersion_counts_texts():
    assert float(text_dispersion(8, 2, 10, 12)) == near(9.494889, 6)
    assert float(g2_groups([8, 2], [10, 12]).p) == near(0.00206, 5)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ((1, 2, 0, 10), "n_a must be above 0; the smallest is 0. Leave out empty texts."),
        ((1, 12, 10, 10), "b must lie between 0 and n_b; 12 is not between 0 and 10. Check the counts."),
        ((-1, 2, 10, 10), "a must lie between 0 and n_a; -1 is not between 0 and 10. Check the counts."),
    ],
)
def test_impossible_counts_are_refused(table, message):
    for test in (g2_four_cell, g2_two_cell, chi_square, fisher):
        with pytest.raises(StatisticsError) as caught:
            test(*table)
        assert str(caught.value) == message

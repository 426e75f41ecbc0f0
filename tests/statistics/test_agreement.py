import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import StatisticsError
from analysis.statistics.agreement import SCALES, alpha_interval, krippendorff_alpha
from tests.statistics.near import near


def table(*rows):
    """Coders by units; a full stop is a unit that the coder left out."""
    return [[None if mark == "." else int(mark) for mark in row.split()] for row in rows]


FOUR_CODERS = table(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
THREE_CODERS = table(
    ". . . . . 3 4 1 2 1 1 3 3 . 3",
    "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
)


@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_four_coders_of_krippendorff(level, alpha):
    # Krippendorff 2011: 12 units, some left out, one rated by a single coder
    assert krippendorff_alpha(FOUR_CODERS, level=level) == near(alpha, 3)


@pytest.mark.parametrize(("level", "alpha"), [("nominal", 0.691358), ("interval", 0.810845)])
def test_three_coders_of_an_encyclopedia(level, alpha):
    assert krippendorff_alpha(THREE_CODERS, level=level) == near(alpha, 6)


def test_a_value_worked_by_hand():
    # two coders, four units, one apart: observed 1/4; of 8 ratings 5 and 3 are alike, expected 2 x 5 x 3 / (8 x 7)
    assert krippendorff_alpha([[1, 1, 0, 1], [1, 1, 0, 0]]) == pytest.approx(1 - 0.25 / (30 / 56))


tables = st.lists(
    st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=3, max_size=3), min_size=2, max_size=8
).filter(lambda units: len({v for unit in units if 3 - unit.count(None) > 1 for v in unit if v is not None}) > 1)
levels = st.sampled_from(SCALES)


@given(tables, levels)
def test_it_is_a_number_up_to_one_whoever_coded_and_in_any_order(units, level):
    ratings = np.asarray(units, dtype=float).T
    found = krippendorff_alpha(ratings, level=level)
    assert found <= 1
    assert krippendorff_alpha(ratings[::-1, ::-1], level=level) == pytest.approx(found)


@given(tables, levels, st.integers(0, 4))
def test_a_unit_of_one_coder_is_ignored(units, level, value):
    found = krippendorff_alpha(np.asarray(units, dtype=float).T, level=level)
    more = np.asarray([*units, [value, None, None], [None, None, None]], dtype=float).T
    assert krippendorff_alpha(more, level=level) == pytest.approx(found)


@given(st.lists(st.integers(0, 4), min_size=2, max_size=9).filter(lambda marks: len(set(marks)) > 1), levels)
def test_perfect_agreement_is_one(marks, level):
    assert krippendorff_alpha([marks, marks, [None, *marks[1:]]], level=level) == 1


def test_coders_who_never_agree_are_below_zero():
    assert krippendorff_alpha([[0, 1, 0, 1], [1, 0, 1, 0]]) < 0


def test_each_scale_minds_what_it_stands_for():
    near_by, far_off = [[1, 2, 3, 9], [1, 2, 3, 8]], [[1, 2, 3, 9], [1, 2, 3, 1]]
    assert krippendorff_alpha(near_by, level="interval") > krippendorff_alpha(far_off, level="interval")
    moved = np.asarray(FOUR_CODERS, dtype=float) * 3 + 10
    assert krippendorff_alpha(moved, level="interval") == pytest.approx(
        krippendorff_alpha(FOUR_CODERS, level="interval")
    )
    bent = np.exp(np.asarray(FOUR_CODERS, dtype=float))
    assert krippendorff_alpha(bent, level="ordinal") == pytest.approx(krippendorff_alpha(FOUR_CODERS, level="ordinal"))


def test_zero_is_a_rating_on_the_ratio_scale():
    assert krippendorff_alpha([[0, 0, 4], [0, 0, 4]], level="ratio") == 1


@pytest.mark.parametrize(
    ("ratings", "level", "message"),
    [
        ([], "nominal", "ratings must be a table of coders by units; their shape is (0,)."),
        (
            [[1, None], [None, 2]],
            "nominal",
            "alpha needs a unit that two coders rated; there is none. Let them rate the same units.",
        ),
        (
            [[1, 2]],
            "nominal",
            "alpha needs a unit that two coders rated; there is none. Let them rate the same units.",
        ),
        (
            [[3, 3, 1], [3, 3, None]],
            "ordinal",
            "alpha has no value where ratings do not vary; all are 3. Report how many units were rated.",
        ),
        (
            [[1, np.inf], [1, 2]],
            "interval",
            "ratings must be finite, not inf. Give one row a coder, and a number for each label.",
        ),
        (
            [[-1, 2], [1, 2]],
            "ratio",
            "the ratio scale has a true zero; the smallest rating is -1. Use interval.",
        ),
        ([[1, 2], [1, 2]], "cardinal", "level must be one of nominal, ordinal, interval, ratio, not 'cardinal'."),
    ],
)
def test_what_has_no_alpha_is_refused(ratings, level, message):
    with pytest.raises(StatisticsError) as caught:
        krippendorff_alpha(ratings, level=level)
    assert str(caught.value) == message


# --- the interval of alpha ------------------------------------------------------------------------------


def test_the_interval_holds_the_alpha_that_is_printed():
    low, high = alpha_interval(FOUR_CODERS)
    assert low < 0.743 < high <= 1  # Krippendorff 2011
    low, high = alpha_interval(THREE_CODERS)
    assert low < 0.691358 < high <= 1


def test_where_many_draws_hold_one_label_there_is_no_interval():
    # of the four ways to draw two units one takes the first twice, which holds a single label
    with pytest.raises(StatisticsError, match=r"^alpha has no interval where so few of the 2 units have another label"):
        alpha_interval([[0, 0], [0, 1]])


def test_two_units_that_are_all_apart_are_so_in_each_draw():
    # every draw of six units holds 0 six times and 1 six times: observed 1, expected 2 x 6 x 6 / (12 x 11)
    low, high = alpha_interval([[0, 1] * 3, [1, 0] * 3])
    assert low == high == pytest.approx(1 - 1 / (72 / 132))


def test_more_units_make_it_narrower():
    one = [[1, 1, 0, 1, 0, 0, 1, 0, 1, 0], [1, 1, 0, 0, 0, 0, 1, 0, 1, 1]]
    narrow, wide = alpha_interval(np.tile(one, 8)), alpha_interval(one)
    assert narrow[1] - narrow[0] < (wide[1] - wide[0]) / 2


def test_a_unit_of_one_coder_does_not_move_it():
    one, two = [1, 0, 1, 0] * 3, [1, 0, 0, 0] * 3
    assert alpha_interval([[*one, 0], [*two, None]]) == alpha_interval([one, two])


def test_without_variation_there_is_no_interval():
    with pytest.raises(StatisticsError, match="alpha has no value where ratings do not vary; all are 1"):
        alpha_interval([[1, 1], [1, 1]])

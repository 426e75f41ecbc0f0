import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import betabinom

from analysis.errors import StatisticsError
from analysis.statistics import clustered_shares
from analysis.statistics.correction import corrected
from benchmarks.corrected import one_story


def test_what_is_marked_counts_as_marked_and_the_rest_as_often_as_the_marks_say():
    # 10 found, 4 marked, 3 of them right: 3 + 6 x 3 / 4. Of the second kind all 5 are marked, 2 right.
    made = corrected([[[6, 2], [4, 3]]], [[4, 5]], [[3, 2]], [[3, 4], [2, 5]])
    assert made.n.tolist() == [[7.5, 2.0]]
    assert made.share.tolist() == [[pytest.approx(7.5 / 9.5), pytest.approx(2 / 9.5)]]
    assert (made.low[0, 1], made.high[0, 1]) == (2, 2)  # nothing is left to be judged


def test_the_interval_of_a_count_is_that_of_a_beta_binomial_number():
    # 3 right of 4 marked: the other 40 are right as Beta(3.5, 1.5) says
    made = corrected([[[44]]], [[4]], [[3]], [[3, 4]])
    expected = betabinom.ppf([0.025, 0.975], 40, 3.5, 1.5) + 3
    assert [made.low[0, 0], made.high[0, 0]] == pytest.approx(expected, abs=1)


def test_all_outlets_are_judged_by_the_same_marks():
    made = corrected([[[8]], [[20]]], [[4], [0]], [[2], [0]], [[2, 4]])
    assert made.n.tolist() == [[4.0], [10.0]]


def test_recall_puts_in_what_was_missed():
    # of 12 found 9 are right as 3 of 4 are; what finds 45 of 60 misses a quarter: 9 / .75
    made = corrected([[[12]]], [[4]], [[3]], [[3, 4]], recall=[[45, 60]])
    assert made.n.tolist() == [[12.0]]
    assert made.high[0, 0] > corrected([[[12]]], [[4]], [[3]], [[3, 4]]).high[0, 0]


def test_nothing_found_leaves_room_for_what_was_missed():
    made = corrected([[[0, 4]]], [[0, 4]], [[0, 4]], [[5, 5], [4, 4]], recall=[[1, 4], [30, 30]])
    assert (made.n[0, 0], made.low[0, 0]) == (0, 0)
    assert made.high[0, 0] > 1


def test_where_all_is_marked_right_the_share_has_the_interval_it_had():
    counts = [[1, 3], [2, 4], [0, 5], [3, 1]]
    made = corrected([counts], [[6, 13]], [[6, 13]], [[6, 6], [13, 13]])
    for mine, plain in zip(made.ends[0], clustered_shares(counts), strict=True):
        assert mine[0] == pytest.approx(plain, abs=0.015)  # drawn, not worked out


def test_fewer_marks_leave_more_open():
    widths = []
    for n in (4, 16, 64):
        made = corrected([[[40, 60]] * 8], [[0, 0]], [[0, 0]], [[n * 3 // 4, n], [n, n]])
        widths.append(float(made.ends[0][1][0, 0] - made.ends[0][0][0, 0]))
    assert widths[0] > widths[1] > widths[2]


def test_a_group_of_which_nothing_is_right_has_no_shares():
    made = corrected([[[2, 1]]], [[2, 1]], [[0, 0]], [[0, 2], [0, 1]])
    assert made.n.tolist() == [[0.0, 0.0]]
    assert np.isnan(made.share).all()
    assert np.isnan(made.ends[0][0]).all()


CASES = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)).map(sorted)


@given(st.lists(CASES, min_size=2, max_size=3).filter(lambda cases: any(found for *_, found in cases)))
def test_intervals_hold_what_they_are_of(cases):
    right, checked, found = (np.array([each]) for each in zip(*cases, strict=True))
    rates = np.stack([right[0] + 1, checked[0] + 2], axis=1)
    made = corrected([found], checked, right, rates, levels=(0.95, 0.99))
    assert ((right <= made.low) & (made.low <= made.n) & (made.n <= made.high) & (made.high <= found)).all()
    if np.isfinite(made.share).all():
        (low, high), (lower, higher) = made.ends
        assert made.share.sum() == pytest.approx(1)
        assert ((low >= 0) & (low <= made.share) & (made.share <= high) & (high <= 1)).all()
        assert ((lower <= low + 0.02) & (high <= higher + 0.02)).all()


@pytest.mark.parametrize("precision", [0.95, 0.7])
def test_the_intervals_hold_what_is_true_about_as_often_as_they_say(precision):
    random = np.random.default_rng(3)
    held = np.array([one_story(precision, 40, random) for _ in range(60)], dtype=float).mean(axis=0)
    assert held[0] >= 0.88  # of 60 at .95 no fewer than 53 but once in 200
    assert held[1] >= 0.88


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            ([[[2, 1]]], [[0, 0]], [[0, 0]], [[0, 0], [1, 1]]),
            "a kind with cases that nobody marked needs marks to judge them by.",
        ),
        (
            ([[[2]]], [[3]], [[3]], [[3, 3]]),
            "right must be at most checked, and that at most what was found. Check the marks.",
        ),
        (([[[2]]], [[1]], [[1]], [[3, 2]]), "precision: the first number must be at most the second. Check which came first."),
        (([[[2]]], [[1]], [[1]], [[1, 1, 1]]), "precision must be two numbers a kind, 1 of them, not of shape (1, 3)."),
        (([[[2]]], [[0.5]], [[0]], [[1, 1]]), "checked must be whole, 0 or more, not 0.5. Check the marks."),
        (
            ([[[2]]], [[1, 1]], [[1, 1]], [[1, 1]]),
            "checked and right must have a row a group and a column a kind, (1, 1), not (1, 2) and (1, 2). Check the marks.",
        ),
    ],
)  # fmt: skip
def test_counts_that_contradict_one_another_are_refused(given, message):
    with pytest.raises(StatisticsError) as caught:
        corrected(*given)
    assert str(caught.value) == message


def test_a_recall_of_nothing_is_refused():
    with pytest.raises(StatisticsError, match=r"^recall must be above 0: of what is never found nothing is known\.$"):
        corrected([[[2]]], [[1]], [[1]], [[1, 1]], recall=[[0, 4]])

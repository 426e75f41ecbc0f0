import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import entropy

from analysis.errors import StatisticsError
from analysis.statistics.measures.distance import entropy_shift, kullback_leibler, proportion_shift
from tests.statistics.near import near

P, Q = [8, 2, 10], [2, 8, 10]  # hostage, captive, killed


def test_three_words_of_two_outlets():
    assert proportion_shift(P, Q) == pytest.approx([-0.3, 0.3, 0])
    # .4 log2(.4 / .1) + .1 log2(.1 / .4) + .5 log2(.5 / .5), so .8 - .2 + 0
    assert float(kullback_leibler(Q, P)) == pytest.approx(0.6)


def test_the_entropy_of_seven_letters_is_that_of_seven_others():
    shift = entropy_shift([10] * 7 + [0], [0] + [10] * 7)
    assert shift.sum() == pytest.approx(0)
    assert (float(shift[0]), float(shift[-1])) == (near(-0.401051, 6), near(0.401051, 6))  # log2(7) / 7


vectors = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=12).filter(
    lambda pairs: all(map(sum, zip(*pairs, strict=True)))
)


@given(vectors)
def test_parts_add_up_to_the_difference_and_turn_round_with_the_texts(pairs):
    p, q = zip(*pairs, strict=True)
    apart = entropy(q, base=2) - entropy(p, base=2)
    assert entropy_shift(p, q).sum() == pytest.approx(apart, abs=1e-9)
    assert proportion_shift(p, q).sum() == pytest.approx(0, abs=1e-9)
    more = np.add(q, 1)
    assert float(kullback_leibler(p, more)) == pytest.approx(entropy(p, more, base=2), abs=1e-9)
    for shift in (proportion_shift, entropy_shift):
        assert shift(q, p) == pytest.approx(-shift(p, q))


def test_outlets_are_compared_row_by_row():
    table = np.array([P, Q, [1, 1, 1]])
    assert kullback_leibler(table, Q) == pytest.approx([float(kullback_leibler(row, Q)) for row in table])


@pytest.mark.parametrize(
    ("measure", "p", "q", "message"),
    [
        (
            kullback_leibler,
            [1, 1],
            [1, 0],
            "q must hold every term of p; it lacks some. Use jensen_shannon, which has a value there.",
        ),
        (proportion_shift, [0, 0], [1, 2], "p must hold at least one word; it holds none. Leave out empty texts."),
        (
            entropy_shift,
            [1, 2],
            [np.nan, 2],
            "q must be finite, 0 or more, not nan. Pass one count or share a term.",
        ),
        (
            kullback_leibler,
            [np.inf, 1],
            [1, 2],
            "p must be finite, 0 or more, not inf. Pass one count or share a term.",
        ),
    ],
)
def test_what_has_no_value_is_refused(measure, p, q, message):
    with pytest.raises(StatisticsError) as caught:
        measure(p, q)
    assert str(caught.value) == message

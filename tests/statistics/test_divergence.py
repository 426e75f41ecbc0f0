import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon

from analysis.errors import StatisticsError
from analysis.statistics.divergence import contributions, jensen_shannon
from tests.statistics.near import near

P, Q = [8, 2, 10], [2, 8, 10]  # hostage, captive, killed
A_TO_G, B_TO_H = [10] * 7 + [0], [0] + [10] * 7


def test_one_letter_of_seven_is_a_seventh_of_a_bit():
    assert float(jensen_shannon(A_TO_G, B_TO_H)) == pytest.approx(1 / 7)
    assert contributions(A_TO_G, B_TO_H) == pytest.approx(np.array([1, 0, 0, 0, 0, 0, 0, 1]) / 14)


def test_three_words_of_two_outlets():
    assert float(jensen_shannon(P, Q)) == near(0.139036, 6)


vectors = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=12).filter(
    lambda pairs: all(map(sum, zip(*pairs, strict=True)))
)


@given(vectors)
def test_it_is_scipys_squared_distance(pairs):
    p, q = zip(*pairs, strict=True)
    found = float(jensen_shannon(p, q))
    assert 0 <= found <= 1
    assert found == pytest.approx(jensenshannon(p, q, base=2) ** 2, abs=1e-9)
    assert found == pytest.approx(float(jensen_shannon(q, p)), abs=1e-12)
    assert contributions(p, q).sum() == pytest.approx(found, abs=1e-12)
    assert (contributions(p, q) >= 0).all()
    assert contributions(q, p) == pytest.approx(contributions(p, q))


def test_left_out_words_are_out_of_the_sums_too():
    assert float(jensen_shannon(P[:2], Q[:2])) == pytest.approx(float(jensen_shannon([0.8, 0.2], [0.2, 0.8])))


def test_texts_of_one_word_have_a_distance():
    distances = [float(jensen_shannon(p, q)) for p, q in (([1], [1]), ([1, 0], [0, 1]))]
    assert distances == [0, 1]


def test_outlets_are_compared_row_by_row():
    table = np.array([P, Q, [1, 1, 1]])
    assert jensen_shannon(table, Q) == pytest.approx([float(jensen_shannon(row, Q)) for row in table])


@pytest.mark.parametrize(
    ("measure", "p", "q", "message"),
    [
        (jensen_shannon, [0, 0], [1, 2], "p must hold at least one word; it holds none. Leave out empty texts."),
        (contributions, [1, 2], [0, 0], "q must hold at least one word; it holds none. Leave out empty texts."),
        (
            jensen_shannon,
            [1, -2],
            [1, 2],
            "p must be finite, 0 or more, not -2. Pass one count or share a term.",
        ),
        (
            contributions,
            [1, 2],
            [np.nan, 2],
            "q must be finite, 0 or more, not nan. Pass one count or share a term.",
        ),
        (
            jensen_shannon,
            [np.inf, 1],
            [1, 2],
            "p must be finite, 0 or more, not inf. Pass one count or share a term.",
        ),
        (jensen_shannon, [], [], "p must hold at least one word; it holds none. Leave out empty texts."),
    ],
)
def test_what_has_no_value_is_refused(measure, p, q, message):
    with pytest.raises(StatisticsError) as caught:
        measure(p, q)
    assert str(caught.value) == message

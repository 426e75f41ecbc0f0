"""What makes two sentences alike."""

import numpy as np
import pytest

from analysis.questions.alignment.features import FEATURES, Segments, words_of

TEXTS = [
    "The army freed 33 hostages near Haifa on Sunday.",
    "On Sunday the army freed thirty-three hostages.",
    "The army freed 79 hostages.",
    "The army never freed a hostage.",
    "Rain fell on the village.",
    "The army freed 33 hostages near Haifa on Sunday.",
]


@pytest.fixture(scope="module")
def figure():
    segments = Segments(TEXTS)

    def of(name, left, right):
        return segments.features(np.array([left]), np.array([right]))[0, FEATURES.index(name)]

    return of


def test_a_sentence_is_most_like_its_copy(figure):
    for name in ("characters", "stems", "bigrams", "stems shared", "bigrams contained", "contained"):
        assert figure(name, 0, 5) == pytest.approx(1)
        assert figure(name, 0, 4) < figure(name, 0, 2) < 1


def test_what_one_has_and_the_other_lacks(figure):
    assert [figure(name, 0, 5) for name in ("least apart", "most apart")] == pytest.approx([0, 0], abs=1e-5)
    assert figure("contained", 2, 0) < 1
    assert figure("most apart", 0, 4) == pytest.approx(np.log1p(9 - 2))  # “the” and “on” are in both


def test_numbers_agree_by_their_value(figure):
    assert figure("numbers shared", 0, 1) == 1
    assert figure("numbers apart", 0, 1) == figure("numbers in one", 0, 1) == 0


def test_numbers_conflict_or_are_in_one_only(figure):
    assert (figure("numbers apart", 0, 2), figure("numbers in one", 0, 2)) == (1, 0)
    assert (figure("numbers apart", 0, 4), figure("numbers in one", 0, 4)) == (0, 1)


def test_one_of_two_is_negated(figure):
    assert figure("negation", 2, 3) == 1
    assert figure("negation", 2, 0) == 0


def test_names_that_both_have(figure):
    assert figure("names shared", 0, 1) == 1  # Sunday
    assert figure("names shared", 0, 4) == 0


def test_figures_do_not_depend_on_which_one_is_left():
    left, right = np.triu_indices(len(TEXTS), 1)
    segments = Segments(TEXTS)
    assert segments.features(left, right) == pytest.approx(segments.features(right, left))


def test_words_and_numbers():
    assert words_of("They’re 4,500 strong, the U.N. says.") == ["They're", "4,500", "strong", "the", "U", "N", "says"]

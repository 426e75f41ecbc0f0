import pytest

from analysis.units.stems import stem


@pytest.mark.parametrize(
    ("one", "other"), [("cut", "cuts"), ("vote", "voting"), ("extension", "extensions"), ("benefit", "benefits")]
)
def test_forms_of_a_word_share_their_stem(one, other):
    assert stem(one) == stem(other)


def test_other_words_have_other_stems():
    assert len({stem(word) for word in ("captive", "hostage", "prisoner")}) == 3

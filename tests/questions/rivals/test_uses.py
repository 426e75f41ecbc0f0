"""The words of an article as lists."""

from analysis.questions.rivals.uses import COMMON, Words
from tests.proposals.made import corpus
from tests.tiny import in_furniture


def test_words_marks_and_sentences_are_kept_in_order():
    words = Words(corpus([("North", "Boats sank. Dale, too.")], "words").tokens)
    assert words.words == ["Boats", "sank", ".", "Dale", ",", "too", "."]
    assert words.is_word == [True, True, False, True, False, True, False]
    assert words.sentence == [0, 0, 0, 1, 1, 1, 1]
    assert words.n_sentences == 2
    assert all(words.counts)


def test_furniture_does_not_count():
    assert not any(Words(in_furniture(corpus([("North", "Boats sank.")], "words")).tokens).counts)


def test_small_words_tell_nothing():
    assert {"the", "country"} <= COMMON

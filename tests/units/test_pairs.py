"""Which texts are worth comparing, and which words two of them share, on texts a reader can check by eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.units import pairs
from analysis.units.pairs import proposed, shared_runs


def test_texts_that_share_their_rarer_sequences_are_proposed():
    texts = ["we will bring every captive home", "bring every captive home by friday", "it rained in the valley"]
    assert proposed(texts) == [(0, 1)]


@pytest.mark.parametrize("texts", [[], ["war"], ["a", "b"], ["", ""]])
def test_too_little_text_gives_no_pair(texts):
    assert proposed(texts) == []


def test_texts_beyond_one_block_are_compared_too(monkeypatch):
    monkeypatch.setattr(pairs, "BLOCK", 1)
    assert proposed(["every captive comes home", "it rained", "every captive comes home now"]) == [(0, 2)]


def test_a_sequence_that_most_texts_hold_says_nothing(monkeypatch):
    texts = [f"captives {word}" for word in ("north", "gulf", "rain", "truce")]
    assert len(proposed(texts)) == 6
    monkeypatch.setattr(pairs, "MOST_TEXTS", 3)
    assert proposed(texts) == []


def test_runs_come_in_order_with_their_places_and_lengths():
    fuller, other = "we will bring every captive home by friday".split(), "bring every captive by friday".split()
    assert shared_runs(fuller, other) == [(2, 0, 3), (6, 3, 2)]


def test_a_small_word_far_from_any_run_is_chance():
    assert shared_runs("the rain fell on a long valley".split(), "the captives came home safe and long".split()) == [
        (5, 6, 1)
    ]
    assert shared_runs("bring the captives home".split(), "bring all the captives".split()) == [(0, 0, 1), (1, 2, 2)]


def test_a_single_word_is_a_run_whatever_it_is():
    assert shared_runs("it is the end".split(), ["the"]) == [(2, 0, 1)]


@given(
    st.lists(st.sampled_from(["war", "the", "ends", "rain"])), st.lists(st.sampled_from(["war", "the", "ends", "rain"]))
)
def test_a_run_holds_the_same_words_in_both(one, two):
    fuller, other = (one, two) if len(one) >= len(two) else (two, one)
    for first, second, size in shared_runs(fuller, other):
        assert fuller[first : first + size] == other[second : second + size]

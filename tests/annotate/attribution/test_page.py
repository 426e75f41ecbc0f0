"""Ranges of tokens, on pages of a few words."""

import pytest

from analysis.annotate.attribution.page import Page, Quotes, merged, minus, sentence_bounds, trimmed, without_end


def page(words, heads=None, quotes=None):
    words = words.split()
    n = len(words)
    named = ["x"] * n
    return Page(
        words,
        named,
        named,
        named,
        heads or list(range(n)),
        [0] * n,
        [0] * n,
        quotes or [-1] * n,
        [None] * n,
        ["body"] * n,
    )


def test_a_token_governs_the_stretch_of_all_that_hangs_on_it():
    made = page("the old mayor said so", heads=[2, 2, 3, 3, 3])
    assert made.children == [[], [], [0, 1], [2, 4], []]
    assert (made.first, made.last) == ([0, 1, 0, 0, 4], [0, 1, 2, 4, 4])


@pytest.mark.parametrize(
    ("words", "kept"),
    [(", it rained -", "it rained"), ("“ it rained ” ,", "“ it rained ”"), ("it rained .", "it rained ."), (", -", "")],
)
def test_light_punctuation_is_trimmed_and_quotation_marks_stay(words, kept):
    made = page(words)
    assert " ".join(made.words[slice(*trimmed(made, 0, len(made.words)))]) == kept


@pytest.mark.parametrize(("quotes", "stop"), [(None, 2), ([0, 0, 0], 3)])
def test_a_full_stop_ends_a_sentence_outside_quotation_marks_only(quotes, stop):
    assert without_end(page("it rained .", quotes=quotes), 0, 3) == (0, stop)


@pytest.mark.parametrize(
    ("hole", "left"),
    [((2, 4), [(0, 2), (4, 6)]), ((0, 4), [(4, 6)]), ((3, 9), [(0, 3)]), ((0, 6), []), ((7, 9), [(0, 6)])],
)
def test_a_range_without_a_hole_is_what_stands_around_it(hole, left):
    assert minus(0, 6, *hole) == left


def test_ranges_that_overlap_are_one_and_those_that_touch_are_two():
    assert merged([(4, 6), (0, 3), (2, 4)]) == ((0, 4), (4, 6))
    assert merged([]) == ()


def test_quotations_are_numbered_in_order_whatever_their_numbers_were():
    made = Quotes(page("a b c d e", quotes=[7, 7, -1, 9, 8]))
    assert made.ranges == [(0, 2), (3, 4), (4, 5)]
    assert made.at == [0, 0, -1, 1, 2]


def test_sentences_are_ranges_of_tokens():
    assert sentence_bounds([3, 3, 4, 5, 5]) == [(0, 2), (2, 3), (3, 5)]
    assert sentence_bounds([]) == []

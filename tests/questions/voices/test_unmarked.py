"""What an article prints of a quotation, in marks or not."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.questions.voices.unmarked import printed
from analysis.questions.voices.versions import RUN
from tests.tiny import corpus

WORDS = "the bridge opens and nobody pays a toll".split()
NONE_TELLS = {7: (WORDS, [False] * len(WORDS))}


def test_runs_of_a_quotation_are_found_with_the_longest_ones_place():
    text = "It is said that the bridge opens. “And nobody pays” for it; pays a toll."
    (run,) = printed(corpus([("A", text)]), NONE_TELLS).values()
    assert (run.words, run.first, run.n_words) == (frozenset(range(8)), 0, 6)
    assert text[run.start : run.stop] == "the bridge opens. “And nobody pays"


def test_the_longest_run_is_the_one_that_is_kept():
    text = "The bridge opens. Nobody pays a toll."
    ((key, run),) = printed(corpus([("A", text)]), NONE_TELLS).items()
    assert key == (7, "a")
    assert (run.first, run.n_words, text[run.start : run.stop]) == (4, 4, "Nobody pays a toll")


def test_a_run_that_is_enough_goes_before_a_longer_one():
    text = "The bridge opens and nobody. They pay a toll."
    words = "the bridge opens and nobody should pay a toll".split()
    tells = [word in ("pay", "toll") for word in words]
    (run,) = printed(corpus([("A", text)]), {7: (words, tells)}).values()
    assert (run.n_words, run.is_enough) == (5, False)
    words = words[4:]
    (run,) = printed(corpus([("A", text)]), {7: (words, tells[4:])}).values()
    assert (text[run.start : run.stop], run.is_enough) == ("pay a toll", True)


def test_four_words_of_which_one_tells_something_are_enough():
    words = "she said that it was well over the line and that was the end".split()
    made = corpus([("A", "It was far over the line, he said.")])
    assert [run.is_enough for run in printed(made, {7: (words, [False] * 13)}).values()] == [False]
    made = corpus([("A", "He was well over the line, he said.")])
    for tells, enough in (([False] * 13, False), ([word == "line" for word in words], True)):
        (run,) = printed(made, {7: (words, tells)}).values()
        assert (run.n_words, run.is_enough) == (5, enough)


def test_two_words_are_a_run_only_where_both_tell_something():
    made = corpus([("A", "The bridge is old. A toll is paid.")])
    assert printed(made, NONE_TELLS) == {}
    (run,) = printed(made, {7: (WORDS, [False] * 6 + [True] * 2)}).values()
    assert (run.words, run.single, run.pairs) == (frozenset({6, 7}), frozenset({0, 1, 6, 7}), frozenset({0, 6}))
    assert printed(corpus([]), NONE_TELLS) == {}


def test_a_quotation_of_one_or_two_words_is_looked_for_whole():
    made = corpus([("A", "The bridge is old.")])
    assert [run.is_enough for run in printed(made, {7: (["bridge"], [False])}).values()] == [True]
    assert [run.n_words for run in printed(made, {7: (["the", "bridge"], [False, True])}).values()] == [2]
    assert printed(made, {7: (["old", "bridge"], [True, True])}) == {}


@given(st.lists(st.sampled_from("abc"), max_size=9), st.lists(st.sampled_from("abc"), max_size=9))
def test_every_shared_run_of_three_is_found(words, article):
    words = ["x", "y", "z", *words]
    found = printed(corpus([("A", " ".join(["q", *article]))]), {1: (words, [False] * len(words))})
    grams = {tuple(article[at : at + RUN]) for at in range(len(article) - RUN + 1)}
    held = [at for at in range(len(words) - RUN + 1) if tuple(words[at : at + RUN]) in grams]
    covered = {at + step for at in held for step in range(RUN)}
    assert {at for run in found.values() for at in run.words} == covered

"""What an article prints of a quotation, in marks or not."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.questions.voices.unmarked import RUN, printed
from tests.tiny import corpus

WORDS = "the bridge opens and nobody pays a toll".split()


def test_runs_of_a_quotation_are_found_with_the_longest_ones_place():
    text = "It is said that the bridge opens. “And nobody pays” for it; pays a toll."
    (run,) = printed(corpus([("A", text)]), {7: WORDS}).values()
    assert (run.words, run.first, run.n_words) == (frozenset(range(8)), 0, 6)
    assert text[run.start : run.stop] == "the bridge opens. “And nobody pays"


def test_the_longest_run_is_the_one_that_is_kept():
    text = "The bridge opens. Nobody pays a toll."
    ((key, run),) = printed(corpus([("A", text)]), {7: WORDS}).items()
    assert key == (7, "a")
    assert (run.first, run.n_words, text[run.start : run.stop]) == (4, 4, "Nobody pays a toll")


def test_two_words_are_no_run():
    assert printed(corpus([("A", "The bridge is old. A toll is paid.")]), {7: WORDS}) == {}
    assert printed(corpus([]), {7: WORDS}) == {}


@given(st.lists(st.sampled_from("abc"), max_size=9), st.lists(st.sampled_from("abc"), max_size=9))
def test_every_shared_run_of_three_is_found(words, article):
    found = printed(corpus([("A", " ".join(["x", *article]))]), {1: words})
    grams = {tuple(article[at : at + RUN]) for at in range(len(article) - RUN + 1)}
    held = [at for at in range(len(words) - RUN + 1) if tuple(words[at : at + RUN]) in grams]
    covered = {at + step for at in held for step in range(RUN)}
    assert {at for run in found.values() for at in run.words} == covered

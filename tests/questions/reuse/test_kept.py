"""Which copies are kept where a passage is counted once."""

import numpy as np

from analysis.questions.reuse.kept import LEAST_LEFT, Links

PLAIN = np.arange(201)


def kept(*pairs, copies):
    return Links(PLAIN, pairs).kept(copies)


def test_of_copies_in_a_chain_the_first_is_kept():
    assert kept(((0, 0, 20), (1, 50, 70)), ((1, 50, 70), (2, 100, 120)), copies=[2, 0, 1]) == {2}


def test_a_copy_with_words_of_its_own_pair_is_kept_too():
    pairs = ((0, 0, 20), (1, 50, 70)), ((1, 70, 90), (2, 100, 120))
    assert kept(*pairs, copies=[0, 1, 2]) == {0, 1}
    assert kept(*pairs, copies=[1, 0, 2]) == {1}


def test_a_few_words_are_an_editors():
    few, enough = LEAST_LEFT - 1, LEAST_LEFT
    for n, found in ((few, {0}), (enough, {0, 1})):
        pairs = ((0, 0, 20), (1, 50, 70)), ((1, 50, 70 + n), (2, 100, 120 + n))
        assert kept(*pairs, copies=[0, 1, 2]) == found

"""Quotations that are one symbol each."""

import pytest

from analysis.questions.reuse.masked import Quotations
from analysis.questions.reuse.runs import stream
from tests.tiny import corpus


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("He said “it rained” today.", "He said “it rained” today.", True),
        ("He said “it rained” today.", "He said “it snowed” today.", False),
        ("He said it rained.", "He said it rained.", True),
    ],
)
def test_quotations_are_the_same_where_their_words_are(left, right, same):
    made = corpus([("North", left), ("South", right)])
    found = stream(made)
    second = int((found.article == 0).sum())
    assert Quotations(made, found).are_same([(0, 0, second)], 0, second) is same


def test_blocks_that_are_one_quotation_leave_nothing():
    made = corpus([("North", "He said “it rained” today."), ("South", "She said “it snowed” here.")])
    found = stream(made)
    one, other = (found.code == 0).nonzero()[0].tolist()
    assert Quotations(made, found).without_edges([(0, 0, 1)], one, other) == []

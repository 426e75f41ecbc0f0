"""Words that stand for different things."""

import pytest

from analysis.questions.rivals.different import may_differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("boat", "vessel", True),
        ("talk", "discussion", True),  # common as a verb, an event as a noun
        ("rise", "fall", False),
        ("legal", "illegal", False),
        ("organise", "organize", False),
        ("negotiation", "negotiator", False),
        ("thing", "boat", False),
        ("boat", "boat", False),
        ("siege", "demand", False),  # what is done, and what is wanted
        ("siege", "blockade", True),
    ],
)
def test_opposites_forms_and_common_words_are_no_rivals(one, other, differ):
    assert may_differ(one, other) == may_differ(other, one) == differ

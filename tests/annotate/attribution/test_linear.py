"""Linear models over facts taken together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotate.attribution.linear import BAR, Linear

FACTS = ("verb", "side", "n")
WEIGHTS = {"verb": {"say": 1.0, "deny": -2.0}, "verb side": {f"say{BAR}after": 0.5}, "n": {"-1": 4.0, "2": 8.0}}


@pytest.mark.parametrize(
    ("row", "score"),
    [
        (("say", "after", 0), 1.5),
        (("say", "before", 0), 1.0),
        (("deny", "after", 0), -2.0),
        (("sing", "after", -1), 4.0),
        (("say", "after", "2"), 9.5),
        (("say", "after", 2), 9.5),
    ],
)
def test_a_score_adds_the_weights_of_the_combinations_that_are_known(row, score):
    assert Linear(FACTS, WEIGHTS).scores([row]).tolist() == [score]


def test_the_bias_is_added_and_no_row_has_no_score():
    assert Linear(FACTS, WEIGHTS, -1.0).scores([("sing", "", 0)]).tolist() == [-1.0]
    assert Linear(FACTS, WEIGHTS).scores([]).tolist() == []
    assert Linear(FACTS, {}, 3.0).scores([("say", "after", 0)]).tolist() == [3.0]


values = st.sampled_from(["a", "b", BAR.strip(), "", "12", "-", "--5", "-5", "-0", "²"])


@given(st.lists(st.tuples(values, values), min_size=1, max_size=6), st.lists(st.tuples(values, values), max_size=6))
def test_scores_are_those_of_a_look_up(known, rows):
    weights = {"one two": {BAR.join(pair): float(number + 1) for number, pair in enumerate(known)}}
    found = Linear(("one", "two"), weights).scores(rows)
    assert found.tolist() == [weights["one two"].get(BAR.join(row), 0.0) for row in rows]

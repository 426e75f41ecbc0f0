"""What was measured."""

from analysis.questions.alignment import measured


def test_rates_are_shares_of_some_cases():
    table = measured()
    assert table["n"].min() > 0
    assert table["share"].is_between(0, 1).all()
    assert {"facts found", "facts right"} <= set(table["what"])

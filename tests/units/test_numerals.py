"""Numbers by their value."""

import pytest

from analysis.units.numerals import numerals, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("33 hostages", [33]),
        ("Thirty-three captives", [33]),
        ("47,518 killed in two years", [47518, 2]),
        ("$2.5 million, £3bn, $5m and 5m tall", [2.5e6, 3e9, 5e6, 5]),
        ("a million, one hundred and two dozen", [1e6, 100, 24]),
        ("the 26th of June, in the 1990s", [26, 1990]),
        ("4.4% of A$4.56", [4.4, 4.56]),
        ("fourteen or forty", [14, 40]),
    ],
)
def test_a_number_has_its_value_in_digits_and_in_words(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("text", ["dozens of them", "half a million", "one of the two-thirds", "none", "v2.0", "often"])
def test_what_has_no_one_value_is_no_number(text):
    assert values(text) == []


def test_a_number_is_found_where_it_stands():
    text = "They freed thirty-three, not 79."
    assert [text[one.start : one.stop] for one in numerals(text)] == ["thirty-three", "79"]

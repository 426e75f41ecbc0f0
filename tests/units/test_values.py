import pytest

from analysis.units.values import numerals, printed_numerals, values


def found(text):
    words = text.split()
    return [(" ".join(words[one.first : one.last]), one.value, one.upper) for one in numerals(words)]


@pytest.mark.parametrize(
    ("text", "number", "value", "upper"),
    [
        ("more than 46,000 people", "46,000", 46_000, 46_000),
        ("thirty - three men", "thirty - three", 33, 33),
        ("2.5 million people", "2.5 million", 2_500_000, 2_500_000),
        ("$ 4bn of aid", "4bn", 4e9, 4e9),
        ("half a million", "half a million", 500_000, 500_000),
        ("a dozen eggs", "a dozen", 12, 12),
        ("one hundred", "one hundred", 100, 100),
        ("five hundred and eighty - four days", "five hundred and eighty - four", 584, 584),
        ("two hundred six men", "two hundred six", 206, 206),
        ("between one hundred and two hundred men", "one hundred and two hundred", 100, 200),
        ("between 10 and 15 people", "10 and 15", 10, 15),
        ("3 to 5 million dollars", "3 to 5 million", 3e6, 5e6),
    ],
)
def test_numbers_have_a_value(text, number, value, upper):
    assert found(text) == [(number, value, upper)]


@pytest.mark.parametrize(
    ("text", "value", "upper"),
    [("hundreds", 200, 1000), ("tens of thousands", 20_000, 100_000), ("several hundred", 200, 1000)],
)
def test_vague_numbers_reach_from_the_least_to_the_most(text, value, upper):
    assert found(text) == [(text, value, upper)]
    assert next(numerals(text.split())).is_vague


@pytest.mark.parametrize("text", ["one of them", "the first", "half of them", "a man", "Flash90"])
def test_what_is_no_number(text):
    assert found(text.lower()) == []


def test_two_numbers_that_fall_are_no_range():
    assert [value for _, value, _ in found("from 10 to 5")] == [10, 5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("33 hostages", [33]),
        ("Thirty-three captives", [33]),
        ("47,518 killed in two years", [47518, 2]),
        ("$2.5 million, £3bn, $5m, 5m tall and 5m people", [2.5e6, 3e9, 5e6, 5, 5e6]),
        ("a million, one hundred and two dozen", [1e6, 100, 24]),
        ("the 26th of June, in the 1990s", [26, 1990]),
        ("4.4% of A$4.56", [4.4, 4.56]),
        ("fourteen or forty", [14, 40]),
        ("half a million", [500_000]),
        ("10 to 15 people", [10, 15]),
    ],
)
def test_the_numbers_of_a_text(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("text", ["dozens of them", "one of the two-thirds", "none", "v2.0", "often"])
def test_texts_without_a_number_that_has_a_value(text):
    assert values(text) == []


def test_a_number_is_found_where_it_is_printed():
    text = "They freed thirty-three, not 79."
    assert [text[one.start : one.stop] for one in printed_numerals(text)] == ["thirty-three", "79"]

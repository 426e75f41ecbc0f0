import pytest

from analysis.units.values import numerals


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

"""Which numbers count people, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.words import tokenizer
from analysis.units.people import counts_of_people


def counted(text):
    tokens = tokenizer.split(text)
    words = [word or "" for word in tokens["word"].cast(str)]
    starts, stops = tokens["start"].to_list(), tokens["stop"].to_list()
    return [text[starts[first] : stops[last - 1]] for first, last in counts_of_people(tokens["token"].to_list(), words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed one man and three others.", ["three"]),
        ("She told about 600 supporters, two dozen voters and 35 million pensioners.", ["600", "two dozen", "35 million"]),
        ("Hundreds of protesters met four of the guests and 11 old witnesses.", ["Hundreds", "four", "11"]),
        ("A dozen tourists and several hundred clergymen came with half a million ladies.", ["A dozen", "several hundred", "half a million"]),
        ("Thirty-three bakers, fifty-one cooks and 20-30 boats", ["Thirty-three", "fifty-one"]),
        ("Two Anglo-Irish senators met.", ["Two"]),
        ("Tens of thousands marched; dozens were left homeless.", ["Tens of thousands", "dozens"]),
        ("Eight are thought to be dead, 251 were taken captive, hundreds more were hurt.", ["Eight", "251", "hundreds"]),
        ("Dozens feared dead", ["Dozens"]),
        ("A crowd of 2,000 came, in a population of 3 million.", ["2,000", "3 million"]),
        ("Nine in ten voters and one in four teachers", []),
        ("Four hostage-prisoner exchanges; three stars; two heads; 12 twists", []),
        ("Dozens were left open, hundreds were said to be new, 50 marched on.", []),
        ("The four guests and 18 of them", []),
    ],
)  # fmt: skip
def test_numbers_of_people_are_found(text, expected):
    assert counted(text) == expected

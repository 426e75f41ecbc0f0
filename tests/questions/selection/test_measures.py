import pytest

from analysis.questions.selection.measures import unit_of
from analysis.units.values import numerals


@pytest.mark.parametrize(
    ("text", "unit", "behind"),
    [
        ("33 hostages", "count", 1),
        ("$ 5 million", "$", 3),
        ("45 per cent of voters", "%", 3),
        ("3 percentage points", "percentage points", 3),
        ("15 months of war", "months", 2),
        ("42 - day phase", "days", 3),
        ("a 43 - year - old nurse", "years old", 6),
        ("six feet", "feet", 2),
        ("two centuries", "centuries", 2),
    ],
)
def test_units(text, unit, behind):
    words = text.split()
    assert unit_of(words, next(numerals(words))) == (unit, behind)


def test_a_number_that_is_part_of_a_word_counts_nothing():
    words = "three - part deal".split()
    assert unit_of(words, next(numerals(words)))[0] is None

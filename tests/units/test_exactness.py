import pytest

from analysis.schema.vocabulary import Exactness
from analysis.units.exactness import can_agree, exactness, meant


@pytest.mark.parametrize(
    ("text", "number", "about", "kind"),
    [
        ("more than 40 men", "40", "more than", "at least"),
        ("at least $5 million", "5 million", "at least $", "at least"),
        ("nearly 2,000 men", "2,000", "nearly", "at most"),
        ("some 600 men", "600", "some", "about"),
        ("600 or so", "600", "or so", "about"),
        ("600 men", "600", None, "exact"),
    ],
)
def test_words_around_a_number_say_how_exact_it_is(text, number, about, kind):
    start = text.index(number)
    assert exactness(text, start, start + len(number)) == (about, kind)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("46000", "at least"), ("47518", "exact"), True),
        (("46000", "at least"), ("45911", "exact"), False),
        (("1200", "exact"), ("1210", "exact"), True),
        (("5000000", "exact"), ("6000000", "exact"), False),
        (("30", "exact"), ("33", "exact"), False),
        (("30", "about"), ("33", "exact"), True),
        (("30", "at most"), ("33", "exact"), False),
    ],
)
def test_whether_two_numbers_can_both_be_true(one, other, expected):
    spans = [meant(float(value), float(value), Exactness(kind)) for value, kind in (one, other)]
    assert can_agree(*spans) is expected

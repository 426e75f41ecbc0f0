import pytest

from analysis.units.towns import towns
from tests.tiny import corpus


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was born in Hope, Ark., in June.", {"Hope"}),
        ("She came from Hope, Ark. He stayed.", {"Hope"}),
        ("They live in Dale, Texas.", {"Dale"}),
        ("They met Hill, Texas governor since May.", set()),
        ("Lee, Roe and Ray came.", set()),
        ("They saw Florida, Texas, and Utah.", set()),
        ("In hope, Texas, we live.", set()),
    ],
)
def test_a_town_stands_before_its_state(text, expected):
    assert towns(corpus([("North", text)])) == expected

import pytest

from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The army killed two young men of the town.", "two young men of the town"),
        ("The army killed Ann Lee, a doctor.", "Ann Lee"),
        ("The army killed the men who fled.", "the men"),
        ("The army killed men and women.", "men and women"),
    ],
)
def test_a_phrase_ends_before_a_clause_or_an_apposition(text, phrase):
    assert told_of(text)["killed"][3] == phrase


def test_a_possessor_stands_without_its_ending():
    assert told_of("Israel's attack on Gaza went on.")["attack"][2:] == ("Israel", "Gaza")

import pytest

from analysis.units.countries import COUNTRIES, FORMS, ONLY_WITH, PARTIES, PARTY_FORMS, SHORT, is_a_people


def test_countries_and_places_are_known_by_all_that_they_are_called():
    assert COUNTRIES["Saudi"] == COUNTRIES["Saudis"] == COUNTRIES["Saudi Arabia"] == "Saudi Arabia"
    assert FORMS["Saudi Arabia"] == ("Saudi Arabia", "Saudi", "Saudis")
    assert SHORT["Ark"] == "Arkansas"


def test_parties_are_known_by_all_words_for_their_people():
    assert PARTIES["GOP"] == PARTIES["Republicans"] == "Republican Party"
    assert PARTIES["Dem"] == PARTIES["Democratic"] == "Democratic Party"
    assert PARTY_FORMS["Democratic Party"][0] == "Democrats"
    assert ONLY_WITH["Republican Party"] == ()
    assert "Tory" in ONLY_WITH["Conservative Party"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Palestinians", True), ("Republicans", True), ("Israel", False), ("GOP", False), ("Senate", False)],
)
def test_a_people_is_told_from_its_country(name, expected):
    assert is_a_people(name) is expected

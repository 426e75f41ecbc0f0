from analysis.units.countries import COUNTRIES, FORMS, SHORT


def test_countries_and_places_are_known_by_all_that_they_are_called():
    assert COUNTRIES["Saudi"] == COUNTRIES["Saudis"] == COUNTRIES["Saudi Arabia"] == "Saudi Arabia"
    assert FORMS["Saudi Arabia"] == ("Saudi Arabia", "Saudi", "Saudis")
    assert SHORT["Ark"] == "Arkansas"

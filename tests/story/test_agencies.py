"""Agencies by their printed names."""

import pytest

from analysis.story.agencies import agency_name, as_listed, named_in


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("The Associated Press", "AP"),
        ("REUTERS", "Reuters"),
        ("reuters", "Reuters"),
        ("dpa", "dpa"),
        ("DPA", "dpa"),
        ("Anadolu Agency", "Anadolu"),
        ("Pa", None),
        ("ap", None),
        ("Getty Images", None),
        ("Northern Tribune", None),
    ],
)
def test_an_agency_has_one_name_and_short_letters_must_be_capitals(printed, name):
    assert agency_name(printed) == name


def test_as_listed_keeps_the_form_of_the_list():
    assert as_listed("associated press") == "Associated Press"


def test_agencies_of_a_sentence_with_their_characters():
    text = "Reuters and the Agence France-Presse contributed; so did Ann Capp."
    found = named_in(text)
    assert [(name, text[start:stop]) for name, start, stop in found] == [
        ("Reuters", "Reuters"),
        ("AFP", "Agence France-Presse"),
    ]

import pytest

from analysis.story.concepts import read_concepts
from analysis.story.terms import shown_name

STRIKES = """\
concepts:
  what happened:
    what the army did: [strikes, raid]
    war: [war]
actors:
  Israel:
    the army: [IDF]
"""


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("captives", "captive*"),
        ("women", "woman"),
        ("countries", "country"),
        ("return", "return of all"),
        ("Resistance", "the resistance"),
        ("terrorist organisation", "terrorist organi?ation"),
        ("sceptics", "s?eptic*"),
    ],
)
def test_a_name_that_a_pattern_has_in_some_form_is_as_it_is(name, pattern):
    assert shown_name(name, ["other", pattern]) == name


@pytest.mark.parametrize(
    ("name", "pattern"), [("kids", "child"), ("acts of the army", "acts of the West army"), ("harm", "*")]
)
def test_a_name_in_other_words_is_in_square_brackets(name, pattern):
    assert shown_name(name, [pattern]) == f"[{name}]"


def test_names_of_terms_are_shown_so_and_names_of_actors_are_not(folder):
    found = read_concepts(folder({"concepts.yaml": STRIKES}) / "concepts.yaml")
    assert [term.name for term in found.concepts[0].terms] == ["[what the army did]", "war"]
    assert [term.name for term in found.actors[0].terms] == ["the army"]

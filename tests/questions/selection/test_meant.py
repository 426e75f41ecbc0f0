from analysis.questions.selection.meant import PLAIN, Meant, meant
from tests.tiny import corpus


def test_terms_of_a_concept_are_one_thing():
    made = corpus([("North", "Hostages and captives went home.")])
    known = meant(made)
    assert known.thing("a", 0, "hostage") == known.thing("a", 2, "captive") == "people held"
    assert known.thing("a", 1, "and") == "and"


def test_a_country_and_its_adjective_are_one_place():
    assert PLAIN["qatari"] == PLAIN["qatar"] == "Qatar"
    assert Meant({}, {}).place("a", 0, "egyptian") == "Egypt"
    assert Meant({}, {("a", 0): "Cairo’s side"}).place("a", 0, "egyptian") == "Cairo’s side"

"""The places of nouns in the parse."""

import pytest

from analysis.questions.rivals.parsed import STRUCK
from tests.proposals.made import corpus, uses_of_nouns


def places(sentence, noun):
    """The places of the only use of a noun, but for what is only near."""
    (use,) = [use for use in uses_of_nouns(corpus([("North", sentence)])) if use.form == noun]
    return {place for place in use.places if not place.startswith("near:")}


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("The storm wrecked 18 boats.", "boats", {"object:wreck", "number:18"}),
        ("The boats were sunk by the navy.", "boats", {"object:sink"}),
        ("The sinking of boats angered Dale.", "boats", {"object:sinking"}),
        ("The mayor rejected a harsh reply.", "reply", {"object:reject", "adjective:harsh"}),
        ("The raid on Dale failed.", "raid", {"subject:fail", "with:dale"}),
        ("Lee praised Dale’s navy.", "navy", {"object:praise", "of:dale"}),
        ("Dale halted its assault.", "assault", {"phase:end", "of:dale"}),
        ("They saw an end to the assault.", "assault", {"phase:end"}),
        ("The suspended assault angered Lee.", "assault", {"phase:end", "subject:anger"}),
        ("The navy released 18 sailors.", "sailors", {"object:free", "number:18"}),
        ("The navy released Lee for 18 sailors.", "sailors", {"object:exchange", "number:18"}),
        ("The navy freed hundreds of sailors.", "sailors", {"object:free"}),
        ("They met the friends of Lee.", "friends", {"object:meet", "of:lee"}),
    ],
)
def test_a_noun_stands_with_its_verb_number_adjective_and_names(sentence, noun, expected):
    assert places(sentence, noun) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid killed 30 people.",
        "The raid in Dale, which left 30 people dead, ended.",
        "Dale’s harsh raid has hurt at least 40 people in Hill.",
    ],
)
def test_what_struck_many_people_is_known_by_it(sentence):
    assert STRUCK in places(sentence, "raid")


def test_people_are_not_struck_by_what_has_no_number():
    assert STRUCK not in places("The raid killed people.", "raid")


def test_a_verb_that_goes_with_anything_is_no_place():
    assert places("The raid took place.", "raid") == set()


def test_the_adjective_before_a_noun_is_in_its_phrase():
    (use,) = uses_of_nouns(corpus([("North", "Dale’s harsh reply came.")]))
    assert (use.lemma, use.form, use.phrase, use.outlet, use.sentence) == ("reply", "reply", "harsh reply", "North", 0)


def test_days_quantities_and_names_are_no_nouns_to_compare():
    found = uses_of_nouns(corpus([("North", "Last week a majority of Dale’s voters met the Harbour Council.")]))
    assert [use.lemma for use in found] == ["voter"]

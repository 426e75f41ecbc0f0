"""How alike two nouns are across outlets."""

import numpy as np
import pytest

from analysis.questions.rivals.alike import compared
from analysis.questions.rivals.uses import Use, kind_of
from tests.proposals.made import BOATS, alike, nouns


def test_nouns_in_the_same_places_of_two_outlets_are_alike():
    made = nouns()
    assert [noun.lemma for noun in made.nouns] == ["boat", "vessel", "navy"]
    assert alike(made, "boat", "vessel") > 0.5
    assert alike(made, "boat", "navy") == 0


def test_nouns_in_the_same_places_of_one_outlet_are_not():
    one = [("North", text) for _, text in BOATS]
    assert alike(nouns(one), "boat", "vessel") == 0


def test_what_stands_in_one_sentence_is_not_one_thing():
    texts = [(outlet, f"{text} The boats passed the vessels.") for outlet, text in BOATS]
    assert 0 < alike(nouns(texts), "boat", "vessel") < 0.8 * alike(nouns(), "boat", "vessel")


def uses(*rows):
    return [
        Use(lemma, lemma, lemma, outlet, number, frozenset(places.split()))
        for number, (lemma, outlet, places) in enumerate(rows)
    ]


TWO = ("object:sink number:18", "object:sink number:18")


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        ("boat", "vessel", True),
        ("test", "testing", False),  # two forms of one word
        ("negotiation", "negotiator", False),
        ("council", "vessel", False),  # a group and a thing
        ("sailor", "vessel", False),  # a person and a thing
        ("fisherman", "policewoman", True),
    ],
)
def test_only_different_words_for_things_of_one_kind_are_alike(one, other, are_alike):
    made = compared(uses((one, "North", TWO[0]), (other, "South", TWO[1]), ("hill", "South", "object:see")))
    assert (alike(made, one, other) > 0) == are_alike


@pytest.mark.parametrize(
    ("places", "are_alike"),
    [
        ("object:sink number:18", True),
        ("object:sink of:dale", True),  # a name counts for half
        ("object:sink", False),
        ("object:sink near:lee near:dale near:hill", False),
        ("of:dale with:lee with:hill", False),  # a story’s names are everywhere
    ],
)
def test_two_nouns_must_share_enough_places(places, are_alike):
    made = compared(uses(("boat", "North", places), ("vessel", "South", places), ("hill", "South", "object:see")))
    assert (alike(made, "boat", "vessel") > 0) == are_alike


def test_a_noun_that_stands_beside_persons_is_a_person():
    rows = uses(("potentate", "North", TWO[0]), ("vessel", "South", TWO[1]), ("hill", "South", "object:see"))
    assert alike(compared(rows), "potentate", "vessel") > 0
    assert alike(compared(rows, frozenset({"potentate"})), "potentate", "vessel") == 0


@pytest.mark.parametrize(("noun", "kind"), [("woman", "person"), ("council", "group"), ("boat", "thing")])
def test_kinds_of_nouns(noun, kind):
    assert kind_of(noun) == kind


def test_nothing_is_compared_where_there_is_nothing():
    made = compared([])
    assert made.nouns == made.places == []
    assert made.alike.shape == (0, 0)


def test_likeness_is_symmetric_and_between_0_and_1():
    values = nouns().alike
    assert np.allclose(values, values.T)
    assert values.min() >= 0
    assert values.max() <= 1


def test_what_stands_beside_the_like_of_a_word_is_no_rival_of_it():
    rows = (
        ("captive", "North", "object:free number:18 adjective:young"),
        ("hostage", "South", "object:free number:18 adjective:young"),
        ("prisoner", "South", "object:free number:18"),
        ("hill", "South", "object:see"),
    )
    apart = compared(uses(*rows))
    beside = [use._replace(sentence=1) if use.lemma in ("hostage", "prisoner") else use for use in uses(*rows)]
    together = compared(beside)
    assert alike(together, "captive", "hostage") == alike(apart, "captive", "hostage") > 0.25
    assert 0 == alike(together, "captive", "prisoner") < alike(apart, "captive", "prisoner")


def test_names_adjectives_and_numbers_are_shared_by_many_and_bear_out_half_as_much():
    def are_alike(places):
        made = compared(
            uses(("fisherman", "North", places), ("policewoman", "South", places), ("hill", "South", "object:see"))
        )
        return alike(made, "fisherman", "policewoman") > 0

    assert not are_alike("adjective:armed with:dale")
    assert are_alike("adjective:armed object:hire")

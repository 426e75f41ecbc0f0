"""What concepts and actors may not claim together."""

import pytest

from analysis.story.claims import actor_faults, concept_faults
from analysis.story.terms import Concept, Term


def actor(name, *terms):
    return Concept(name, terms)


def test_a_name_of_two_actors_is_taken_for_the_first_and_told():
    actors = (actor("A", Term("A", ("Lee", "police"))), actor("B", Term("B", ("Police",))))
    message = "actors: the pattern “Police” is a name of “A” and of “B”; it counts for “A”. Leave it in one of them."
    assert list(actor_faults(actors)) == [("guess", message)]


@pytest.mark.parametrize("condition", [{"unless": ("night",)}, {"only_with": ("night",)}])
def test_a_name_of_two_actors_may_be_told_apart_by_its_sentence(condition):
    actors = (actor("A", Term("A", ("police",), **condition)), actor("B", Term("B", ("police",))))
    assert list(actor_faults(actors)) == []


def test_a_place_of_two_actors_is_an_error():
    actors = (actor("A", Term("A", ("a",), places=("Lyon",))), actor("B", Term("B", ("b",), places=("lyon",))))
    [(severity, message)] = actor_faults(actors)
    assert severity == "error"
    assert message.startswith("actors: “lyon” is a place of “A” and of “B”; ")


def test_one_actor_may_name_a_place_twice():
    assert list(actor_faults((actor("A", *(Term(n, (n,), places=("Lyon",)) for n in "ab")),))) == []


@pytest.mark.parametrize("key", ["places", "patterns", "unless", "only with"])
def test_a_condition_beside_the_names_of_parts_is_an_error(key):
    [(severity, message)] = actor_faults((actor("A", Term("army", ("army",)), Term(key, ("Lyon",))),))
    assert (severity, message.split(". ")[0]) == (
        "error",
        f"actors, A: “{key}” is on the level of the parts and would be one of them",
    )


def test_concepts_have_no_places_and_more_terms_than_one():
    found = list(concept_faults((actor("c", Term("a", ("a",), places=("Lyon",))),)))
    assert [severity for severity, _ in found] == ["error", "guess"]


def test_of_very_many_concepts_with_one_term_some_are_named():
    [(_, message)] = concept_faults([actor(f"c{n}", Term("a", ("a",))) for n in range(7)])
    assert message.startswith("“c0”, “c1”, “c2”, “c3”, “c4” and 2 more have one term each. Add what others")

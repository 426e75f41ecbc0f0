"""Patterns that no article holds."""

from dataclasses import replace

from analysis.story.terms import Concept, Term
from analysis.units.unmatched import unmatched
from tests.tiny import concept, corpus

ARTICLE = [("North", "The hostages left the fort. Captives of the army stayed, the envoys said.")]


def told(*concepts, actors=()):
    made = replace(corpus(ARTICLE, *concepts), actors=actors)
    assert {(problem.severity, problem.file) for problem in unmatched(made)} <= {("guess", "concepts.yaml")}
    return [problem.message for problem in unmatched(made)]


def test_patterns_that_are_found_are_no_problem():
    assert told(concept("held", hostages="hostage*", captives=("captive", "captives"))) == []


def test_a_misspelt_pattern_is_told_with_the_right_spelling():
    assert told(concept("held", hostages=("hostagse", "hostage"), captives="captivse*", envoys="envoys")) == [
        "concepts, held: no article holds “hostagse”: did you mean hostages? Or “captivse*”: did you mean captives?",
        "no article holds “hostages” (held), “captives” (held); check the patterns if that is a surprise.",
    ]


def test_a_form_of_a_word_that_another_pattern_finds_is_not_told():
    assert told(concept("held", hostages=("hostage", "hostages"), envoys=("envoys", "army of captives"))) == []


def test_terms_that_no_article_has_are_told_up_to_five():
    names = {f"t{n}": f"word{n}" for n in range(7)}
    assert told(concept("held", hostages="hostages", **names)) == [
        "no article holds “t0” (held), “t1” (held), “t2” (held), “t3” (held), “t4” (held), 2 more; "
        "check the patterns if that is a surprise."
    ]


def test_of_actors_only_what_may_be_misspelt_is_told():
    assert told(actors=(concept("army", army="arrmy"), concept("navy", navy="navy"))) == [
        "actors, army: no article holds “arrmy”: did you mean army?"
    ]


def test_a_term_whose_sense_check_refuses_every_place_is_told():
    held = Concept("held", (Term("hostages", ("hostages",), unless=("fort",)), Term("captives", ("captives",))))
    assert told(held) == [
        "“hostages” (held) is never counted: the articles have it in 1 place, and its sense check refuses all of them "
        "(unless: fort). Check these words."
    ]
    only = Concept("held", (Term("captives", ("captives",), only_with=("fort", "river")),))
    assert told(only) == [
        "“captives” (held) is never counted: the articles have it in 1 place, and its sense check refuses all of them "
        "(only with: fort, river). Check these words."
    ]
    assert told(Concept("held", (Term("captives", ("captives",), only_with=("army",)),))) == []


def test_names_that_no_pattern_is_like_are_told_where_the_term_is_found():
    made = Concept(
        "held", (Term("those inside", ("hostages", "captives")), Term("envoys", ("envoys",)), Term("them", ("guests",)))
    )
    assert told(made) == [
        "no article holds “them” (held); check the patterns if that is a surprise.",
        "no pattern is like the name of “those inside” (held). Charts and tables show this name, sentences quote the words "
        "that are printed; to have them alike, name each term by one of its patterns.",
    ]

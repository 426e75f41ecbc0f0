"""Acts that the parse cannot have read rightly are told of nobody."""

import pytest

from analysis.story.concepts import Concept, Term
from tests.questions.agency.acts import acts

LEE = Concept("Lee", (Term("Lee", ("Ann Lee", "Lee")),))
ROE = Concept("Roe", (Term("Roe", ("Bob Roe", "Roe")),))
BODY = Concept("FBI", (Term("FBI", ("FBI",)),))


def told(text):
    """The predicates of a text, with the actors that do them and have them done to them."""
    found = acts(text, actors=(LEE, ROE, BODY))
    return [(one["predicate"], one["doer_actor"], one["done_to_actor"]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        # the parser takes “accused” for another act of Roe’s
        "Ms. Lee said that Mr. Roe blocked the vote and accused Mr. Roe of theft.",
        "Mr. Roe accused Mr. Roe of theft.",
    ],
)
def test_nobody_does_to_himself_what_is_not_said_to_be_done_to_himself(text):
    assert ("accuse", "Roe", "Roe") not in told(text)


def test_what_a_verb_without_an_ending_tells_belongs_to_an_infinitive_before_it():
    found = told(
        "Mr. Roe turned from the podium to walk back into the hall, once again left to monitor the inquiry, prepare a likely "
        "speech for the dead and wonder when he might have to come again."
    )
    assert "turn" in {predicate for predicate, *_ in found}
    assert "prepare" not in {predicate for predicate, *_ in found}


def test_a_plural_before_a_name_is_what_another_verb_is_done_to():
    text = (
        "But the town’s judge general was “deeply troubled” by texts Kowalski sent that “potentially showed or created the "
        "appearance that the decisions were made by fear,” and particularly focused on one text that implied a threat."
    )
    assert acts(text, actors=(Concept("Kowalski", (Term("Kowalski", ("Kowalski",)),)),)) == []


def test_who_seizes_on_something_is_not_seized():
    assert told("Bob Roe, the mayor of Lyon, seized on the attacks as evidence of weakness.") == []
    assert told("Bob Roe seized on the news.") == []
    assert told("Bob Roe was seized on Monday.") == [("seize", None, "Roe")]


def test_a_comma_alone_parts_no_doer_from_its_verb():
    found = told(
        "He was troubled by the messages. Hundreds traded over months were found in which the pair mocked Mr. Roe and, to a "
        "lesser extent, Mrs. Lee, traded work gossip and joked."
    )
    assert found == [("mock", None, "Roe")]


def test_a_participle_behind_a_hyphen_is_no_act():
    text = "The mayor, nearing the end of his term, walked grim-faced to the podium to offer his condolences."
    found = acts(text, actors=(Concept("Mayor", (Term("Mayor", ("mayor",)),)),))
    assert "face" not in {one["predicate"] for one in found}


def test_a_participle_behind_its_subject_and_a_comma_stays():
    found = told("Ms. Lee, nearing the end of her term, left the town.")
    assert [predicate for predicate, *_ in found] == ["near", "leave"]

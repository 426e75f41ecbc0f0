import pytest

from analysis.story.concepts import Concept, Term
from analysis.units.mentions import mentions
from tests.tiny import corpus


def named(texts, **terms):
    concept = Concept("what happened", tuple(Term(name, tuple(patterns)) for name, patterns in terms.items()))
    return dict(mentions(corpus(texts, concept)).select("matched", "term").iter_rows())


def test_a_name_that_no_article_prints_is_in_square_brackets():
    texts = [("North", "The strikes and the war."), ("South", "A raid.")]
    assert named(texts, war=["war"], **{"what the army did": ["strikes", "raid"]}) == {
        "strikes": "[what the army did]",
        "raid": "[what the army did]",
        "war": "war",
    }


@pytest.mark.parametrize(
    ("name", "pattern", "text"),
    [
        ("captives", "captive*", "A captive came."),
        ("women", "woman", "A woman came."),
        ("countries", "country", "A country came."),
        ("return", "return of all", "The return of all came."),
        ("Resistance", "the resistance", "And the Resistance came."),
    ],
)
def test_a_name_printed_in_another_form_is_as_it_is(name, pattern, text):
    assert list(named([("North", text)], **{name: [pattern]}).values()) == [name]


@pytest.mark.parametrize(("name", "pattern"), [("kids", "child"), ("acts of the army", "acts of the West army")])
def test_other_words_are_no_form_of_a_name(name, pattern):
    assert list(named([("North", f"Here: {pattern}.")], **{name: [pattern]}).values()) == [f"[{name}]"]

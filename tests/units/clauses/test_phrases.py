import pytest

from analysis.units.clauses.phrases import end_of_object, phrase
from analysis.units.clauses.tree import trees
from tests.deep import told
from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The army killed two young men of the town.", "two young men of the town"),
        ("The army killed Ann Lee, a doctor.", "Ann Lee"),
        ("The army killed the men who fled.", "the men"),
        ("The army killed men and women.", "men and women"),
    ],
)
def test_a_phrase_ends_before_a_clause_or_an_apposition(text, phrase):
    assert told_of(text)["killed"][3] == phrase


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The governor signed a ban on fishing.", "a ban on fishing"),
        ("The premier left the talks to the envoys.", "the talks to the envoys"),
        ("The governor signed a ban on Monday.", "a ban"),
        ("The premier issued a call for the envoy to resign.", "a call"),
    ],
)
def test_an_object_ends_behind_the_phrase_without_which_it_can_sound_like_something_else(text, whole):
    (tree,) = trees(told(text).tokens)
    head = next(at for at, relation in enumerate(tree.relations) if relation == "dobj")
    start, stop = phrase(tree, head)[0], end_of_object(tree, head)
    assert " ".join(tree.words[start:stop]) == whole


def test_a_possessor_stands_without_its_ending():
    assert told_of("Israel's attack on Gaza went on.")["attack"][2:] == ("Israel", "Gaza")

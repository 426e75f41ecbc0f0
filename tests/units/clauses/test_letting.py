import pytest

from analysis.units.clauses.letting import read_letting
from tests.units.clauses.telling import told_of


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "The council rejected the mayor’s veto of a bill letting families of farmers sue the town.",
            "families of farmers",
        ),
        (
            "The council passed a bill allowing families of those killed in the flood to sue the town.",
            "families of those",
        ),
        ("The council let the families sue the town.", "the families"),
        ("The families sue the town.", "The families"),
    ],
)
def test_whoever_is_let_do_something_does_it(text, doer):
    assert told_of(text)["sue"][2:] == (doer, "the town")


def test_what_is_only_let_is_not_told_as_done():
    assert told_of("The council voted for a bill to let families sue the town.")["sue"][1] == "not done"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The council overrode the mayor’s veto of a bill to punish farmers.", "a bill"),
        ("The council broke the law to punish farmers.", "The council"),
    ],
)
def test_a_new_law_does_what_the_infinitive_behind_it_tells(text, doer):
    assert told_of(text)["punish"][2] == doer


def test_a_verb_of_letting_that_has_its_verb_is_left_alone():
    lemmas, tags = ["she", "let", "he", "go"], ["PRP", "VBD", "PRP", "VB"]
    relations, heads = ["nsubj", "ROOT", "nsubj", "ccomp"], [1, 1, 3, 1]
    read_letting(lemmas, tags, [0, 0, 0, 0], relations, heads)
    assert (relations, heads) == (["nsubj", "ROOT", "nsubj", "ccomp"], [1, 1, 3, 1])

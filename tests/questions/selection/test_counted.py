import polars as pl

from analysis.questions.selection.counted import counted
from analysis.units.clauses.table import base_forms
from analysis.units.clauses.tree import trees
from tests.deep import deep


def one(text):
    made = deep(("North", text))
    tokens = made.tokens["token"].cast(pl.String).to_list()
    (tree,) = trees(made.tokens)
    (figure,) = counted(tree, tokens, base_forms(made.tokens))
    return figure, tokens


def test_the_noun_and_what_happens_to_it():
    figure, tokens = one("The army killed 40 young rebels in Iraq.")
    assert tokens[figure.noun] == "rebels"
    assert [tokens[at] for at in figure.describing] == ["young"]
    assert (figure.predicate, figure.told) == ("kill", True)
    assert [tokens[at] for at in figure.near] == ["Iraq"]


def test_what_is_planned_is_not_told_as_done():
    figure, _ = one("The army will free 40 rebels.")
    assert (figure.predicate, figure.told) == ("free", False)


def test_people_without_a_noun():
    figure, _ = one("At least 50 were killed.")
    assert (figure.noun, figure.is_people, figure.predicate) == (None, True, "killed")

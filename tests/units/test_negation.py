"""What is said not to be so, and what is only asked for, is nobody's choice of a term."""

import polars as pl
import pytest

from analysis.units.mentions import mentions
from analysis.units.negation import is_negated
from tests.tiny import concept, corpus

WORDS = concept("c", war="war", genocide="genocide", deal="deal", resign="resign*", hostages="hostage*")


def negated(text):
    return mentions(corpus([("North", text)], WORDS))["negated"].to_list()


@pytest.mark.parametrize(
    "text",
    [
        "It was not a war.",
        "It isn’t a war.",
        "It isn't a war.",
        "It's not Obama's war.",
        "It was no real war.",
        "There is no deal.",
        "It was never a deal.",
        "That does not amount to genocide.",
        "He refused to call it a war.",
        "She stopped short of calling it “genocide”.",
        "It was a fight rather than a war.",
        "He denied that it was a war.",
        "He denied genocide.",
        "He rejected claims of genocide.",
        "He rejected the accusation that they had committed genocide.",
        "He rejected the term “genocide”.",
        "Nobody knows whether it is a war.",
        "Is this really a war?",
        "“Was it a war?” she asked.",
    ],
)
def test_what_is_denied_or_asked_for_is_marked(text):
    assert negated(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "They did not release the hostages.",
        "No hostage is forgotten.",
        "“I will not resign,” he said.",
        "He won’t resign. He refused to resign, and he was asked about Ray’s deal.",
        "He ignored questions about Lee’s deal.",
        "It was not only a war.",
        "It is not just a war but more.",
        "He did not say that the war was over.",
        "There is no question that they must win the war.",
        "He rejected the deal.",
        "He denied that the hostages were harmed.",
        "He asked whether the deal holds.",
        "Is the war over?",
        "He is not an anti-war man.",
        "He did not come. The war goes on.",
        "He did not come, a war began.",
    ],
)
def test_a_term_that_is_used_is_not_marked(text):
    assert set(negated(text)) == {False}


def test_each_mention_is_looked_at_alone():
    assert negated("The war was not a genocide.") == [False, True]


def test_nothing_before_a_term_is_no_negation():
    assert pl.select(is_negated(pl.lit(""), pl.lit(""))).item() is False

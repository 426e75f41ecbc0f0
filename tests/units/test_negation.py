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
        "By Friday no deal was clinched.",
        "No lasting deal has been reached.",
        "No deal is in sight.",
        "No war took place.",
        "No hostages",
        "“No deal,” he said.",
        "No deal yet, he said.",
        "It rained, no war.",
        "They have no deal.",
        "He saw no real sign of a deal.",
        "It came without evidence of genocide.",
        "They left without a deal on Monday.",
        "He refrained from calling it a war.",
        "He shied away from the word war.",
        "Ray told it without calling it a war.",
        "Nobody called it a war.",
        "He refused to call the strike on the town a war.",
        "He did not describe the strike as war.",
        "It avoided labelling the strike “genocide”.",
        "It stopped short of war.",
        "He declined to say if it was a war.",
        "He did not say it was a war.",
        "He doesn’t think that this is genocide.",
        "He dismissed the genocide claims.",
        "He denied that genocide was committed.",
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
        "No hostages were seen.",
        "There was no sign of the hostages.",
        "No hostage, it was said in the town, is forgotten.",
        "No deal is better than a bad deal.",
        "The “no deal” plan",
        "They have no war crimes court.",
        "They left without the hostages.",
        "Without raising the deal he left.",
        "He refused to call the hostages in.",
        "He did not call for war on Monday.",
        "Nothing short of war was said.",
        "He rejected the deal on Monday.",
        "He denied that the deal was reached in May.",
    ],
)
def test_a_term_that_is_used_is_not_marked(text):
    assert set(negated(text)) == {False}


def test_each_mention_is_looked_at_alone():
    assert negated("The war was not a genocide.") == [False, True]


def test_nothing_before_a_term_is_no_negation():
    assert pl.select(is_negated(pl.lit(""), pl.lit(""))).item() is False

import numpy as np
import polars as pl
import pytest

from analysis.questions.outlet_map import recognition
from analysis.schema import check
from analysis.schema.outlet_map import GIVEAWAYS, RECOGNISED
from analysis.units.counts import count_terms
from tests.tiny import corpus


def story(*outlets):
    """Outlets of (name, words, number of articles); each article has 40 words drawn from the list."""
    random = np.random.default_rng(5)
    pairs = [
        (name, " ".join(["it was", *random.choice(words.split(), 40)])) for name, words, n in outlets for _ in range(n)
    ]
    assert len(pairs) <= 26, "corpus gives articles the letters a to z"
    made = corpus(pairs)
    return count_terms(made, leave_out=("names", "numbers"), least=1)


APART = (("North", "war war guns talks", 8), ("South", "peace aid guns talks", 9))
ALIKE = (("North", "war peace guns talks", 10), ("South", "war peace guns talks", 10))


def test_no_p_is_smaller_than_one_over_all_shuffles_and_the_real_order():
    table = recognition.recognised(story(*APART), shuffles=9)
    assert table.select("p", "p_all").rows() == [(0.1, 0.1), (0.1, 0.1)]


def test_outlets_of_different_words_are_told_apart():
    table = recognition.recognised(story(*APART))
    assert check(table, RECOGNISED) is table
    assert table.select("outlet", "n_articles", "n_right", "share").rows() == [("North", 8, 8, 1), ("South", 9, 9, 1)]
    assert table["p_all"].to_list() == [1 / 40] * 2
    assert (table["by_chance_all"] < 0.8).all()
    assert table["n_shuffles"].to_list() == [39, 39]


def test_outlets_of_the_same_words_are_not():
    table = recognition.recognised(story(*ALIKE))
    assert table["p_all"][0] > 0.05
    assert table["share_all"][0] == pytest.approx(0.5, abs=0.3)


def test_more_shuffles_reach_a_smaller_p():
    assert recognition.recognised(story(*APART), shuffles=9)["p_all"][0] == 0.1


def test_outlets_with_too_few_articles_are_left_out():
    table = recognition.recognised(story(*APART, ("East", "war", 7)))
    assert table["outlet"].to_list() == ["North", "South"]


@pytest.mark.parametrize("outlets", [APART[:1], (APART[0], ("South", "peace", 7))])
def test_fewer_than_two_outlets_with_enough_articles_give_no_answer(outlets):
    assert recognition.recognised(story(*outlets)).is_empty()
    assert recognition.giveaways(story(*outlets)).is_empty()


def test_the_words_that_tell_are_named_with_their_counts():
    table = recognition.giveaways(story(*APART), most=2)
    assert check(table, GIVEAWAYS) is table
    assert table.filter(pl.col("outlet") == "North")["term"][0] == "war"
    assert table.filter(pl.col("outlet") == "South")["term"].to_list()[0] in ("peace", "aid")
    assert table.height == 4
    war = table.filter(pl.col("term") == "war").row(0, named=True)
    assert (war["n_others"], war["n_articles"], war["n_articles_others"]) == (0, 8, 0)
    assert war["n"] > 100


def test_three_outlets_are_told_apart():
    made = story(*APART, ("East", "aid aid court law", 8))
    assert recognition.recognised(made)["share_all"][0] > 0.9
    assert recognition.giveaways(made, most=1)["term"].to_list()[0] in ("aid", "court", "law")


def test_turning_keeps_the_inner_products():
    rates, *_ = recognition._tested(story(*APART), 1)
    turned = recognition._turned(rates)
    assert turned @ turned.T == pytest.approx((rates @ rates.T).toarray())

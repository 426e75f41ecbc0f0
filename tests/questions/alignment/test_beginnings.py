"""How near other openings come to what one article alone begins with."""

from analysis.questions.alignment import facts, nearest_openings
from tests.tiny import corpus

VOTE = "The council of Hill approved the new bridge on Monday."
OTHER = "Farmers sold more apples than last year, said the clerk of Dale."


def test_another_opening_on_something_else_is_far():
    made = corpus([("North", f"{VOTE}\n\nIt rained."), ("South", f"{OTHER}\n\n{VOTE}")])
    (row,) = nearest_openings(made, facts(made)).rows(named=True)
    assert row["article_id"] == "a"
    assert row["score"] < 0.1


def test_another_opening_that_says_it_otherwise_is_near():
    near = "The council of Hill has approved a bridge, a new one, on Monday evening."
    made = corpus([("North", f"{VOTE}\n\n{OTHER}"), ("South", f"{near}\n\n{VOTE}")])
    told = facts(made).filter(facts(made)["article_id"].is_in(["a", "b"]))
    begins = told.filter((told["article_id"] == "a") | (told["place"].cast(str) != "lede"))
    (row,) = nearest_openings(made, begins).rows(named=True)
    assert (row["article_id"], row["score"] >= 0.5) == ("a", True)


def test_what_two_openings_tell_is_not_asked():
    made = corpus([("North", VOTE), ("South", VOTE)])
    assert nearest_openings(made, facts(made)).is_empty()
    assert nearest_openings(made, facts(made).clear()).is_empty()

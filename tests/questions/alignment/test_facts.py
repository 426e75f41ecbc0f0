"""Facts of a few sentences that can be checked by eye."""

import polars as pl

from analysis.questions.alignment import facts, nearest, pairs
from tests.deep import deep
from tests.tiny import corpus, in_furniture

NORTH = (
    "The town council of Hill approved the new bridge on Monday. The mayor welcomed the vote. "
    "33 people were injured in the flood near the river Dale."
)
SOUTH = (
    "Farmers sold more apples than last year. On Monday the council of Hill approved a new bridge. "
    "79 people were injured in the flood near the river Dale."
)
EAST = "The council of Hill approved the new bridge on Monday, the clerk said. Rain is expected on Friday evening."
STORY = (("North", NORTH), ("South", SOUTH), ("East", EAST))


def told(table, word):
    return table.filter(pl.col("text").str.contains(word))


def test_the_same_fact_in_three_articles_is_one_fact():
    found = told(facts(deep(*STORY)), "bridge")
    assert found["fact"].n_unique() == 1
    assert found["outlet"].to_list() == ["North", "South", "East"]
    assert set(found["n_articles"]) == {3}


def test_another_figure_is_one_fact_with_a_conflict():
    for made in (deep(*STORY), corpus(STORY)):
        found = told(facts(made), "flood")
        assert found["outlet"].to_list() == ["North", "South"]
        assert set(found["agreement"]) == {"conflict"}


def test_a_pair_marks_what_each_has_of_its_own():
    table = pairs(deep(*STORY)).filter(pl.col("agreement") == "conflict")
    (row,) = table.rows(named=True)
    assert [NORTH[span["start"] : span["stop"]] for span in row["own"]] == ["33"]
    assert [SOUTH[span["start"] : span["stop"]] for span in row["other_own"]] == ["79"]
    assert "numbers" in row["differs"]
    assert "names" not in row["differs"]


def test_a_version_is_the_characters_that_its_place_holds():
    made = deep(*STORY)
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    for row in facts(made).rows(named=True):
        assert texts[row["article_id"]][row["start"] : row["stop"]] == row["text"]
        for span in row["own"]:
            assert 0 <= span["start"] < span["stop"] <= len(row["text"])


def test_one_article_alone_shares_nothing():
    made = deep(("North", NORTH))
    assert facts(made).is_empty()
    assert pairs(made).is_empty()
    assert nearest(made, facts(made)).is_empty()


def test_nothing_in_furniture_is_a_fact():
    made = in_furniture(corpus(STORY))
    assert pairs(made).is_empty()
    assert facts(made).is_empty()


def test_a_denied_fact_is_not_the_same():
    text = "The council of Hill has not approved the new bridge on Monday."
    other = "The council of Hill has approved the new bridge on Monday."
    same = pairs(deep(("North", other), ("South", other)))["score"][0]
    denied = pairs(deep(("North", text), ("South", other)))
    assert denied.is_empty() or denied["score"][0] < same


def test_the_nearest_sentence_of_an_article_without_the_fact_is_told():
    made = deep(*STORY)
    table = facts(made)
    flood = told(table, "flood")["fact"][0]
    (row,) = nearest(made, table).filter(pl.col("fact") == flood).rows(named=True)
    assert row["outlet"] == "East"
    assert row["absent"]
    assert row["score"] < 0.25


def test_a_long_name_ends_at_a_word():
    long = "The council of Hill approved the new bridge on Monday after the mayor of Dale and twenty farmers had spoken for six hours."
    found = facts(deep(("North", long), ("South", long)))
    name = found["name"][0]
    assert name == long or (name.endswith(" …") and long.startswith(name[:-2]) and long[len(name) - 2] == " ")

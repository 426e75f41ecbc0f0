"""One table of who tells which fact."""

import polars as pl

from analysis.proposals.told import told_facts
from analysis.questions import alignment, selection
from analysis.questions.voices.quotations import quotations
from tests.deep import deep

NORTH = "In total, 33 hostages are to be released in May."
SOUTH = (
    "Under the truce, 33 hostages are slated to be released for nearly 2,000 inmates of two prisons. Rain fell on the coast. "
    "The mayor slept. Farmers sold apples and pears at a market of the old town. A clerk of Dale wrote letters."
)


def test_an_article_with_the_figure_of_a_fact_tells_it():
    made = deep(("North", NORTH), ("West", NORTH), ("South", SOUTH))
    assert alignment.facts(made)["outlet"].to_list() == ["North", "West"]
    found = told_facts(made)
    assert found["outlet"].to_list() == ["North", "West", "South"]
    assert found["fact"].n_unique() == 1
    assert found.filter(pl.col("outlet") == "South")["score"][0] >= 0.75


def test_the_table_is_that_of_facts_with_the_quotations_and_figures_of_the_story():
    made = deep(("North", NORTH), ("West", NORTH), ("South", SOUTH))
    assert told_facts(made).equals(alignment.facts(made, quotations(made), selection.figures(made)))

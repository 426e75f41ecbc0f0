"""Which choices bear on a finding, and their combinations."""

from dataclasses import replace

import polars as pl
import pytest

from analysis.questions import reuse
from analysis.questions.robustness.ways import n_possible, options, ways
from analysis.schema.vocabulary import Choice
from tests.deep import deep
from tests.questions.robustness.story import NORTH, PAIRS, SOUTH, small, told
from tests.tiny import corpus


def chosen_from(made):
    """The choices that a finding has more than one option of."""
    [found] = made.things
    return {str(choice): [*map(str, each)] for choice, each in options(found).items() if len(each) > 1}


def test_a_choice_that_changes_nothing_is_none():
    assert chosen_from(small()) == {
        "heard_as": ["wording", "every"],
        "zones": ["whole", "no headline"],
        "unit": ["whole units", "single counts"],
    }


def test_articles_of_a_kind_are_left_out_where_each_side_has_others():
    more = [*PAIRS, ("North", NORTH), ("South", SOUTH)]
    some = [("AFP" if at == 2 else None) for at in range(4)]
    made = corpus(more)
    credited = told(corpus(more, credit="AFP"))
    assert "wire" not in chosen_from(credited)
    one = replace(made, articles=made.articles.with_columns(credit=pl.Series(some)))
    assert chosen_from(told(one))["wire"] == ["in", "out"]
    kinds = replace(made, articles=made.articles.with_columns(kind=pl.Series(["news", "news", "opinion", "news"])))
    assert chosen_from(told(kinds))["opinion"] == ["in", "out"]


def test_each_article_weighs_alike_where_a_side_has_several():
    assert chosen_from(small([*PAIRS, ("South", SOUTH)]))["weight"] == ["counts", "articles"]


def test_copy_that_articles_share_is_a_choice_and_the_way_of_the_brief_comes_first():
    copied = " The minister told reporters on Monday that every one of the captives would be home before the winter."
    made = corpus([("North", NORTH + copied), ("South", SOUTH + copied)])
    assert chosen_from(told(made))["passages"] == ["in", "out", "once"]
    assert chosen_from(told(reuse.counted(made, "out")))["passages"] == ["out", "in", "once"]


def test_of_figures_it_is_no_choice_whose_words_they_are():
    toll = "The ministry says 33 people were killed in the flood, though the toll cannot be verified."
    plain = "On Monday, 33 people were killed in the flood."
    made = told(deep(("North", f"{toll} {toll}"), ("South", f"{plain} {plain} {plain}")), only="figures")
    assert "heard_as" not in chosen_from(made)
    assert made.effects.select("outlet", "n", "n_all", "n_beside").rows() == [("North", 2, 2, 0)]
    assert made.ways().height >= 1


OPTIONS = {Choice.VOICE: ["a", "b"], Choice.ZONES: ["c", "d", "e"], Choice.WIRE: ["f"]}


def test_all_combinations_begin_with_the_way_of_the_brief():
    found = ways(OPTIONS, most=6)
    assert n_possible(OPTIONS) == len(found) == 6
    assert found[0] == {Choice.VOICE: "a", Choice.ZONES: "c", Choice.WIRE: "f"}
    assert len({tuple(each.values()) for each in found}) == 6


@pytest.mark.parametrize("most", [1, 2, 5])
def test_of_many_some_are_drawn_and_no_way_twice(most):
    found = ways(OPTIONS, most=most)
    assert found[0] == ways(OPTIONS, most=6)[0]
    assert len({tuple(each.values()) for each in found}) == len(found) == most
    assert found == ways(OPTIONS, most=most)

"""What a finding counts, thing by thing."""

import numpy as np
import polars as pl

from analysis.questions import reuse, robustness
from analysis.schema import empty
from analysis.schema.robustness import EFFECTS
from tests.questions.robustness.story import NORTH, PAIRS, SOUTH, small, told
from tests.tiny import corpus


def test_each_article_is_of_a_side_or_of_neither():
    [found] = small([*PAIRS, ("West", "The hostages sit. The hostages wait.")]).things
    sides = dict(zip(found.articles["outlet"], found.owner.tolist(), strict=True))
    assert (found.effect["outlet"], found.effect["beside"]) == ("West", "South")
    assert sides == {"West": 0, "South": 1, "North": 2}


def test_all_things_are_there_whatever_the_brief_leaves_out():
    [found] = small().things
    assert found.rows["n"].sum() == 8  # seven mentions outside quotation marks, one inside
    assert set(found.categories) == {"hostages", "captives"}
    assert found.how == "in"


def test_copy_is_marked_in_both_articles_and_once_in_the_later_one():
    copied = " The minister told reporters on Monday that every one of the captives would be home before the winter."
    made = corpus([("North", NORTH + copied), ("South", SOUTH + copied)])
    for each in (made, reuse.counted(made, "out")):
        [found] = told(each).things
        assert found.rows.filter("is_copy")["article_id"].to_list() == ["a", "b"]
        assert found.rows.filter("is_again")["article_id"].to_list() == ["b"]


def test_sentences_are_whole_or_articles_where_two_outlets_have_eight():
    [few] = small().things
    assert len(few.of) == few.rows.select("article_id", "sentence").n_unique()
    [many] = small(PAIRS * 8).things
    assert len(many.of) == 16
    assert np.bincount(many.owner).tolist() == [8, 8]


def test_a_condition_that_is_not_known_does_not_hold():
    [found] = small().things
    assert not found.where(pl.lit(None, pl.Boolean)).any()
    assert found.where(pl.lit(value=True)).all()


def test_without_findings_nothing_is_counted():
    assert robustness.things(corpus(PAIRS), empty(EFFECTS)) == []

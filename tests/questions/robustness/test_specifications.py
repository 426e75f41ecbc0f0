"""Each finding in each way of counting it."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import brief
from analysis.questions import reuse, robustness
from analysis.questions.robustness.specifications import most_clear
from analysis.schema import check
from analysis.schema.robustness import SPECIFICATIONS
from analysis.statistics.resampling import benjamini_hochberg
from analysis.units.wording import SURE
from tests.questions.robustness.story import NORTH, SOUTH, small, told
from tests.tiny import corpus

SIDES = ["n", "n_all", "n_beside", "n_all_beside"]


def test_the_estimates_are_those_worked_out_by_hand():
    found = check(small().ways(), SPECIFICATIONS)
    plain = found.filter(unit="whole units").select("heard_as", "zones", "estimate", "outcome").rows()
    assert plain == [
        ("every", "no headline", 0.0, "level"),
        ("wording", "no headline", pytest.approx(2 / 3 - 1 / 2), "same"),
        ("every", "whole", pytest.approx(3 / 4 - 2 / 4), "same"),
        ("wording", "whole", pytest.approx(3 / 4 - 1 / 3), "same"),
    ]
    assert found["place"].to_list() == list(range(1, 9))
    assert found["n_possible"].to_list() == [8] * 8


def test_the_way_of_the_brief_has_the_numbers_of_the_brief():
    made = small()
    [row] = made.ways(tested=True).filter("is_main").iter_rows(named=True)
    [effect] = made.effects.iter_rows(named=True)
    [comparison] = made.comparisons.filter(question="terms").iter_rows(named=True)
    assert {name: row[name] for name in SIDES} == {name: effect[name] for name in SIDES}
    assert row["estimate"] == effect["effect"]
    assert row["chance"] == comparison["chance"]
    assert (row["outcome"] == "clear") == (comparison["evidence"] == "sure")


@pytest.mark.parametrize("how", ["in", "out", "once"])
def test_the_brief_of_the_sample_is_met_exactly_however_its_copy_counts(seeds, how):
    made = reuse.counted(seeds, how)
    counted = brief.counted(made)
    comparisons = brief.comparisons(counted, made.articles)
    effects = brief.effects(brief.strongest(comparisons), brief.compared(counted))
    found = robustness.specifications(robustness.things(made, effects), comparisons, most=20).filter("is_main")
    assert found.select("finding", "category", "outlet", *SIDES).equals(
        effects.select("finding", "category", "outlet", *SIDES)
    )
    assert found["estimate"].to_list() == effects["effect"].to_list()
    same = effects.join(comparisons, on=["question", "subject"], nulls_equal=True, maintain_order="left")
    assert found["chance"].to_list() == same["chance"].to_list()
    assert (found["outcome"] == "clear").to_list() == (same["evidence"] == "sure").to_list()


def test_a_finding_turns_where_the_other_side_has_more():
    quoted = f" “{'The captives, ' * 6}” she said."
    found = small([("North", NORTH + quoted), ("South", SOUTH)]).ways()
    turned = found.filter(pl.col("outcome") == "turned")
    assert set(turned["heard_as"]) == {"every"}
    estimates = turned.filter(zones="whole")["estimate"].to_list()
    assert estimates == [pytest.approx(3 / 4 - 8 / 10)] * len(estimates)
    assert estimates


def test_where_too_little_is_left_there_is_no_estimate():
    found = small(
        [
            ("North", "Hostages wait\n\nThe hostages sit. It rained."),
            ("South", "Captives wait\n\nThe captives sit, captives."),
        ]
    ).ways()
    gone = found.filter(pl.col("outcome") == "gone")
    assert set(gone["zones"]) == {"no headline"}  # three mentions are left of five
    assert gone.select("estimate", "low", "high", "chance", "place").null_count().row(0) == (gone.height,) * 5


def test_an_estimate_lies_in_its_interval_and_single_counts_know_more():
    found = small().ways().filter(heard_as="wording", zones="whole").sort("unit")
    assert ((found["low"] <= found["estimate"]) & (found["estimate"] <= found["high"])).all()
    assert (found["low"] >= -1).all()
    assert (found["high"] <= 1).all()


def test_a_clean_split_is_clear_and_one_that_chance_makes_is_not():
    clean = small([("North", "The hostages sit. " * 9), ("South", "The captives sit. " * 9)]).ways(tested=True)
    assert clean["outcome"].to_list() == ["clear"]
    assert set(small().ways(tested=True)["outcome"]) == {"same", "level"}


@given(st.lists(st.floats(0, 0.1), max_size=12), st.floats(0, 0.1))
def test_what_is_clear_is_what_the_correction_lets_pass(others, mine):
    assert (mine <= most_clear(np.array(others))) == (benjamini_hochberg([mine, *others])[0] <= SURE)


def test_the_same_ways_are_drawn_again():
    made = small()
    few = made.ways(most=3)
    assert few.height == 3
    assert few.equals(made.ways(most=3))
    assert few["n_possible"].to_list() == [8] * 3
    assert few["is_main"].sum() == 1


def test_at_most_so_many_ways_are_tested():
    found = small().ways(tested=True, most_tested=3)
    assert found["chance"].is_not_null().sum() == 3
    assert found.filter("is_main")["chance"].is_not_null().all()


def test_without_findings_there_are_no_ways():
    assert robustness.specifications([]).is_empty()
    assert told(corpus([("North", "It rained."), ("South", "It snowed.")])).ways(tested=True).is_empty()

"""In how many ways a finding holds, and which choice moves it most."""

import polars as pl
import pytest

from analysis.questions import robustness
from analysis.schema import check, empty
from analysis.schema.robustness import BY_CHOICE, EFFECTS, ROBUSTNESS, SPECIFICATIONS
from tests.questions.robustness.story import small


def test_ways_are_counted_by_how_the_finding_fares():
    made = small()
    [row] = check(robustness.robustness(made.effects, made.ways()), ROBUSTNESS).iter_rows(named=True)
    counts = {
        name: row[name]
        for name in ("n_possible", "n_ways", "n_holds", "n_tested", "n_clear", "n_level", "n_turned", "n_gone")
    }
    assert counts == dict(zip(counts, (8, 8, 6, 0, 0, 2, 0, 0), strict=True))
    assert (row["least"], row["most"]) == (0.0, pytest.approx(3 / 4 - 1 / 3))


def test_ways_that_give_the_same_counts_are_told_apart_from_those_that_differ():
    made = small()
    ways = made.ways()  # parts of the page by whose words; the test of each is of sentences or of single counts
    [row] = robustness.robustness(made.effects, ways).to_dicts()
    assert (row["n_ways"], row["n_counts"], row["n_counts_turned"], row["n_tests"]) == (8, 4, 0, 0)
    turned = ways.with_columns(
        outcome=pl.lit("turned"), chance=pl.when(pl.col("unit") == "whole units").then(0.01).otherwise(0.2)
    )
    [row] = robustness.robustness(made.effects, turned).to_dicts()
    assert (row["n_counts_turned"], row["n_tests"], row["n_tests_clear"]) == (4, 8, 0)
    clear = turned.with_columns(
        outcome=pl.when(pl.col("chance") < 0.05).then(pl.lit("clear")).otherwise(pl.lit("same"))
    )
    [row] = robustness.robustness(made.effects, clear).to_dicts()
    assert (row["n_counts_turned"], row["n_tests"], row["n_tests_clear"]) == (0, 8, 4)


def test_the_choice_whose_means_are_furthest_apart_moves_it_most():
    made = small()
    ways = made.ways()
    found = check(robustness.by_choice(ways), BY_CHOICE)
    rows = found.select("choice", "option", "is_main", "n_ways", "mean").rows()
    assert rows == [
        ("zones", "whole article", True, 4, pytest.approx((5 / 12 + 1 / 4) / 2)),
        ("zones", "no headline", False, 4, pytest.approx((1 / 6 + 0) / 2)),
        ("heard_as", "own words and paraphrase", True, 4, pytest.approx((5 / 12 + 1 / 6) / 2)),
        ("heard_as", "quotations too", False, 4, pytest.approx((1 / 4 + 0) / 2)),
        ("unit", "sentences or articles", True, 4, pytest.approx((5 / 12 + 1 / 4 + 1 / 6) / 4)),
        ("unit", "single counts", False, 4, pytest.approx((5 / 12 + 1 / 4 + 1 / 6) / 4)),
    ]
    [row] = robustness.robustness(made.effects, ways).iter_rows(named=True)
    assert (row["moves_most"], row["moved"]) == ("zones", pytest.approx(1 / 4))


def test_a_finding_with_one_way_is_moved_by_nothing():
    made = small([("North", "The hostages sit. " * 9), ("South", "The captives sit. " * 9)])
    [row] = robustness.robustness(made.effects, made.ways()).iter_rows(named=True)
    assert (row["n_ways"], row["moves_most"], row["moved"]) == (1, None, None)
    assert robustness.by_choice(made.ways()).is_empty()
    assert robustness.curve(made.ways(), 1).is_empty()


def test_a_curve_has_the_ways_with_an_estimate():
    ways = small().ways()
    assert robustness.curve(ways, 1).equals(ways)
    assert robustness.curve(ways, 2).is_empty()
    gone = ways.with_columns(estimate=pl.when(pl.col("place") > 1).then("estimate"))
    assert robustness.curve(gone, 1).height == 7


def test_draws_stand_beside_the_finding():
    made = small()
    [row] = robustness.robustness(made.effects, made.ways(), robustness.redrawn(made.things)).iter_rows(named=True)
    assert (row["n_drawn"], row["drawn_low"]) == (0, None)


def test_without_findings_the_tables_are_empty():
    assert check(robustness.by_choice(empty(SPECIFICATIONS)), BY_CHOICE).is_empty()
    assert robustness.robustness(empty(EFFECTS), empty(SPECIFICATIONS)).is_empty()

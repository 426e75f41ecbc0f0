"""What is left of a finding in one way of counting."""

import pytest

from analysis.questions.robustness.counting import Counting
from analysis.questions.robustness.ways import options, ways
from analysis.schema.vocabulary import Choice
from tests.deep import deep
from tests.questions.robustness.story import PAIRS, SOUTH, small, told


def counting(made):
    [found] = made.things
    chosen_from = options(found)
    return Counting(found, chosen_from), ways(chosen_from, most=10_000)


def sides(made, **chosen):
    """Counts of both sides where these options are chosen, all others as in the brief."""
    counts, all_ways = counting(made)
    way = {**all_ways[0], **{Choice(name): option for name, option in chosen.items()}}
    return counts.sides(way, counts.kept(way))


@pytest.mark.parametrize(
    ("chosen", "south", "north"),
    [
        ({}, (3, 4), (1, 3)),
        ({"heard_as": "every"}, (3, 4), (2, 4)),
        ({"zones": "no headline"}, (2, 3), (1, 2)),
        ({"heard_as": "every", "zones": "no headline"}, (2, 3), (2, 3)),
    ],
)
def test_both_sides_are_counted(chosen, south, north):
    one, other = sides(small(), **chosen)
    assert ((one.n, one.n_all), (other.n, other.n_all)) == (south, north)


def test_each_article_can_weigh_the_same():
    longer = [*PAIRS, ("South", "The captives, captives, captives and captives sit.")]
    one, _ = sides(small(longer), weight="articles")
    assert (one.n, one.n_all) == (7, 8)
    assert one.part / one.whole == pytest.approx((3 / 4 + 4 / 4) / 2)
    assert one.n_units == 2


def test_single_counts_are_units_by_themselves():
    one, other = sides(small(), unit="single counts")
    assert (one.n_units, other.n_units) == (4, 3)
    assert one.squares == (3, 3, 4)
    counts, all_ways = counting(small())
    way = {**all_ways[0], Choice.UNIT: "single counts"}
    assert len(counts.cells(way, counts.kept(way)).of) == 7
    assert counts.cells(all_ways[0], counts.kept(all_ways[0])).table().sum() == 7


def test_words_of_others_that_are_not_taken_for_these_are_the_outlets():
    told_of = told(
        deep(
            (
                "North",
                "It rained all day. “It will rain all week,” Ann Lee said. Ann Lee said that the rain would end.",
            ),
            ("South", "It rained all day. It will rain all week. Ann Lee spoke."),
        ),
        only="voices",
    )
    plain, in_marks = (sides(told_of, heard_as=option)[0] for option in ("reported", "in marks"))
    assert plain.n_all == in_marks.n_all
    assert in_marks.n == 5 < plain.n


def test_what_counts_in_all_is_the_sum_over_outlets():
    counts, all_ways = counting(small([*PAIRS, ("West", SOUTH)]))
    assert counts.n(counts.kept(all_ways[0])) == 11

"""The difference that each title tells, as two shares."""

import polars as pl
import pytest

from analysis.brief import compared, comparisons, effects
from analysis.brief.effects import groups, leading, most_used, used_alone
from analysis.schema import check
from analysis.schema.robustness import EFFECTS
from tests.brief.test_comparisons import STORY, shuffled

NAMES = ("category", "outlet", "beside", "n", "n_all", "n_beside", "n_all_beside")


def told(*rows, question="terms", right=1.0):
    found = shuffled(*rows, right=right).with_columns(question=pl.lit(question))
    made = comparisons(found, STORY)
    return check(effects(made, compared(found)), EFFECTS)


def test_of_groups_the_outlet_with_most_stands_beside_the_one_with_least():
    rows = told(
        ("North", "hostages", 3),
        ("North", "captives", 1),
        ("West", "hostages", 9),
        ("South", "captives", 2),
        ("East", "captives", 1),
    )
    assert rows.select(NAMES).rows() == [("hostages", "West", "South", 9, 9, 0, 2)]
    assert rows["effect"].to_list() == [1.0]


def test_where_outlets_have_terms_of_their_own_the_most_used_one_is_compared():
    rows = told(
        ("North", "war", 2),
        ("North", "genocide", 2),
        ("South", "war", 1),
        ("South", "onslaught", 3),
        ("East", "raid", 2),
        ("East", "war", 2),
    )
    assert rows.select(NAMES).rows() == [("war", "East", "South", 2, 4, 1, 4)]
    assert rows["effect"][0] == pytest.approx(2 / 4 - 1 / 4)


def test_else_the_leading_outlet_stands_beside_all_others():
    rows = told(
        ("North", "acts", 3),
        ("North", "acted on", 1),
        ("South", "acts", 1),
        ("South", "acted on", 3),
        ("East", "acted on", 4),
        question="roles",
    )
    assert rows.select(NAMES).rows() == [("acts", "North", None, 3, 4, 1, 8)]
    assert rows["effect"][0] == pytest.approx(3 / 4 - 1 / 8)


def test_one_other_outlet_has_its_name():
    rows = told(("North", "acts", 3), ("North", "acted on", 1), ("South", "acted on", 4), question="roles")
    assert rows["beside"].to_list() == ["South"]


def test_other_peoples_words_are_compared_from_most_to_least():
    rows = told(
        ("North", "others", 3),
        ("North", "outlet’s", 1),
        ("South", "others", 1),
        ("South", "outlet’s", 3),
        question="voices",
    )
    assert rows.select(NAMES).rows() == [("others", "North", "South", 3, 4, 1, 4)]


def test_the_same_share_on_both_sides_is_no_difference():
    assert told(
        ("North", "others", 3),
        ("North", "outlet’s", 3),
        ("South", "others", 1),
        ("South", "outlet’s", 1),
        question="voices",
    ).is_empty()


def cells(*rows):
    return compared(shuffled(*rows))


def test_groups_are_the_outlets_by_what_most_of_their_counts_are():
    found = groups(cells(("North", "hostages", 2), ("South", "captives", 3), ("East", "captives", 1)))
    assert [(group["category"][0], group["outlet"].to_list()) for group in found] == [
        ("captives", ["East", "South"]),
        ("hostages", ["North"]),
    ]
    assert groups(cells(("North", "hostages", 1), ("North", "captives", 1), ("South", "captives", 3))) == []


def test_terms_of_one_outlet_are_told_where_three_have_some():
    three = [("North", "war", 2), ("South", "raid", 1), ("East", "onslaught", 1)]
    assert used_alone(cells(*three))["category"].to_list() == ["onslaught", "war", "raid"]
    assert used_alone(cells(*three[:2])).is_empty()
    assert most_used(cells(*three)) == "war"


def test_what_is_counted_once_leads_only_where_all_are():
    assert leading(cells(("North", "war", 2), ("South", "raid", 1)))["category"] == "war"


def test_the_wordings_are_those_of_both_sides():
    found = shuffled(("North", "deal", 6), ("South", "deal", 1), ("South", "truce", 4)).with_columns(
        wordings=pl.when(pl.col("outlet") == "North").then(pl.lit(["pact"])).otherwise(pl.concat_list("category"))
    )
    [row] = effects(comparisons(found, STORY), compared(found)).to_dicts()
    assert (row["category"], row["wordings"]) == ("deal", ["deal", *["pact"] * 6])

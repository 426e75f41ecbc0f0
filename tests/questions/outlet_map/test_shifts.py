import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions.outlet_map import shifts
from analysis.schema import check
from analysis.schema.outlet_map import SHIFT
from analysis.units.counts import count_terms
from tests.tiny import corpus


def counted(pairs):
    made = corpus(pairs)
    return count_terms(made, least=1)


def shift(pairs, outlet="North", other="South"):
    return shifts.shift(counted(pairs), [outlet, other])


def test_two_letters_carry_the_whole_difference():
    # Gallagher et al.'s own toy: a to g ten times each against b to h
    table = shift([("North", "a b c d e f g " * 10), ("South", "b c d e f g h " * 10)])
    assert check(table, SHIFT) is table
    assert table["distance"].to_list() == pytest.approx([1 / 7] * 8)
    assert table.head(2).select("term", "n", "n_other", "share").rows() == [
        ("a", 10, 0, pytest.approx(0.5)),
        ("h", 0, 10, pytest.approx(0.5)),
    ]
    assert table["contribution"].sum() == pytest.approx(1 / 7)


def test_a_worked_example_has_its_distance():
    table = shift(
        [
            ("North", "hostage " * 8 + "captive " * 2 + "killed " * 10),
            ("South", "hostage " * 2 + "captive " * 8 + "killed " * 10),
        ]
    )
    assert table["distance"][0] == pytest.approx(0.139036, abs=5e-7)
    rates = {row[0]: row[1:] for row in table.select("term", "rate", "rate_other", "contribution").iter_rows()}
    assert rates["hostage"] == (4000, 1000, pytest.approx(0.139036 / 2, abs=5e-7))
    assert rates["killed"] == (5000, 5000, pytest.approx(0))


def test_turning_the_pair_round_turns_the_columns_round():
    pairs = [("North", "war war peace talks"), ("South", "war truce talks")]
    table, turned = shift(pairs), shift(pairs, "South", "North")
    assert table.select("term", "n", "n_other", "contribution").rows() == (
        turned.select("term", "n_other", "n", "contribution").rows()
    )


def test_articles_and_words_are_counted_on_both_sides():
    table = shift([("North", "war peace"), ("North", "war"), ("South", "truce war"), ("East", "war")])
    row = table.filter(pl.col("term") == "war").row(0, named=True)
    assert [row[name] for name in ("n", "n_other", "n_articles", "n_articles_other", "n_words", "n_words_other")] == [
        2,
        1,
        2,
        1,
        3,
        2,
    ]


def test_equal_wordings_have_no_shares():
    table = shift([("North", "war peace"), ("South", "war peace")])
    assert table["share"].to_list() == [None, None]
    assert table["distance"][0] == 0


def test_left_out_words_are_out_of_the_sums_too():
    pairs = [("North", "war war peace 48 48 48"), ("South", "war peace peace talks 7 7")]
    left_out = count_terms(corpus(pairs), least=1, leave_out=["numbers"])
    table = shifts.shift(left_out, ["North", "South"])
    without = shift([("North", "war war peace"), ("South", "war peace peace talks")])
    assert table.equals(without)
    assert table["rate"].sum() == pytest.approx(10_000) == table["rate_other"].sum()


def test_an_outlet_without_a_counted_word_has_no_shift():
    counts = count_terms(corpus([("North", "war war"), ("South", "truce")]), least=2)
    assert shifts.shift(counts, ["North", "South"]).is_empty()


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (["North", "West"], "pair must hold two of North, South, not 'West'."),
        (["North", "North"], "pair must hold two different outlets, not North, North."),
        (["North", "South", "North"], "pair must hold two different outlets, not North, South, North."),
    ],
)
def test_other_pairs_are_refused(pair, message):
    with pytest.raises(QuestionError) as caught:
        shifts.shift(counted([("North", "war"), ("South", "war")]), pair)
    assert str(caught.value) == message


def test_one_outlet_has_no_shift():
    counts = counted([("North", "war")])
    assert shifts.shift(counts, shifts.longest_two(counts)).is_empty()


def test_the_two_outlets_with_the_most_words_are_found():
    counts = counted([("North", "a b"), ("South", "a"), ("East", "a b c d"), ("North", "a b")])
    assert shifts.longest_two(counts) == ["East", "North"]
    assert shifts.longest_two(counted([("North", "a"), ("South", "")])) == ["North"]


def test_the_contributions_of_the_sample_story_add_up(seeds):
    counts = count_terms(seeds)
    found = shifts.shift(counts, shifts.longest_two(counts))
    assert found["share"].sum() == pytest.approx(1)
    assert found["contribution"].sum() == pytest.approx(found["distance"][0])
    assert (found["contribution"] >= 0).all()
    assert found["n"].sum() == found["n_words"][0]

import polars as pl
import pytest

from analysis.questions import terms
from analysis.schema import check
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.statistics import bootstrap_shares
from tests.tiny import concept, corpus


def shares(pairs, *concepts, seed=1):
    made = corpus(pairs, *concepts)
    return terms.shares(terms.mentions(made), made.articles, seed=seed)


def test_shares_are_counts_of_the_outlets_wording_with_intervals():
    pairs = [
        ("North", "captives hostages hostages hostages hostages. “Free the captives now,” he said."),
        ("South", "the “hostages” wait"),
        ("East", "War goes on."),
    ]
    table = shares(pairs)
    assert check(table, SHARES) is table
    columns = ["outlet", "term", "n_outlet", "n_attributed", "n_quoted", "n_scare", "n", "n_concept", "share", "method"]
    few = "too few to say (under 5 mentions)"
    assert table.select(columns).rows() == [
        ("East", "captives", 0, 0, 0, 0, 0, 0, None, few),
        ("East", "hostages", 0, 0, 0, 0, 0, 0, None, few),
        ("North", "captives", 1, 0, 1, 0, 1, 5, 0.2, "mentions of one article"),
        ("North", "hostages", 4, 0, 0, 0, 4, 5, 0.8, "mentions of one article"),
        ("South", "captives", 0, 0, 0, 0, 0, 0, None, few),
        ("South", "hostages", 0, 0, 0, 1, 0, 0, None, few),
    ]
    # Jeffreys interval of 1 of 5: quantiles of Beta(1.5, 4.5)
    low, high = table.row(2, named=True)["low"], table.row(2, named=True)["high"]
    assert (round(low, 4), round(high, 4)) == (0.0225, 0.6286)
    assert table.filter(pl.col("outlet") != "North")["low"].null_count() == 4


def test_furniture_is_left_out_of_shares():
    pairs = [("North", "War goes on, he said.\nPhoto: hostages\nWar ends.\nPhoto: hostages\nWar is over.")]
    assert shares(pairs).select("term", "n").rows() == [("hostages", 1)]


def test_a_concept_of_one_term_has_no_interval():
    table = shares([("North", "war " * 6)], concept("c", war="war"))
    assert table.select("n", "share", "low", "method").rows() == [(6, 1.0, None, "only one term")]


def test_two_articles_of_an_outlet_are_one_row_with_its_number_of_articles():
    table = shares([("North", "hostages " * 5), ("North", "captives " * 5), ("North", "war")])
    assert table.select("term", "n", "n_articles", "n_articles_outlet", "share", "method").rows() == [
        ("captives", 5, 1, 3, 0.5, "mentions of 3 articles"),
        ("hostages", 5, 1, 3, 0.5, "mentions of 3 articles"),
    ]


def test_eight_articles_are_resampled_and_the_same_seed_gives_the_same_interval():
    pairs = [("North", "hostages hostages" if number % 2 else "captives") for number in range(8)]
    table = shares(pairs)
    assert table["method"].unique().to_list() == ["8 articles resampled"]
    assert table["share"].round(4).to_list() == [0.3333, 0.6667]
    assert table.filter(pl.col("term") == "captives")["low"][0] == pytest.approx(1 - table["high"][1])
    assert shares(pairs).equals(table)
    assert (table["low"] < table["share"]).all()
    assert (table["high"] > table["share"]).all()


def test_resampled_articles_without_a_mention_count_too():
    pairs = [("North", "hostages " * 5), *[("North", "war")] * 7]
    assert shares(pairs)["n_articles_outlet"].to_list() == [8]


def test_an_interval_is_that_of_all_articles_with_a_mention_or_without():
    pairs = [*[("North", "hostages")] * 4, *[("North", "captives")] * 4, *[("North", "war")] * 8]
    low, high = bootstrap_shares([[0, 1]] * 4 + [[1, 0]] * 4 + [[0, 0]] * 8, seed=1)
    table = shares(pairs)
    assert table["term"].to_list() == ["captives", "hostages"]
    assert (table["low"].to_list(), table["high"].to_list()) == (low.tolist(), high.tolist())


def test_without_articles_only_those_with_a_mention_are_known():
    made = corpus([("North", "hostages"), ("South", "war")])
    assert terms.shares(terms.mentions(made))["outlet"].to_list() == ["North"]


def test_no_mentions_have_no_shares():
    assert shares([("North", "war")]).columns == list(SHARES)


def test_counting_changes_no_table():
    made = corpus([("North", "hostages captives")])
    table = terms.mentions(made)
    before = table.clone()
    terms.shares(table, made.articles)
    assert table.equals(before)


XY = concept("c", x="x", y="y")


def test_outlets_that_share_no_term_differ_by_one():
    ranked = terms.differences(shares([("A", "x x"), ("B", "y")], XY))
    assert ranked.rows() == [("c", 2, 2, 3, 1.0)]
    assert check(ranked, DIFFERENCES) is ranked


def test_half_and_half_beside_one_term_differs_by_a_quarter():
    assert terms.differences(shares([("A", "x y"), ("B", "x")], XY))["difference"].to_list() == [0.25]


def test_of_three_outlets_the_mean_over_pairs_is_taken():
    table = shares([("A", "x"), ("B", "x"), ("C", "y"), ("D", "war")], XY)
    assert terms.differences(table).rows() == [("c", 2, 3, 3, pytest.approx(2 / 3))]


def test_concepts_stand_the_most_different_first_and_the_unknown_last():
    concepts = [concept("same", s="s"), XY, concept("lone", l="l")]
    table = shares([("A", "s x l"), ("B", "s y")], *concepts)
    assert terms.differences(table).select("concept", "difference").rows() == [
        ("c", 1.0),
        ("same", 0.0),
        ("lone", None),
    ]


def test_counts_stand_side_by_side_with_what_is_quoted():
    table = shares([("A", "x x “x is here,” he said"), ("B", "y. “x is here,” he said"), ("C", "war")], XY)
    assert terms.side_by_side(table, ["B", "A", "C"]).rows() == [
        ("c", "x", "0 + 1 quoted", "2 + 1 quoted", ""),
        ("c", "y", "1", "", ""),
    ]


def test_concepts_can_be_chosen_in_an_order():
    table = shares([("A", "x s"), ("B", "y")], XY, concept("d", s="s"))
    assert terms.among(table, ["d", "none", "c"])["concept"].unique(maintain_order=True).to_list() == ["d", "c"]
    assert terms.among(table, []).is_empty()


def test_mentions_can_be_put_with_the_most_frequent_term_first_and_furniture_left_out():
    text = "y x x y y.\nPhoto: x\nS.\nPhoto: x\nOn."
    made = corpus([("North", text), ("South", "s s x")], concept("d", s="s"), concept("c", x="x", y="y"))
    found = terms.mentions(made)
    ordered = terms.most_frequent_first(found)
    assert (
        ordered["concept"].unique(maintain_order=True).to_list()
        == found["concept"].unique(maintain_order=True).to_list()
    )
    of_c = ordered.filter(pl.col("concept") == "c").select("outlet", "term", "position")
    assert of_c["term"].to_list() == ["x"] * of_c.filter(pl.col("term") == "x").height + ["y"] * 3
    assert "furniture" in found["zone"].to_list()
    assert "furniture" not in ordered["zone"].to_list()
    assert terms.most_frequent_first(found.clear()).is_empty()


def test_the_most_used_terms_of_each_concept_can_be_chosen():
    named = concept("c", x="x", y="y", z="z", never="n")
    table = shares([("A", "x y z s"), ("B", "y z. “n is here,” he said")], named, concept("d", s="s"))
    chosen = terms.most_used(table, 2)
    assert chosen.select("concept", "outlet", "term").rows() == [
        ("c", "A", "y"),
        ("c", "B", "y"),
        ("c", "A", "z"),
        ("c", "B", "z"),
        ("d", "A", "s"),
        ("d", "B", "s"),
    ]


def test_an_interval_does_not_hang_on_how_many_terms_are_listed():
    few = shares([("A", "x x x y y y y")], XY)
    many = shares([("A", "x x x y y y y"), ("B", "z v w")], concept("c", x="x", y="y", z="z", v="v", w="w"))
    ends = [
        table.filter(pl.col("outlet") == "A", pl.col("term") == "x").select("low", "high").row(0)
        for table in (few, many)
    ]
    assert ends[0] == ends[1]


def test_concepts_with_intervals_for_two_outlets_can_be_compared():
    table = shares([("A", "x y s " * 5), ("B", "x y " * 5)], XY, concept("d", s="s", t="t"))
    assert terms.with_enough(table, ["d", "c"]) == ["c"]

import csv
from pathlib import Path

import polars as pl
import pytest

from analysis.questions import terms
from analysis.schema import check
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.schema.units import MENTIONS
from analysis.story.concepts import Concept, Term
from tests.tiny import HELD, articles, concept, corpus


def found(text, *concepts):
    return terms.mentions(corpus([("North", text)], *concepts)).select("term", "matched", "voice", "zone").rows()


def matched(text, *concepts):
    return [(term, printed) for term, printed, _, _ in found(text, *concepts)]


def shares(pairs, *concepts, seed=1):
    made = corpus(pairs, *concepts)
    return terms.shares(terms.mentions(made), made.articles, seed=seed)


# --- mentions ---------------------------------------------------------------------------------------------------


def test_every_mention_has_its_place():
    made = corpus([("North", "Free captives.\nLee said: “The hostages!”"), ("South", "Hostages wait.")])
    table = terms.mentions(made)
    columns = ["article_id", "outlet", "term", "matched", "start", "stop", "position", "sentence", "zone", "voice"]
    assert table.select(columns).rows() == [
        ("a", "North", "captives", "captives", 5, 13, 1, 0, "body", "outlet"),
        ("a", "North", "hostages", "hostages", 30, 38, 8, 1, "body", "quoted"),
        ("b", "South", "hostages", "Hostages", 0, 8, 0, 0, "body", "outlet"),
    ]
    assert check(table, MENTIONS) is table


def test_a_mention_in_furniture_is_marked():
    assert found("Captives wait.\nHostages wait.\nAdvertisement", concept("c", ad="advertisement")) == [
        ("ad", "Advertisement", "outlet", "furniture")
    ]


def test_scare_quotes_have_their_own_voice():
    assert found("The “hostages” wait.") == [("hostages", "hostages", "scare", "body")]


def test_the_longer_of_two_overlapping_matches_counts():
    response = concept("c", response="response", retaliatory="retaliatory response", war="war")
    assert matched("A retaliatory response, no response to war.", response) == [
        ("retaliatory", "retaliatory response"),
        ("response", "response"),
        ("war", "war"),
    ]


def test_of_matches_that_chain_the_longest_wins_and_leaves_room_for_the_rest():
    chain = concept("c", one="a b", two="b c d", three="d e", four="e")
    assert matched("a b c d e", chain) == [("two", "b c d"), ("four", "e")]


def test_of_equally_long_matches_the_first_of_the_file_counts():
    assert matched("the war", concept("c", globbed="wa*", plain="war")) == [("globbed", "war")]
    assert matched("the war", concept("c", plain="war", globbed="wa*")) == [("plain", "war")]


def test_a_word_may_count_for_two_concepts():
    assert matched("the war", concept("c", x="war"), concept("d", y="the war")) == [("y", "the war"), ("x", "war")]


def test_the_matched_words_are_as_printed():
    assert matched("Israel’s  army", concept("c", army="israel's army")) == [("army", "Israel’s  army")]


def test_a_term_with_unless_is_not_counted_in_such_a_sentence():
    deal = Concept("c", (Term("deal", ("deal",), unless=("nuclear",)),))
    assert matched("The deal holds. The nuclear deal ends.", deal) == [("deal", "deal")]


def test_a_term_with_only_with_is_counted_in_such_a_sentence_only():
    deal = Concept("c", (Term("deal", ("deal",), only_with=("Gaza", "Doha")),))
    assert matched("The deal holds. The Gaza deal ends.", deal) == [("deal", "deal")]
    assert found("The deal holds. The nuclear deal ends.", deal) == []


def test_a_sense_check_binds_its_own_term_only():
    both = Concept("c", (Term("deal", ("deal",), unless=("nuclear",)), Term("pact", ("pact",))))
    assert matched("A nuclear deal, a nuclear pact.", both) == [("pact", "pact")]


def test_without_concepts_or_articles_there_are_no_mentions():
    assert terms.mentions(corpus([("North", "war")], Concept("c", ()))).is_empty()
    assert terms.mentions(corpus([])).columns == list(MENTIONS)


# --- a hand count -----------------------------------------------------------------------------------------------


def hand_count():
    path = Path(__file__).parents[2] / "seeds-hand-count.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_sample_story_is_counted_as_by_hand(seeds):
    table = terms.mentions(seeds).with_columns(file=pl.col("article_id") + ".txt")
    gold = {(row["file"], int(row["start"]), row["concept"], row["term"]): row for row in hand_count()}
    pairs = {key[2:] for key in gold}
    columns = ("file", "start", "concept", "term", "zone", "voice")
    counted = {row[:4]: row[4:] for row in table.select(columns).iter_rows() if row[2:4] in pairs}
    assert sorted(gold.keys() - counted.keys()) == []
    assert sorted(counted.keys() - gold.keys()) == []
    voice_at_depth_words = {"attributed": "outlet"}
    for key, (zone, voice) in counted.items():
        assert zone in gold[key]["zone"].split(" or "), key
        assert voice == voice_at_depth_words.get(gold[key]["voice"], gold[key]["voice"]), key


# --- shares -----------------------------------------------------------------------------------------------------


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


# --- tables made from shares ------------------------------------------------------------------------------------

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


def test_similar_outlets_stand_beside_each_other():
    pairs = [("A", "x x x"), ("B", "y y y"), ("C", "x x y"), ("D", "x y y")]
    order = terms.outlet_order(shares(pairs, XY))
    assert order in (["A", "C", "D", "B"], ["B", "D", "C", "A"])
    assert terms.outlet_order(shares(pairs[::-1], XY)) == order


def test_one_or_two_outlets_stand_in_the_order_of_the_alphabet():
    assert terms.outlet_order(shares([("b", "x"), ("A", "y")], XY)) == ["A", "b"]


def test_outlets_with_the_same_wording_have_an_order():
    assert sorted(terms.outlet_order(shares([("A", "x"), ("B", "x"), ("C", "x")], XY))) == ["A", "B", "C"]


def test_outlets_that_only_quote_have_an_order():
    pairs = [(outlet, "Lee said: “Free x and y now.”") for outlet in "ABC"]
    assert terms.outlet_order(shares(pairs, XY)) == ["A", "B", "C"]


def test_an_outlet_that_never_names_a_concept_has_a_place():
    assert sorted(terms.outlet_order(shares([("A", "x"), ("B", "y"), ("C", "war")], XY))) == ["A", "B", "C"]


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


def test_the_most_used_terms_of_each_concept_can_be_chosen():
    named = concept("c", x="x", y="y", z="z", never="n")
    table = shares([("A", "x y z s"), ("B", "y z. “n is here,” he said")], named, concept("d", s="s"))
    chosen = terms.most_used(table, 2)
    assert chosen.select("concept", "outlet", "term").rows() == [
        ("c", "A", "y"),
        ("c", "A", "z"),
        ("c", "B", "y"),
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


def test_held_is_what_the_other_tests_think():
    assert [term.name for term in HELD.terms] == ["hostages", "captives"]
    assert articles([("North", "war")])["article_id"].to_list() == ["a"]

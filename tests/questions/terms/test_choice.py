import polars as pl
import pytest
from scipy.stats import beta

from analysis.questions import terms
from analysis.schema import check
from analysis.schema.terms import SHARES
from analysis.statistics import clustered_shares
from tests.tiny import concept, corpus


def shares(pairs, *concepts):
    made = corpus(pairs, *concepts)
    return terms.shares(terms.mentions(made), made.articles)


def test_shares_are_counts_of_the_outlets_wording_with_intervals():
    pairs = [
        ("North", "captives hostages hostages hostages hostages. “Free the captives now,” he said."),
        ("South", "the “hostages” wait"),
        ("East", "War goes on."),
    ]
    table = shares(pairs)
    assert check(table, SHARES) is table
    columns = [
        "outlet",
        "term",
        "n_unquoted",
        "n_attributed",
        "n_quoted",
        "n_scare",
        "n",
        "n_concept",
        "share",
        "method",
    ]
    few = "too few to say (under 5 mentions)"
    assert table.select(columns).rows() == [
        ("East", "captives", 0, 0, 0, 0, 0, 0, None, few),
        ("East", "hostages", 0, 0, 0, 0, 0, 0, None, few),
        ("North", "captives", 1, 0, 1, 0, 1, 5, 0.2, "one article that names it"),
        ("North", "hostages", 4, 0, 0, 0, 4, 5, 0.8, "one article that names it"),
        ("South", "captives", 0, 0, 0, 0, 0, 0, None, few),
        ("South", "hostages", 0, 0, 0, 1, 0, 0, None, few),
    ]
    # 1 of 5 mentions tells as much as 5 / (1 + .04 x 4) (1.959964 / 2.306004)^2 = 3.113781 independent ones
    low, high = table.row(2, named=True)["low"], table.row(2, named=True)["high"]
    assert (low, high) == pytest.approx(
        tuple(beta.ppf([0.025, 0.975], 0.2 * 3.113781 + 0.5, 0.8 * 3.113781 + 0.5)), abs=1e-6
    )
    assert table.filter(pl.col("outlet") != "North")["low"].null_count() == 4


def test_furniture_is_left_out_of_shares():
    pairs = [("North", "War goes on, he said.\nPhoto: hostages\nWar ends.\nPhoto: hostages\nWar is over.")]
    assert shares(pairs).select("term", "n").rows() == [("hostages", 1)]
    denied = "War goes on.\nPhoto: there are no captives\nWar ends.\nPhoto: there are no captives\nWar is over."
    assert shares([("North", denied)]).select("term", "n", "n_negated").rows() == [("captives", 0, 1)]


def test_a_concept_of_one_term_has_no_interval():
    table = shares([("North", "war " * 6)], concept("c", war="war"))
    assert table.select("n", "share", "low", "method").rows() == [(6, 1.0, None, "only one term")]


def test_two_articles_of_an_outlet_are_one_row_with_its_number_of_articles():
    table = shares([("North", "hostages " * 5), ("North", "captives " * 5), ("North", "war")])
    assert table.select("term", "n", "n_articles", "n_articles_outlet", "share", "method").rows() == [
        ("captives", 5, 1, 3, 0.5, "2 articles that name it"),
        ("hostages", 5, 1, 3, 0.5, "2 articles that name it"),
    ]


def test_articles_are_the_units_of_an_interval():
    pairs = [*[("North", "hostages")] * 4, *[("North", "captives captives")] * 4, *[("North", "war")] * 8]
    table = shares(pairs)
    low, high = clustered_shares([[0, 1]] * 4 + [[2, 0]] * 4)
    assert table["term"].to_list() == ["captives", "hostages"]
    assert table["method"].unique().to_list() == ["8 articles that name it"]
    assert table["n_articles_outlet"].to_list() == [16, 16]
    assert (table["low"].to_list(), table["high"].to_list()) == (low.tolist(), high.tolist())


def test_mentions_in_quotations_are_no_part_of_an_interval():
    plain = shares([("North", "hostages captives " * 3)])
    quoted = shares(
        [("North", "hostages captives " * 3 + "“Free the captives now,” he said."), ("North", "“Captives.”")]
    )
    assert quoted.select("low", "high", "method").equals(plain.select("low", "high", "method"))


def test_to_compare_outlets_the_interval_is_wider_by_the_number_of_their_pairs():
    pairs = [("A", "x y " * 5), ("B", "x " * 5), ("C", "y " * 5), ("D", "x y")]
    for named, n_pairs in ((pairs, 3), (pairs[:2], 1), (pairs[:1], 1)):
        table = shares(named, XY).filter(pl.col("outlet") == "A")
        low, high = clustered_shares([[5, 5]], level=1 - 0.05 / n_pairs)
        assert (table["low_pairs"].to_list(), table["high_pairs"].to_list()) == (
            pytest.approx(low.tolist()),
            pytest.approx(high.tolist()),
        )
    assert shares(pairs, XY).filter(pl.col("outlet") == "D")["low_pairs"].null_count() == 2


def test_outlets_in_another_order_have_the_same_intervals():
    pairs = [("A", "x y " * 5), ("B", "x " * 5), ("A", "y y"), ("C", "y " * 5)]
    assert shares(pairs, XY).equals(shares(pairs[::-1], XY))


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


def test_what_is_denied_is_counted_apart():
    made = corpus([("North", "The captives wait. Lee said: “They are not hostages.” They never were hostages.")])
    table = terms.shares(terms.mentions(made), made.articles)
    columns = ["term", "n", "n_quoted", "n_negated", "n_concept"]
    assert table.select(columns).rows() == [("captives", 1, 0, 0, 1), ("hostages", 0, 0, 2, 1)]
    assert terms.side_by_side(table, ["North"])["North"].to_list() == ["0 + 2 negated", "1"]
    assert terms.most_frequent_first(terms.mentions(made))["term"].to_list() == ["captives"]


def test_the_wordings_are_those_of_each_count_and_headlines_word_for_word():
    pause = concept("the pause", deal=("deal", "pact*"))
    text = "Pacts near\n\nNo deal was reached. Both hail a pact. The “pact” of Friday is old."
    made = corpus([("North", text)], pause)
    row = terms.shares(terms.mentions(made)).to_dicts()[0]
    assert {name: row[name] for name in row if name.startswith("wordings")} == {
        "wordings": ["pact", "pact"],
        "wordings_headline": ["Pacts"],
        "wordings_quoted": [],
        "wordings_scare": ["pact"],
        "wordings_negated": ["deal"],
    }

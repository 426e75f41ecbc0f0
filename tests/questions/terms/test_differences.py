"""Where the wordings differ, and where that is more than chance, on tables a reader can check by eye."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.questions import terms
from analysis.schema import check
from analysis.schema.terms import CONTRASTS, DIFFERENCES
from tests.tiny import concept, corpus

XY = concept("c", x="x", y="y")


def shares(pairs, *concepts):
    made = corpus(pairs, *(concepts or (XY,)))
    return terms.shares(terms.mentions(made), made.articles)


def test_outlets_that_share_no_term_differ_by_one():
    ranked = terms.differences(shares([("A", "x x"), ("B", "y")]))
    assert ranked.rows() == [("c", 2, 2, 3, 1.0, "y", 1.0, "too few")]
    assert check(ranked, DIFFERENCES) is ranked


def test_half_and_half_beside_one_term_differs_by_a_quarter():
    assert terms.differences(shares([("A", "x y"), ("B", "x")]))["difference"].to_list() == [0.25]


def test_of_three_outlets_the_mean_over_pairs_is_taken():
    ranked = terms.differences(shares([("A", "x"), ("B", "x"), ("C", "y"), ("D", "war")]))
    assert ranked["difference"].to_list() == [pytest.approx(2 / 3)]


def test_concepts_stand_the_most_different_first_and_the_unknown_last():
    concepts = [concept("same", s="s"), XY, concept("lone", l="l")]
    table = shares([("A", "s x l"), ("B", "s y")], *concepts)
    assert terms.differences(table).select("concept", "difference", "gap").rows() == [
        ("c", 1.0, 1.0),
        ("same", 0.0, 0.0),
        ("lone", None, None),
    ]


def test_a_concept_of_five_mentions_does_not_outrank_one_of_many():
    few = concept("few", s="s", t="t")
    table = shares([("A", "s s s " + "x " * 24 + "y " * 14), ("B", "t t " + "x " * 14 + "y " * 23)], few, XY)
    ranked = terms.differences(table)
    assert ranked.select("concept", "n", "evidence").rows() == [("c", 75, "unsure"), ("few", 5, "too few")]
    assert ranked["difference"][0] < ranked["difference"][1]


def test_a_gap_whose_intervals_do_not_meet_is_sure_and_stands_first():
    wide = concept("wide", s="s", t="t")
    table = shares([("A", "s " * 6 + "t " * 2 + "x " * 20), ("B", "s " * 2 + "t " * 6 + "y " * 20)], wide, XY)
    found = check(terms.contrasts(table), CONTRASTS)
    assert found.select(
        "concept", "term", "outlet", "n", "n_concept", "other", "other_n", "gap", "evidence"
    ).rows() == [
        ("c", "x", "A", 20, 20, "B", 0, 1.0, "sure"),
        ("c", "y", "B", 20, 20, "A", 0, 1.0, "sure"),
        ("wide", "s", "A", 6, 8, "B", 2, 0.5, "unsure"),
        ("wide", "t", "B", 6, 8, "A", 2, 0.5, "unsure"),
    ]
    assert terms.differences(table)["concept"].to_list() == ["c", "wide"]


def test_a_single_mention_is_not_the_clearest_difference():
    pairs = [("A", "z"), ("B", "x x x x x x"), ("C", "y y y y y y x x x")]
    first = terms.contrasts(shares(pairs, concept("c", x="x", y="y", z="z"))).row(0, named=True)
    assert (first["term"], first["outlet"], first["other"]) != ("z", "A", "B")


def test_of_two_terms_with_one_gap_the_rarer_stands_first():
    assert terms.contrasts(shares([("A", "x x x"), ("B", "x y")]))["term"].to_list() == ["y", "x"]


def test_a_concept_that_one_outlet_names_has_no_contrast():
    assert terms.contrasts(shares([("A", "x x y"), ("B", "war")])).is_empty()
    assert terms.contrasts(shares([("A", "war")])).is_empty()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=4))
def test_the_larger_share_stands_first_and_the_order_of_outlets_changes_no_gap(counts):
    pairs = [(name, "x " * x + "y " * y + "war") for name, (x, y) in zip("ABCD", counts, strict=False)]
    found = terms.contrasts(shares(pairs))
    assert (found["gap"] >= 0).all()
    named = sum(x + y > 0 for x, y in counts)
    assert found.is_empty() == (named < 2)
    mirrored = terms.contrasts(shares([(f"Z{name}", text) for name, text in reversed(pairs)]))
    assert sorted(found["gap"]) == pytest.approx(sorted(mirrored["gap"]))

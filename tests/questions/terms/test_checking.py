from collections import Counter

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions import terms
from analysis.questions.terms import checking
from analysis.schema import check, empty
from analysis.schema.checks import CORRECTED, STILL, TERM_CHECKS
from analysis.schema.terms import SHARES
from analysis.schema.vocabulary import Sampled
from analysis.units.corrected import corrected
from analysis.units.marking import with_marks
from tests.tiny import HELD, concept, corpus

RAIN = concept("the rain", rain="rain", drizzle="drizzle")
TEXT = "Hostages wait. “Hostages rest,” Ray said. No hostages came. Rain fell on captives.\n"


def test_the_sample_shows_each_mention_in_its_sentence_but_none_that_is_quoted_or_denied():
    table = check(checking.sample(corpus([("North", TEXT)], HELD, RAIN)), TERM_CHECKS)
    assert table.select("check", "outlet", "concept", "term", "sentence_text", "start", "mark").rows() == [
        (1, "North", "people held", "captives", "Rain fell on [captives].", 73, None),
        (2, "North", "people held", "hostages", "[Hostages] wait.", 0, None),
        (3, "North", "the rain", "rain", "[Rain] fell on captives.", 60, None),
    ]


def test_rare_terms_and_concepts_get_as_many_as_others_as_far_as_they_go():
    north = "Hostages wait. " * 30 + "Captives wait. " * 2 + "Rain fell. " * 9
    table = checking.sample(corpus([("North", north)], HELD, RAIN), 16)
    assert Counter(table["term"]) == {"hostages": 6, "captives": 2, "rain": 8}


def test_the_drawn_ones_of_a_term_are_spread_over_its_outlets():
    texts = [("North", "Hostages wait. " * 20), ("South", "Hostages rest. " * 10), ("East", "Hostages rest. " * 10)]
    for seed in range(5):
        table = checking.sample(corpus(texts, HELD), 12, seed=seed)
        assert Counter(table["outlet"]) == {"North": 6, "South": 3, "East": 3}


def test_every_mention_of_a_term_has_the_same_chance():
    made = corpus([("North", "Hostages wait. " * 7), ("South", "Hostages rest. " * 3)])
    drawn = Counter(
        key for seed in range(400) for key in checking.sample(made, 4, seed=seed).select("outlet", "start").iter_rows()
    )
    assert len(drawn) == 10
    assert all(110 < times < 210 for times in drawn.values())  # of 400, 160 expected


def test_the_same_seed_draws_the_same_mentions():
    made = corpus([("North", "Hostages wait. " * 30)])
    first, again, other = (checking.sample(made, 5, seed=seed) for seed in (1, 1, 2))
    assert first.equals(again)
    assert not first.equals(other)
    assert first.height == 5


def test_a_sample_of_none_is_refused_and_of_nothing_is_empty():
    with pytest.raises(QuestionError, match=r"^n must be 1 or more mentions to check, not 0\.$"):
        checking.sample(corpus([("North", TEXT)]), 0)
    assert check(checking.sample(corpus([("North", "It is dry.")])), TERM_CHECKS).is_empty()


def test_shares_and_what_is_checked_count_the_same_mentions():
    made = corpus([("North", TEXT), ("South", "Captives wait. Hostages rest.")], HELD, RAIN)
    shares = terms.shares(terms.mentions(made), made.articles)
    counted = corrected(checking.checkable(made))
    assert shares.select(pl.col("n").sum()).item() == counted.select(pl.col("n").sum()).item() == 5


def story(marks):
    """North says hostages 30 times and captives never, South the other way round; all of one sample marked so."""
    made = corpus([("North", "Hostages wait. " * 30), ("South", "Captives wait. " * 30)])
    drawn = checking.sample(made, 60)
    made = with_marks(made, drawn, Sampled.TERMS, {row["check"]: marks(row) for row in drawn.iter_rows(named=True)})
    shares = terms.shares(terms.mentions(made), made.articles)
    return shares, corrected(checking.checkable(made))


def test_a_difference_that_is_left_is_still_sure():
    shares, counts = story(lambda _: "yes")
    table = checking.still_apart(shares, counts)
    assert table.schema.names() == list(STILL)
    assert table.rows() == [("people held", "captives", "South", "North", True)]


def test_a_difference_whose_mentions_are_mostly_wrong_is_not_sure_any_more():
    seen = Counter()

    def mark(row):
        seen[row["term"]] += 1
        return "yes" if row["term"] == "hostages" or seen["captives"] <= 4 else "no"

    shares, counts = story(mark)
    assert checking.still_apart(shares, counts)["apart"].to_list() == [None]  # four mentions are too few to say
    table = checking.still_apart(shares, counts.with_columns(share_low_pairs=pl.lit(0.0), share_high_pairs=pl.lit(1.0)))
    assert table["apart"].to_list() == [False]


def test_without_marks_it_is_not_known_and_without_a_sure_difference_there_is_nothing_to_say():
    made = corpus([("North", "Hostages wait. " * 30), ("South", "Captives wait. " * 30)])
    shares = terms.shares(terms.mentions(made), made.articles)
    assert checking.still_apart(shares, corrected(checking.checkable(made)))["apart"].to_list() == [None]
    assert checking.still_apart(empty(SHARES), empty(CORRECTED)).is_empty()

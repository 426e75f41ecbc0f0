"""Passages that articles share, and what only looks like one."""

from dataclasses import replace
from datetime import date

import polars as pl

from analysis.questions.reuse.aligned import LEAST
from analysis.questions.reuse.passages import passages, shared
from analysis.schema import check
from analysis.schema.reuse import PASSAGES, SHARED
from tests.tiny import corpus

COPY = (
    "The old bridge over the river was closed on Monday after heavy rain had washed away two of its seven wooden piers"
)
NORTH = f"A mayor spoke in the north. {COPY}. Nobody there knew when trains would run again."
SOUTH = f"Schools in the south stay shut. {COPY}. Farmers wait for sun."


def found(*texts, **columns):
    made = corpus([(name, text) for name, text in zip(("North", "South", "East"), texts, strict=False)], **columns)
    return check(passages(made), PASSAGES)


def told(*texts):
    return found(*texts).select("passage", "outlet", "text", "n_words", "n_same", "reworked").rows()


def test_a_sentence_that_two_articles_have_is_a_passage():
    assert told(NORTH, SOUTH) == [
        (1, "North", COPY, 22, 22, "verbatim"),
        (1, "South", COPY, 22, 22, "verbatim"),
    ]


def test_a_few_changed_words_leave_it_one():
    edited = COPY.replace("heavy", "long").replace("wooden ", "")
    assert told(NORTH, SOUTH.replace(COPY, edited)) == [
        (1, "North", COPY, 22, 20, "edited"),
        (1, "South", edited, 21, 20, "edited"),
    ]


def test_clauses_that_change_places_leave_it_one():
    first, last = COPY.split(" after ")
    turned = f"After {last}, {first.replace('The', 'the')}"
    (north, south) = told(NORTH, SOUTH.replace(COPY, turned))
    assert north[1:3] == ("North", COPY)
    assert south[2:] == (turned, 22, 21, "edited") or south[4] >= 20


def test_a_sentence_of_other_words_is_none():
    other = (
        "On Monday rain destroyed parts of the wooden bridge, and the river cannot be crossed until somebody mends it"
    )
    assert told(NORTH, SOUTH.replace(COPY, other)) == []


def test_a_shared_quotation_is_no_shared_copy():
    quoted = f"“{COPY},” she said."
    assert told(f"A mayor spoke. {quoted} Trains wait.", f"Schools stay shut. {quoted} Farmers wait.") == []


def test_a_quotation_inside_a_passage_belongs_to_it_and_counts_no_words():
    inside = COPY.replace(" after ", ", “we had no choice,” the mayor said, after ")
    table = found(NORTH.replace(COPY, inside), SOUTH.replace(COPY, inside))
    assert table["text"].to_list() == [inside, inside]
    assert table["n_words"].to_list() == [25, 25]


def test_a_quotation_at_the_end_of_a_passage_is_none_of_it_where_its_sentence_goes_on():
    texts = [f"{COPY}. “We had no choice,” {who}." for who in ("the mayor said", "said Ann Lee")]
    assert found(*texts)["text"].to_list() == [COPY, COPY]


def test_another_quotation_at_the_end_is_none_of_it():
    texts = [f"{COPY}. “{said}.”" for said in ("We did", "They never did")]
    assert found(*texts)["text"].to_list() == [COPY, COPY]


def test_the_same_quotation_at_the_end_of_an_article_belongs_to_it():
    text = f"{COPY}. “We had no choice.”"
    assert [each.rstrip(".”") for each in found(text, text)["text"]] == [text.rstrip(".”")] * 2


def test_a_passage_with_other_quotations_is_not_word_for_word():
    texts = [COPY.replace(" after ", f", “{said},” the mayor said, after ") for said in ("we did", "they did")]
    assert set(found(*texts)["reworked"]) == {"edited"}
    assert set(found(texts[0], texts[0])["reworked"]) == {"verbatim"}


def test_british_and_american_spellings_are_one_word():
    british = COPY.replace("closed", "organised").replace("wooden", "coloured")
    american = british.replace("organised", "organized").replace("coloured", "colored")
    assert found(british, american).select("n_same", "n_words").rows() == [(22, 22), (22, 22)]


def test_counted_once_no_word_is_lost_where_copies_overlap_in_part():
    words = [f"p{n}" for n in range(60)]
    table = found(*(" ".join(words[begin:end]) for begin, end in ((0, 30), (5, 55), (25, 60))))
    assert table["passage"].to_list() == [1, 1, 1]
    kept = " ".join(table.filter("first")["text"]).split()
    assert set(words[5:55]) == set(kept)
    assert not table["first"].all()


def test_a_set_phrase_is_none():
    phrase = "did not immediately respond to a request for comment on Monday"
    assert len(phrase.split()) < LEAST
    assert told(f"The mayor of the north {phrase}.", f"A farmer in the south {phrase}.") == []


def test_copies_of_one_passage_have_one_number_whatever_their_length():
    half = COPY[: COPY.index(" of its")]
    table = found(NORTH, SOUTH, f"East of the river it is dry. {half} as we hear.")
    assert table.select("passage", "n_articles", "outlet").rows() == [
        (1, 3, "North"),
        (1, 3, "South"),
        (1, 3, "East"),
    ]


def test_offsets_are_those_of_the_article():
    made = corpus([("North", NORTH), ("South", SOUTH)])
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    for row in passages(made).iter_rows(named=True):
        assert texts[row["article_id"]][row["start"] : row["stop"]] == row["text"]
        assert (row["sentence"], str(row["place"])) == (1, "lede")


def test_where_it_comes_from_is_not_known_without_a_credit():
    assert found(NORTH, SOUTH)["agency"].to_list() == [None, None]


def test_a_credit_of_one_article_says_it_for_the_passage():
    table = found(NORTH, f"{SOUTH}\n(AFP)")
    assert table.select("agency", "first").rows() == [("AFP", False), ("AFP", True)]


def test_two_credits_that_differ_say_nothing():
    assert found(f"{NORTH}\n(Reuters)", f"{SOUTH}\n(AFP)")["agency"].to_list() == [None, None]


def test_kept_is_the_agencys_own_then_the_earliest_then_the_first():
    assert found(NORTH, SOUTH)["first"].to_list() == [True, False]
    made = corpus([("North", NORTH), ("South", SOUTH)])
    days = pl.Series([date(2025, 2, 4), date(2025, 2, 3)])
    assert passages(replace(made, articles=made.articles.with_columns(published=days)))["first"].to_list() == [
        False,
        True,
    ]
    own = corpus([("North", f"{NORTH}\n(AFP)"), ("Agence France-Presse", SOUTH)])
    assert passages(own)["first"].to_list() == [False, True]


def test_the_words_of_each_article_that_others_have_too():
    made = corpus([("North", NORTH), ("South", f"{SOUTH}\n(AFP)"), ("East", "It is dry.")])
    table = check(shared(made, passages(made)), SHARED)
    assert table.select("outlet", "n_words", "n_shared", "agencies").rows() == [
        ("North", 36, 22, []),
        ("South", 32, 22, ["AFP"]),
        ("East", 3, 0, []),
    ]
    assert table["share"].to_list() == [22 / 36, 22 / 32, 0]


def test_furniture_is_no_copy():
    line = f"{COPY} – read more"
    made = corpus([("North", f"It rained.\n{line}\n{line}"), ("South", "It snowed.")])
    assert passages(made).is_empty()


def test_no_articles_share_nothing():
    made = corpus([])
    assert passages(made).is_empty()
    assert shared(made, passages(made)).is_empty()

"""Words, phrases, names and numbers, as they are counted."""

import dataclasses

import polars as pl
import pytest

from analysis.units.counts import count_terms
from tests.tiny import corpus
from tests.units.counting import as_dict, counted, parsed


def test_a_phrase_is_words_side_by_side():
    assert counted([("North", "the war in Gaza")], unit="phrases of 2")["a"] == {
        "the war": 1,
        "war in": 1,
        "in gaza": 1,
    }
    assert counted([("North", "the war in Gaza")], unit="phrases of 3")["a"] == {"the war in": 1, "war in gaza": 1}


@pytest.mark.parametrize(
    "text",
    ["The war. Gaza waits.", "The war, Gaza", "The war\nGaza", "The war “now” Gaza", "The war — Gaza", "war - Gaza"],
)
def test_no_phrase_runs_over_a_mark_or_the_end_of_a_sentence(text):
    assert "war gaza" not in counted([("North", text)], unit="phrases of 2").get("a", {})


def test_no_phrase_runs_into_a_quotation():
    made = [("North", "He said “the war goes on” was wrong, said the war goes on.")]
    assert counted(made, unit="phrases of 2", voices=("unquoted", "scare", "quoted"))["a"] == {
        "he said": 1, "the war": 2, "war goes": 2, "goes on": 2, "was wrong": 1, "said the": 1,
    }  # fmt: skip


def test_no_phrase_runs_over_the_end_of_an_article():
    found = counted([("North", "the war"), ("South", "the war")], unit="phrases of 2")
    assert found == {"a": {"the war": 1}, "b": {"the war": 1}}


def test_a_hyphen_joins():
    assert counted([("North", "a right-wing party")], unit="phrases of 2")["a"] == {
        "a right": 1, "right wing": 1, "wing party": 1,
    }  # fmt: skip


def test_phrases_are_counted_often():
    assert counted([("North", "war war war war")], unit="phrases of 3")["a"] == {"war war war": 2}


def test_numbers_begin_with_a_figure():
    text = "In 2024 some 1,200 men and 7th rank, 1.5m more, B2 bombers, twenty men"
    kept = set(counted([("North", text)], leave_out=("numbers",))["a"])
    assert kept == {"in", "some", "men", "and", "rank", "more", "b2", "bombers", "twenty"}


def test_names_are_words_that_are_always_capitalised_inside_sentences():
    text = "War in Gaza, and I see Gaza. Police say War in Gaza. Free the war. It is the White House, a white flag."
    kept = set(counted([("North", text)], leave_out=("names",))["a"])
    assert not kept & {"gaza", "house"}
    assert {"war", "i", "police", "free", "it", "white"} <= kept


def test_headlines_say_nothing_of_names():
    text = "Many Men Fear War In The City\n\nMany men fear war in the city, says the paper of record today, again."
    assert {"many", "men", "fear", "war", "city"} <= set(counted([("North", text)], leave_out=("names",))["a"])


def test_names_at_depth_syntax_are_entities_most_of_the_time():
    made = corpus([("North", "May saw May may on Monday")])
    made = parsed(
        made,
        lemma=["May", "see", "May", "may", "on", "Monday"],
        entity=["PERSON", None, "PERSON", None, None, "DATE"],
    )
    assert as_dict(count_terms(made, leave_out=("names",), least=1))["a"] == {"saw": 1, "on": 1, "monday": 1}


def test_names_at_depth_syntax_are_not_looked_for_in_furniture():
    made = corpus([("North", "Lee saw May\nPhoto: may may may\nMay waits\nPhoto: may may may")])
    captions = (made.tokens["zone"].cast(pl.String) == "furniture").to_list()
    assert sum(captions) == 5
    names = ["PERSON" if token == "May" else None for token in made.tokens["token"].cast(pl.String)]
    made = parsed(made, lemma=made.tokens["token"].cast(pl.String).to_list(), entity=names)
    body = dataclasses.replace(made, tokens=made.tokens.filter(pl.col("zone") != "caption"))
    assert "may" not in as_dict(count_terms(body, leave_out=("names",), least=1))["a"]


def test_a_phrase_with_a_left_out_word_is_left_out():
    text = "the war in Gaza of 2024 goes on in Gaza"
    left = counted([("North", text)], unit="phrases of 2", leave_out=("names", "numbers"))["a"]
    assert left == {"the war": 1, "war in": 1, "goes on": 1, "on in": 1}


def test_left_out_words_still_count_for_rates():
    counts = count_terms(corpus([("North", "war in 2024 and Gaza")]), leave_out=("names", "numbers"), least=1)
    assert counts.words.tolist() == [5]


def test_pieces_of_words_are_left_out_of_words_and_kept_in_phrases():
    text = "The e-mail is the mayor's. He sends e-mail and mail and mail, and mail."
    made = [("North", text)]
    assert {"e", "'s"} <= set(counted(made)["a"])
    kept = counted(made, leave_out=("pieces",))["a"]
    assert not {"e", "'s"} & set(kept)
    assert kept["mail"] == 5
    assert counted(made, unit="phrases of 2", leave_out=("pieces",))["a"]["e mail"] == 2

import dataclasses
import re

import numpy as np
import polars as pl
import pytest

from analysis.errors import SchemaError
from analysis.questions import terms
from analysis.questions.keywords import collocates
from analysis.schema import check
from analysis.schema.keywords import COLLOCATES
from analysis.schema.vocabulary import ZoneType
from tests.tiny import concept, corpus, in_furniture

XY = concept("the thing", x="xxx", y="yyy zzz")


def spelt(pairs):
    """Lone letters as words, so that no full stop after one is taken for an initial's; sentences with a capital."""
    words = [(outlet, re.sub(r"\b([a-z])\b", r"\1\1\1", text)) for outlet, text in pairs]
    capital = [(outlet, re.sub(r"\. ([a-z])", lambda match: match.group().upper(), text)) for outlet, text in words]
    return corpus(capital, XY)


def near(pairs, window=2):
    made = spelt(pairs)
    table = collocates.collocates(made, terms.mentions(made), window=window)
    return table.with_columns(pl.col("collocate").str.replace("^([a-f])[a-f]{2}$", "$1"))


def counts(table, *columns):
    rows = table.select("outlet", "collocate", *(columns or ("n_near", "n_word"))).rows()
    return {row[:2]: row[2:] if len(row) > 3 else row[2] for row in rows}


def test_words_within_the_window_are_counted():
    table = near([("North", "a b c x d e f a.")])
    assert check(table, COLLOCATES) is table
    assert counts(table, "n_near", "n_word", "n_mentions", "n_window", "n_words") == {
        ("North", "b"): (1, 1, 1, 4, 7),
        ("North", "c"): (1, 1, 1, 4, 7),
        ("North", "d"): (1, 1, 1, 4, 7),
        ("North", "e"): (1, 1, 1, 4, 7),
    }
    assert table["window"].unique().to_list() == [2]


def test_the_window_ends_with_the_sentence():
    assert set(counts(near([("North", "Old men wait. Now x goes. War is on.")]))) == {
        ("North", "now"),
        ("North", "goes"),
    }


def test_a_phrase_is_looked_around_from_its_ends_and_its_words_are_not_counted():
    table = near([("North", "a b y z c d y z.")], window=1)
    assert counts(table) == {("North", "b"): (1, 1), ("North", "c"): (1, 1), ("North", "d"): (1, 1)}
    assert table["n_words"].unique().to_list() == [4]
    assert table["term"].unique().to_list() == ["y"]


def test_a_word_between_two_mentions_is_counted_once():
    assert counts(near([("North", "x a x"), ("South", "war")]), "n_near", "n_mentions", "n_window") == {
        ("North", "a"): (1, 2, 1)
    }


def test_quoted_words_and_quoted_mentions_are_left_out():
    table = near([("North", "He saw x “so sad now” there. “Free x today,” he said.")], window=6)
    assert set(counts(table)) == {("North", "he"), ("North", "saw"), ("North", "there")}
    assert counts(table)["North", "he"] == (1, 2)


def test_furniture_is_left_out():
    assert near([("North", "War is on, he said.\nPhoto: a x b\nOn.\nPhoto: a x b\nOn.")])["n_near"].to_list() == [
        1,
        1,
        1,
    ]


def test_mentions_in_furniture_are_not_looked_around():
    made = spelt([("North", "a x b."), ("South", "c x d.")])
    found = terms.mentions(in_furniture(made, "b"))
    assert set(collocates.collocates(made, found, window=1)["outlet"]) == {"North"}


def test_words_of_furniture_make_no_window_shorter():
    made = spelt([("North", "a b x.")])
    aside = made.tokens.with_columns(
        zone=pl.when(pl.col("position") == 1).then(pl.lit("furniture", ZoneType)).otherwise("zone")
    )
    made = dataclasses.replace(made, tokens=aside)
    assert collocates.collocates(made, terms.mentions(made), window=1)["collocate"].to_list() == ["aaa"]


def test_shared_words_are_told_from_those_of_one_outlet():
    table = near([("North", "a x b"), ("South", "a x c"), ("East", "a b c")])
    assert counts(table, "n_outlets") == {
        ("North", "a"): 2,
        ("North", "b"): 1,
        ("South", "a"): 2,
        ("South", "c"): 1,
    }


def test_g2_and_log_dice_are_those_of_the_counts():
    # near: 3 of 6 words, elsewhere: 1 of 4; logDice of 3 joint, 3 mentions, 4 uses
    row = (
        near([("North", "a x a. b x b. a x b. a c c c.")], window=1)
        .filter(pl.col("collocate") == "a")
        .row(0, named=True)
    )
    assert [row[name] for name in ("n_near", "n_word", "n_window", "n_words", "n_mentions")] == [3, 4, 6, 10, 3]
    assert row["g2"] == pytest.approx(0.643786, abs=1e-6)
    assert row["log_dice"] == pytest.approx(14 + np.log2(6 / 7), abs=1e-6)


def test_a_word_rarer_near_than_elsewhere_has_a_negative_g2():
    table = near([("North", "a x b. a x b. a x c. c c c c c c.")], window=1)
    assert counts(table, "g2")["North", "c"] < 0 < counts(table, "g2")["North", "a"]


def test_a_word_twice_at_each_mention_never_passes_fourteen():
    assert counts(near([("North", "a x a. a x a.")]), "log_dice")["North", "a"] <= 14


def test_too_few_are_counted_and_not_ranked():
    few = near([("North", "a x. " * 4 + "c c c c. ")])
    enough = near([("North", "a x. " * 5 + "x b. " + "c c c c. ")])
    assert few["evidence"].to_list() == ["too few"]
    assert counts(enough, "evidence") == {("North", "a"): "sure", ("North", "b"): "too few"}


def test_what_stands_near_as_often_as_anywhere_is_not_ranked():
    # near: 5 of 10 words are a, elsewhere: 10 of 20
    table = near([("North", "a x b. " * 5 + "a b. " * 10)], window=1)
    assert counts(table, "g2") == {("North", "a"): pytest.approx(0), ("North", "b"): pytest.approx(0)}
    assert counts(table, "evidence") == {("North", "a"): "unsure", ("North", "b"): "unsure"}


def test_a_word_needs_more_than_chance_would_bring_near():
    # near 4 of 9 words, elsewhere 3 of 18: chance passes that G2 more than once in 20 times
    table = near([("North", "a x b. " * 4 + "c x. " + "a c. " * 3 + "c c. " * 6)], window=1)
    found = table.filter(pl.col("collocate") == "a").row(0, named=True)
    assert [found[name] for name in ("n_near", "n_word", "n_window", "n_words")] == [4, 7, 9, 27]
    assert found["g2"] == pytest.approx(2.317646, abs=1e-6)
    assert found["evidence"] == "unsure"


def test_the_strongest_words_are_shown_for_every_outlet():
    table = near([("North", "a x b. " * 5 + "d d d d d d d d."), ("South", "a x c.")], window=1)
    shown = collocates.strongest(table, 1)
    assert shown.select("outlet", "collocate", "evidence").rows() == [
        ("North", "a", "sure"),
        ("South", "a", "too few"),
    ]


def test_one_term_can_be_looked_around_alone():
    made = spelt([("North", "a x b. c y z d.")])
    table = collocates.collocates(made, terms.mentions(made).filter(pl.col("term") == "x"), window=1)
    assert set(counts(table)) == {("North", "aaa"), ("North", "bbb")}


def test_without_mentions_there_is_an_empty_table():
    assert near([("North", "war")]).equals(near([]))
    assert near([("North", "war")]).columns == list(COLLOCATES)


def test_a_mention_alone_in_its_sentence_has_no_neighbours():
    assert near([("North", "x. War is on.")]).is_empty()


def test_a_window_of_nothing_is_refused():
    with pytest.raises(ValueError, match=r"^window must be one word or more to each side, not 0\.$"):
        near([("North", "x")], window=0)


def test_another_table_is_refused():
    made = spelt([("North", "x")])
    with pytest.raises(SchemaError, match="concept is missing"):
        collocates.collocates(made, made.articles)


def test_every_word_near_in_the_sample_story_stands_in_its_outlet(seeds):
    table = collocates.collocates(seeds, terms.mentions(seeds))
    assert (table["n_near"] <= table["n_word"]).all()
    assert (table["n_near"] <= table["n_window"]).all()
    assert (
        table.group_by("concept", "outlet").agg(same=pl.col("n_near").sum() == pl.col("n_window").first())["same"].all()
    )

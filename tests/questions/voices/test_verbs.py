"""Reporting verbs, on tables and sentences a reader can check by eye."""

import polars as pl

from analysis import annotate
from analysis.questions.voices import verbs as verb_tables
from analysis.schema import check
from analysis.schema.voices import VERB_CLASSES, VERBS
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import told
from tests.tiny import articles, concept, corpus

LEE = concept("Lee", Lee="Lee")


def deep(pairs, verbs=None):
    return annotate(Story("tiny", articles(pairs), (), (LEE,), problem_table([]), verbs or {}), depth="syntax")


def table(schema, *rows):
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in schema.items()}, orient="row")


def test_verbs_stand_by_outlet_and_side_most_frequent_first():
    made = deep([("North", "Ann Lee vowed that it would rain. Lee said it rained. Ann Lee said that it snowed.")])
    assert verb_tables.reporting_verbs(made).rows() == [
        ("North", "Lee", "neutral", "said", 2, "Ann Lee"),
        ("North", "Lee", "heated", "vowed", 1, "Ann Lee"),
    ]


def test_verbs_of_actors_beyond_the_most_reported_have_no_actor():
    verbs = table(
        VERBS,
        ("North", "A", "neutral", "said", 2, "A"),
        ("North", "B", "neutral", "said", 1, "Bob Roe"),
        ("North", None, "neutral", "said", 4, "Ann Lee; Tom Fox"),
    )
    assert verb_tables.most_reported(verbs, 1).rows() == [
        ("North", "A", "neutral", "said", 2, "A"),
        ("North", None, "neutral", "said", 5, "Ann Lee; Bob Roe; Tom Fox"),
    ]


def test_a_storys_own_verb_takes_the_place_of_the_lists():
    pairs = [("North", "Ann Lee vowed that it would rain.")]
    assert verb_tables.reporting_verbs(deep(pairs))["cue_class"].to_list() == ["heated"]
    made = deep(pairs, {"vow": "neutral"})
    assert verb_tables.reporting_verbs(made)["cue_class"].to_list() == ["neutral"]
    own = verb_tables.verb_list(made).filter(pl.col("origin") == "verbs.csv of the story")
    assert own.rows() == [("neutral", "verbs.csv of the story", 1, "vow")]
    listed = verb_tables.verb_list(made).filter(pl.col("cue_class") == "heated")["verbs"][0].split(", ")
    assert "vow" not in listed
    assert "slam" in listed


def test_verbs_are_counted_by_actor_and_class():
    made = told("Ann Lee claimed that it rained. Officials said that the war would end.")
    verbs = check(verb_tables.reporting_verbs(made), VERBS)
    assert sorted(verbs.select("actor", "cue_class", "verb", "n", "speakers").iter_rows(), key=str) == [
        ("Premier", "doubting", "claimed", 1, "Ann Lee"),
        (None, "neutral", "said", 1, "Officials"),
    ]


def test_a_verb_of_nobody_by_name_says_what_is_known_of_the_speaker():
    made = told("War goes on\nKim Lee and Tom Ray spoke. “It rained all day,” he vowed.", actors=())
    assert verb_tables.reporting_verbs(made)["speakers"].to_list() == ["speaker not tied"]
    some = told("War goes on\nThree men came. One warned that it rained.", actors=())
    assert verb_tables.reporting_verbs(some)["speakers"].to_list() == ["no named source"]


def test_at_depth_words_no_reporting_verb_is_known():
    assert verb_tables.reporting_verbs(corpus([("North", "“It rained,” Ann Lee said.")])).is_empty()


def test_the_most_reported_actor_stands_first_and_none_last():
    verbs = table(
        VERBS,
        ("North", "A", "neutral", "said", 2, "A"),
        ("North", None, "neutral", "said", 9, "Tom Fox"),
        ("North", "B", "neutral", "said", 1, "B"),
        ("South", "B", "neutral", "told", 1, "B"),
        ("South", "B", "heated", "vowed", 3, "B"),
    )
    assert verb_tables.most_reported(verbs, 9).select("actor", "outlet", "verb").rows() == [
        ("B", "North", "said"),
        ("B", "South", "vowed"),
        ("B", "South", "told"),
        ("A", "North", "said"),
        (None, "North", "said"),
    ]


def test_classes_of_verbs_are_parts_of_an_outlets_reports_zeros_included():
    made = deep(
        [("North", "Ann Lee vowed that it would rain. Lee said it rained."), ("South", "Ann Lee said it snowed.")]
    )
    table = check(verb_tables.verb_classes_of(made), VERB_CLASSES)
    assert table.select("outlet", "cue_class", "n", "n_all").rows() == [
        ("North", "heated", 1, 2),
        ("North", "neutral", 1, 2),
        ("South", "heated", 0, 1),
        ("South", "neutral", 1, 1),
    ]
    assert all(0 < row["high"] - row["low"] < 1 for row in table.to_dicts())
    assert verb_tables.verb_classes_of(corpus([("North", "It rained.")])).is_empty()


def test_a_verb_that_the_list_lacks_is_in_no_class_and_not_counted():
    made = deep([("North", "War goes on\n“It is a new dawn for all of the town,” Ann Lee enthused.")])
    assert made.attributions.select("cue", "cue_class").rows() == [("enthused", None)]
    assert verb_tables.reporting_verbs(made).is_empty()
    assert verb_tables.verb_classes_of(made).is_empty()

"""Who speaks, on tables and sentences a reader can check by eye."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import annotate, evidence
from analysis.questions.voices import speakers as voices
from analysis.questions.voices import verbs as verb_tables
from analysis.schema.voices import SPEAKERS, VERBS, VOICE_WORDS
from analysis.story import Story
from analysis.story.read import problem_table
from analysis.units.reports import one_name
from tests.tiny import articles, concept, corpus, wild_texts

LEE = concept("Lee", Lee="Lee")


def deep(pairs, verbs=None):
    return annotate(Story("tiny", articles(pairs), (), (LEE,), problem_table([]), verbs or {}), depth="syntax")


def table(schema, *rows):
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in schema.items()}, orient="row")


PEOPLE = table(
    SPEAKERS,
    ("North", "Ann Lee", "Lee", True, 2, 5, 6),
    ("South", "Ann Lee", "Lee", True, 1, 1, 0),
    ("South", "Tom Fox", None, True, 1, 0, 4),
    ("South", "officials", None, False, 1, 0, 3),
    ("South", None, None, False, 2, 2, 0),
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Lee", "Ann Lee", "Mayor Ann Lee"], {"Lee": "Ann Lee", "Ann Lee": "Ann Lee", "Mayor Ann Lee": "Ann Lee"}),
        (["Lee", "Ann Lee", "Tom Lee"], {"Lee": "Lee", "Ann Lee": "Ann Lee", "Tom Lee": "Tom Lee"}),
        (["Lee"], {"Lee": "Lee"}),
        (["Lee", "Director Lee"], {"Lee": "Director Lee", "Director Lee": "Director Lee"}),
        (["Lee", "Director Lee", "Ann Lee"], dict.fromkeys(["Lee", "Director Lee", "Ann Lee"], "Ann Lee")),
        (["United States President Ann Lee"], {"United States President Ann Lee": "Ann Lee"}),
        (["The Times", "New York Times"], {"The Times": "The Times", "New York Times": "New York Times"}),
        (["Israel", "Times of Israel"], {"Israel": "Israel"}),
        (["Prime Minister", "Foreign Minister", "Mr."], {}),
        (["office", "the office"], {}),
        ([], {}),
        ([" "], {}),
    ],
)
def test_a_speaker_has_one_name_where_only_one_can_be_meant(names, expected):
    assert one_name(names) == expected


def test_names_that_differ_between_outlets_are_put_together():
    made = deep([("North", "Mayor Ann Lee said that it rained."), ("South", "Ann Lee said that it snowed.")])
    assert voices.speakers(made).select("outlet", "speaker", "n_attributed").rows() == [
        ("North", "Ann Lee", 3),
        ("South", "Ann Lee", 3),
    ]


def test_a_quotation_without_a_verb_is_a_report_too():
    made = deep([("North", "“It rained all day and all night,” Ann Lee said.")])
    bare = made.attributions.with_columns(cue=pl.lit(None, pl.String), cue_class=pl.lit(None, pl.String))
    assert voices.speakers(replace(made, attributions=bare))["n_quoted"].to_list() == [7]


def test_the_most_heard_stand_first_and_the_unnamed_last_as_one():
    shown = voices.most_heard(PEOPLE, 1)
    assert shown.select("outlet", "speaker", "named", "n_attributions", "n_quoted", "n_attributed").rows() == [
        ("North", "Ann Lee", True, 2, 5, 6),
        ("South", "Ann Lee", True, 1, 1, 0),
        ("South", None, False, 3, 2, 3),
    ]
    assert voices.most_heard(PEOPLE, 9)["speaker"].to_list() == ["Ann Lee", "Ann Lee", "Tom Fox", None]
    assert voices.most_heard(PEOPLE.clear(), 9).is_empty()


def test_words_without_a_named_source_are_counted():
    words = table(
        VOICE_WORDS,
        ("South", "outlet", 80, 92, 80 / 92),
        ("South", "attributed", 7, 92, 7 / 92),
        ("South", "quoted", 5, 92, 5 / 92),
        ("West", "outlet", 3, 3, 1.0),
        ("West", "attributed", 0, 3, 0.0),
        ("West", "quoted", 0, 3, 0.0),
    )
    assert voices.sourcing(words, PEOPLE).rows() == [("South", 12, 5, 5, 2, 5 / 12), ("West", 0, 0, 0, 0, None)]


def test_outlets_are_ordered_by_their_own_words():
    words = voices.voice_words(corpus([("North", "“It rained,” he said."), ("South", "It rained."), ("West", "War.")]))
    assert voices.outlet_order(words) == ["South", "West", "North"]


def test_verbs_stand_by_outlet_and_side_most_frequent_first():
    made = deep([("North", "Ann Lee vowed that it would rain. Lee said it rained. Ann Lee said that it snowed.")])
    assert verb_tables.reporting_verbs(made).rows() == [
        ("North", "Lee", "neutral", "said", 2),
        ("North", "Lee", "heated", "vowed", 1),
    ]


def test_verbs_of_actors_beyond_the_most_reported_have_no_actor():
    verbs = table(
        VERBS,
        ("North", "A", "neutral", "said", 2),
        ("North", "B", "neutral", "said", 1),
        ("North", None, "neutral", "said", 4),
    )
    assert verb_tables.most_reported(verbs, 1).rows() == [
        ("North", "A", "neutral", "said", 2),
        ("North", None, "neutral", "said", 5),
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


def test_at_depth_words_only_quotation_is_known():
    words = voices.voice_words(corpus([("North", "He said that “it rained,” he said.")]))
    assert words.filter(pl.col("n_words") > 0)["voice"].to_list() == ["outlet", "quoted"]


@given(st.lists(st.lists(st.sampled_from(["Ann", "Lee", "Mayor", "Fox", "the", "office"]), max_size=4).map(" ".join)))
def test_putting_names_together_twice_changes_nothing_more(names):
    found = one_name(names)
    assert set(found) <= set(names)
    assert all(name.split()[-1] == other.split()[-1] for name, other in found.items())
    again = one_name(found.values())
    assert all(again[other] == other for other in found.values())


@settings(max_examples=20)
@given(wild_texts(), wild_texts())
def test_all_reported_words_have_one_place(one, two):
    made = deep([("North", one), ("South", two)])
    words, people = voices.voice_words(made), voices.speakers(made)
    table = voices.sourcing(words, people)
    assert (table["n_named"] + table["n_unnamed"] + table["n_open"]).to_list() == table["n_reported"].to_list()
    heard = voices.most_heard(people, 2)
    total = pl.col("n_quoted").sum() + pl.col("n_attributed").sum()
    assert (
        voices.most_heard(people, 99).select(total).item() == people.select(total).item() >= heard.select(total).item()
    )
    for row in evidence.reports(made).iter_rows(named=True):
        spans = [(mark["start"], mark["stop"]) for mark in row["marks"]]
        assert spans == sorted(spans)
        assert all(0 <= start < stop <= len(row["text"]) for start, stop in spans)

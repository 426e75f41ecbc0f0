"""Who speaks, on tables and sentences a reader can check by eye."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings

from analysis import annotate, evidence
from analysis.questions.voices import speakers as voices
from analysis.schema import check
from analysis.schema.voices import SPEAKERS, VOICE_WORDS
from analysis.story import Story
from analysis.story.read import problem_table
from analysis.units.reports import reports
from tests.deep import told
from tests.tiny import articles, concept, corpus, in_furniture, wild_texts

LEE = concept("Lee", Lee="Lee")


def deep(pairs, verbs=None):
    return annotate(Story("tiny", articles(pairs), (), (LEE,), problem_table([]), verbs or {}), depth="syntax")


def table(schema, *rows):
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in schema.items()}, orient="row")


PEOPLE = table(
    SPEAKERS,
    ("North", "Ann Lee", "Lee", True, 2, 5, 6, 11),
    ("South", "Ann Lee", "Lee", True, 1, 1, 0, 1),
    ("South", "Tom Fox", None, True, 1, 0, 4, 4),
    ("South", "officials", None, False, 1, 0, 3, 3),
    ("South", None, None, False, 2, 2, 0, 2),
)


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
    assert shown.drop("actor").rows() == [
        ("North", "Ann Lee", True, 2, 5, 6, 11),
        ("South", "Ann Lee", True, 1, 1, 0, 1),
        ("South", None, False, 3, 2, 3, 5),
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
    assert voices.sourcing(words, PEOPLE).rows() == [
        ("South", 12, 5, 5, 0, 2, 5 / 12),
        ("West", 0, 0, 0, 0, 0, None),
    ]


def test_who_could_not_be_tied_to_a_name_is_not_counted_as_unnamed():
    made = told("War goes on\nKim Lee and Tom Ray spoke. “It rained all day,” he said. Officials said that it snowed.")
    people = check(voices.speakers(made), SPEAKERS)
    assert people.select("speaker", "named", "n_words").rows() == [(None, None, 4), ("Officials", False, 3)]
    assert voices.most_heard(people, 9).select("speaker", "named", "n_words").rows() == [
        (None, False, 3),
        (None, None, 4),
    ]
    (row,) = voices.sourcing(voices.voice_words(made), people).iter_rows(named=True)
    assert (row["n_named"], row["n_unnamed"], row["n_untied"], row["n_open"]) == (0, 3, 4, 0)


def test_at_depth_words_only_quotation_is_known():
    words = voices.voice_words(corpus([("North", "He said that “it rained,” he said.")]))
    assert words.filter(pl.col("n_words") > 0)["voice"].to_list() == ["outlet", "quoted"]


@settings(max_examples=20)
@given(wild_texts(), wild_texts())
def test_all_reported_words_have_one_place(one, two):
    made = deep([("North", one), ("South", two)])
    words, people = voices.voice_words(made), voices.speakers(made)
    table = voices.sourcing(words, people)
    parts = table.select(pl.sum_horizontal("n_named", "n_unnamed", "n_untied", "n_open")).to_series()
    assert parts.to_list() == table["n_reported"].to_list()
    heard = voices.most_heard(people, 2)
    total = pl.col("n_quoted").sum() + pl.col("n_attributed").sum()
    assert (
        voices.most_heard(people, 99).select(total).item() == people.select(total).item() >= heard.select(total).item()
    )
    for row in evidence.sentences(made, reports(made)).iter_rows(named=True):
        spans = [(mark["start"], mark["stop"]) for mark in row["marks"]]
        assert spans == sorted(spans)
        assert all(0 <= start < stop <= len(row["text"]) for start, stop in spans)


def test_words_by_voice_add_up_to_all_words():
    made = told("Ann Lee said that it rained. “So it did,” he said.", "It rained.")
    table = check(voices.voice_words(made), VOICE_WORDS)
    assert table["n_words"].sum() == made.tokens["word"].count()
    assert table["share"].sum() == pytest.approx(1)


def test_a_speaker_is_named_where_a_reader_could_ask_somebody():
    people = check(voices.speakers(told("Ann Lee claimed that it rained. Officials said that war goes on.")), SPEAKERS)
    assert dict(people.select("speaker", "named").iter_rows()) == {"Ann Lee": True, "Officials": False}


def test_at_depth_words_no_speaker_is_known():
    assert voices.speakers(corpus([("North", "“It rained,” Ann Lee said.")])).is_empty()


def test_words_of_furniture_are_nobodys():
    made = told("Ann Lee said that the captives were “safe and well fed” on Monday.", "It rained.")
    assert voices.voice_words(made)["n_words"].to_list() == [5, 6, 4, 0]
    assert voices.voice_words(in_furniture(made, "a"))["n_words"].to_list() == [2, 0, 0, 0]

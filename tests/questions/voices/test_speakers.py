"""Who speaks, on tables and sentences a reader can check by eye."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings

from analysis import annotate, evidence
from analysis.questions.voices import speakers as voices
from analysis.schema import check
from analysis.schema.voices import REPORTED, SOURCING, SPEAKERS, VOICE_WORDS
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
    ("North", "Ann Lee", "Lee", True, 2, 5, 6, 11, 0.8, 1.0, False),
    ("South", "Ann Lee", "Lee", True, 1, 1, 0, 1, 0.0, 0.4, False),
    ("South", "Tom Fox", None, True, 1, 0, 4, 4, 0.1, 0.7, True),
    ("South", "officials", None, False, 1, 0, 3, 3, 0.1, 0.6, None),
    ("South", None, None, False, 2, 2, 0, 2, 0.0, 0.5, None),
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


def test_the_most_quoted_stand_first_and_the_unnamed_last_as_one():
    shown = voices.most_quoted(PEOPLE, 1)
    assert shown.drop("actor").rows() == [
        ("North", "Ann Lee", True, 2, 5, 6, 11, 0.8, 1.0, False),
        ("South", "Ann Lee", True, 1, 1, 0, 1, 0.0, 0.4, False),
        ("South", None, False, 2, 2, 0, 2, None, None, None),
    ]
    assert voices.most_quoted(PEOPLE, 9)["speaker"].to_list() == ["Ann Lee", "Ann Lee", None]
    assert voices.most_quoted(PEOPLE.clear(), 9).is_empty()


def test_who_has_only_a_word_or_two_in_quotation_marks_is_not_drawn():
    short = PEOPLE.with_columns(n_quoted=pl.col("n_quoted").clip(upper_bound=4))
    assert voices.most_quoted(short, 9)["speaker"].to_list() == [None]


def test_words_without_a_named_source_are_counted():
    made = deep(
        [
            ("South", "Ann Lee said that it rained. Officials said that the war would end."),
            ("West", "It rained."),
        ]
    )
    table = check(voices.sourcing(made), SOURCING)
    counts = ["outlet", "n_named", "n_unnamed", "n_untied", "share_unnamed"]
    (south, west) = table.select(counts).rows()
    assert south[:4] == ("South", 3, 5, 0)
    assert west == ("West", 0, 0, 0, None)
    assert table["low"][0] < south[4] < table["high"][0]
    assert table["low"][1] is None


def test_who_could_not_be_tied_to_a_name_is_not_counted_as_unnamed():
    made = told("War goes on\nKim Lee and Tom Ray spoke. “It rained all day,” he said. Officials said that it snowed.")
    people = check(voices.speakers(made), SPEAKERS)
    assert people.select("speaker", "named", "n_words").rows() == [(None, None, 4), ("Officials", False, 3)]
    assert voices.most_quoted(people, 9).select("speaker", "named", "n_words").rows() == [(None, None, 4)]
    (row,) = voices.sourcing(made).iter_rows(named=True)
    assert (row["n_named"], row["n_unnamed"], row["n_untied"], row["n_open"]) == (0, 3, 4, 0)
    assert row["low"] < row["share_unnamed"] < row["high"]


@pytest.mark.parametrize(
    ("other", "maybe"),
    [
        ("Kim Lee and Tom Ray came. “It rained all day,” he said.", True),  # he may be Tom Ray
        ("Kim Lee and Tom Fox came. “It rained all day,” he said.", False),
        ("Tom Ray came. Officials said that it rained.", False),
        ("Kim Lee and Tom Ray came. “It rained all day,” he said. Tom Ray said that it snowed.", False),
    ],
)
def test_who_is_named_beside_an_unknown_speakers_words_may_be_heard_there(other, maybe):
    people = voices.speakers(deep([("North", "Tom Ray said that it rained."), ("South", f"War goes on\n{other}")]))
    found = people.filter(pl.col("speaker") == "Tom Ray").select("outlet", "maybe_elsewhere")
    assert found.filter(pl.col("outlet") == "North").rows() == [("North", maybe)]


def test_what_is_described_by_one_noun_may_be_one_speaker():
    pairs = [("North", "The Hill task force said that it rained."), ("South", "The task force said that it snowed.")]
    assert voices.speakers(deep(pairs))["maybe_elsewhere"].to_list() == [True, True]
    people = [("North", "Ann Lee said that it rained."), ("South", "Tom Lee said that it snowed.")]
    assert voices.speakers(deep(people))["maybe_elsewhere"].to_list() == [False, False]


def test_a_longer_phrase_that_ends_in_a_speakers_name_may_be_that_speaker():
    rows = [
        ("Guild for Trade President Ann Lee", "North"),
        ("Ann Lee", "North"),
        ("Ann Lee", "South"),
        ("Tom Lee", "West"),
    ]
    named = pl.DataFrame(rows, schema=["speaker", "outlet"], orient="row").with_columns(word=pl.lit("Lee"))
    assert voices._held(named).sort("outlet").rows() == [
        ("Guild for Trade President Ann Lee", "North"),
        ("Guild for Trade President Ann Lee", "South"),
    ]


def test_how_much_is_reported_has_an_interval_that_is_wider_where_the_model_is_less_sure():
    made = deep(
        [("North", "Ann Lee said that it rained. “So it did,” she said. It snowed. The sun shone. War goes on.")]
    )
    (row,) = check(voices.reported(made), REPORTED).to_dicts()
    assert (row["n_reported"], row["n_told"], row["n_outlet_words"]) == (6, 3, 19)
    assert 0 < row["low"] < row["share"] < row["high"] < 1
    doubtful = replace(made, attributions=made.attributions.with_columns(probability=pl.lit(0.3)))
    (other,) = voices.reported(doubtful).to_dicts()
    assert other["low"] < row["low"]
    assert other["high"] > row["high"]


def test_quotation_marks_alone_leave_no_error_of_reading():
    made = corpus([("North", "“So it did,” he said. “It did.” It snowed. The sun shone. War goes on.")])
    (row,) = voices.reported(made).to_dicts()
    assert (row["n_reported"], row["n_told"], row["n_outlet_words"]) == (
        5,
        0,
        15,
    )  # a sentence in quotation marks is speech
    assert 0 < row["low"] < row["share"] < row["high"] < 1


def test_at_depth_words_only_quotation_is_known():
    words = voices.voice_words(corpus([("North", "He said that “it rained,” he said.")]))
    assert words.select("voice", "n_words").rows() == [("unquoted", 5), ("quoted", 2), ("scare", 0)]


def test_an_outlet_has_the_voices_that_its_articles_can_have():
    made = [("North", "It rained, he said."), ("South", "It rained, he said."), ("South", "Es regnete, sagte er.")]
    story = Story("tiny", articles(made), (), (), problem_table([]))
    languages = pl.Series("language", ["en", "en", "de"])
    deep = annotate(replace(story, articles=story.articles.with_columns(languages)), depth="syntax")
    table = voices.voice_words(deep)
    assert table.filter(pl.col("outlet") == "North")["voice"].to_list() == ["outlet", "attributed", "quoted", "scare"]
    south = table.filter(pl.col("outlet") == "South").select("voice", "n_words").rows()
    assert south == [("outlet", 2), ("attributed", 2), ("unquoted", 4), ("quoted", 0), ("scare", 0)]


@settings(max_examples=20)
@given(wild_texts(), wild_texts())
def test_all_reported_words_have_one_place(one, two):
    made = deep([("North", one), ("South", two)])
    people, table = voices.speakers(made), voices.sourcing(made)
    parts = table.select(pl.sum_horizontal("n_named", "n_unnamed", "n_untied", "n_open")).to_series()
    assert parts.to_list() == table["n_reported"].to_list()
    two, whole = (voices.most_quoted(people, most)["n_quoted"].sum() for most in (2, 99))
    assert two <= whole <= people["n_quoted"].sum()
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


@pytest.mark.parametrize(
    ("other", "maybe"),
    [
        ("The police inspector said that it snowed.", True),  # an inspector who may be Tom Ray
        ("Kim Fox said that it snowed.", False),
        ("A nurse said that it snowed.", False),
    ],
)
def test_who_is_called_by_a_noun_may_be_heard_where_another_is_described_by_it(other, maybe):
    north = "Tom Ray, the inspector, said that it rained. The inspector said that it stopped."
    made = deep([("North", north), ("South", other)])
    people = voices.speakers(made).filter(pl.col("speaker") == "Tom Ray")
    assert people.select("outlet", "maybe_elsewhere").rows() == [("North", maybe)]
    assert voices.open_alone(made) == ["Tom Ray"] * maybe

import polars as pl
import pytest

from analysis import annotate
from analysis.questions.emphasis import room, room_of_outlets
from analysis.questions.emphasis.room import heard, mentioning
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import LEE, deep
from tests.tiny import HELD, articles, concept

TEXT = "Ann Lee came on Monday. She met the mayor. It rained all day.\n“We won,” Ann Lee said."
RAY = concept("Ray", Ray="Ray")


def test_words_of_sentences_that_mention_an_actor_by_name_or_reference():
    (row,) = room(deep(("North", TEXT))).rows(named=True)
    assert (row["n_sentences"], row["n"], row["n_words"]) == (3, 5 + 4 + 5, 18)
    assert row["share"] == 14 / 18
    assert row["n_said"] == 2


def test_an_actor_that_an_article_does_not_mention_has_no_room_in_it():
    made = deep(("North", TEXT), ("South", "It rained."), actors=(LEE, RAY))
    assert room(made).select("article_id", "actor", "n", "n_said").rows() == [
        ("a", "Lee", 14, 2),
        ("a", "Ray", 0, 0),
        ("b", "Lee", 0, 0),
        ("b", "Ray", 0, 0),
    ]


def test_a_sentence_on_two_actors_counts_for_both_and_once_each():
    made = deep(("North", "Ann Lee met Tom Ray, and Ann Lee thanked Tom Ray."), actors=(LEE, RAY))
    assert room(made)["n"].to_list() == [11, 11]
    assert mentioning(made).height == 2


def test_captions_give_no_room():
    made = deep(("North", "It rained all day.\nPhoto: Ann Lee waits (AP/Tom Ray)\nIt snowed."))
    assert room(made).select("n", "n_words").rows() == [(0, 6)]


def test_without_a_parse_names_alone_count_and_nobody_knows_who_speaks():
    story = Story("tiny", articles([("North", TEXT)]), (HELD,), (LEE,), problem_table([]))
    (row,) = room(annotate(story, depth="words")).rows(named=True)
    assert (row["n_sentences"], row["n"], row["n_said"]) == (2, 10, None)


def test_in_articles_that_no_model_reads_it_is_the_same():
    assert room(deep(("North", TEXT), language="de")).select("n", "n_said").rows() == [(10, None)]


def test_an_article_without_words_has_no_share():
    assert room(deep(("North", "")))["share"].to_list() == [None]


def test_a_story_without_actors_gives_nobody_room():
    made = deep(("North", TEXT), actors=())
    assert room(made).is_empty()
    assert room_of_outlets(made).is_empty()


def test_an_outlets_articles_count_together():
    made = deep(("North", TEXT), ("North", "It rained."), ("South", TEXT))
    table = room_of_outlets(made).select("outlet", "n", "n_all")
    assert table.rows() == [("North", 14, 20), ("South", 14, 18)]


def test_an_outlet_without_the_actor_has_a_row_and_an_interval():
    table = room_of_outlets(deep(("North", TEXT), ("South", "It rained. It snowed.")))
    (row,) = table.filter(pl.col("outlet") == "South").rows(named=True)
    assert row["share"] == 0
    assert row["low"] < row["high"]
    assert row["low"] == pytest.approx(0, abs=0.05)


def test_the_words_that_are_heard_are_those_of_the_actor():
    text = "“We won,” Ann Lee said. “You lost,” Tom Ray said."
    made = deep(("North", text))
    assert [text[row["start"] : row["stop"]] for row in heard(made).iter_rows(named=True)] == ["We", "won"]

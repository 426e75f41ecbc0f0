from dataclasses import replace

import polars as pl

from analysis.questions.labels import phrases
from tests import tiny
from tests.questions.labels.telling import ACTORS, actor, corpus, found, phrased


def test_bare_names_are_phrases_and_pronouns_are_not():
    assert phrased("Hamas agreed. It left Israel.") == [("Hamas", "Hamas"), ("Israel", "Israel")]


def test_a_pronoun_that_is_said_to_be_something_is_a_phrase():
    assert phrased("Ann Lee spoke on Monday. She is a nurse.") == [("Lee", "Ann Lee"), ("Lee", "She")]


def test_a_phrase_begins_with_its_article_and_behind_another_name():
    assert phrased("They met Tom Ray, then the White House chief of staff.", (actor("Ray", "Tom Ray"),))[1:] == [
        ("Ray", "the White House chief of staff")
    ]
    text = (
        "It had alerted Senate Minority Leader Chuck Schumer and House Minority Leader Nancy Pelosi, the top Democrats."
    )
    assert ("Pelosi", "House Minority Leader Nancy Pelosi") in phrased(text, (actor("Pelosi"), actor("Schumer")))
    assert phrased("They met President Moon Jae-in of South Korea.", (actor("Moon", "Moon", "Moon Jae-in"),)) == [
        ("Moon", "President Moon Jae-in")
    ]


def test_a_title_shows_another_of_the_same_last_name():
    text = "Mr. Lee spoke. Mr. Lee left with Mrs. Lee, a former model."
    assert phrased(text) == [("Lee", "Lee"), ("Lee", "Lee")]
    assert [phrase for _, phrase in phrased("Mr. Lee and Mrs. Lee left.")] == ["Lee", "Lee"]


def test_a_name_of_the_actor_is_no_label_of_it():
    table = phrases(corpus("The Hamas militia met Lee."))
    labels = table.select("labels").explode("labels").unnest("labels")["label"].drop_nulls()
    assert labels.to_list() == ["militia"]


def test_the_verb_of_a_headline_in_capitals_is_no_label():
    body = "The town was quiet on Monday. Nobody came to the market, and the shops stayed closed all day long."
    assert found(f"Council Blocks Lee Over Long Town School Plan\n\n{body}") == []


def test_an_association_in_small_letters_is_itself_and_its_task_force_is_not():
    farmers = (actor("Farmers", "National Farm Association", "N.F.A."),)
    text = "A National Farm Association task force met. The task force asked the farm association for money on Monday."
    assert phrased(text, farmers) == [("Farmers", "the farm association")]


def test_a_phrase_stands_where_its_characters_are():
    made = corpus("They met the young nurse Ann Lee in Israel.")
    text = made.articles["text"][0]
    table = phrases(made)
    assert [text[a:b] for a, b in table.select("start", "stop").iter_rows()] == table["phrase"].to_list()
    heads = table.join(
        made.tokens.select(pl.col("article_id").cast(pl.String), "position", "token"), on=["article_id", "position"]
    )
    assert heads["token"].to_list() == ["Lee", "Israel"]


def test_a_story_that_no_model_has_read_has_no_phrases():
    assert phrases(replace(tiny.corpus([("North", "Hamas agreed.")]), actors=ACTORS)).is_empty()

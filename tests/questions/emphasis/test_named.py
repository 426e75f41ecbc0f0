import polars as pl

from analysis import annotate
from analysis.questions.emphasis.named import actors, terms, titles, worded
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import LEE, deep
from tests.questions.emphasis.beginnings import EAST, SOUTH
from tests.tiny import HELD, articles, concept, corpus


def words(pairs, actors=(LEE,), **columns):
    return annotate(Story("tiny", articles(pairs, **columns), (HELD,), actors, problem_table([])), depth="words")


def test_terms_keep_their_voice_and_whether_they_are_denied():
    found = terms(deep(("North", "Ann Lee saw hostages. They are not hostages, Tom Ray said. “Captives!” he said.")))
    assert found.select("name", "voice", "negated").rows() == [
        ("hostages", "outlet", False),
        ("hostages", "attributed", True),
        ("captives", "quoted", False),
    ]


def test_actors_are_known_by_reference_where_the_article_is_parsed_and_by_name_alone_elsewhere():
    text = "Ann Lee met them on Monday. She went home."
    assert actors(deep(("North", text)))["by_name"].to_list() == [True, False]
    assert actors(words([("North", text)])).select("name", "start", "by_name").rows() == [("Lee", 4, True)]


def test_an_outlets_name_names_no_actor_at_depth_words_either():
    made = words([("Lee Times", "The Lee Times saw Lee.")])
    assert actors(made)["start"].to_list() == [18]


def test_an_opening_holds_the_bare_words_of_a_longer_term():
    made = corpus(
        [("North", "A truce deal came.\n\nThe truce held.")], concept("pause", truce="truce", deal="truce deal")
    )
    assert terms(made)["name"].to_list() == ["deal", "truce"]
    assert worded(made).select("opening", "name").sort("name").rows() == [("lede", "deal"), ("lede", "truce")]


def test_an_opening_holds_an_actor_of_whose_name_it_has_a_part():
    made = words([("North", "Sheriff Joe came.")], actors=(concept("Joe Arpaio", Joe="Joe Arpaio"),))
    assert actors(made).is_empty()
    assert worded(made)["name"].to_list() == ["Joe Arpaio"]


def test_a_headline_that_only_the_list_of_sources_gives_is_an_article_of_its_own():
    made = titles(deep(("North", EAST), ("South", SOUTH), title="Lee frees “hostages”"))
    assert made.articles["text"].to_list() == ["Lee frees “hostages”", ""]
    assert set(made.tokens["zone"]) == {"headline"}
    assert terms(made).select("name", "voice").rows() == [("hostages", "scare")]
    assert actors(made).select("name", "article_id").rows() == [("Lee", "a")]


def test_without_such_a_headline_there_is_nothing_to_read():
    made = titles(deep(("North", SOUTH)))
    assert made.articles["text"].to_list() == [""]
    assert made.tokens.is_empty()
    assert terms(made).is_empty()
    assert worded(made).schema == dict.fromkeys(("article_id", "opening", "kind", "concept", "name"), pl.String)

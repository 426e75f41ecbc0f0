import polars as pl
import pytest

from analysis.annotate import annotate
from analysis.errors import SchemaError
from analysis.questions.emphasis import lacking, opening_items, openings
from analysis.schema import empty
from analysis.schema.agency import EVENTS
from analysis.schema.emphasis import OPENINGS
from analysis.schema.selection import FIGURES
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import LEE, deep
from tests.questions.emphasis.beginnings import NORTH, items, three
from tests.tiny import articles, concept, corpus


def marked(made):
    found = openings(made, items(made))
    return {
        (row["article_id"], row["opening"]): [
            (row["text"][mark["start"] : mark["stop"]], mark["kind"], mark["voice"], mark["only"])
            for mark in row["marks"]
        ]
        for row in found.iter_rows(named=True)
    }


def test_each_article_has_three_parts_and_what_it_lacks_has_no_text():
    table = openings(three(), items(three()))
    assert table.height == 9
    lost = table.filter(pl.col("text").is_null())
    assert lost.select("article_id", "opening").rows() == [
        ("a", "standfirst"),
        ("b", "standfirst"),
        ("c", "headline"),
        ("c", "standfirst"),
    ]
    assert all(marks == [] for marks in lost["marks"].to_list())


def test_the_marks_are_words_of_the_text_with_their_voice():
    found = marked(three())
    assert found["a", "headline"] == [
        ("Lee", "actor", "outlet", True),
        ("Lee", "doer", "outlet", None),
        ("frees", "doer", "outlet", None),
        ("hostages", "term", "outlet", False),
    ]
    assert found["b", "lede"] == [("hostages", "term", "quoted", False)]


def test_all_places_are_marked():
    found = marked(deep(("North", "The hostages met hostages.\nIt rained."), ("South", "It rained.")))
    assert found["a", "lede"] == [("hostages", "term", "outlet", True)] * 2


def test_what_half_of_the_openings_have_and_one_lacks():
    made = deep(("North", "Hostages met Lee."), ("South", "Captives met Lee."), ("East", "It rained."))
    found = lacking(made, items(made))
    assert found.select("article_id", "opening", "kind", "name", "n_articles", "n_openings").rows() == [
        ("c", None, "actor", "Lee", 2, 3),
        ("c", None, "concept", "people held", 2, 3),
        ("c", "lede", "actor", "Lee", 2, 3),
        ("c", "lede", "concept", "people held", 2, 3),
    ]


def test_who_has_another_term_of_the_concept_lacks_nothing():
    made = deep(("North", "Hostages slept."), ("South", "The hostages woke."), ("East", "Captives rose."))
    assert lacking(made, items(made)).is_empty()


def test_a_concept_with_an_actors_name_among_its_terms_is_left_to_the_actor():
    side = concept("Lee and his men", Lee="Lee", troops="troops")
    texts = articles([("North", "Lee came."), ("South", "Lee left."), ("East", "It rained.")])
    made = annotate(Story("tiny", texts, (side,), (LEE,), problem_table([])), depth="words")
    found = opening_items(made, empty(EVENTS), empty(FIGURES))
    assert lacking(made, found).select("kind", "name").unique().rows() == [("actor", "Lee")]


def test_an_article_without_that_part_lacks_nothing_there():
    texts = ("Lee wins\n\nIt rained all day.", "Lee loses\n\nIt snowed all day.", "It hailed all day.\n\nLee came.")
    found = lacking(*[(made := deep(*(("North", text) for text in texts))), items(made)])
    assert found.filter(pl.col("opening") == "headline").is_empty()
    assert found.select("article_id", "name").rows() == [("c", "Lee")]


def test_bare_words_inside_longer_ones_are_not_lacked():
    pause = concept("pause", truce="truce", deal="truce deal")
    texts = ("The truce held.\nIt rained.", "This truce broke.\nIt rained.", "A truce deal came.\nIt rained.")
    made = corpus([("North", text) for text in texts], pause)
    assert lacking(made, opening_items(made, empty(EVENTS), empty(FIGURES))).is_empty()


def test_one_article_lacks_nothing():
    made = deep(("North", NORTH))
    assert lacking(made, items(made)).is_empty()


def test_another_table_is_refused():
    for question in (openings, lacking):
        with pytest.raises(SchemaError):
            question(three(), empty(OPENINGS))

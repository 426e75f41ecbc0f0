import polars as pl
import pytest

from analysis.errors import SchemaError
from analysis.questions.emphasis import lacking, opening_items, openings
from analysis.schema import empty
from analysis.schema.agency import EVENTS
from analysis.schema.emphasis import OPENINGS
from analysis.schema.selection import FIGURES
from tests.deep import deep
from tests.questions.emphasis.beginnings import NORTH, items, three
from tests.tiny import concept, corpus


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
        ("Lee", "doer", "outlet", True),
        ("frees", "doer", "outlet", True),
        ("hostages", "term", "outlet", False),
    ]
    assert found["b", "lede"] == [("hostages", "term", "quoted", False)]


def test_all_places_are_marked():
    found = marked(deep(("North", "The hostages met hostages.\nIt rained."), ("South", "It rained.")))
    assert found["a", "lede"] == [("hostages", "term", "outlet", True)] * 2


def test_what_half_of_the_openings_have_and_one_lacks():
    found = lacking(three(), items(three()))
    assert found.select("article_id", "opening", "name", "n_articles", "n_openings").rows() == [
        ("a", None, "captives", 2, 3),
        ("c", None, "hostages", 2, 3),
        ("c", "lede", "hostages", 2, 3),
    ]


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

import polars as pl
import pytest

from analysis import annotate
from analysis.errors import SchemaError
from analysis.questions.agency import events
from analysis.questions.emphasis import opening_items
from analysis.schema import empty
from analysis.schema.agency import EVENTS
from analysis.schema.selection import FIGURES
from analysis.story import Story
from analysis.story.read import problem_table
from tests.deep import LEE, deep
from tests.questions.emphasis.beginnings import EAST, NORTH, SOUTH, figure, items, three
from tests.tiny import articles, concept, corpus


def rows(table, *columns, **where):
    for name, value in where.items():
        table = table.filter(pl.col(name) == value)
    return table.select(columns).rows()


def test_headline_and_first_paragraph_hold_terms_actors_and_who_acts():
    found = items(three())
    assert rows(found, "opening", "kind", "name", "printed", article_id="a") == [
        ("headline", "actor", "Lee", "Lee"),
        ("headline", "doer", "Lee: free", "Lee frees"),
        ("headline", "term", "hostages", "hostages"),
        ("lede", "actor", "Lee", "Ann Lee"),
        ("lede", "doer", "Lee: free", "Ann Lee freed"),
        ("lede", "term", "hostages", "hostages"),
    ]


def test_a_quoted_term_keeps_its_voice_and_is_apart_from_the_outlets_own():
    found = items(deep(("North", "Lee on hostages\n\nThe hostages are “hostages of fear”, Ann Lee said.")))
    assert rows(found, "opening", "voice", kind="term") == [
        ("headline", "outlet"),
        ("lede", "attributed"),
        ("lede", "quoted"),
    ]


def test_a_term_that_is_denied_is_marked_so():
    found = items(
        deep(("North", "It rained.\nThey are not hostages."), ("South", "They are not hostages, Ann Lee said."))
    )
    assert rows(found, "article_id", "negated", kind="term") == [("b", True)]


def test_what_stands_below_the_opening_is_no_item():
    assert rows(items(three()), "article_id", name="captives") == [("b",), ("c",)]


def test_places_are_characters_of_the_part_and_start_those_of_the_article():
    made = three()
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    for row in items(made).iter_rows(named=True):
        first = row["start"] - row["places"][0 if row["kind"] != "doer" else -1]["start"]
        whole = texts[row["article_id"]]
        shown = " ".join(whole[first + place["start"] : first + place["stop"]] for place in row["places"])
        assert shown == row["printed"]


def test_how_many_openings_have_it_and_how_many_lack_it():
    found = items(three())
    columns = ("n_articles", "n_openings", "n_part", "n_parts", "n_lacking", "only")
    assert rows(found, *columns, kind="actor", opening="headline") == [(1, 3, 1, 2, 1, True)]
    assert rows(found, *columns, name="captives", opening="lede") == [(2, 3, 1, 3, 2, False)]
    assert rows(found, *columns, kind="doer", opening="headline") == [(1, 3, 1, 2, None, None)]


def test_who_has_the_bare_words_inside_others_does_not_lack_them():
    pause = concept("pause", truce="truce", deal="truce deal")
    made = corpus([("North", "The truce held.\nIt rained."), ("South", "A truce deal came.\nIt rained.")], pause)
    found = opening_items(made, empty(EVENTS), empty(FIGURES))
    assert rows(found, "n_articles", "n_lacking", "only", name="truce") == [(1, 0, False)]
    assert rows(found, "n_articles", "n_lacking", "only", name="deal") == [(1, 1, True)]


def test_of_one_article_alone_nothing_is_only_its_own():
    assert items(deep(("North", NORTH)))["only"].null_count() == items(deep(("North", NORTH))).height > 0


def test_two_articles_of_one_outlet_are_two():
    found = items(deep(("North", NORTH), ("North", SOUTH)))
    assert rows(found, "article_id", "n_articles", name="hostages", opening="lede") == [("a", 2), ("b", 2)]


def test_a_headline_from_the_list_of_sources_is_read_but_has_no_place():
    found = items(deep(("North", EAST), ("South", NORTH), title="Lee frees “hostages”"))
    assert rows(found, "kind", "name", "voice", "start", article_id="a", opening="headline") == [
        ("actor", "Lee", "outlet", None),
        ("term", "hostages", "scare", None),
    ]
    doer = rows(found, "only", kind="doer", article_id="b", opening="headline")
    assert doer == [(None,)]  # nobody looked who acts in the other headline


def test_a_pronoun_names_nobody():
    found = items(deep(("North", "It rained.\nShe came, said Ann Lee."), ("South", "Ann Lee came. She met Tom Ray.")))
    assert rows(found, "article_id", "places", kind="actor") == [("b", [{"start": 0, "stop": 7}])]


def test_the_same_figure_for_the_same_quantity_is_one():
    texts = ("Ann Lee freed 33 hostages.\nIt rained.", "She freed thirty-three hostages.\nIt rained.")
    made = deep(*(("North", text) for text in texts))
    listed = [figure("a", 14, 25, "33 hostages"), figure("b", 10, 31, "thirty-three hostages")]
    schema = {name: column.dtype for name, column in FIGURES.items()}
    found = items(made, pl.DataFrame(listed, schema=schema))
    assert rows(found, "name", "printed", "n_articles", kind="figure") == [
        ("33 hostages", "33 hostages", 2),
        ("33 hostages", "thirty-three hostages", 2),
    ]


def test_what_lies_between_a_doer_and_a_far_act_is_cut():
    text = f"Ann Lee, who came {'from far away in the rain ' * 4}on Monday, freed the town.\nIt rained."
    (printed,) = [one for (one,) in rows(items(deep(("North", text))), "printed", name="Lee: free")]
    assert printed == "Ann Lee … freed" or printed.endswith(" … freed")


def test_without_a_parse_terms_and_names_are_found_all_the_same():
    story = Story("tiny", articles([("North", NORTH), ("South", SOUTH)]), (), (LEE,), problem_table([]))
    found = opening_items(annotate(story, depth="words"), empty(EVENTS), empty(FIGURES))
    assert rows(found, "kind", "name", "voice", "only", article_id="a", opening="headline") == [
        ("actor", "Lee", "unquoted", True)
    ]


def test_articles_that_no_model_reads_are_looked_through_for_words():
    made = deep(("North", NORTH), ("South", SOUTH), language="de")
    assert events(made).is_empty()
    assert set(items(made)["kind"]) == {"actor", "term"}


def test_a_story_without_words_has_no_items():
    assert items(deep(("North", ""))).is_empty()


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        opening_items(three(), empty(FIGURES), empty(FIGURES))

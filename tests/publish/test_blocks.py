import polars as pl
import pytest

from analysis import evidence
from analysis.errors import SchemaError
from analysis.publish import blocks, concordance
from analysis.publish import blocks as grouped
from analysis.publish.blocks import MOST, tree
from analysis.questions import terms
from tests.tiny import corpus

PAIRS = [("North", "Free hostages. The captives eat. Captives wait."), ("South", "Captives eat.")]


def opened(pairs=PAIRS):
    made = corpus(pairs)
    return evidence.sentences(made, terms.mentions(made))


def test_every_group_has_an_address_made_of_its_keys():
    found = blocks(opened(), "concept", "outlet", "term")
    assert found.addresses == {
        (): "sentences-concept",
        ("people held",): "sentences-people-held",
        ("people held", "North"): "sentences-people-held--north",
        ("people held", "North", "hostages"): "sentences-people-held--north--hostages",
        ("people held", "North", "captives"): "sentences-people-held--north--captives",
        ("people held", "South"): "sentences-people-held--south",
        ("people held", "South", "captives"): "sentences-people-held--south--captives",
    }
    assert found.at("people held", "South") == "sentences-people-held--south"
    assert found.at("people held", "East") is None
    assert blocks(opened(), "term", under="words").at("captives") == "sentences-words--captives"
    assert blocks(opened(), under="words").at() == "sentences-words"
    assert blocks(opened().clear(), under="words").at() is None


def test_two_groups_never_have_one_address():
    rows = opened([("Post", "Hostages."), ("POST", "Hostages."), ("Po-st", "Hostages.")])
    found = blocks(rows, "outlet").addresses
    assert found[("Post",)] == "sentences-post"
    assert ("POST",) not in found
    assert found[("Po-st",)].startswith("sentences-po-st-")
    html = concordance(blocks(rows, "outlet"), title="Held").html
    assert html.count('id="sentences-post"') == 1


def test_a_row_leads_to_the_narrowest_group_that_it_tells():
    found = blocks(opened(), "concept", "outlet", "term")
    row = {"concept": "people held", "outlet": "North", "term": "hostages"}
    assert found.address(row, "n") == "sentences-people-held--north--hostages"
    assert found.to("outlet").address(row, "n") == "sentences-people-held--north"
    assert found.address({"concept": "people held", "term": "hostages"}, "n") == "sentences-people-held"
    assert found.address({"concept": "people held", "term": "captives"}, "South").endswith("--south--captives")
    assert found.address({**row, "outlet": "South"}, "n") is None
    assert found.address({"term": "hostages"}, "n") is None


def test_a_table_may_call_the_keys_otherwise():
    found = blocks(opened(), "outlet", "term", under="words").named("other", "word")
    assert found.address({"other": "South", "word": "captives"}, "n") == "sentences-words--south--captives"


def test_what_is_not_known_is_a_key_too():
    rows = opened().with_columns(speaker=pl.lit(None, pl.String))
    found = blocks(rows, "speaker")
    assert found.address({"speaker": None}, "n") == "sentences-not-known"


def test_outlets_stand_in_the_order_of_the_articles_and_terms_by_their_number():
    grown = tree(grouped(opened(), "outlet", "term"))
    assert {key: list(below) for key, below in grown.items()} == {
        "North": ["captives", "hostages"],
        "South": ["captives"],
    }
    numbered = opened().with_columns(fact=pl.Series([10, 2, 2, 2], dtype=pl.UInt32))
    assert list(tree(grouped(numbered, "fact"))) == ["2", "10"]


def test_of_very_many_sentences_each_group_shows_some_and_says_so():
    rows = opened([("North", "Hostages. " * (MOST + 1)), ("South", "Hostages.")])
    found = blocks(rows, "outlet")
    assert found.each == MOST // 2
    html = concordance(found, title="Held").html
    assert html.count("<li>") == MOST // 2 + 1
    assert f"<strong>North</strong>: {MOST + 1:,}</p>" in html
    assert f"{MOST + 1 - MOST // 2} more sentences are not shown." in html


def test_columns_that_are_not_there_are_named():
    with pytest.raises(ValueError, match=r"^by must name columns of rows, not place, what\. There are article_id, "):
        blocks(opened(), "place", "what")
    with pytest.raises(ValueError, match=r"^name must be one of outlet, by which these are grouped, not 'term'\.$"):
        blocks(opened(), "outlet").to("term")
    with pytest.raises(SchemaError, match="article_id is missing"):
        blocks(pl.DataFrame({"outlet": ["North"]}), "outlet")

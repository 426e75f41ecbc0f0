"""Linked data are read as far as they make sense."""

import json

import lxml.html
import pytest

from analysis.intake.pages.linked_data import Linked, hidden_paragraphs, linked_article

ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Storm &amp; bridge",
    "datePublished": "2024-05-06",
    "author": [{"@type": "Person", "name": "Ann Lee"}, "Tom Roe"],
    "publisher": {"name": "The Daily Example"},
    "wordCount": "1234",
    "isAccessibleForFree": "False",
    "image": [{"caption": "A bridge"}],
}


def page(*blocks):
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    return lxml.html.document_fromstring(f"<html><head>{scripts}</head><body><p>a</p></body></html>")


def test_an_article_inside_a_graph():
    found = linked_article(page(json.dumps({"@graph": [{"@type": "WebSite", "headline": "x"}, ARTICLE]})))
    assert found == Linked(
        kinds=("NewsArticle",), headline="Storm & bridge", published="2024-05-06", authors=("Ann Lee", "Tom Roe"),
        publisher="The Daily Example", words=1234, free=False, captions=("A bridge",),
    )  # fmt: skip


def test_of_several_the_one_with_the_headline_of_the_page():
    others = [{"@type": "Article", "headline": text} for text in ("One", "Two", "Three")]
    assert linked_article(page(json.dumps(others)), ("two",)).headline == "Two"
    assert linked_article(page(json.dumps(others))).headline == "One"


@pytest.mark.parametrize(
    "block",
    [
        "",
        "{",
        "null",
        "3",
        '"text"',
        '{"@type": 3, "headline": "x"}',
        '{"@type": "Article"}',
        "[" * 100_000,
        " " * 2_000_001 + "{}",
    ],
    ids=str.__len__,
)
def test_what_makes_no_sense_is_no_article(block):
    assert linked_article(page(block)) is None


def test_a_block_that_is_broken_hides_no_other():
    assert linked_article(page("{", json.dumps(ARTICLE))).headline == "Storm & bridge"


@pytest.mark.parametrize(("kept", "found"), [(50, ["word " * 59 + "word", "word " * 59 + "word"]), (100, [])])
def test_hidden_paragraphs_are_those_of_a_page_that_shows_far_less(kept, found):
    assert hidden_paragraphs(Linked(body="word " * 60 + "\n\n" + "word " * 60), kept) == found

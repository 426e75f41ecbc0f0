"""A whole page is read into its parts; whatever bytes come, nothing but a refusal is raised."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake import pages
from analysis.intake.article import Refused
from analysis.schema.vocabulary import Zone
from tests.intake.pages.page_texts import BODY, HEAD, PAGE, PARAGRAPHS

PLAIN = "<html><head><title>A town</title></head>" + BODY


def read(data, **known):
    (article,) = pages.read(data, "bridge.html", **known).articles
    return article


def test_each_part_of_a_page_has_its_zone():
    parts = [(part.zone, part.text, part.embedded) for part in read(PAGE).parts]
    assert parts == [
        (Zone.HEADLINE, "Bridge shuts after storm", False),
        (Zone.STANDFIRST, "Three cables tore while nobody was there to see it.", False),
        (Zone.CAPTION, "The bridge before the storm came to it.", False),
        (Zone.BODY, PARAGRAPHS[0], False),
        (Zone.BODY, PARAGRAPHS[1], False),
        (Zone.SUBHEADING, "What happens now", False),
        (Zone.BODY, PARAGRAPHS[2], False),
        (Zone.BODY, "I saw the cables fall into the river.", True),
        (Zone.BODY, "— Jo (@jo) May 6, 2024", True),
        (Zone.BODY, PARAGRAPHS[3], False),
    ]


def test_what_is_known_of_the_article():
    article = read(PAGE)
    assert article.outlet == "The Daily Example"
    assert article.published == date(2024, 5, 6)
    assert article.byline == "Ann Lee, Tom Roe"
    assert article.url == "https://www.example.com/news/2024/05/06/bridge"
    assert article.key == "example.com/news/2024/05/06/bridge"
    assert article.language == "en"
    assert article.other_headlines == {"social": "Storm shuts the bridge that everybody loves"}
    assert article.without_text is None
    assert article.guessed == ()
    assert article.notes == []


def test_a_page_that_lost_its_metadata_is_read_by_what_it_prints():
    article = read(PLAIN.encode(), address="https://www.example.com/2024/05/07/bridge?utm_source=mail")
    assert article.byline == "Ann Lee, Tom Roe"
    assert (article.published, article.guessed) == (date(2024, 5, 7), ("published",))
    assert (article.outlet, article.url) == ("example.com", "https://www.example.com/2024/05/07/bridge")


def test_the_description_is_the_standfirst_where_none_is_printed():
    described = HEAD.replace("</head>", '<meta name="description" content="Why the town must do without it."></head>')
    article = read((described + BODY.replace("article-dek", "plain").replace("Three cables", "")).encode())
    assert article.of(Zone.STANDFIRST) == ["Why the town must do without it."]
    assert article.guessed == ("standfirst",)


def test_the_text_in_linked_data_is_taken_where_the_page_shows_its_beginning():
    linked = '{"@type": "NewsArticle", "headline": "Bridge shuts after storm", "articleBody": "%s"}'
    whole = "\\n".join(f"Paragraph {number} of the text " + "that only subscribers see. " * 6 for number in range(9))
    script = f'<script type="application/ld+json">{linked % whole}</script></head>'
    article = read((HEAD.replace("</head>", script) + BODY).encode())
    assert len(article.of(Zone.BODY)) == 9
    assert article.notes == [
        "The page shows a part of the article only; its text is taken from the page’s linked data, without subheadings."
    ]


def test_the_day_and_the_program_of_saving_are_told():
    saved = b"<!--\n Page saved with SingleFile \n url: https://example.com/a \n saved date: Mon Sep 02 2024 10:00:00 GMT+0200 -->"
    export = pages.read(PAGE.replace(b"<head>", b"<head>" + saved), "bridge.html")
    assert export.about == {"saved by": "SingleFile", "saved on": "2024-09-02"}
    assert pages.read(PAGE, "bridge.html", day=date(2024, 9, 3)).about == {"saved on": "2024-09-03"}


def test_letters_that_were_garbled_are_repaired_and_told():
    export = pages.read(PAGE.replace("“We close".encode(), "â€œWe close".encode()), "bridge.html")
    assert export.articles[0].of(Zone.BODY)[1].startswith("“We close")
    assert [problem.severity for problem in export.problems] == ["repair"]


@pytest.mark.parametrize("ending", ["</p></div>", ""])
def test_two_parts_of_a_text_that_are_apart_are_both_read(ending):
    parts = "".join(
        f'<div class="chunk"><p>{text}</p><p>{text} Again.</p><p>{text} Once more.</p></div><hr>' for text in PARAGRAPHS
    )
    article = read((HEAD + f"<body><article><h1>Bridge shuts after storm</h1>{parts}{ending}</article>").encode())
    assert len(article.of(Zone.BODY)) == 12


def test_nothing_is_fetched(monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket.connect", refuse)
    assert read(
        PAGE.replace(b"<body>", b'<body><img src="http://example.com/a.png"><link href="http://example.com/a.css">')
    ).parts


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PAGE)))
def test_a_page_cut_off_anywhere_is_read_or_refused(length):
    try:
        assert len(pages.read(PAGE[:length], "cut.html").articles) == 1
    except Refused:
        assert length < 20


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    for each in (data, PAGE[:900] + data + PAGE[900:]):
        with suppress(Refused):
            assert len(pages.read(each, "any.html").articles) == 1


HOSTILE = {
    "nested": b"<html><body>" + b"<div>" * 900,
    "entities": b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;&b;</p>',
    "lists": b'<html><script type="application/ld+json">' + b"[" * 900_000 + b"]" * 900_000 + b"</script><p>Words.",
    "wide": b"<html><body>" + b"<p>One word, and others that make it a paragraph.</p>" * 4_000,
    "title": b"<html><title>" + b"a | b " * 100_000 + b"</title><p>Words.",
    "tags": b"<html>" + b"<" * 500_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_page_made_to_break_it_is_read_in_seconds(data):
    assert len(pages.read(data, "hostile.html").articles) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [(b"<body>", b"<body>" + b"<div>" * 300), (b"</head>", b"<script>" + b"x" * 11_000_000 + b"</script></head>")],
    ids=["nested", "a long program"],
)
def test_a_page_of_many_nested_elements_or_with_a_long_program_is_read(before, after):
    made = PAGE.replace(before, after, 1)
    assert made != PAGE
    assert pages.read(made, "a.html").articles[0].parts == pages.read(PAGE, "a.html").articles[0].parts

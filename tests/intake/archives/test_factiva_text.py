"""Text of Factiva, as RTF and PDF files hold it."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.archives.factiva_text import is_factiva, read_text
from analysis.intake.article import Refused
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import holds

HEAD = """Town votes for a bridge

By Ann Roe

1,204 words
8 May 2020
10:15
Morning Paper
MPAP
A2
English
Copyright 2020 Morning Paper.
"""
ONE = f"{HEAD}\nThe town voted on Monday.\n\nPage 2 of 3 © 2020 Factiva, Inc. All rights reserved.\n\nIt was noon.\n\nDocument MPAP000020200508eg5800001\n"
END = "Search Summary\nText\nbridge\nSource Morning Paper\nResults Found 812\n"
GERMAN = """Das Dorf wählt
312 Wörter
8 May 2020
Reuters
LBA
Deutsch
Das Dorf wählte am Montag.
Dokument LBA0000020200508eg5800002
"""


def test_the_head_in_its_order():
    (article,) = read_text(ONE + END, "f.rtf").articles
    assert (article.headline, article.byline, article.stated_words) == ("Town votes for a bridge", "By Ann Roe", 1204)
    assert (article.published, article.outlet, article.language) == (date(2020, 5, 8), "Morning Paper", "en")
    assert article.key == "MPAP000020200508eg5800001"
    assert article.of(Zone.BODY) == ["The town voted on Monday.", "It was noon."]


def test_the_search_and_the_line_of_each_page_are_no_text():
    assert not re.search("Factiva, Inc|812|Summary|Copyright", repr(read_text(ONE + END, "f.rtf").articles))


def test_several_articles_and_a_head_without_copyright():
    first, second = read_text(ONE + GERMAN, "f.rtf").articles
    assert (first.place, second.place) == ("article 1", "article 2")
    assert (second.headline, second.outlet, second.credit) == ("Das Dorf wählt", "Reuters", "Reuters")
    assert second.of(Zone.BODY) == ["Das Dorf wählte am Montag."]


def test_an_article_that_breaks_off_is_said():
    export = read_text(ONE + HEAD, "f.rtf")
    assert len(export.articles) == 1
    assert [str(problem) for problem in export.problems] == [
        "error: f.rtf: ends in the middle of article 2, which is left out. Export it again."
    ]


def test_a_headline_without_text():
    assert read_text(f"{HEAD}Document MPAP000020200508eg5800001", "f.rtf").articles[0].without_text == (
        "a headline without text"
    )


def test_a_text_without_numbers_of_documents_is_refused():
    message = (
        "must be a Factiva export whose articles end with a line like “Document ABC0000020200101”; it has no "
        "such line. Save the articles again in the format “Article Format”."
    )
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read_text(HEAD, "f.rtf")


@pytest.mark.parametrize(("text", "is_one"), [(ONE, True), (GERMAN, True), (HEAD, False), ("Document that\n", False)])
def test_how_it_is_known(text, is_one):
    assert is_factiva(text) == is_one


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(ONE)), st.integers(0, len(ONE)))
def test_no_cut_makes_it_fail(start, stop):
    text = (ONE + GERMAN)[start:] + ONE[:stop] + ONE
    holds(read_text(text, "f.rtf"))

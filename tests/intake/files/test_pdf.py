"""PDF files."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Refused
from analysis.intake.files import limits, pdf, pdf_pages
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands
from tests.intake.pdf_file import lines, made

LONG = "The town voted on the plan for a new bridge in a hall that was full"
FIRST = lines(
    "Menu", "World", None, "Town votes for a bridge", None, LONG, "until the last seat.", None, "It was noon."
)
PRINTED = made(FIRST, title="Town votes for bridge | Morning Paper")
FACTIVA = made(
    lines(
        *(
            "Page 1 of 2 \xa9 2020 Factiva, Inc. All rights reserved.",
            "Town votes for a bridge",
            "20 words",
            "8 May 2020",
        ),
        *("Morning Paper", "MPAP", "English", "Copyright 2020 Morning Paper", None, LONG, "until the last"),
    ),
    lines("Page 2 of 2 \xa9 2020 Factiva, Inc. All rights reserved.", "seat.", "Document MPAP000020200508eg5800001"),
)


def test_a_printed_page_begins_at_the_headline_that_its_title_shows():
    (article,) = pdf.read(PRINTED, "Morning Paper_2020-05-08.pdf").articles
    assert article.headline == "Town votes for a bridge"
    assert article.of(Zone.BODY) == [f"{LONG} until the last seat.", "It was noon."]
    assert article.published == date(2020, 5, 8)
    assert article.notes == ["2 lines above the headline are left out.", pdf.LOST]


def test_without_a_title_the_first_line_may_be_the_headline():
    (article,) = pdf.read(made(FIRST[2:]), "a.pdf").articles
    assert article.headline == "Town votes for a bridge"
    assert article.notes == [pdf.LOST]


def test_a_factiva_file_without_the_line_of_each_page():
    export = pdf.read(FACTIVA, "a.pdf")
    (article,) = export.articles
    assert (export.kind, article.key, article.stated_words) == (
        "Factiva text (PDF)",
        "MPAP000020200508eg5800001",
        20,
    )
    assert article.of(Zone.BODY) == [f"{LONG} until the last seat."]


def test_the_address_on_the_edge_of_each_page_is_kept():
    pages = [
        lines(f"The {n} sentence stands here.", "It ends.", f"https://paper.example/a {at}/2")
        for at, n in enumerate(("first", "second"), 1)
    ]
    (article,) = pdf.read(made(*pages), "a.pdf").articles
    assert article.url == "https://paper.example/a"
    assert "https" not in " ".join(part.text for part in article.parts)


def test_pages_without_text_are_named():
    export = pdf.read(made(FIRST, []), "a.pdf")
    assert [str(problem) for problem in export.problems] == [
        "error: a.pdf: 1 page of 2 (2) hold no text; what they show is left out."
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            made([], []),
            "must hold text; its 2 pages only show pictures of it. Save the page itself, or let a program for "
            "text recognition make text of it.",
        ),
        (
            b"%PDF-1.4 nothing",
            "must be a PDF file that opens without a password; it does not. Print or download it again.",
        ),
        (made(lines("1 2 3")), "must hold an article; its text has no words. Save the page itself."),
    ],
)
def test_what_is_refused(data, message):
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        pdf.read(data, "a.pdf")


@pytest.mark.parametrize(
    ("module", "limit", "said"),
    [
        (pdf, "MOST_PAGES", r"1 pages; it has 2\. Split it\."),
        (pdf, "MOST_CHARACTERS", r"1 characters; it has more\. Split it\."),
        (limits, "MOST_LINES", r"1 lines; it has \d+\. Give its articles in parts\."),
        (pdf_pages, "MOST_OBJECTS", r"1 objects on a page; one has \d+\. Leave it out\."),
    ],
)
def test_a_file_beyond_the_limits_is_refused(monkeypatch, module, limit, said):
    monkeypatch.setattr(module, limit, 1)
    with pytest.raises(Refused, match=f"^must have at most {said}$"):
        pdf.read(FACTIVA, "a.pdf")


def test_letters_beside_the_paper_count(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", 100)
    beside = [(f"Words that nobody sees {n}", 50, -900 - 20 * n) for n in range(5)]
    with pytest.raises(Refused, match=r"^must have at most 100 characters; it has more\. Split it\.$"):
        pdf.read(made([("The town voted.", 50, 700), *beside]), "a.pdf")


@pytest.mark.parametrize(("data", "is_one"), [(PRINTED, True), (b"\n%PDF-1.7", True), (b"PDF", False), (b"", False)])
def test_a_file_is_known_by_its_beginning(data, is_one):
    assert pdf.recognises(data, "any.name") == is_one


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((PRINTED, FACTIVA)), st.integers(0, 3_000), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(data, cut, flips):
    stands(pdf, data[:cut])
    stands(pdf, flipped(data, flips))

"""A plain text or Markdown file -> one article."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Part, Refused
from analysis.intake.files import limits, text
from analysis.intake.files.text import article_of, parts_of_text
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands

PASTED = """Town votes for a bridge

By Ann Roe

8 May 2020

The town voted on Monday. Nobody spoke against it.

The count was done at noon.
"""


def read(content, name="pasted.txt"):
    return text.read(content if isinstance(content, bytes) else content.encode(), name)


def test_headline_byline_and_day_on_top():
    (article,) = read(PASTED).articles
    assert article.parts == [
        Part(Zone.HEADLINE, "Town votes for a bridge"),
        Part(Zone.BODY, "The town voted on Monday. Nobody spoke against it."),
        Part(Zone.BODY, "The count was done at noon."),
    ]
    assert (article.byline, article.published) == ("Ann Roe", date(2020, 5, 8))


def test_day_and_outlet_from_the_name_are_guessed():
    (article,) = read("Town votes\n\nThe town voted.", "Morning Paper_2020-05-08.txt").articles
    assert (article.outlet, article.published) == ("Morning Paper", date(2020, 5, 8))
    assert article.guessed == ("published", "outlet")


def test_lines_of_a_fixed_width_are_joined():
    wrapped = (
        "The town voted on the plan for a new bridge in a hall that\nwas full until the last seat, and the count of the "
        "votes was\ndone before midnight on the same day.\n"
    )
    assert len(read(wrapped).articles[0].parts) == 1


def test_a_list_of_links_is_noted():
    links = "\n".join(f"Link number {n}" for n in range(20))
    (article,) = read(links).articles
    assert article.notes == ["The text is a list of lines without a sentence; look whether it is an article."]


def test_markdown_brings_its_fields_and_loses_its_marks():
    content = (
        "---\ntitle: Town votes\noutlet: Morning Paper\npublished: 2020-05-08\nurl: https://paper.example/a\n---\n\n"
        "# Town votes\n\nThe **town** voted.\n"
    )
    (article,) = read(content, "a.md").articles
    assert (article.headline, article.outlet, article.published) == ("Town votes", "Morning Paper", date(2020, 5, 8))
    assert article.of(Zone.BODY) == ["The town voted."]
    assert (article.url, article.guessed) == ("https://paper.example/a", ())


def test_what_an_agency_prints_above_an_article():
    article = article_of(
        '"Morgenblatt" gefunden am 28.12.2017 10:36 Uhr\n\nEin Titel\n\nEin Satz steht da.', "a.rtf", "x"
    )
    assert (article.outlet, article.published, article.headline) == ("Morgenblatt", date(2017, 12, 28), "Ein Titel")
    assert article.guessed == ("published",)


def test_lines_of_page_furniture_are_left_out():
    assert [part.text for part in parts_of_text("Title\n\nAdvertisement\n\nOne sentence stands here.")] == [
        "Title",
        "One sentence stands here.",
    ]


def test_a_text_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(text, "MOST_ARTICLE", 10)
    message = "must have at most 10 bytes; it has 11. Give its articles alone."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read("x" * 11)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_of_many_lines_is_refused(monkeypatch, name, end):
    monkeypatch.setattr(limits, "MOST_LINES", 3)
    assert read(f"War{end}{end}It goes on.{end}", name).articles
    with pytest.raises(Refused, match=r"^must have at most 3 lines; it has 4\. Give its articles in parts\.$"):
        read(f"War{end * 4}It goes on.", name)


@pytest.mark.parametrize("content", ["", " \n", "1 2 3", "--\n**"])
def test_a_text_without_words_is_refused(content):
    message = "must hold an article; it has no words. Save the text of the article in it."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        read(content)


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (PASTED.encode(), True),
        (PASTED.encode("utf-16"), True),
        ("Das Dorf wählte.".encode("cp1252"), True),
        ("村が決めた。".encode(), True),
        (b"[Town] votes", True),
        (b"<3 is a heart, said nobody.", True),
        (b"<!DOCTYPE html>", False),
        (b"<p>One.</p>", False),
        (b'[{"title": 1}]', False),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\nwords", False),
        (b"", False),
        (b"%PDF-1.4 words", False),
        (b"PK\x03\x04 words", False),
        (bytes(range(32)) * 9 + b"words", False),
        (b"\x00w\x00o\x00r", False),
    ],
)
def test_a_text_is_known_by_its_bytes(data, is_one):
    assert text.recognises(data, "any.name") == is_one


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(("a.txt", "a.md")), st.integers(0, len(PASTED)), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(name, cut, flips):
    data = (b"---\noutlet: A\n---\n" if name == "a.md" else b"") + PASTED.encode()
    stands(text, data[:cut], name)
    stands(text, flipped(data, flips), name)

"""RTF files."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Refused
from analysis.intake.files import limits, rtf
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands


def made(*lines):
    return (
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\n" + "".join(f"{line}\\par\n" for line in lines) + "}"
    ).encode()


PLAIN = made(
    "Town votes for a bridge", "", "By Ann Roe", "", "The town voted. Caf\\'e9 owners did too.", "\\u8226? One."
)
DRAWN = made(
    *('"Morgenblatt" gefunden am 28.12.2017 10:36 Uhr', "", "Ein Titel", "", "Ein Satz steht da.", "_" * 40),
    *('"Abendblatt" gefunden am 29.12.2017 10:36 Uhr', "", "Noch ein Titel", "", "Noch ein Satz steht da."),
)
FACTIVA = made(
    *("Town votes", "12 words", "8 May 2020", "Morning Paper", "MPAP", "English", "Copyright 2020"),
    *("The town voted.", "Document MPAP000020200508eg5800001"),
)


def test_a_plain_file_is_one_article():
    export = rtf.read(PLAIN, "a.rtf")
    (article,) = export.articles
    assert (export.kind, article.headline, article.byline) == ("RTF file", "Town votes for a bridge", "Ann Roe")
    assert article.of(Zone.BODY) == ["The town voted. Café owners did too.", "• One."]


def test_drawn_lines_stand_between_articles():
    articles = rtf.read(DRAWN, "a.rtf").articles
    assert [(each.outlet, each.published, each.headline) for each in articles] == [
        ("Morgenblatt", date(2017, 12, 28), "Ein Titel"),
        ("Abendblatt", date(2017, 12, 29), "Noch ein Titel"),
    ]


def test_a_factiva_export():
    export = rtf.read(FACTIVA, "a.rtf")
    assert (export.kind, export.articles[0].key) == ("Factiva text (RTF)", "MPAP000020200508eg5800001")


def test_a_nexis_export():
    pytest.importorskip("analysis.intake.archives.nexis_txt")
    lines = ("1 of 1 DOCUMENTS", "", "Morning Paper", "", "May 8, 2020", "", "Town votes", "", "LENGTH: 3 words", "")
    export = rtf.read(made(*lines, "The town voted.", "", "End of Document"), "a.rtf")
    assert export.articles[0].headline == "Town votes"


@pytest.mark.parametrize("data", [made(), made("1 2"), b"{\\rtf1"])
def test_a_file_without_words_is_refused(data):
    message = "must hold an article; it has no words. Save the text of the article in it."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        rtf.read(data, "a.rtf")


def test_a_file_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(rtf, "MOST_BYTES", 10)
    with pytest.raises(Refused, match=r"^must have at most 10 bytes; it has \d+. Export it in parts.$"):
        rtf.read(PLAIN, "a.rtf")


def test_a_text_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(rtf, "MOST_TEXT", 10)
    with pytest.raises(Refused, match=r"^must have at most 10 characters; it has \d+\. Export it in parts\.$"):
        rtf.read(PLAIN, "a.rtf")


def test_a_text_of_many_lines_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_LINES", 3)
    with pytest.raises(Refused, match=r"^must have at most 3 lines; it has \d+\. Give its articles in parts\.$"):
        rtf.read(made("One.", "Two.", "Three.", "Four."), "a.rtf")


@pytest.mark.parametrize(("data", "is_one"), [(PLAIN, True), (b" {\\rtf1}", True), (b"rtf", False), (b"", False)])
def test_a_file_is_known_by_its_beginning(data, is_one):
    assert rtf.recognises(data, "any.name") == is_one


@settings(max_examples=80, deadline=None)
@given(st.sampled_from((PLAIN, DRAWN, FACTIVA)), st.integers(0, 500), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(data, cut, flips):
    stands(rtf, data[:cut])
    stands(rtf, flipped(data, flips))

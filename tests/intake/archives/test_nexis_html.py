"""Older pages of Nexis."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.archives.nexis_html import NAME, read, recognises
from analysis.intake.archives.nexis_record import CORRECTED, NOT_DISPLAYED
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone

HEAD = """<HTML><HEAD><STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c3 { text-align: center; margin-left: 13%; }
.c4 { font-weight: bold; color: #CC0033; }
.c5 { text-align: left; }
.c8 { font-weight: bold; }
--></STYLE><TITLE>&nbsp;</TITLE>
<META TOPIC="null" DOCUMENTS="2" UPDATED="Friday, March 20, 2018" /></HEAD><BODY>
<DIV CLASS="c5"><P><SPAN>Download Request: All<BR>Send To:<BR><BR>ANN READER<BR><BR>Terms: port<BR>Source: A Paper<BR></SPAN></P></DIV>
"""
BEGIN = '<A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser\n<DOC NUMBER={}>\n<DOCFULL> -->'
END = "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->"
FIRST = """
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c0"><BR><P CLASS="c1"><style> .resize { width:auto; } </style><IMG SRC="https://proxy.example/logo"><BR>
<SPAN CLASS="c2">The Paper</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">May</SPAN><SPAN CLASS="c2"> 10, 2018 Thursday<BR>Correction Appended</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">A port;<BR>opens</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">BYLINE: </SPAN><SPAN CLASS="c2">By Ann Lee</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LENGTH: </SPAN><SPAN CLASS="c2">584 words</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">One
two</SPAN> <SPAN CLASS="c4">port</SPAN><SPAN CLASS="c2">.</SPAN></P>
<P CLASS="c9"><SPAN CLASS="c2">A list:<BR>&nbsp;<BR>Item</SPAN></P><P CLASS="c9"></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">The second box.</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">LANGUAGE: </SPAN><SPAN CLASS="c2">ENGLISH</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8"> CORRECTION:<BR></SPAN></P><P CLASS="c9"><SPAN CLASS="c2">It was a quay.</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">GRAPHIC: </SPAN><SPAN CLASS="c2">A ship.</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Copyright 2018 The Paper<BR>All Rights Reserved</SPAN></P></DIV>
"""
SECOND = """
<br><div class="c0"><p class="c1">2 of 2 DOCUMENTS</p></div><br><div class="c0"><p>Le Papier</p></div>
<br><div class="c3"><p><span class="c4">10</span> mai 2018</p></div><br><div class="c5"><p>Un port</p></div>
<br><div class="c5"><p><span class="c8">LONGUEUR: </span>2 mots</p></div>
<br><div class="c5"><p><span class="c8">ENCART:</span>&nbsp;Une somme<br></p></div>
<br><div class="c5"><table><tr><td><p>Un</p></td><td><p>deux</p></td></tr></table></div>
<br><div class="c5"><p><span class="c8">LANGUE: </span>FRENCH; FRANCAIS</p></div>
"""
STUB = '<BR><DIV CLASS="c5"><P>We are sorry but there is an error in this document and it is not possible to display it.</P></DIV>'
FILE = HEAD + BEGIN.format(1) + FIRST + END + BEGIN.format(2) + SECOND + END + "</BODY></HTML>"


def test_articles_are_read_in_their_parts():
    export = read(FILE.encode(), "a.html")
    first, second = export.articles
    assert first.parts == [
        Part(Zone.HEADLINE, "A port; opens"),
        Part(Zone.BODY, "One two port."),
        Part(Zone.BODY, "A list:"),
        Part(Zone.BODY, "Item"),
        Part(Zone.BODY, "The second box."),
        Part(Zone.CAPTION, "A ship."),
    ]
    assert (first.outlet, first.published, first.byline) == ("The Paper", date(2018, 5, 10), "By Ann Lee")
    assert (first.stated_words, first.language, first.notes) == (584, "en", [CORRECTED])
    assert second.parts == [
        Part(Zone.HEADLINE, "Un port"),
        Part(Zone.STANDFIRST, "Une somme"),
        Part(Zone.BODY, "Un deux"),
    ]
    assert (second.outlet, second.published, second.language) == ("Le Papier", date(2018, 5, 10), "fr")
    assert (export.kind, export.promised, export.problems) == (NAME, 2, [])


def test_the_cover_gives_the_search_and_nothing_else():
    export = read(FILE.encode(), "a.html")
    assert export.about == {"search": "port"}
    assert not any(secret in repr(export) for secret in ("READER", "proxy.example"))


def test_a_document_that_the_archive_could_not_show_is_told():
    (found,) = read((BEGIN.format(1) + STUB + END).encode(), "a.html").articles
    assert (found.parts, found.without_text) == ([], NOT_DISPLAYED)


def test_numbers_that_stand_twice_are_two_articles():
    export = read((HEAD + BEGIN.format(1) + FIRST + END + BEGIN.format(1) + STUB + END).encode(), "a.html")
    assert [found.without_text for found in export.articles] == [None, NOT_DISPLAYED]


def test_a_page_says_how_many_articles_it_holds():
    export = read((HEAD + BEGIN.format(1) + FIRST + END).encode(), "a.html")
    assert (len(export.articles), export.promised) == (1, 2)


def test_a_page_that_ends_inside_an_article_is_read_as_far_as_it_goes():
    page = BEGIN.format(1) + FIRST
    export = read(page[: page.index("The second")].encode(), "a.html")
    assert export.articles[0].of(Zone.BODY) == ["One two port.", "A list:", "Item"]
    assert [str(problem) for problem in export.problems] == [
        "error: a.html: ends inside an article; it is read as far as it goes. Export it again."
    ]


def test_a_page_that_names_no_charset_is_read():
    page = (BEGIN.format(1) + SECOND + END).replace("deux", "été")
    assert read(page.encode("cp1252"), "a.html").articles[0].of(Zone.BODY) == ["Un été"]


def test_a_page_that_is_no_export_is_refused():
    with pytest.raises(
        Refused, match=r"^must be a page of Nexis with articles; it holds none\. Export the articles themselves\.$"
    ):
        read(b"<html><p>One</p></html>", "a.html")


def test_a_page_is_known_by_its_bytes():
    assert recognises(FILE.encode(), "a.txt")
    assert recognises(FILE.encode("utf-16"), "a.txt")
    assert not recognises(b"<html><p>One</p></html>", "a.html")
    assert not recognises(b"", "a.html")


@given(st.integers(0, len(FILE)), st.sampled_from([b"", b"<div>" * 3_000, b"\xff\x00<!--", b"</DOCFULL>"]))
def test_a_page_cut_off_anywhere_is_read_or_refused(at, more):
    data = FILE[:at].encode() + more
    try:
        export = read(data, "a.html")
    except Refused:
        assert not recognises(data, "a.html")
        return
    assert all(bool(found.parts) != bool(found.without_text) for found in export.articles)
    assert all(part.text == " ".join(part.text.split()) != "" for found in export.articles for part in found.parts)

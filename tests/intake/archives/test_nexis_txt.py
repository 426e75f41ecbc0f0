"""Text files of Nexis, older and newer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.archives.nexis_record import NO_TEXT
from analysis.intake.archives.nexis_txt import NAME, read, read_text, recognises
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone

COVER = """
Download Request: All Items: 1-2
Time Of Request: Friday, March 20, 2018  12:00:00

Send To:

ANN READER
A UNIVERSITY LIBRARY


Terms: (port OR ship) AND
DATE(2018)


Project ID: None


"""
FIRST = """
                               1 of 2 DOCUMENTS



                              The Paper (London)

                            May 10, 2018 Thursday
                              1 - State Edition

A port opens after years of building and of waiting, with a long headline that;
is wrapped

BYLINE: By Ann Lee and Tom Ray and Jo May, who write for the paper in London and
York

SECTION: NEWS; Pg. 1

LENGTH: 1,238  words

HIGHLIGHT: A sum of it that is long enough to be wrapped where the page of the
archive ends.

LONDON - The port opened on Monday after years of building and of waiting, with
ships from all over the world and a band. It is long enough to be wrapped twice
here.

Q-1: a crane. COST: 9 million.
LENGTH: 12 meters.

   It is big.

LOAD-DATE: May 12, 2018

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: A ship in the port, seen from the crane that was built for it in
May.

PUBLICATION-TYPE: Newspaper


                        Copyright 2018 The Paper Company
                              All Rights Reserved
"""
SECOND = """
                               2 of 2 DOCUMENTS


                       Copyright 2018 De Krant BV
                              All Rights Reserved

                                    De Krant

                             10 mei 2018 donderdag

SECTION: Voorpagina

LENGTH: 2013 woorden

HEADLINE: Een haven

BODY:

Een twee.

GRAPHIC: Een schip.

LANGUAGE: DUTCH; NEDERLANDS
"""


def record(text):
    (found,) = read_text("1 of 1 DOCUMENTS\n" + text, "a.txt").articles
    return found


def test_articles_are_read_in_their_parts():
    export = read((COVER + FIRST + SECOND).encode(), "a.txt")
    first, second = export.articles
    assert first.parts == [
        Part(
            Zone.HEADLINE, "A port opens after years of building and of waiting, with a long headline that; is wrapped"
        ),
        Part(Zone.STANDFIRST, "A sum of it that is long enough to be wrapped where the page of the archive ends."),
        Part(
            Zone.BODY,
            "LONDON - The port opened on Monday after years of building and of waiting, with ships from all over the "
            "world and a band. It is long enough to be wrapped twice here.",
        ),
        Part(Zone.BODY, "Q-1: a crane. COST: 9 million."),
        Part(Zone.BODY, "LENGTH: 12 meters."),
        Part(Zone.BODY, "It is big."),
        Part(Zone.CAPTION, "A ship in the port, seen from the crane that was built for it in May."),
    ]
    assert (first.outlet, first.published, first.language) == ("The Paper (London)", date(2018, 5, 10), "en")
    assert first.byline == "By Ann Lee and Tom Ray and Jo May, who write for the paper in London and York"
    assert (first.section, first.stated_words) == ("NEWS; Pg. 1", 1238)
    assert second.parts == [
        Part(Zone.HEADLINE, "Een haven"),
        Part(Zone.BODY, "Een twee."),
        Part(Zone.CAPTION, "Een schip."),
    ]
    assert (second.outlet, second.published, second.language) == ("De Krant", date(2018, 5, 10), "nl")
    assert (export.kind, export.promised, export.problems) == (NAME, 2, [])


def test_the_cover_gives_the_search_and_nothing_else():
    export = read((COVER + FIRST + SECOND).encode(), "a.txt")
    assert export.about == {"search": "(port OR ship) AND DATE(2018)"}
    assert "READER" not in repr(export)


@pytest.mark.parametrize(
    "marker", ["1 of 1 DOCUMENTS", "Dokument 1 von 1", "Document 1 de 1", "1 van 1 DOCUMENTEN", "1 of 1 DOCUMENT"]
)
def test_the_line_above_an_article_is_known_in_any_language(marker):
    (found,) = read_text(FIRST.replace("1 of 2 DOCUMENTS", marker), "a.txt").articles
    assert found.outlet == "The Paper (London)"


@pytest.mark.parametrize(
    ("numbers", "promised"),
    [
        (("1 of 3", "2 of 3"), 3),
        (("2001 of 2146", "2002 of 2146"), 2),
        (("1 of 3", "2 of 9", "3 of 3"), 3),
        (("1 of 4", "1 of 9"), None),
        (("2 of 2", "1 of 2"), None),
    ],
)
def test_the_numbers_promise_how_many_articles_there_are(numbers, promised):
    text = "".join(FIRST.replace("1 of 2", each) for each in numbers)
    assert read_text(text, "a.txt").promised == promised


def test_a_text_says_how_many_articles_it_holds():
    export = read_text(FIRST, "a.txt")
    assert (len(export.articles), export.promised) == (1, 2)


def test_the_headline_may_stand_above_the_day_and_the_labels_below_the_text():
    found = record(
        "\n                            A News Agency\n\nA port opens\n\n                        May 10, 2018, Thursday\n"
        "                      23:22 Central European Time\n\n\nOne two.\n\nThree.\n\nSECTION: Politics\n\nLENGTH: 3 words\n"
    )
    assert (found.headline, found.of(Zone.BODY)) == ("A port opens", ["One two.", "Three."])
    assert (found.outlet, found.published, found.stated_words) == ("A News Agency", date(2018, 5, 10), 3)


def test_lines_that_lost_their_place_are_read_by_their_order():
    found = record(
        "\nA Paper\n\nhttps://a.example/2018/port-\nopens\n\n3 mei 2018\n\n'A port'\n\n184 words\n\nOne two.\n"
    )
    assert (found.outlet, found.headline, found.published) == ("A Paper", "'A port'", date(2018, 5, 3))
    assert (found.url, found.stated_words, found.of(Zone.BODY)) == (
        "https://a.example/2018/port-opens",
        184,
        ["One two."],
    )


def test_a_short_line_between_headline_and_labels_is_the_byline():
    found = record("\nA Paper\n\nMay 10, 2018\n\nA port\n\nAnn Lee\n\nLENGTH: 2 words\n\nOne two.\n")
    assert (found.headline, found.byline, found.of(Zone.BODY)) == ("A port", "Ann Lee", ["One two."])


def test_a_flash_has_no_headline():
    found = record(
        "\n          A News Agency\n\n     May 10, 2018\n\nSECTION: WORLD\n\nFLASH: PORT OPENS\n\nLANGUAGE: ENGLISH\n"
    )
    assert (found.headline, found.of(Zone.BODY)) == (None, ["FLASH: PORT OPENS"])


def test_a_picture_without_a_text_is_no_article():
    found = record(
        "\nA Paper\n\nMay 10, 2018\n\nA port\n\nSECTION: NEWS\n\nLANGUAGE: ENGLISH\n\nGRAPHIC: A ship.\n\nMore of it.\n"
    )
    assert (found.parts, found.without_text, found.notes) == ([], NO_TEXT, ["Its headline is “A port”."])


def test_an_empty_label_is_followed_by_what_it_names():
    found = record("\nA Paper\n\nTITRE: Un port\n\nCHAPEAU:\n\n\nUne somme.\n\nARTICLE:\n\n\nUn deux.\n")
    assert (found.of(Zone.STANDFIRST), found.of(Zone.BODY)) == (["Une somme."], ["Un deux."])


def test_a_file_of_one_article_has_no_line_above_it():
    data = (COVER + FIRST.replace("1 of 2 DOCUMENTS", "")).encode()
    assert recognises(data, "a.txt")
    export = read(data, "a.txt")
    (found,) = export.articles
    assert (found.outlet, found.published) == ("The Paper (London)", date(2018, 5, 10))
    assert found.of(Zone.BODY)[1:] == ["Q-1: a crane. COST: 9 million.", "LENGTH: 12 meters.", "It is big."]
    assert (export.promised, export.about) == (1, {"search": "(port OR ship) AND DATE(2018)"})
    assert "READER" not in repr(export)


CLOSED = """User Name: Ann Reader
Documents (2)
1. A port opens
Search Terms: port
2. Un port
Content Type

A port opens
The Paper (London)
May 10, 2018 Thursday

Copyright 2018 The Paper Company
Section: NEWS
Length: 2 words
Body

One two.

Load-Date: May 12, 2018
End of Document

Un port
Le Papier
jeudi 10 mai 2018
Copyright 2018 Le Papier
Longueur : 2 mots
Texte
Un deux.
Date-chargement: 12 mai 2018
Fin du document
"""


def test_newer_exports_are_cut_at_their_closing_lines():
    export = read_text(CLOSED, "a.rtf")
    first, second = export.articles
    assert (first.headline, first.outlet, first.of(Zone.BODY)) == ("A port opens", "The Paper (London)", ["One two."])
    assert (second.headline, second.outlet, second.of(Zone.BODY)) == ("Un port", "Le Papier", ["Un deux."])
    assert (first.published, second.published, second.stated_words) == (date(2018, 5, 10), date(2018, 5, 10), 2)
    assert (export.promised, export.about, export.problems) == (2, {"search": "port"}, [])
    assert "Reader" not in repr(export)


def test_a_cover_without_titles_ends_above_the_first_headline():
    (first, _) = read_text(CLOSED.replace("1. A port opens\n", "").replace("2. Un port\n", ""), "a.rtf").articles
    assert (first.headline, first.outlet) == ("A port opens", "The Paper (London)")


def test_a_newer_export_that_ends_inside_an_article_is_read_as_far_as_it_goes():
    export = read_text(CLOSED[: CLOSED.index("Date-chargement")], "a.rtf")
    assert export.articles[1].of(Zone.BODY) == ["Un deux."]
    assert [str(problem) for problem in export.problems] == [
        "error: a.rtf: ends inside an article; it is read as far as it goes. Export it again."
    ]


def test_a_text_that_is_no_export_is_refused():
    message = (
        "^must be a text file of Nexis with articles; it holds neither lines like “1 of 10 DOCUMENTS” nor closing lines "
        "like “End of Document”\\. Export the articles themselves\\.$"
    )
    for text in ("", "One two.", "End of Document", "a\nEnd of Document\nSection: b"):
        with pytest.raises(Refused, match=message):
            read_text(text, "a.txt")


def test_a_file_is_known_by_its_bytes():
    assert recognises((COVER + FIRST).encode(), "a.docx")
    assert recognises(("\ufeff" + FIRST).encode("utf-16"), "a.txt")
    assert recognises(CLOSED.encode(), "a.txt")
    assert not recognises(b"1 of 2 DOCUMENTS were read.\n", "a.txt")
    assert not recognises(b"<html>\n1 of 2 DOCUMENTS\n", "a.html")
    assert not recognises(b"", "a.txt")


def test_bytes_in_another_encoding_are_repaired_and_told():
    export = read(SECOND.replace("Een twee", "Één twee").replace("2 of 2", "1 of 1").encode("cp1252"), "a.txt")
    assert export.articles[0].of(Zone.BODY) == ["Één twee."]
    assert [problem.severity for problem in export.problems] == ["repair"]


WHOLE = (COVER + FIRST + SECOND).encode()


@given(st.integers(0, len(WHOLE)))
def test_a_file_cut_off_anywhere_is_read_or_refused(at):
    recognises(WHOLE[:at], "a.txt")
    try:
        read(WHOLE[:at], "a.txt")
    except Refused:
        assert at < WHOLE.index(b"1 of 2 DOCUMENTS") + 16  # the line above the first article is not whole


LINES = st.sampled_from([*COVER.split("\n"), *FIRST.split("\n"), *CLOSED.split("\n"), "BODY:", "12 of 3 DOCUMENTS"])


@given(st.lists(LINES, max_size=30).map("\n".join))
def test_any_order_of_lines_is_read_or_refused(text):
    recognises(text.encode(), "a.txt")
    try:
        export = read_text(text, "a.txt")
    except Refused:
        return
    assert all(part.text == " ".join(part.text.split()) != "" for found in export.articles for part in found.parts)
    assert all(bool(found.parts) != bool(found.without_text) for found in export.articles)

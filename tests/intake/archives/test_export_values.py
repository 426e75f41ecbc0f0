"""What stands in the fields of exports."""

from datetime import date

import pytest

from analysis.intake.archives.export_values import (
    address_in,
    count_of,
    day_of,
    headline_of,
    is_copyright,
    is_count,
    language_of,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("January 10, 2018 Wednesday 10:36 EST", date(2018, 1, 10)),
        ("May 2, 2002, Thursday,, FINAL EDITION", date(2002, 5, 2)),
        ("Donnerstag 11. Mai 2023", date(2023, 5, 11)),
        ("Sonntag 21.Mai 2023", date(2023, 5, 21)),
        ("lundi 30 septembre 2013 11:31 GMT", date(2013, 9, 30)),
        ("1er août 2013", date(2013, 8, 1)),
        ("27. Februar 2016", date(2016, 2, 27)),
        ("22 de marzo de 2010 lunes", date(2010, 3, 22)),
        ("1 mei 2015 vrijdag", date(2015, 5, 1)),
        ("Onsdag 6. Januar 2010", date(2010, 1, 6)),
        ("9 Januar 1993", date(1993, 1, 9)),
        ("2019年3月5日", date(2019, 3, 5)),
        ("2019-03-05", date(2019, 3, 5)),
        ("January 2009", None),
        ("Summer, 2008", None),
        ("31. Februar 2016", None),
        ("1234 May 5", None),
        ("", None),
    ],
)
def test_a_day_is_read_in_the_language_of_the_article(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1238 words", 1238),
        ("1,285 words", 1285),
        ("1.285 Wörter", 1285),
        ("376  words", 376),
        ("808字", 808),
        ("words", None),
    ],
)
def test_a_count_is_read_with_any_sign_between_thousands(text, count):
    assert count_of(text) == count


def test_a_number_of_words_is_one_in_any_language_and_nothing_else():
    assert all(map(is_count, ("808 words", "664 Wörter", "295 mots", "184 woorden", "1,024 words", "808字")))
    assert not any(map(is_count, ("9 Januar 1993", "words", "808 words about it", "")))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ENGLISH; ENGLISHS", "en"),
        ("GERMAN; DEUTSCH", "de"),
        ("Dutch / Nederlands", "nl"),
        ("Englisch", "en"),
        ("Français", "fr"),
        ("DANISH; DANSK", "da"),
        ("Deutsch", "de"),
        ("NYTF", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_any_name(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("A port opens", ("A port opens", False)),
        ("A port opens - Correction Appended", ("A port opens", True)),
        ("No Headline In Original", (None, False)),
        ("-", (None, False)),
        ("", (None, False)),
    ],
)
def test_a_headline_has_nothing_that_the_archive_adds(text, headline):
    assert headline_of(text) == headline


def test_claims_of_copyright_are_known_at_the_beginning():
    assert all(
        map(is_copyright, ("Copyright 2018 A Paper", "© 2018 A Paper", "(c) 1998 A Paper", "Alle Rechte vorbehalten"))
    )
    assert not any(map(is_copyright, ("Copyrights are argued over", "The copyright of 2018")))


def test_an_address_is_a_line_that_is_nothing_else():
    assert address_in(" https://a.example/b ") == "https://a.example/b"
    assert address_in("see https://a.example/b") is None

"""Days, labels and lines as archives print them."""

from datetime import date

import pytest

from analysis.intake.archives.archive_words import (
    CAPTION,
    CREDIT,
    DOCUMENT,
    FOUND_ON,
    LENGTH,
    RECORD_LABEL,
    language_of,
    printed_day,
)


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        ("Politique, jeudi 5 octobre 2013, p. 3", date(2013, 10, 5), 11),
        ("dimanche 1er août 2021", date(2021, 8, 1), 0),
        ("AOÛT, 2 février 2020", date(2020, 2, 2), 6),
        ("World, 4 October 2012", date(2012, 10, 4), 7),
        ("18 October 1994", date(1994, 10, 18), 0),
    ],
)
def test_days_in_french_and_english(text, day, start):
    assert printed_day(text) == (day, start)


@pytest.mark.parametrize("text", ["", "octobre 2013", "31 février 2020", "5 octobre", "no day"])
def test_what_is_no_day(text):
    assert printed_day(text) is None


def test_labels_of_records():
    assert RECORD_LABEL.match("Publication date: May 8, 2010")["label"] == "Publication date"
    assert RECORD_LABEL.match("Full text: ")["label"] == "Full text"
    assert RECORD_LABEL.match("Minister: we agree") is None


def test_lines_of_factiva_in_several_languages():
    assert LENGTH.fullmatch("1,204 words")["words"] == "1,204"
    assert LENGTH.fullmatch("312 Wörter")
    assert LENGTH.fullmatch("some words") is None
    assert DOCUMENT.fullmatch("Dokument ABCD000020200102eg1200001")["key"] == "ABCD000020200102eg1200001"
    assert DOCUMENT.fullmatch("Document them all") is None


@pytest.mark.parametrize(
    ("line", "code"),
    [("English", "en"), ("Deutsch", "de"), ("Français", "fr"), ("de", None), ("A2", None), ("Paper", None)],
)
def test_a_language_by_its_name(line, code):
    assert language_of(line) == code


def test_captions_credits_and_found_articles():
    assert CAPTION.match("CAPTION: A house.").group() == "CAPTION: "
    assert CAPTION.match("[Illustration] A house") is not None
    assert CAPTION.match("Photography is an art.") is None
    assert CREDIT.match("Credit: AP").end() == 8
    assert FOUND_ON.match('"Morgenblatt" gefunden am 28.12.2017')["outlet"] == "Morgenblatt"

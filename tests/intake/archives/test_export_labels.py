"""Labels and phrases of exports in the languages of their interfaces."""

import pytest

from analysis import data
from analysis.intake.archives.export_labels import (
    FILE,
    LANGUAGES,
    LONGEST,
    Field,
    Phrase,
    block_of,
    field_of,
    is_one,
    listed,
    one_of,
)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Byline", Field.BYLINE),
        ("AUTOR", Field.BYLINE),
        ("AUTEUR", Field.BYLINE),
        ("Signature", Field.BYLINE),
        ("RUBRIK", Field.SECTION),
        ("Rubrique", Field.SECTION),
        ("LÄNGE", Field.LENGTH),
        ("LONGUEUR :", Field.LENGTH),
        ("LENGTE", Field.LENGTH),
        ("TITRE", Field.HEADLINE),
        ("KOP", Field.HEADLINE),
        ("CHAPEAU", Field.STANDFIRST),
        ("TEKST", Field.TEXT),
        ("TEXT", Field.TEXT),
        ("GRAFIK", Field.CAPTION),
        ("TAAL", Field.LANGUAGE),
        ("LANGUE", Field.LANGUAGE),
        ("Load-Date", Field.APART),
        ("UPDATE", Field.APART),
        ("DATE-CHARGEMENT", Field.APART),
        ("TYPE-PUBLICATION", Field.APART),
        ("ZEITUNGS-CODE", Field.APART),
        ("Correction-Date", Field.APART),
        ("MID", None),
        ("", None),
        ("Byline " * 20, None),
    ],
)
def test_a_label_is_known_in_any_language(label, field):
    assert field_of(label) is field


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Body", Field.TEXT),
        ("Graphic", Field.CAPTION),
        ("Related Articles", Field.APART),
        ("Classification", Field.APART),
        ("End of Document", Field.END),
        ("Fin du document", Field.END),
        ("Byline", None),
        ("Person", None),
        ("The body was found", None),
    ],
)
def test_only_some_labels_stand_on_a_line_of_their_own(line, field):
    assert block_of(line) is field


def test_a_phrase_is_the_whole_line():
    assert is_one("Link to Image", Phrase.LINK)
    assert not is_one("Link to Image and more", Phrase.LINK)
    assert not is_one("Link to Image" + " " * 100, Phrase.LINK)


def test_every_kind_of_the_list_is_one_of_ours_and_has_words():
    kinds = {row["kind"] for language in LANGUAGES for row in data.rows(FILE, language)}
    assert kinds == {*Field, *Phrase}
    assert all(listed(kind) for kind in (*Field, *Phrase))


def test_no_label_is_longer_than_what_is_looked_at():
    assert max(len(label) for field in Field for label in listed(field)) <= LONGEST


def test_months_and_languages_say_what_they_are_read_as():
    assert listed(Phrase.MONTH)["märz"] == listed(Phrase.MONTH)["mars"] == "3"
    assert listed(Phrase.LANGUAGE_NAME)["allemand"] == "de"


def test_alternatives_are_longest_first():
    assert one_of(Phrase.FULL_TEXT) == r"full\ text"
    words = one_of(Phrase.WORDS).split("|")
    assert words == sorted(words, key=len, reverse=True)

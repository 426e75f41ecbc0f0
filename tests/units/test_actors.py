"""Which actor speaks: the same patterns, folded alike, with the same sense checks as those of terms."""

import pytest

from analysis.story.concepts import Concept, Term
from analysis.units.actors import actor_mentions, speaking
from tests.deep import deep
from tests.tiny import concept, corpus
from tests.units.meaning import meant

LEE = Concept("Lee", (Term("Lee", ("Lee",)),))


def actors(text, *sides):
    return speaking(deep(("North", f"War goes on\n{text}"), actors=sides))["actor"].to_list()


def side(name, *patterns, unless=(), only_with=()):
    return Concept(name, (Term(name, patterns, unless, only_with),))


@pytest.mark.parametrize(
    ("pattern", "speaker"),
    [
        ("O'Neil", "Ann O’Neil"),
        ("O’Neil", "Ann O'Neil"),
        ("smith-lee", "Ann Smith‑Lee"),
        ("LEE", "Ann Lee"),
        ("Ann Ferr\u00e9", "Ann Ferre\u0301"),
        ("le?", "Ann Lee"),
        ("Fin*", "Ann Finch"),
    ],
)
def test_forms_of_apostrophes_hyphens_letters_and_accents_are_alike(pattern, speaker):
    assert actors(f"{speaker} said that war goes on.", side("X", pattern)) == ["X"]


def test_sense_checks_hold_for_actors_too():
    text = "Lee said on the radio that war goes on. Lee said that it rained."
    assert actors(text, side("Lee", "Lee", unless=("radio",))) == ["Lee"]
    assert actors(text, side("Lee", "Lee", only_with=("radio",))) == ["Lee"]
    assert actors(text, side("Lee", "Lee", unless=("radio",), only_with=("radio",))) == []


def test_of_two_actors_in_one_place_the_one_that_the_name_ends_in_speaks():
    israel, premier = side("Israel", "Israeli"), side("Premier", "premier", "Israeli premier")
    assert actors("The Israeli premier said that war goes on.", israel, side("Premier", "premier")) == ["Premier"]
    assert actors("The Israeli premier said that war goes on.", israel, premier) == ["Premier"]
    assert actors("The Israeli premier said that war goes on.", premier, israel) == ["Premier"]
    assert actors("The Israeli army said that war goes on.", israel, premier) == ["Israel"]


def test_of_two_names_that_begin_together_before_an_office_the_longer_speaks():
    israel, premier = side("Israel", "Israeli"), side("Premier", "Israeli premier")
    text = "The Israeli premier’s spokesman said that war goes on."
    assert actors(text, israel, premier) == ["Premier"]
    assert actors(text, premier, israel) == ["Premier"]


@pytest.mark.parametrize(
    "source",
    [
        "The Times of Lee",
        "The Bank of Lee",
        "Times of Lee",
        "The Lee-run ministry",
        "Families of the Lee captives",
        "Lee and Ray",
        "They",
        "Leeson",
    ],
)
def test_a_name_in_a_longer_one_or_before_a_hyphen_or_among_several_is_no_speaker(source):
    assert actors(f"{source} said that war goes on.", LEE) == []


def test_a_name_before_a_dash_between_spaces_speaks():
    assert actors("Lee - who met the press - said that war goes on.", LEE) == ["Lee"]


def test_of_two_places_the_name_of_the_speaker_decides_before_the_office():
    israel = side("Israel", "Israeli")
    for sides in ((LEE, israel), (israel, LEE)):
        assert actors("Israeli premier Ann Lee said that war goes on.", *sides) == ["Lee"]
        assert actors("Israeli premier Tom Ray said that war goes on.", *sides) == ["Israel"]


def test_without_actors_or_attributions_nobody_speaks():
    assert actors("Lee said that war goes on.") == []
    assert actors("It rained.", LEE) == []


ISRAEL = concept("Israel", Israel=("Israel", "Israeli"), army=("Israeli army", "IDF"), premier="Netanyahu")


def test_names_go_to_the_actor_and_its_part():
    text = "The IDF said that the Israeli army had left. Israel waited."
    assert meant(text, ISRAEL) == [
        ("IDF", "Israel", "army"),
        ("Israeli army", "Israel", "army"),
        ("Israel", "Israel", "Israel"),
    ]


def test_a_part_of_a_group_speaks_for_the_group():
    assert actors("The IDF said that war goes on.", ISRAEL) == ["Israel"]
    assert actors("The Israeli army said that war goes on.", ISRAEL) == ["Israel"]


def test_a_namesake_speaks_for_nobody():
    text = "Ann Lee came, and Ann Lee went. Tom Lee said that war goes on."
    assert actors(text, LEE) == []


def test_of_overlapping_names_of_two_actors_the_longer_counts():
    text = "The Israeli army left. An Israeli flag stayed."
    sides = side("Israel", "Israeli"), side("Army", "Israeli army")
    expected = [("Israeli army", "Army", "Army"), ("Israeli", "Israel", "Israel")]
    assert meant(text, *sides) == meant(text, *reversed(sides)) == expected


def test_an_outlet_is_no_mention_of_what_its_name_holds():
    made = deep(("Times of Israel", "Talks go on\nThe Times of Israel told Israel so."), actors=(ISRAEL,))
    assert actor_mentions(made)["position"].to_list() == [8]


def test_a_place_in_the_article_is_told_as_readers_would():
    text = "Lee goes on\n\nIt rained on Lee, and it rained and rained in the town.\n\nAnd it rained on Lee again and again."
    assert actor_mentions(deep(("North", text)))["place"].to_list() == ["headline", "lede", "body"]


def test_without_actors_or_a_parse_nobody_is_meant():
    assert actor_mentions(deep(("North", "Lee goes on"), actors=())).is_empty()
    assert actor_mentions(corpus([("North", "Lee goes on")])).is_empty()

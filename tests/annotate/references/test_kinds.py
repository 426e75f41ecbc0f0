"""Which body a noun for bodies stands for."""

import pytest

from tests.annotate.references.reading import meant


@pytest.mark.parametrize(
    ("text", "described", "name"),
    [
        ("The rebel group Harun seized a town. The group burned houses.", "The group", "Harun"),
        ("Brisko Motors, a maker of batteries, lost money. The maker sold a plant.", "The maker", "Brisko Motors"),
        ("Harun is a movement in the north. The movement burned houses.", "The movement", "Harun"),
        ("Fighters of Harun, a rebel group, seized a town. The group burned houses.", "The group", "Harun"),
        ("The Hill City Council voted on Tuesday. The council closed two schools.", "The council", "Hill City Council"),
        (
            "The National Farm Association met. It rained. The farm association left.",
            "the farm association",
            "National Farm Association",
        ),
        ("Egypt said on Monday that talks go on. The country has a veto.", "the country", "Egypt"),
        ("Egypt said on Monday that an Egyptian envoy came. The country has a veto.", "the country", "Egypt"),
    ],
)
def test_a_body_is_meant_by_what_the_article_calls_it(text, described, name):
    assert (described.lower(), name) in [(words.lower(), named) for words, named in meant(text)]


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Harun seized a town. The group burned houses.", "The group"),
        ("The group Harun and the group Selim met. The group burned houses.", "The group"),
        ("The group Harun came. A group of tourists left. The group slept.", "The group"),
        ("The group Harun came. The group of tourists slept.", "The group"),
        ("The group Harun came. A group slept.", "A group"),
        ("A Farm Union task force met. The task force left.", "The task force"),
        ("Egypt and Jordan said on Monday that talks go on. The country has a veto.", "The country"),
        ("Jordan diplomats came on Monday. The country has a veto.", "The country"),
        ("Egypt said on Monday that a Jordanian envoy came. The country has a veto.", "The country"),
    ],
)
def test_where_another_may_be_meant_a_noun_stands_for_nobody(text, described):
    assert described not in dict(meant(text))

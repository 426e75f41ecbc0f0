import polars as pl
import pytest

from analysis import annotate
from analysis.questions.labels import labels, printed_anywhere, unnamed
from analysis.questions.labels.near import is_printed, printed_near
from analysis.story import Story
from analysis.story.read import problem_table
from tests.questions.labels.telling import actor
from tests.tiny import articles

ACTORS = (actor("Lee", "Ann Lee", "Lee"), actor("Saudi Arabia"))


def made(*pairs):
    return annotate(Story("tiny", articles(pairs), (), ACTORS, problem_table([])), depth="syntax")


def near(first, second):
    """The labels that North reads, each with the outlets that print its words near the same actor."""
    corpus = made(("North", first), ("South", second))
    found = labels(corpus)
    mine = set(found.filter(found["outlet"] == "North")["label"])
    printed = printed_near(corpus, found)
    return {label: sorted(printed.filter(printed["label"] == label)["outlet"]) for label in mine}


def test_a_word_counts_wherever_it_stands_beside_the_actor():
    both = near("Lee, a banker, left.", "The bankers of the city met Lee.")
    assert both == {"banker": ["North", "South"]}
    assert near("Lee, a banker, left.", "A banker left. It rained. Lee stayed.") == {"banker": ["North"]}
    assert near("Lee, a banker, left.", "Lee stayed. The banker slept.") == {"banker": ["North", "South"]}


def test_a_short_form_counts_with_stops_and_without():
    assert near("Lee, the president of the N.A.A.C.P., left.", "NAACP President Ann Lee stayed.")["president"] == [
        "North",
        "South",
    ]
    assert is_printed("of N.A.A.C.P.", frozenset(("naacp",)))


def test_short_forms_of_places_and_parties_count():
    texts = "Lee, a Republican congressman from Arkansas, left.", "Rep. Ann Lee (R-Ark.) stayed."
    assert near(*texts) == {"congressman": ["North"], "Republican": ["North", "South"]}
    assert is_printed("Arkansas", frozenset(("rep", "r-", "ark")))
    assert not is_printed("Arkansas", frozenset(("rep", "d-", "ariz")))


def test_a_country_is_named_by_its_adjective_as_well():
    corpus = made(("North", "Saudi Arabia agreed."), ("South", "The Saudi government agreed."))
    asked = pl.DataFrame({"actor": ["Saudi Arabia"], "label": ["government"]})
    assert printed_near(corpus, asked).rows() == [("Saudi Arabia", "government", "South")]


@pytest.mark.parametrize(
    ("label", "words", "is_there"),
    [
        ("Iran-backed", "iranian backed", True),
        ("Iran-backed", "iranian", False),
        ("US", "united states", True),
        ("Rep.", "representative", True),
        ("representative", "rep", True),
        ("representative", "reps", True),
        ("Israel’s", "israeli", True),
        ("of the", "of the", False),
    ],
)
def test_all_words_of_a_label_must_be_there_in_some_form(label, words, is_there):
    assert is_printed(label, frozenset(words.split())) is is_there


def test_what_a_quoted_speaker_calls_a_thing_is_not_said_of_the_actor():
    mine = "The terror leader Lee left."
    assert near(mine, "“We fear Lee and the terror tunnels,” he said.")["terror leader"] == ["North"]
    assert near(mine, "“We fear Lee and the terror leaders,” he said.")["terror leader"] == ["North", "South"]


def test_a_noun_for_unnamed_people_counts_anywhere_in_the_other_text():
    corpus = made(("North", "Two leaders left."), ("South", "Party leader Lee left."))
    assert sorted(printed_anywhere(corpus, unnamed(corpus)).rows()) == [("leader", "North"), ("leader", "South")]

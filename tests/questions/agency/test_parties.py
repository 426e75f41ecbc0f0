"""Who stands in a phrase."""

import pytest

from analysis.questions.agency.parties import is_people, named_in, owner
from analysis.questions.agency.scene import scenes
from analysis.story.concepts import Concept, Term
from tests.deep import told
from tests.questions.agency.acts import acts, corpus_of

BODY = Concept("CIA", (Term("CIA", ("CIA",)),))


def scene_and(text, word):
    """The scene of a text, and where a word first stands in it."""
    corpus = corpus_of(text)
    return next(scenes(corpus)), corpus.tokens["token"].cast(str).to_list().index(word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("French forces left.", "forces"),
        ("The Jean Lefevre administration left.", "administration"),
        ("The forces of France left.", "forces"),
        ("Fighters from France left.", "Fighters"),
        ("A French task force left.", "force"),
        ("Dozens of French farmers left.", "Dozens"),
        ("The mayor spoke to members of the French army.", "members"),
    ],
)
def test_a_phrase_names_whose_people_it_means(text, word):
    assert [one.actor for one in named_in(*scene_and(text, word))] == ["France"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("French prisons are full.", "prisons"),
        ("France’s enemies left.", "enemies"),
        ("Other French allies left.", "allies"),
        ("The court asked two Jean Lefevre firms to pay.", "firms"),
        ("A France-Spain committee met.", "committee"),
        ("France’s hostages left.", "hostages"),
        ("The France-based singer left.", "singer"),
        ("Jean Lefevre came. Other Lefevre associates left.", "associates"),
    ],
)
def test_things_and_those_of_others_are_nobodys(text, word):
    assert named_in(*scene_and(text, word)) == []


def test_two_who_are_joined_are_both_named():
    assert [one.actor for one in named_in(*scene_and("French and Spanish farmers left.", "farmers"))] in (
        ["France"],
        ["France", "Spain"],
    )
    assert [one.actor for one in named_in(*scene_and("France and Spain signed.", "France"))] == ["France", "Spain"]


@pytest.mark.parametrize("word", ["farmer", "militants", "Lefevre", "committee", "dozens", "they"])
def test_persons_and_bodies_are_people(word):
    assert is_people(*scene_and(f"Yesterday {word} left.", word))


def test_a_noun_that_is_printed_in_capitals_for_once_is_no_person():
    text = "The shutdown came in May. Millions of people were hurt by the Shutdown."
    assert not is_people(*scene_and(text, "Shutdown"))


def test_who_is_described_beside_another_name_is_not_the_one_before():
    text = "On Monday, Lefevre had said Ray -- the first official in years to resign -- was leaving in May."
    assert named_in(*scene_and(text, "official")) == []


@pytest.mark.parametrize("word", ["storm", "explosion", "school’s", "bill", "Monday"])
def test_things_and_days_are_none(word):
    word = word.removesuffix("’s")
    assert not is_people(*scene_and(f"It is said that {word} came.", word)) or word == "school"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A French raid began.", "raid"),
        ("France’s raid began.", "raid"),
        ("A raid by French troops began.", "raid"),
        ("The France-led assault began.", "assault"),
        ("Waves of French strikes came.", "Waves"),
    ],
)
def test_a_raid_has_an_owner(text, word):
    assert owner(*scene_and(text, word))[1].actor == "France"


def test_a_raid_on_somebody_is_not_theirs():
    assert owner(*scene_and("A raid on French farms began.", "raid")) is None


def test_a_noun_that_a_headline_prints_in_capitals_is_no_person():
    text = "Review’s Ann Dubois Cover Raises Eyebrows Among Readers\n\nThe cover of the magazine shows Dubois, and many dislike it."
    made = told(text)
    scene = next(scenes(made))
    assert scene.tree.is_title[scene.printed.index("Cover")]
    assert not is_people(scene, scene.printed.index("Cover"))


def test_a_review_is_no_body_of_those_whose_it_is():
    assert named_in(*scene_and("The mayor led the French review.", "review")) == []


def test_what_is_done_to_a_former_agent_is_not_done_to_the_body():
    assert acts("The mayor mocked the former CIA agent.", actors=(BODY,)) == []

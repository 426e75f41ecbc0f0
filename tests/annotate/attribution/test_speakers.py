"""Whom a source stands for, and whose side it is, on sentences a reader can check by eye."""

import pytest

from analysis.story.concepts import Concept, Term
from analysis.units.reports import reports
from tests.deep import told

SIDES = (
    Concept("Hamas", (Term("Hamas", ("Hamas",)),)),
    Concept("Israel", (Term("Israel", ("Israel", "Israeli")),)),
    Concept("Lee", (Term("Lee", ("Ann Lee", "Lee")),)),
)


def test_a_pronoun_is_resolved_to_the_person_named_before():
    corpus = told("Ann Lee met the press on Monday. She said that the war would end.")
    assert reports(corpus).select("speaker", "actor").rows() == [("Ann Lee", "Premier")]


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Hamas said that war goes on.", "Hamas", "Hamas"),
        ("The Israeli army said that war goes on.", "The Israeli army", "Israel"),
        ("Ann Lee’s office said that war goes on.", "Ann Lee’s office", "Lee"),
        ("A spokesman for Hamas said that war goes on.", "A spokesman for Hamas", "Hamas"),
        ("Families of the Israeli captives said that war goes on.", "Families of the Israeli captives", None),
        ("The Hamas-run health ministry said that war goes on.", "The Hamas-run health ministry", None),
        ("The Times of Israel said that war goes on.", "Times of Israel", None),
        ("Tom Ray, who once served in Israel, said that war goes on.", "Tom Ray", None),
    ],
)
def test_a_side_speaks_only_where_its_own_people_do(text, speaker, actor):
    (row,) = reports(told(f"War goes on\n{text}", actors=SIDES)).iter_rows(named=True)
    assert (row["speaker"], row["actor"]) == (speaker, actor)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“War is near,” Ann Lee said.\nTom Ray shrugged. “It ends soon,” he said.", "Tom Ray"),
        ("“War is near,” Ann Lee said.\n“Tom Ray lied about the war,” she said.", "Ann Lee"),
        ("Mr. Ray spoke of war. “It ends soon,” she said.", None),
        ("Ann Lee said that war is near. She said that it lasts. “It ends soon,” he said.", None),
    ],
)
def test_a_pronoun_stands_for_the_nearest_person_it_can(text, speaker):
    found = told(f"War goes on\n{text}", actors=()).attributions
    assert found["speaker"].to_list()[-1] == speaker


@pytest.mark.parametrize(
    ("source", "speaker", "actor"),
    [
        ("Israel’s foreign minister, Tom Ray,", "Tom Ray", "Israel"),
        ("Mediator Tom Ray", "Tom Ray", None),
    ],
)
def test_a_described_person_is_the_speaker(source, speaker, actor):
    (row,) = reports(told(f"War goes on\n{source} said that war goes on.", actors=SIDES)).iter_rows(named=True)
    assert (row["speaker"], row["actor"]) == (speaker, actor)


def test_who_stands_for_the_person_right_before_it():
    text = "War goes on\nThe plan met the steadfast opposition of Benjamin Netanyahu – who said that war goes on."
    (row,) = told(text, actors=()).attributions.iter_rows(named=True)
    assert (row["source"], row["speaker"]) == ("Benjamin Netanyahu", "Benjamin Netanyahu")


def test_a_pronoun_stands_for_who_spoke_before():
    found = told(
        "War goes on\nAnn Lee met Tom Ray.\nTom Ray said that war goes on. “It ends soon,” he said."
    ).attributions
    assert found["speaker"].to_list() == ["Tom Ray", "Tom Ray"]


def test_a_pronoun_between_two_persons_stands_for_none():
    found = told("War goes on\nKim Lee spoke and Tom Ray listened. “It ends soon,” he said.").attributions
    assert found["speaker"].to_list() == [None]


def test_a_given_name_shows_which_pronoun_can_stand_for_its_bearer():
    found = told("War goes on\nAnn Lee spoke and Tom Ray listened. “It ends soon,” he said.").attributions
    assert found["speaker"].to_list() == ["Tom Ray"]


def test_two_who_speak_together_are_no_actor():
    (row,) = reports(told("War goes on\nAnn Lee and Tom Ray said that war goes on.")).iter_rows(named=True)
    assert (row["speaker"], row["actor"]) == ("Ann Lee and Tom Ray", None)


def test_a_name_is_given_in_the_fullest_form_of_the_article():
    text = "War goes on\nAnn Lee met Tom Ray on Monday. Lee said that war goes on."
    assert told(text).attributions.select("source", "speaker").rows() == [("Lee", "Ann Lee")]


@pytest.mark.parametrize(("paragraphs", "speaker"), [(1, "Ann Lee"), (3, None)])
def test_a_pronoun_looks_back_two_paragraphs_at_most(paragraphs, speaker):
    rain = "It rained on the hills.\n" * (paragraphs - 1)
    found = told(f"War goes on\nAnn Lee met the press on Monday.\n{rain}She said that the war would end.").attributions
    assert found.select("source", "speaker").rows() == [("She", speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Ray left. Kim Lee’s letter was short. “It ends soon,” he said.", None),
        ("Tom Ray left. Kim Lee’s faith has shaped his career. “It ends soon,” he said.", "Kim Lee"),
        ("Tom Ray left. Kim Lee’s aide was tired. “It ends soon,” he said.", None),
        ("Tom Ray left in May, which Kim Lee regrets. “It ends soon,” he said.", "Tom Ray"),
        ("Tom Ray left. The premier, Kim Lee, sent his regards. “It ends soon,” he said.", "Kim Lee"),
        (
            "Tom Ray said that war is near.\n“It ends soon,” he said.\n“It rained,” he said.\n“It ends,” he said.",
            "Tom Ray",
        ),
    ],
)
def test_a_pronoun_stands_for_who_does_something_in_the_nearest_sentence(text, speaker):
    assert told(f"War goes on\n{text}", actors=()).attributions["speaker"].to_list()[-1] == speaker


def test_what_a_text_says_to_its_readers_is_nobodys():
    made = told("War goes on\nYour answers say that war goes on.", actors=())
    assert made.attributions["speaker"].to_list() == [None]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The National Guild for Women President Ann Lee", "Ann Lee"),
        ("The wife of President Ann Lee", "The wife of President Ann Lee"),
    ],
)
def test_the_president_of_a_body_speaks_under_her_own_name(source, speaker):
    made = told(f"War goes on\n{source} said that the cover of the latest edition is dull.", actors=())
    assert made.attributions["speaker"].to_list() == [speaker]

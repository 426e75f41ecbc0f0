import pytest

from analysis import annotate, read_story
from analysis.errors import Problem
from analysis.schema.vocabulary import LabelClass, VerbClass
from analysis.story.lists import HARM, LABELS, VERBS, read_list
from analysis.story.read import inspect_story


def verbs(folder, text):
    return read_list(folder({"verbs.csv": text}), VERBS)


def error(message, row=None):
    return [Problem("error", "verbs.csv", message, row)]


def test_verbs_are_read_by_their_headings(folder):
    assert verbs(folder, "class,Verb,source\nheated, Thunder ,a book\nneutral,warn,\n") == (
        {"thunder": "heated", "warn": "neutral"},
        [],
    )


def test_without_the_file_there_are_none(folder):
    assert read_list(folder({}), VERBS) == ({}, [])


def test_a_class_nobody_knows_costs_only_its_row(folder):
    found, problems = verbs(folder, "verb,class\nthunder,loud\nwarn,neutral\n")
    assert found == {"warn": "neutral"}
    assert problems == error(
        "class must be one of neutral, doubting, endorsing, heated, belief, not 'loud'. The row was ignored.", 2
    )


@pytest.mark.parametrize(("cell", "said"), [("point out", "'point out'"), ("", "nothing"), ("<b>", "'<b>'")])
def test_a_verb_is_one_word(folder, cell, said):
    found, problems = verbs(folder, f"verb,class\n{cell},neutral\nwarn,neutral\n")
    assert found == {"warn": "neutral"}
    message = f"verb must be one word in its base form, like claim, not {said}. The row was ignored."
    assert problems == error(message, 2)


def test_a_verb_that_comes_twice_is_read_once(folder):
    found, problems = verbs(folder, "verb,class\nwarn,neutral\nwarn,heated\nwarn,neutral\n")
    assert found == {"warn": "neutral"}
    message = "'warn' is already listed in row 2; this row was ignored. Delete one."
    assert problems == [
        Problem("error", "verbs.csv", message, 3),
        Problem("repair", "verbs.csv", message, 4),
    ]


@pytest.mark.parametrize(
    ("text", "arrived"), [("", "it is empty"), ("word,kind\nwarn,neutral\n", "it names word, kind")]
)
def test_without_its_columns_nothing_is_read(folder, text, arrived):
    found, problems = verbs(folder, text)
    assert found == {}
    assert problems == error(f"the first line must name the columns verb and class; {arrived}.", 1)


def test_a_link_to_nothing_is_told(folder):
    place = folder({})
    (place / "verbs.csv").symlink_to(place / "none.csv")
    found, problems = read_list(place, VERBS)
    assert found == {}
    assert problems == error("must be a file; it is a link to nothing. Copy the file here or remove the link.")


def test_semicolons_are_read_and_told(folder):
    found, problems = verbs(folder, "verb;class\nwarn;neutral\n")
    assert found == {"warn": "neutral"}
    assert [problem.severity for problem in problems] == ["repair"]


def test_a_story_carries_its_verbs_and_is_read_with_a_bad_row(folder):
    place = folder({"North_1.txt": "War goes on.", "verbs.csv": "verb,class\nwarn,neutral\ncry,loud\n"})
    story, problems = inspect_story(place)
    assert dict(story.verbs) == {"warn": "neutral"}
    assert [(each.file, each.row) for each in problems if each.severity == "error"] == [("verbs.csv", 3)]
    assert dict(annotate(story).verbs) == {"warn": "neutral"}
    assert dict(read_story(folder({})).verbs) == {"warn": "neutral"}


def test_a_label_may_be_a_phrase_and_a_story_carries_its_labels(folder):
    text = "word,class\nTerror group,evaluation\nMaga-backed,backing\nwar-torn,bad\n12,role\n"
    place = folder({"North_1.txt": "War goes on.", "labels.csv": text})
    found = {"terror group": "evaluation", "maga-backed": "backing"}
    assert read_list(place, LABELS)[0] == found
    story, problems = inspect_story(place)
    assert dict(story.labels) == found == dict(annotate(story).labels)
    errors = [(each.row, each.message) for each in problems if each.severity == "error"]
    assert errors == [
        (4, f"class must be one of {', '.join(LabelClass)}, not 'bad'. The row was ignored."),
        (
            5,
            "word must be a word or a phrase in its base form, like militant or terror group, not '12'. "
            "The row was ignored.",
        ),
    ]


def test_the_classes_are_those_of_the_projects_list():
    from analysis.annotate.cues import verb_classes

    assert set(verb_classes().values()) == set(VerbClass)


def test_a_story_adds_words_of_harm_by_their_kind(folder):
    found, problems = read_list(folder({"harm.csv": "word,kind\nMartyr,killing\ncost dear,loss\n"}), HARM)
    assert found == {"martyr": "killing"}
    assert [problem.message for problem in problems] == [
        "kind must be one of killing, dying, injuring, seizing, destroying, displacing, attacking, not 'loss'. The row was ignored."
    ]


def test_the_corpus_carries_the_storys_words_of_harm(folder):
    story = read_story(folder({"a.txt": "North wins\n\nLee has won.", "harm.csv": "word,kind\nworst,injuring\n"}))
    assert annotate(story).harm == {"worst": "injuring"}

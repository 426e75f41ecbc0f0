"""Which reports are taken where several share words, on sentences a reader can check by eye."""

from analysis.annotate.attribution.find import find
from analysis.annotate.attribution.model import scorer
from tests.annotate.attribution.reading import article_of, words_of
from tests.deep import told


def contents_of(text):
    article = article_of(f"War goes on\n{text}", scorer().rates)
    return [
        (words_of(article, one.cue), [words_of(article, piece) for piece in one.content])
        for one in find(article, scorer())
    ]


def test_what_is_told_ends_before_the_next_report_of_its_speaker():
    assert contents_of(
        "Ann Lee said Sunday that talks with the town were “progressing” — but then warned the next day that there were “no "
        "guarantees that the peace is going to hold.”"
    ) == [
        ("said", ["that talks with the town were “ progressing ”"]),
        ("warned", ["that there were “ no guarantees that the peace is going to hold . ”"]),
    ]


def test_a_verb_between_is_part_of_what_is_told():
    assert contents_of("The report said Bob Roe prefers to delay any action until after his meeting with Ann Lee.") == [
        ("said", ["Bob Roe prefers to delay any action until after his meeting with Ann Lee"])
    ]


def test_what_a_paper_passes_on_is_said_by_its_own_speaker_too():
    made = told("War goes on\nAnn Lee said that the rain had ended in the town, according to the paper.", actors=())
    assert made.attributions.select("speaker", "cue").rows() == [("the paper", "according"), ("Ann Lee", "said")]


def test_of_two_joined_verbs_the_first_tells_what_is_quoted_before_both():
    assert contents_of("“They paint her as a fool,” Ann Lee said to the paper and confirmed to others on Tuesday.")[
        0
    ] == (
        "said",
        ["“ They paint her as a fool , ”"],
    )


def test_who_is_quoted_speaks_also_where_others_pass_it_on():
    made = told(
        "War goes on\n“We have already lost,” lamented Ann Lee, according to people in the room. “It is a matter of time.”"
    )
    assert made.attributions.select("speaker", "cue").row(0) == ("Ann Lee", "lamented")

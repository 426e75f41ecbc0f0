"""Reports by their printed form alone, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.attribution.surface import by_form
from tests.annotate.attribution.reading import article_of
from tests.deep import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The border was closed on Monday night, Bob Roe was quoted as saying.", "Bob Roe"),
        ("Snow fell on the hills, the army was cited as saying.", "the army"),
    ],
)
def test_what_somebody_was_quoted_as_saying_is_a_report_by_that_person(sentence, speaker):
    made = told(f"War goes on\n{sentence} It rained.", actors=())
    assert made.attributions.select("speaker", "cue_class", "kind").rows() == [(speaker, "neutral", "indirect")]


def test_what_stands_in_marks_is_found_once():
    made = told("War goes on\n“The border is closed,” Bob Roe was quoted as saying.", actors=())
    assert made.attributions["kind"].to_list() == ["direct"]


def contents(sentence):
    made = told(f"War goes on\n{sentence} It rained.", actors=())
    tokens = made.tokens["token"].to_list()
    return [
        (row["speaker"], row["cue"], [" ".join(tokens[piece["start"] : piece["stop"]]) for piece in row["content"]])
        for row in made.attributions.iter_rows(named=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker", "cue", "content"),
    [
        (
            "The two leaders are due to meet in the early afternoon, sources told news agencies.",
            "sources",
            "told",
            "The two leaders are due to meet in the early afternoon",
        ),
        (
            "Ann Lee hailed the fact that she would be the first guest since the war as “a sign of hope.”",
            "Ann Lee",
            "hailed",
            "the fact that she would be the first guest since the war as “ a sign of hope . ”",
        ),
    ],
)
def test_reports_that_only_their_form_shows(sentence, speaker, cue, content):
    assert contents(sentence) == [(speaker, cue, [content])]


def test_the_report_at_the_end_of_a_sentence_is_no_part_of_what_was_told_in_it():
    sentence = (
        "Before boarding, Ann Lee told reporters that her talks in Rome “will deal with important, critical issues,” the "
        "Times of York reports."
    )
    ((speaker, cue, (content,)),) = contents(sentence)
    assert (speaker, cue) == ("Ann Lee", "told")
    assert content == "that her talks in Rome “ will deal with important , critical issues , ”"


@pytest.mark.parametrize(
    "sentence",
    [
        "On Friday morning, the third day of the campaign, Bob Roe told a joke.",  # a day before the comma
        "The vote made him far more popular than Tom Ray, who largely laid low.",  # who is no source
    ],
)
def test_other_ends_of_sentences_are_no_reports(sentence):
    assert contents(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("The plan, said Ann Lee, the mayor, is dead.", "Ann Lee, the mayor", ["The plan", "is dead"]),
        (
            "Her words, said Foreign Minister Bob Roe, were “quite wrong.”",
            "Foreign Minister Bob Roe",
            ["Her words", "were “ quite wrong . ”"],
        ),
    ],
)
def test_who_is_named_between_a_subject_and_its_verb_speaks(sentence, source, content):
    made = told(sentence, actors=())
    tokens = made.tokens["token"].to_list()
    ((found, spans),) = made.attributions.select("source", "content").iter_rows()
    assert (found, [" ".join(tokens[one["start"] : one["stop"]]) for one in spans]) == (source, content)


@pytest.mark.parametrize(
    "sentence",
    ["The plan, drawn by Ann Lee, the mayor, is dead.", "The law, said to bind Ann Lee, is dead."],
)
def test_no_other_commas_name_a_speaker(sentence):
    article = article_of(sentence, {"say": 0.9, "draw": 0.9})
    assert by_form(article, []) == []

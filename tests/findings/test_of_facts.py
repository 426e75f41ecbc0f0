"""Sentences on shared facts: true for any table, worded from its numbers."""

from datetime import date

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.schema import empty
from analysis.schema.alignment import FACTS
from analysis.schema.reuse import PASSAGES
from tests.charts.facts import versions
from tests.findings.test_tellings import uses
from tests.tiny import articles

THREE = articles([("North", "x"), ("South", "y"), ("West", "z")])
FREED = (
    ("North", "lede", "outlet", None, "The *army* freed #18# hostages on Monday."),
    ("South", "body", "outlet", None, "The *captors* freed #13# hostages on Monday."),
)
SAID = (
    ("North", "lede", "outlet", None, "Talks were going well."),
    ("West", "body", "attributed", "Ann Lee", "Ann Lee said |talks were going well|."),
)
SMALL = {"fact": pl.UInt32, "n_outlets": pl.UInt32}
COPY = {"passage": pl.UInt32, "start": pl.UInt32, "stop": pl.UInt32}
SAME = "The dam in the hills broke at noon on Monday."


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_the_facts_that_most_report_are_told():
    reading = findings.facts(pl.concat([versions(*FREED), versions(*SAID, fact=2)]), THREE)
    assert texts(reading)[0] == (
        "The program found each of these facts in at least two of three articles: “the fact” (in the words of one of "
        "them); “the fact” (in the words of one of them)."
    )
    assert reading.findings[0].caveat
    whole = versions(*FREED, ("West", "body", "outlet", None, "They freed #18# hostages."))
    assert texts(findings.facts(whole, THREE))[0].startswith("The program found this fact in all three articles: “the")


def test_whose_words_a_fact_is_told_in_is_said_where_not_all_print_them():
    made = articles([("North", "The dam broke at noon."), ("South", "The dam gave way."), ("West", "z")])
    known = versions(*SAID, name="The dam … at noon").with_columns(article_id=pl.Series(["a", "b"]))
    assert "“The dam … at noon” (in the words of North)" in texts(findings.facts(known, made))[0]


def test_quotations_and_what_is_put_in_other_words_are_no_plain_facts():
    quoted = versions(*[(name, "body", "quoted", "Lee", f"“{SAME}”") for name in ("North", "South")])
    apart = versions(
        ("North", "body", "outlet", None, "*The wall of the dam* broke."),
        ("South", "body", "outlet", None, "*Water ran over it and it* broke."),
        fact=2,
    )
    said = "What the program found in two outlets is quotations, or is put in words so different that it may not be one fact."
    assert texts(findings.facts(pl.concat([quoted, apart]), THREE)) == [said]
    assert findings.fact(quoted, THREE).title == "North and South quote this in the same words"


def test_a_fact_of_one_outlet_alone_is_no_shared_one():
    twice = versions(("North", "lede", "outlet", None, "It rained."), ("North", "lede", "outlet", None, "It rained."))
    reading = findings.facts(twice, articles([("North", "x"), ("North", "y")]))
    assert texts(reading) == ["The program found no fact in two outlets."]


def test_without_a_fact_that_is_said():
    reading = findings.facts(versions().clear(), articles([("North", "x")]))
    assert texts(reading) == ["The program found no fact in two outlets."]
    assert findings.fact(versions().clear(), THREE).title == "The program found no fact in two articles"


def test_figures_voices_and_words_that_differ_are_told_by_outlet():
    found = texts(findings.facts(pl.concat([versions(*FREED), versions(*SAID, fact=2)]), THREE))
    assert "Figures differ. “the fact”: North prints “18 hostages”, South “13 hostages”." in found
    assert "Voices differ. “the fact”: North names no source beside it; West attributes it to Ann Lee." in found


def test_other_facts_of_a_kind_are_counted():
    table = pl.concat([versions(*FREED, fact=number) for number in range(1, 6)])
    found = texts(findings.facts(table, THREE))
    assert "Two more facts with different figures can be opened below." in found


def test_the_same_words_are_told_with_who_credits_an_agency():
    rows = [(name, "body", "outlet", None, SAME) for name in ("North", "South")]
    made = articles([("North", "x"), ("South", "y")], credit="Agency")
    (finding,) = [each for each in findings.facts(versions(*rows), made).findings if "same words" in each.text]
    assert finding.text == "One fact is told in the same words: “the fact” (North and South)."
    assert finding.other_reading.endswith("North and South credit agencies.")


def test_a_fact_in_a_passage_that_both_print_is_told_as_copy():
    rows = [
        (name, "body", "outlet", None, f"It *{word}* on us.")
        for name, word in (("North", "rained"), ("South", "poured"))
    ]
    copies = [{"passage": 1, "article_id": f"a{number}", "start": 0, "stop": 99} for number in range(2)]
    passages = pl.concat([empty(PASSAGES), pl.DataFrame(copies, schema_overrides=COPY)], how="diagonal")
    reading = findings.facts(versions(*rows), THREE, passages=passages)
    assert "One fact is told in nearly the same words: “the fact” (North and South)." in texts(reading)
    assert not any("same words" in text for text in texts(findings.facts(versions(*rows), THREE)))


def test_days_and_lengths_are_another_reading():
    made = articles([("North", "x" * 50), ("South", "y" * 10)]).with_columns(
        published=pl.Series([date(2025, 2, 3), date(2025, 2, 4)])
    )
    assert findings.facts(versions(*FREED), made).findings[0].other_reading == (
        "the articles appeared on 3–4 February 2025, and an earlier one cannot report what came later; the "
        "article of North is more than twice as long as that of South and has room for more."
    )
    assert findings.facts(versions(*FREED), THREE).findings[0].other_reading is None


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        (
            [("North", "x" * 50), ("North", "y" * 30), ("South", "z" * 10)],
            "the longest article of North is more than twice as long as that of South and has room for more.",
        ),
        (
            [("North", "x" * 50), ("South", "y" * 30), ("South", "z" * 10)],
            "the article of North is more than twice as long as the shortest of South and has room for more.",
        ),
        (
            [("North", "x" * 50), ("North", "y" * 10)],
            "the longest article of North is more than twice as long as its shortest and has room for more.",
        ),
        ([("North", "x" * 20), ("South", "y" * 10)], None),
    ],
)
def test_of_an_outlet_with_several_articles_the_one_meant_is_named(pairs, said):
    assert findings.facts(versions(*FREED), articles(pairs)).findings[0].other_reading == said


def test_two_articles_of_one_outlet_are_called_so():
    alike = versions(*[("North", "body", "outlet", None, "The dam broke.")] * 2)
    apart = versions(*[("North", "body", "outlet", None, f"*{text}*") for text in ("The dam broke.", "It gave way.")])
    two = articles([("North", "x"), ("North", "y")])
    assert findings.fact(alike, two).title == "Two articles of North report this in much the same words"
    assert findings.fact(apart, two).title == "Two articles of North report this in different words"


def test_of_three_versions_only_those_that_share_their_words_are_said_to():
    three = versions(
        ("North", "body", "outlet", None, "The old dam broke."),
        ("South", "body", "outlet", None, "The old dam *burst*."),
        ("West", "body", "outlet", None, "*Water ran out of its wall*."),
    )
    names = articles([(name, "x") for name in ("North", "South", "West")])
    assert findings.fact(three, names).title == "North and South report this in similar words"


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (FREED, "North prints “18 hostages”, South “13 hostages”"),
        (SAID, "North names no source beside it; West attributes it to Ann Lee"),
        ((FREED[0], SAID[0]), None),
        (
            [(name, "body", "outlet", None, SAME) for name in ("North", "South")],
            "North and South report this in the same words",
        ),
        (
            [(name, "body", "outlet", None, "It rained.") for name in ("North", "South")],
            "North and South report this in much the same words",
        ),
        (
            [("dpa / GNA", "body", "outlet", None, "It *rained*."), ("South", "body", "outlet", None, "It *poured*.")],
            "dpa / GNA and South report this in different words",
        ),
        (
            [
                ("North", "body", "outlet", None, "The dam."),
                ("South", "body", "outlet", None, "The dam *gave way after three days of rain*."),
            ],
            "North and South report this in partly the same words",
        ),
    ],
)
def test_the_title_of_one_fact_says_what_differs(rows, title):
    reading = findings.fact(versions(*rows), THREE)
    assert title is None or reading.title == title
    assert (
        texts(reading)[0]
        == "The program found this, or part of it, in at least two of three articles, in the words of one of them: “the fact”."
    )
    assert all(row[0] in reading.alt for row in rows)


def test_whose_words_a_fact_is_told_in_is_said():
    made = articles([("North", "Rain.\n\nThe dam broke at noon."), ("South", "The dam gave way."), ("West", "z")])
    known = versions(*SAID, name="The dam … at noon").with_columns(article_id=pl.Series(["a", "b"]))
    assert texts(findings.fact(known, made))[0] == (
        "The program found this, or part of it, in at least two of three articles, in the words of North: “The dam … at noon”."
    )


def test_that_some_have_it_from_an_agency_is_no_reading_of_other_words():
    rows = [(name, "body", "outlet", None, text) for name, text in (("N", SAME), ("S", SAME), ("W", "The wall broke."))]
    found = uses(*(("dam", f"a{number}", word) for number, word in enumerate(("dam", "dam", "wall"))))
    reading = findings.fact(versions(*rows), THREE, found)
    assert reading.title == "N and S say “dam” and W “wall”"
    assert reading.findings[-1].other_reading is None
    assert findings.fact(versions(*rows), THREE).findings[-1].other_reading


def test_versions_with_few_words_in_common_are_to_be_looked_at():
    rows = [
        ("North", "body", "outlet", None, "*It rained all day* so."),
        ("South", "body", "outlet", None, "*Hills fell* so."),
    ]
    assert findings.fact(versions(*rows), THREE).findings[-1].caveat
    assert findings.fact(versions(*FREED), THREE).findings[-1].caveat is None


def test_facts_are_counted_with_and_without_shared_copy():
    def told(*numbers):
        rows = [{"fact": number, "n_outlets": 2} for number in numbers]
        return pl.concat([empty(FACTS), pl.DataFrame(rows, schema_overrides=SMALL)], how="diagonal")

    def said(*tables):
        passages = pl.DataFrame([{"passage": 1}], schema={"passage": pl.UInt32})
        return texts(findings.without_copy(*tables, pl.concat([empty(PASSAGES), passages], how="diagonal")))

    begin = "With shared copy, the program found "
    assert said(told(1, 2, 3), told(1)) == [f"{begin}three facts in at least two outlets; without it, one."]
    assert said(told(1), told()) == [f"{begin}one fact in at least two outlets; without it, no fact."]
    assert said(told(), told()) == [f"{begin}no facts in at least two outlets; without it, no fact."]
    assert findings.without_copy(told(1), told(1), empty(PASSAGES)) is None


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        findings.facts(pl.DataFrame({"fact": [1]}), THREE)

"""What is said of copy that articles share."""

import polars as pl
import pytest

from analysis import findings
from analysis.questions import reuse, terms
from tests.questions.reuse.test_passages import NORTH, SOUTH
from tests.tiny import corpus


def said(made, how="in", **columns):
    table = reuse.passages(made)
    tables = [terms.shares(terms.mentions(each), each.articles) for each in reuse.both(made)]
    differing = reuse.switched(tables, keys=["concept", "term"], counts={"n": ""})
    return findings.shared_copy(reuse.shared(made, table), table, differing, articles=made.articles, how=how)


def test_the_words_that_each_has_in_common_with_whom():
    reading = said(corpus([("North", NORTH), ("South", SOUTH)]))
    assert reading.findings[0].text == (
        "North shares 22 of its 36 words (61 %) with South; South shares 22 of its 32 words (69 %) with North. "
        "This notebook counts it in every article."
    )
    assert reading.findings[1].text == "The counts here are the same with and without shared copy."
    assert reading.title == "One passage appears in more than one article"


def test_a_credit_is_told_as_the_articles():
    reading = said(corpus([("North", NORTH), ("South", f"{SOUTH}\n(AFP)")]))
    assert reading.findings[1].text == "One passage is in an article that credits AFP."


def test_counts_that_differ_are_given_with_both_numbers():
    north, south = (text.replace("closed", "closed by hostages") for text in (NORTH, SOUTH))
    reading = said(corpus([("North", north), ("South", f"{south} Hostages wait.")]))
    assert reading.findings[-1].text == (
        "These counts change without shared copy (with, then without): people held, hostages in North: 1 and 0; "
        "people held, hostages in South: 2 and 1."
    )


@pytest.mark.parametrize(
    ("how", "words"), [("out", "leaves shared copy out of every count"), ("once", ("shared copy in one article"))]
)
def test_the_setting_is_said(how, words):
    assert words in said(corpus([("North", NORTH), ("South", SOUTH)]), how).findings[0].text


def test_articles_of_one_outlet_are_told_apart():
    reading = said(corpus([("North", NORTH), ("North", SOUTH)]))
    assert reading.findings[0].text.startswith("North (a) shares 22 of its 36 words (61 %) with North (b)")


def test_without_shared_copy_nothing_is_said():
    assert said(corpus([("North", "It rained."), ("South", "It snowed.")])) is None


def test_words_of_one_passage_are_not_called_several():
    made = corpus([("North", NORTH), ("South", SOUTH)])
    assert pl.Series([1, 1]).equals(reuse.passages(made)["passage"].cast(pl.Int64), check_names=False)

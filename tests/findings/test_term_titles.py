"""What the outlets call a concept, in a line."""

import polars as pl
import pytest

from analysis.findings.term_titles import counts, lead, open_yet, says
from tests.findings.test_of_terms import shares
from tests.tiny import concept

PAUSE = concept("the pause", deal=("deal", "pact"), truce="truce")


def named(*pairs):
    table, _ = shares(pairs, PAUSE)
    return table.filter(pl.col("n_concept") > 0)


@pytest.mark.parametrize(
    ("pairs", "line"),
    [
        (
            [("North", "deal " * 4 + "pact"), ("South", "truce " * 6)],
            "outside quotation marks, North says only “deal” or “pact”; South says only “truce”",
        ),
        (
            [("North", "pact pact"), ("South", "pact")],
            "both articles that name it outside quotation marks say only “pact”",
        ),
        (
            [("North", "pact truce truce")],
            "only North names it outside quotation marks: “truce” twice and “pact” once",
        ),
        ([("North", "deal"), ("South", "truce")], ""),
    ],
)
def test_the_line_says_what_is_printed_and_nothing_of_too_few(pairs, line):
    assert lead(named(*pairs), "article") == line


def test_the_rows_of_a_term_are_said_in_all_words_that_they_print():
    rows = named(("North", "deal truce"), ("South", "pact")).filter(pl.col("term") == "deal").to_dicts()
    assert says(rows) == "outside quotation marks, North says “deal” or “pact” in 1 of 2 mentions and South in 1 of 1"


def test_a_title_is_open_where_other_articles_may_not_show_it():
    assert open_yet(named(("North", "deal " * 5), ("South", "deal " * 3 + "truce " * 2))) == (
        " (other articles may not show this)"
    )
    assert open_yet(named(("North", "deal"), ("South", "truce"))) == ""


def test_an_alt_text_counts_by_label():
    assert counts(named(("North", "deal pact"), ("South", "truce “pact”"))) == (
        "North: deal 2; South: deal 0 (and 1 in quotation marks) and truce 1."
    )

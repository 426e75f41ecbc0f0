"""What limits a difference of the brief, in words."""

import polars as pl
import pytest

from analysis import brief
from analysis.findings.brief_doubts import caveat, doubt, other_reading
from analysis.findings.linked import plain
from analysis.schema.vocabulary import Asked
from tests.brief.test_comparisons import SPLIT, STORY

ROW = {"question": "terms", "unit": "sentence", "evidence": "sure"}


def test_where_a_program_reads_the_counts_chance_is_the_most_that_it_can_be():
    row = {"question": "speakers", "unit": "sentence", "evidence": "sure", "chance": 0.04}
    assert doubt(row, "article", is_first=True) == (
        "If the sentences that are compared were shuffled among the articles, all counts of the table, not only those in "
        "the title, would differ as much in at most 4 of 100 cases."
    )
    assert doubt(row | {"question": "terms", "chance": 0.0004}, "outlet", is_first=False) == (
        "If the sentences were shuffled among the outlets, all counts would differ as much in fewer than 1 of 1,000 cases."
    )


def test_what_is_open_may_be_chance():
    row = {"question": "terms", "unit": "article", "evidence": "open", "chance": 0.2}
    assert doubt(row, "outlet", is_first=False).endswith("in 20 of 100 cases; that can be chance.")
    assert doubt(row | {"chance": 0.04}, "outlet", is_first=False).endswith(
        "in 4 of 100 cases; chance can do that in one of several comparisons."
    )


def test_outlets_with_few_counts_are_named():
    cells = brief.compared(SPLIT).with_columns(n_all=pl.lit(3, pl.UInt32))
    assert plain(caveat(cells, Asked.TERMS)) == (
        "Outside quotation marks, North has a word for “people held” three times and South three times."
    )
    assert plain(caveat(cells, Asked.ROLES)) == (
        "There is little to count: North has 3 and South 3. A program finds who acts, and it errs."
    )


def test_the_other_reading_is_that_of_the_question():
    assert other_reading(Asked.TERMS, STORY) == (
        "a word can come from a source, from house style, or from what the passage is about."
    )


@pytest.mark.parametrize(
    ("chance", "cases"),
    [(0.25, "25 of 100"), (0.03, "3 of 100"), (0.004, "4 of 1,000"), (0.0001, "fewer than 1 of 1,000")],
)
def test_chance_is_told_in_cases(chance, cases):
    assert (
        doubt(ROW | {"chance": chance}, "article", is_first=False)
        == f"If the sentences were shuffled among the articles, all counts would differ as much in {cases} cases."
    )

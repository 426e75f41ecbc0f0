"""Where the facts of the notebook on the same fact are in the grid."""

import polars as pl
import pytest

from analysis.findings import facts_in_grid
from analysis.schema.alignment import FACTS
from analysis.schema.selection import GRID
from tests.charts.told import frame

BOTH = ("a", "b")


def facts(*starts, n_outlets=2):
    """FACTS with a fact for each start, told by the same sentence of two articles."""
    return frame(
        FACTS,
        [
            {"fact": fact, "article_id": article, "sentence": start, "start": start, "n_outlets": n_outlets}
            for fact, start in enumerate(starts, start=1)
            for article in BOTH
        ],
    )


def grid(*rows):
    """GRID of (kind, sentence, start), each told by two articles."""
    return frame(
        GRID,
        [
            {"row_id": f"{kind}:{start}", "kind": kind, "article_id": article, "place": "body", "n_articles": 2}
            | {"sentence": sentence, "start": start}
            for kind, sentence, start in rows
            for article in BOTH
        ],
    )


def said(found, every, shown, n_articles=2):
    reading = facts_in_grid(found, every, shown, pl.DataFrame({"article_id": [str(n) for n in range(n_articles)]}))
    return reading and reading.title


def test_facts_in_rows_of_their_own_need_no_word():
    rows = grid(("fact", 1, 1), ("fact", 2, 2), ("person", 1, 5))
    assert said(facts(1, 2), rows, rows) is None


def test_facts_shown_as_a_quotation_or_a_figure_are_counted():
    rows = grid(("fact", 1, 1), ("quotation", 2, 9), ("figure", 3, 9), ("quotation", 3, 8))
    assert said(facts(1, 2, 3), rows, rows) == (
        "The notebook 07-same-fact counts three facts that it found in at least two outlets; one of them is in rows of facts "
        "here, two in rows of quotations that the same sentences tell."
    )
    rows = grid(("quotation", 2, 9), ("figure", 3, 9))
    assert said(facts(2, 3), rows, rows) == (
        "The notebook 07-same-fact counts two facts that it found in at least two outlets; no one of them is in rows of facts "
        "here, one in rows of quotations and one in rows of figures that the same sentences tell."
    )


def test_what_the_reader_leaves_out_is_said_and_what_one_outlet_alone_tells():
    every = grid(("fact", 1, 1), ("fact", 2, 2))
    assert said(facts(1, 2), every, grid(("fact", 1, 1))) == (
        "The notebook 07-same-fact counts two facts that it found in at least two outlets; one of them is in rows of facts here; "
        "one left out in selection.csv."
    )
    assert said(facts(2), grid(("fact", 1, 1)), grid(("fact", 1, 1))).startswith(
        "The notebook 07-same-fact counts one fact that it found in at least two outlets; no one of them is in rows of facts "
        "here; one joined with other rows"
    )
    assert said(facts(2), grid(("quotation", 2, 9)), grid()).endswith("; one left out in selection.csv.")
    assert said(facts(1), every, every).endswith("One more row is a fact that only articles of one outlet tell.")
    assert said(facts(1, 2, n_outlets=1), every, every).endswith(
        "Two more rows are facts that only articles of one outlet tell."
    )


@pytest.mark.parametrize("n", [0, 1])
def test_nothing_to_say_of_no_fact(n):
    rows = grid(*(("fact", at, at) for at in range(1, n + 1)))
    assert said(facts(*range(1, n + 1)), rows, rows) is None


def test_facts_that_few_of_many_articles_tell_are_counted():
    assert said(facts(1, 2, 3), grid(), grid(), n_articles=41) == (
        "The notebook 07-same-fact counts three facts that it found in at least two outlets; no one of them is in rows of facts "
        "here; three that fewer than three articles tell are not listed here."
    )

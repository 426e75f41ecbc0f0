"""Versions that a shared quotation or figure shows to tell the same."""

from collections import defaultdict

import polars as pl
import pytest

from analysis.questions.alignment import facts
from analysis.questions.alignment.known import Known
from analysis.questions.alignment.segments import segments
from analysis.schema import empty
from analysis.schema.selection import FIGURES
from analysis.schema.voices import QUOTATIONS
from tests.deep import deep

FILL = (
    " Rain fell on the coast. The mayor slept. Farmers sold apples and pears at a market of the old town. A clerk of Dale "
    "wrote letters. Trains were late again."
)
NORTH = "Witkoff, who met Lee on Monday over the truce, said he was “certainly hopeful”."
SOUTH = "His envoy Steve Witkoff, who met the leader on Monday, added: “We are certainly hopeful.”"
FAR = "Farmers sold more apples than last year, and 33 of them came from the coast."


def marked(schema, made, words, **values):
    """A row of a schema for the words in each article that has them; other columns are null."""
    texts = made.articles.select("article_id", "text").iter_rows()
    rows = [
        {
            **dict.fromkeys(schema),
            **values,
            "article_id": name,
            "start": text.index(words),
            "stop": text.index(words) + len(words),
        }
        for name, text in texts
        if words in text
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in schema.items()})


def completed(made, groups, quotations=None, figures=None):
    known = Known(
        segments(made),
        empty(QUOTATIONS) if quotations is None else quotations,
        empty(FIGURES) if figures is None else figures,
    )
    return known.completed(groups, defaultdict(dict))


def whole(made):
    """The numbers of the whole sentences."""
    return [row["segment"] for row in segments(made).table.to_dicts() if row["whole"]]


def test_a_shared_quotation_makes_two_likely_sentences_one_fact():
    made = deep(("North", NORTH + FILL), ("South", SOUTH))
    quoted = marked(QUOTATIONS, made, "certainly hopeful", quotation=1)
    (group,) = completed(made, [], quotations=quoted)
    assert {segments(made).table["article_id"][one] for one in group} == {"a", "b"}
    assert facts(made).is_empty()
    assert facts(made, quoted, empty(FIGURES))["outlet"].to_list() == ["North", "South"]


def test_a_shared_figure_of_unlikely_sentences_makes_none():
    made = deep(("North", "Police freed 33 hostages at the port of Hill on Monday."), ("South", FAR))
    assert completed(made, [], figures=marked(FIGURES, made, "33", figure=1, value=33.0, unit="count")) == []


@pytest.mark.parametrize(("unit", "n"), [("count", 3), ("months", 2)])
def test_a_figure_of_people_or_things_adds_an_article_and_one_of_time_does_not(unit, n):
    text = "In total, 33 hostages are to be released in May."
    more = "Under the truce, 33 hostages are slated to be released for nearly 2,000 inmates of two prisons."
    made = deep(("North", text), ("West", text), ("South", more + FILL))
    first, second, *_ = whole(made)
    figures = marked(FIGURES, made, "33", figure=1, value=33.0, unit=unit)
    assert len(completed(made, [[first, second]], figures=figures)[0]) == n


def test_what_fewer_than_half_of_a_facts_articles_have_adds_none():
    text = "The council of Hill approved the new bridge on Monday."
    more = "The council of Hill approved the new bridge on Monday, when 33 farmers came."
    other = "The council of Hill heard 33 farmers before it approved the bridge."
    made = deep(("North", text), ("West", text), ("South", more), ("East", other))
    table = segments(made).table.filter("whole")
    group = table.filter(pl.col("article_id") != "d")["segment"].to_list()
    figures = marked(FIGURES, made, "33", figure=1, value=33.0, unit="count")
    assert completed(made, [group], figures=figures)[0] == group

"""Rows that say the same are one; what a name leaves open is left open. Tables made by hand."""

import polars as pl

from analysis.questions.selection.cells import GAPS, TOLD
from analysis.questions.selection.repeated import foreign, joined, left_open
from analysis.schema import empty
from analysis.schema.selection import FIGURES
from tests.charts.told import figures

NO_FIGURES = empty(FIGURES)
TEXTS = dict.fromkeys("abcd", "x" * 400)


def told(*rows):
    """(kind, key, article, sentence, start, stop)."""
    made = [
        {"kind": kind, "key": key, "row": key, "article_id": article, "start": start, "stop": stop, "printed": key}
        | {"sentence": sentence}
        for kind, key, article, sentence, start, stop in rows
    ]
    return pl.DataFrame(made, schema={**TOLD, "sentence": pl.UInt32})


def gaps(*rows):
    """(kind, key, article, absent)."""
    made = [(*row, None if row[-1] else "near", 0.1, "near") for row in rows]
    return pl.DataFrame(made, schema=GAPS, orient="row")


def doubts(table):
    return {(row["key"], row["article_id"]): row["doubt"] for row in table.iter_rows(named=True)}


def absences(table):
    return {(row["key"], row["article_id"]): row["absent"] for row in table.iter_rows(named=True)}


SAID = told(
    ("fact", "he said it", "a", 1, 10, 50),
    ("fact", "he said it", "b", 2, 10, 50),
    ("fact", "he said it", "c", 3, 10, 50),
    ("quotation", "it", "a", 1, 11, 45),
    ("quotation", "it", "b", 2, 11, 45),
)


def test_a_fact_that_is_a_quotation_is_shown_once_and_who_reports_it_is_kept():
    found, missing = joined(
        SAID, gaps(("quotation", "it", "d", True), ("fact", "he said it", "d", None)), TEXTS, frozenset()
    )
    assert found.select("kind", "article_id").rows() == [("quotation", "a"), ("quotation", "b"), ("quotation", "c")]
    assert absences(missing) == {("it", "d"): None}
    _, both = joined(SAID, gaps(("quotation", "it", "d", True), ("fact", "he said it", "d", True)), TEXTS, frozenset())
    assert absences(both) == {("it", "d"): True}


def test_a_fact_with_a_word_of_the_quotation_stays():
    short = SAID.with_columns(stop=pl.when(pl.col("kind") == "quotation").then(20).otherwise("stop").cast(pl.UInt32))
    assert joined(short, gaps(), TEXTS, frozenset())[0].equals(short)


def test_of_a_fact_and_a_word_quoted_in_it_that_the_same_sentences_tell_the_fact_is_shown():
    both = SAID.filter(pl.col("article_id") != "c")
    short = both.with_columns(stop=pl.when(pl.col("kind") == "quotation").then(20).otherwise("stop").cast(pl.UInt32))
    missing = gaps(("quotation", "it", "d", True), ("fact", "he said it", "d", None))
    found, left = joined(short, missing, TEXTS, frozenset())
    assert found.select("kind", "article_id").rows() == [("fact", "a"), ("fact", "b")]
    assert absences(left) == {("he said it", "d"): None}


COUNTED = told(
    ("fact", "40 died", "a", 1, 0, 30),
    ("fact", "40 died", "b", 4, 0, 30),
    ("figure", "7", "a", 1, 0, 9),
    ("figure", "7", "b", 4, 0, 9),
)


def test_of_a_fact_and_its_figure_one_is_shown():
    kinds = joined(COUNTED, gaps(), TEXTS, frozenset())[0]["kind"].unique().to_list()
    assert kinds == ["fact"]
    assert joined(COUNTED, gaps(), TEXTS, frozenset({"7"}))[0]["kind"].unique().to_list() == ["figure"]
    more = gaps(("figure", "7", "c", True), ("fact", "40 died", "c", None))
    found, missing = joined(COUNTED, more, TEXTS, frozenset())
    assert found["kind"].unique().to_list() == ["figure"]
    assert absences(missing) == {("7", "c"): True}


def test_a_place_in_short_is_the_place_in_full():
    texts = {"a": "In Dale, Conn., it rained.", "b": "Connecticut"}
    rows = told(("place", "Conn", "a", 1, 9, 13), ("place", "Connecticut", "b", 1, 0, 11))
    missing = gaps(("place", "Conn", "b", None), ("place", "Connecticut", "a", True))
    found, _ = joined(rows, missing, texts, frozenset())
    assert found.select("row", "article_id").sort("article_id").rows() == [("Connecticut", "a"), ("Connecticut", "b")]


def test_a_country_that_begins_like_another_is_none_in_short():
    texts = {"a": "It rained in Niger. It snowed.", "b": "Nigeria"}
    rows = told(("place", "Niger", "a", 1, 13, 18), ("place", "Nigeria", "b", 1, 0, 7))
    assert joined(rows, gaps(), texts, frozenset())[0].equals(rows)


def test_a_place_is_left_open_where_its_shorter_name_is_printed():
    rows = told(("place", "Gaza Strip", "a", 1, 0, 9), ("place", "Gaza", "b", 1, 0, 4))
    missing = gaps(("place", "Gaza Strip", "b", True), ("place", "Gaza Strip", "c", True), ("place", "Gaza", "c", True))
    found = left_open(rows, missing, NO_FIGURES)
    assert absences(found) == {("Gaza Strip", "b"): None, ("Gaza Strip", "c"): True, ("Gaza", "c"): True}
    assert doubts(found) == {("Gaza Strip", "b"): "name", ("Gaza Strip", "c"): None, ("Gaza", "c"): None}


def test_a_figure_is_left_open_where_a_word_for_a_number_may_be_it():
    rough = {"exactness": "range", "about": "tens of thousands", "upper": 100000.0}
    table = figures(("A", 1, "46,000 people", 46000.0), ("C", 2, "tens of thousands", 20000.0, rough))
    table = table.with_columns(unit=pl.lit("count"))
    missing = gaps(("figure", "1", "c", True), ("figure", "1", "d", True))
    found = left_open(told(), missing, table)
    assert absences(found) == {("1", "c"): None, ("1", "d"): True}
    assert found.select("doubt", "nearest_text").rows() == [("maybe", "tens of thousands"), (None, "near")]


def test_an_article_in_another_language_is_not_said_to_lack_it():
    rows = told(("fact", "it rained", "a", 1, 0, 40), ("fact", "it rained", "b", 1, 0, 40))
    languages = pl.DataFrame({"article_id": list("abcd"), "language": ["en", "en", "de", "en"]})
    found = foreign(rows, gaps(("fact", "it rained", "c", True), ("fact", "it rained", "d", True)), languages)
    assert absences(found) == {("it rained", "c"): None, ("it rained", "d"): True}
    assert doubts(found) == {("it rained", "c"): "language", ("it rained", "d"): None}


def test_a_quotation_is_left_open_where_the_fact_of_its_sentences_may_be_told():
    quoted = gaps(("quotation", "it", "c", True), ("quotation", "it", "d", True), ("quotation", "it", "e", True))
    facts = gaps(("fact", "he said it", "d", None), ("fact", "he said it", "e", True))
    found = left_open(SAID, pl.concat([quoted, facts]), NO_FIGURES).filter(pl.col("kind") == "quotation")
    assert absences(found) == {("it", "c"): None, ("it", "d"): None, ("it", "e"): True}
    assert doubts(found) == {("it", "c"): "near", ("it", "d"): "near", ("it", "e"): None}

"""Sentences on what is told and not found: true for any grid, worded from its cells."""

from datetime import date

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.findings.gaps import IN_OTHER_WORDS
from analysis.schema.alignment import ALIGNMENT_MEASURED
from tests.charts.told import frame, grid, lengths
from tests.tiny import articles

THREE = articles([("North", "x"), ("South", "y"), ("West", "z")])
NOT_MEASURED = frame(ALIGNMENT_MEASURED, [])
DAM = ("fact", "A dam broke", "headline", "body", None)
MAYOR = ("person", "Ann Lee", "body", "body", "body")


ALIKE = lengths(("a", "North", 100), ("b", "South", 100), ("c", "West", 100))


def told(table, made=THREE, known=ALIKE, measured=NOT_MEASURED, **more):
    return findings.selection(table, made, known, measured, **more)


def texts(reading):
    return [finding.text for finding in reading.findings]


def test_who_tells_it_where_and_who_has_it_not_is_the_answer():
    reading = told(grid(DAM))
    assert (
        reading.title
        == "The program found this, or part of it, in two of three articles: “A dam broke”; it did not find it in West"
    )
    assert texts(reading)[0] == f"{reading.title}. The places: North (headline) and South (body)."


def test_whose_words_name_a_fact_is_said_where_not_all_print_them():
    reading = told(grid(DAM), articles([("North", "A dam broke."), ("South", "The wall gave way."), ("West", "z")]))
    assert reading.title == (
        "The program found this, or part of it, in two of three articles, in the words of North: “A dam broke”; it did not find it in West"
    )
    both = told(grid(DAM), articles([("North", "A dam broke."), ("South", "A dam broke there."), ("West", "z")]))
    assert (
        both.title
        == "The program found this, or part of it, in two of three articles: “A dam broke”; it did not find it in West"
    )


def test_what_most_tell_and_facts_come_before_names():
    reading = told(grid(("person", "Tom Fox", "body", "lede", None), DAM, ("place", "Doha", None, None, "body")))
    assert "A dam broke" in texts(reading)[0]
    assert (
        "The program found the name Tom Fox in two of three articles; it did not find it in West" in texts(reading)[1]
    )
    assert not any("Doha" in text for text in texts(reading))


def test_what_comes_near_is_not_called_missing():
    unsure = told(grid(("fact", "A dam broke", "headline", "body", "?")))
    assert unsure.title == "The program found no clear gap in any article"
    assert "not found in" not in " ".join(texts(unsure)[1:])
    story = (("a", "North"), ("b", "South"), ("c", "West"), ("d", "East"))
    both = told(
        grid(("fact", "A dam broke", "headline", "body", "?", None), story=story),
        articles([(outlet, "x") for _, outlet in story]),
        lengths(*((article, outlet, 100) for article, outlet in story)),
    )
    assert "The program is not sure about West (it can’t be told)." in texts(both)[0]
    assert "it did not find it in East" in both.title


def test_why_the_program_is_not_sure_is_said_article_by_article():
    story = (("a", "North"), ("b", "South"), ("c", "West"), ("d", "East"), ("e", "Hill"))
    table = grid(("fact", "A dam broke", "headline", "body", "?", "?", None), story=story).with_columns(
        doubt=pl.col("article_id").replace_strict({"c": "near", "d": "spread"}, default=None)
    )
    made = articles([(outlet, "x") for _, outlet in story])
    both = told(table, made, lengths(*((article, outlet, 100) for article, outlet in story)))
    assert (
        "The program is not sure about West (a sentence comes near); East (its words are there in several sentences)."
    ) in texts(both)[0]


def test_the_name_of_a_figure_is_in_no_quotation_marks():
    both = told(grid(("figure", "18 hostages or captives freed", "body", "body", None)))
    assert (
        both.title
        == "The program found the figure 18 hostages or captives freed in two of three articles; it did not find it in West"
    )


def test_a_gap_of_a_fact_is_told_with_whose_words_its_name_is():
    story = (("a", "North"), ("b", "South"), ("c", "West"), ("d", "East"))
    both = told(
        grid(("fact", "A dam broke", "headline", "body", "?", None), story=story),
        articles([(outlet, "A dam broke." if outlet == "South" else "x") for _, outlet in story]),
        lengths(*((article, outlet, 100) for article, outlet in story)),
    )
    assert "in the words of South: “A dam broke”" in both.title
    assert "it did not find it in East" in both.title


def test_outlets_with_several_articles_are_said_to_lack_it_in_some_or_any():
    story = (("a", "North"), ("b", "North"), ("c", "West"), ("d", "West"), ("e", "South"))
    made = articles([(outlet, "x") for _, outlet in story])
    known = lengths(*((article, outlet, 100) for article, outlet in story))
    reading = told(grid(("fact", "A dam broke", "body", None, None, None, "lede"), story=story), made, known)
    assert reading.title.endswith("it did not find it in one of 2 articles of North and any article of West")


def test_an_outlet_that_tells_it_twice_in_such_a_place_is_named_once():
    story = (("a", "North"), ("b", "North"), ("c", "West"))
    made = articles([(outlet, "x") for _, outlet in story])
    known = lengths(*((article, outlet, 100) for article, outlet in story))
    reading = told(grid(("fact", "A dam broke", "body", "body", None), story=story), made, known)
    assert texts(reading)[0].endswith(" The places: North (body, two articles).")


@pytest.mark.parametrize(
    ("table", "made", "title"),
    [
        (grid(), THREE, "The program found nothing that two articles report"),
        (grid(("fact", "x", "body", None, None)), THREE, "The program found nothing that two articles report"),
        (grid(MAYOR), THREE, "The program found no clear gap in any article"),
        (grid(), THREE.head(1), "There is only one article, so there is nothing to compare"),
    ],
)
def test_with_little_to_compare_the_sentence_says_so(table, made, title):
    reading = told(table, made)
    assert reading.title == title
    assert texts(reading)[0] == f"{title}."


def test_rows_are_counted_and_gaps_by_outlet():
    reading = told(grid(DAM, MAYOR, ("fact", "A boat sank", "body", "body", None)))
    counts = texts(reading)[2]
    assert counts == (
        "The program found two facts and one person (one in all three articles) in at least two articles. Rows "
        "that can be called not found, by outlet: North 0, South 0 and West 2."
    )
    assert "compare these counts with the lengths" in reading.findings[2].other_reading


def test_the_article_with_most_gaps_is_said_to_be_the_shortest_where_it_is():
    known = lengths(("a", "North", 200), ("b", "South", 200), ("c", "West", 90))
    reading = told(grid(DAM), known=known)
    assert reading.findings[1].other_reading == (
        "the article with the most gaps is also the shortest (West, 90 words)."
    )


def test_an_other_reading_that_came_before_is_not_said_again():
    reading = told(grid(DAM, ("fact", "A boat sank", "body", "body", None)))
    assert [finding.other_reading for finding in reading.findings[:2]] == [IN_OTHER_WORDS, None]


def test_the_error_rate_stands_beside_the_first_gap():
    assert "have not measured" in told(grid(DAM)).findings[0].caveat
    known = frame(ALIGNMENT_MEASURED, [{"what": "absent right", "n": 60, "share": 0.85, "low": 0.745, "high": 0.923}])
    assert told(grid(DAM), measured=known).findings[0].caveat == (
        "A reader checked gaps that the program reported in other stories; 51 of 60 (85 %, 95 % interval 74 to 92 %) were right."
    )


def test_what_is_not_drawn_is_said_and_the_title_is_of_what_is_drawn():
    table = grid(DAM, ("fact", "A boat sank", "body", "body", None))
    reading = told(table, drawn=table.filter(pl.col("row") == "A boat sank"))
    assert reading.source.startswith("This figure shows 1 of 2 rows; the table has all.")
    assert "A boat sank" in reading.title
    assert "A dam broke" not in reading.alt


def test_quotation_marks_in_a_name_become_single():
    reading = told(grid(("quotation", "“no “real” peace”", "body", "body", None)))
    assert "the words “no ‘real’ peace” in two" in reading.title


def test_no_sentence_says_that_something_was_left_out_on_purpose():
    reading = str(told(grid(DAM, MAYOR)))
    assert not any(word in reading for word in ("omit", "ignor", "left out", "none"))


def test_another_table_is_refused():
    with pytest.raises(SchemaError):
        told(THREE)


def test_a_gap_that_the_day_explains_is_not_told_first():
    early = ALIKE.with_columns(published=pl.Series([date(2025, 2, 4), date(2025, 2, 4), date(2025, 2, 2)]))
    table = grid(("fact", "A boat sank", "body", "body", None), ("fact", "A mill burnt", None, "body", "body"))
    assert "A mill burnt" in told(table, known=early).title
    assert "A boat sank" in told(table).title


def test_not_one_article_alone_is_spoken_of():
    same = [("fact", name, "body", "body", None) for name in ("One", "Two", "Three", "Four")]
    reading = told(grid(*same, ("fact", "Five", "body", None, "body")))
    assert "Five" in texts(reading)[1]


def test_a_quotation_is_printed_by_all_only_where_its_words_are_the_same():
    same = grid(("quotation", "no peace", "body", "body", None))
    assert "the words “no peace” in two" in told(same).title
    words = pl.when(pl.col("article_id") == "b").then(pl.lit("there is no peace today")).otherwise("printed")
    assert "the words “no peace”, or some of them," in told(same.with_columns(printed=words)).title

import polars as pl
import pytest

from analysis import findings
from analysis.errors import SchemaError
from analysis.questions.keywords import keyness
from analysis.questions.keywords.shown import first_words, most_distinctive
from analysis.units.counts import count_terms
from analysis.units.function_words import arranged
from analysis.units.wording import how_sure
from tests.tiny import corpus

STORY = [
    ("North", "war " * 9 + "peace " + "talks " * 3),
    ("South", "peace " * 9 + "war " + "talks " * 3),
    ("East", "aid " * 8 + "war peace talks talks talks"),
]


def texts(reading):
    return [finding.text for finding in reading.findings]


def counted(pairs):
    made = corpus(pairs)
    return count_terms(made, least=1), made.articles


def distinctive(pairs, most=3):
    counts, articles = counted(pairs)
    table = keyness.compare(counts)
    return table, findings.keyness(most_distinctive(table, most), articles)


def in_one_only(pairs, how="apart"):
    counts, articles = counted(pairs)
    return findings.keyness(first_words(keyness.compare(counts), 3, how), articles)


def test_words_of_single_articles_are_counted_and_not_ranked():
    made = in_one_only([("North", "war war war peace"), ("South", "aid aid aid peace")])
    assert made.title == "Used in one article only, outside quotation marks: “war” (North) and “aid” (South)"
    assert texts(made) == [
        "Outside quotation marks, some words are in one article only, with the number of uses in brackets. North: “war” (3). South: “aid” (3).",
        "With one article per outlet, no word can be called the outlet’s own: every count is that of one text, on one day.",
    ]
    assert made.findings[1].caveat == "To rank words takes eight articles or more on each side."
    assert made.alt == (
        "Table of words in one article only, with their uses. North: war 3; South: aid 3. "
        "Words in all the others but not in this article, with the uses there. No words."
    )


def test_words_that_one_article_lacks_are_told_with_the_uses_in_the_others():
    made = in_one_only([("North", "war war war peace"), ("South", "war war peace"), ("East", "peace")])
    assert made.title == "No word is used three times or more in one article only, outside quotation marks"
    assert texts(made)[0] == (
        "Outside quotation marks, some words are in all the articles but one, with the uses in the others in brackets. East lacks “war” (5)."
    )


def test_function_words_are_told_only_where_they_are_not_set_apart():
    pairs = [("North", "until until until until war war war peace"), ("South", "aid aid aid peace")]
    assert (
        in_one_only(pairs).title == "Used in one article only, outside quotation marks: “war” (North) and “aid” (South)"
    )
    assert (
        in_one_only(pairs, "together").title
        == "Used in one article only, outside quotation marks: “until” (North) and “aid” (South)"
    )


def test_where_no_word_is_in_one_article_only_it_says_so():
    made = in_one_only([("North", "until until peace"), ("South", "peace peace")])
    assert made.title == "No word is used three times or more in one article only, outside quotation marks"


def test_shared_words_count_their_function_words():
    counts, articles = counted([("North", "the of war peace"), ("South", "the of war peace")])
    table = arranged(keyness.shared_words(keyness.compare(counts)), "apart")
    assert texts(findings.shared_words(table, articles)) == [
        "Outside quotation marks, both use four words at between half and twice the others’ rate: two function words, and two words of "
        "content: “peace” and “war”."
    ]
    only = table.filter(pl.col("function_word"))
    assert texts(findings.shared_words(only, articles)) == [
        "Outside quotation marks, both use two words at between half and twice the others’ rate, all of them function words: “of” and "
        "“the”."
    ]


def test_words_that_the_articles_tell_apart_are_named_with_their_articles():
    _, made = distinctive([("North", "war " * 3 + "talks talks")] * 9 + [("South", "aid " * 3 + "talks talks")] * 9)
    assert made.title == "Words outside quotation marks that set outlets apart: one in North, one in South"
    assert texts(made) == [
        "Outside quotation marks, North uses “war” (27 in nine articles, 0 in no articles of the others) more than the others.",
        "Outside quotation marks, South uses “aid” (27 in nine articles, 0 in no articles of the others) more than the others.",
    ]


def test_a_word_sets_an_outlet_apart_at_a_q_of_5_percent_or_less():
    table, _ = distinctive([("North", "war " * 3 + "talks talks")] * 9 + [("South", "aid " * 3 + "talks talks")] * 9)
    articles = corpus([("North", "war")]).articles
    for q, told in ((0.05, True), (0.051, False), (1.0, False)):
        judged = most_distinctive(table, 3).with_columns(q=pl.lit(q), evidence=how_sure(pl.lit(q)))
        made = findings.keyness(judged, articles)
        assert (made.title == "No word sets an article apart beyond chance") is not told
        assert (
            texts(made)[0].startswith("No word shown sets an article apart by more than chance can explain.")
        ) is not told


def test_one_outlet_has_nothing_to_compare():
    _, made = distinctive([("North", "war")])
    assert (made.title, texts(made)) == (
        "No two articles with words to compare",
        ["No two articles have words to compare."],
    )


def test_shared_and_unused_words_are_named():
    counts, articles = counted(STORY)
    table = keyness.compare(counts)
    assert texts(findings.shared_words(keyness.shared_words(table), articles)) == [
        "Outside quotation marks, all three use one word at between half and twice the others’ rate: “talks”."
    ]
    quiet, silent = counted([("North", "war war war aid"), ("South", "war war war aid"), ("East", "aid aid aid aid")])
    (found,) = findings.unused_words(keyness.unused_words(keyness.compare(quiet)), silent).findings
    assert found.text == (
        "Outside quotation marks, some words are in all articles but one: East lacks “war” (6 in the others, 3 expected)."
    )


def test_nothing_shared_and_nothing_unused_is_said():
    counts, articles = counted([("North", "war"), ("South", "aid")])
    table = keyness.compare(counts)
    assert texts(findings.shared_words(keyness.shared_words(table), articles)) == [
        "Outside quotation marks, no word is used at about the same rate by all articles."
    ]
    assert texts(findings.unused_words(keyness.unused_words(table).clear(), articles)) == [
        "Outside quotation marks, no article lacks a word that all the others use."
    ]


def test_another_table_is_refused():
    table, articles = pl.DataFrame({"x": [1]}), corpus([("North", "war")]).articles
    with pytest.raises(SchemaError, match="is missing"):
        findings.keyness(table, articles)


def test_words_of_few_uses_are_not_called_missing():
    counts, articles = counted([("North", "war war"), ("South", "war war aid"), ("East", "aid aid aid")])
    (found,) = findings.unused_words(keyness.unused_words(keyness.compare(counts)), articles).findings
    assert found.text == "No missing word says much: the articles are too short, or the words too rare."

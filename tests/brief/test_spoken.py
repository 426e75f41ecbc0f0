"""Words of others and who says them, sentence by sentence."""

from dataclasses import replace

import polars as pl

from analysis.brief.spoken import said_by, spoken
from tests.deep import deep

TEXT = ("North", "It rained. “It rained all day,” Ann Lee said. Officials said it would snow.")


def test_words_of_others_and_own_words_make_up_the_sentence():
    found = spoken(deep(TEXT))
    assert sorted(found.select("sentence", "category", "n").rows()) == [
        (0, "outlet’s", 2),
        (1, "others", 4),
        (1, "outlet’s", 3),
        (2, "others", 3),
        (2, "outlet’s", 2),
    ]


def test_a_report_counts_for_its_speaker_in_the_sentence_it_begins_in():
    found = said_by(deep(TEXT))
    assert sorted(found.select("sentence", "category", "n").rows()) == [(1, "Lee", 4), (2, "no named source", 3)]


def test_at_depth_words_nobody_is_known_to_speak():
    from tests.tiny import corpus

    assert said_by(corpus([TEXT])).is_empty()


def test_a_report_whose_speaker_has_no_name_is_not_compared():
    found = said_by(deep(("North", "It rained. “It rained all day in the whole of the old town,” she said.")))
    assert found["category"].to_list() == []


def test_of_articles_that_no_model_has_read_only_marks_are_compared_and_only_where_none_is_read():
    from tests.tiny import corpus

    assert set(spoken(corpus([TEXT]))["category"]) == {"quoted", "outlet’s"}
    made = deep(TEXT, ("South", "Es regnete. „Es regnete“, sagte sie."))
    foreign = replace(made, articles=made.articles.with_columns(language=pl.Series(["en", "de"])))
    assert set(spoken(foreign)["outlet"]) == {"North"}

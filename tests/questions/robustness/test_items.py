"""What can be compared, thing by thing."""

from dataclasses import replace

import polars as pl

from analysis.questions.robustness.items import items, term_items
from analysis.schema import check
from analysis.schema.robustness import ITEMS
from tests.deep import deep
from tests.tiny import corpus

TEXT = ("North", "It rained. “It rained all day,” Ann Lee said. Officials said it would snow.")


def summed(table, question):
    mine = table.filter(pl.col("question") == question)
    return sorted(mine.group_by("sentence", "category").len().rows())


def test_words_of_others_and_own_words_make_up_the_sentence():
    found = check(items(deep(TEXT)), ITEMS)
    assert summed(found, "voices") == [
        (0, "outlet’s", 2),
        (1, "others", 4),
        (1, "outlet’s", 3),
        (2, "others", 3),
        (2, "outlet’s", 2),
    ]


def test_a_report_counts_for_its_speaker_in_the_sentence_it_begins_in():
    assert summed(items(deep(TEXT)), "speakers") == [(1, "Lee", 4), (2, "no named source", 3)]


def test_at_depth_words_nobody_is_known_to_speak():
    assert summed(items(corpus([TEXT])), "speakers") == []


def test_each_mention_has_its_zone_its_voice_and_the_probability_of_its_attribution():
    made = deep(("North", "Hostages wait\n\nAnn Lee said the hostages were safe. “Free the captives,” she said."))
    found = term_items(made)
    assert found.select("category", "zone", "voice").rows() == [
        ("hostages", "headline", "outlet"),
        ("hostages", "body", "attributed"),
        ("captives", "body", "quoted"),
    ]
    assert found["probability"].is_null().to_list()[0]
    assert 0 < found["probability"][1] <= 1


def test_what_is_denied_and_what_is_furniture_is_nobodys_choice():
    made = corpus([("North", "There are no hostages.\nPhoto: hostages (AP/Ann Lee)\nPhoto: hostages (AP/Ann Lee)")])
    assert term_items(made).filter(pl.col("zone") == "furniture").is_empty()
    assert "body" not in term_items(made)["zone"]


def test_a_report_whose_speaker_has_no_name_is_not_compared():
    made = deep(("North", "It rained. “It rained all day in the whole of the old town,” she said."))
    assert summed(items(made), "speakers") == []


def test_of_articles_that_no_model_has_read_only_marks_are_compared_and_only_where_none_is_read():
    plain = items(corpus([TEXT])).filter(pl.col("question") == "voices")
    assert set(plain["category"]) == {"quoted", "outlet’s"}
    made = deep(TEXT, ("South", "Es regnete. „Es regnete“, sagte sie."))
    foreign = replace(made, articles=made.articles.with_columns(language=pl.Series(["en", "de"])))
    assert set(items(foreign).filter(pl.col("question") == "voices")["outlet"]) == {"North"}


TOLL = "The ministry says 33 people were killed in the flood, though the toll cannot be verified."
PLAIN = "On Monday, 33 people were killed in the flood."


def test_figures_for_one_quantity_are_told_with_a_source_or_a_hedge_or_without():
    made = deep(("North", f"{TOLL} {TOLL}"), ("South", f"{PLAIN} {PLAIN} {PLAIN}"))
    found = items(made).filter(pl.col("question") == "figures")
    assert found.group_by("outlet", "category").len().sort("outlet").rows() == [
        ("North", "sourced", 2),
        ("South", "unsourced", 3),
    ]
    assert found["subject"].n_unique() == 1


def test_a_quantity_of_few_figures_or_of_one_article_is_not_compared():
    assert summed(items(deep(("North", f"{TOLL} {TOLL}"), ("South", f"{PLAIN} {PLAIN}"))), "figures") == []
    assert summed(items(deep(("North", f"{TOLL} {TOLL} {PLAIN} {PLAIN} {PLAIN}"))), "figures") == []

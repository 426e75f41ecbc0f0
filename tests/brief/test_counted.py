"""What is shuffled: counts of tiny stories, sentence by sentence."""

import polars as pl

from analysis.brief import counted
from analysis.schema import check
from analysis.schema.brief import SHUFFLED
from tests.deep import deep
from tests.tiny import corpus

HELD = [
    ("North", "Free the hostages now. War goes on.\nCaptives and hostages wait."),
    ("South", "Hostages! “Free the captives,” he said."),
]


def rows(table, question):
    mine = table.filter(pl.col("question") == question)
    return mine.select("subject", "category", "outlet", "sentence", "n").rows()


def test_terms_are_counted_sentence_by_sentence_outside_quotation_marks():
    found = check(counted(corpus(HELD)), SHUFFLED)
    assert rows(found, "terms") == [
        ("people held", "hostages", "North", 0, 1),
        ("people held", "captives", "North", 2, 1),
        ("people held", "hostages", "North", 2, 1),
        ("people held", "hostages", "South", 0, 1),
    ]


def test_words_in_quotation_marks_are_counted_beside_the_others():
    found = rows(counted(corpus(HELD)), "voices")
    assert (None, "quoted", "South", 1, 3) in found
    assert (None, "outlet’s", "South", 1, 2) in found


def test_who_acts_and_who_is_acted_on():
    made = deep(("North", "Ann Lee attacked the premier. The premier was attacked by soldiers."))
    found = rows(counted(made), "roles")
    assert {(subject, category) for subject, category, *_ in found} <= {
        (name, part) for name in ("Lee", "Premier") for part in ("acts", "acted on")
    }


def test_a_story_without_counts_has_no_rows_of_terms():
    assert rows(counted(corpus([("North", "It rained.")])), "terms") == []

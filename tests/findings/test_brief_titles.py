"""The answer in a line: every number from the table, and true of it."""

import polars as pl
import pytest

from analysis.brief import compared
from analysis.brief.effects import leading
from analysis.findings.brief_titles import brief_counts, brief_title
from analysis.schema.brief import DEALT


def cells(question, *rows, subject="people held"):
    """Counts of outlet, category, n, as schema COMPARED."""
    table = [
        {
            "question": question,
            "subject": subject,
            "category": category,
            "article_id": outlet,
            "outlet": outlet,
            "sentence": 0,
            "n": n,
            "right": 1.0,
        }
        for outlet, category, n in rows
    ]
    return compared(pl.DataFrame(table, schema={name: column.dtype for name, column in DEALT.items()}))


SPLIT = cells(
    "terms", ("North", "hostages", 6), ("North", "captives", 1), ("South", "captives", 2), ("West", "hostages", 3)
)


def test_outlets_are_grouped_by_the_term_they_mostly_use():
    assert (
        brief_title(SPLIT, "article")
        == "People held: “hostages” in North (6 of 7) and West (3 of 3); “captives” in South (2 of 2)"
    )
    assert brief_counts(SPLIT) == "These are mentions outside quotation marks."


def test_where_an_outlet_has_no_main_term_the_largest_contrast_is_told():
    table = cells(
        "terms",
        ("North", "deal", 3),
        ("North", "truce", 3),
        ("South", "deal", 1),
        ("South", "truce", 9),
        subject="pause",
    )
    assert brief_title(table, "article") == "Pause: “truce” is 9 of 10 mentions in South, 3 of 6 in the other article"
    assert brief_counts(table) == "Outside quotation marks, “truce” is 9 of 10 in South, 3 of 6 in North."


def test_terms_of_their_own_are_told_where_three_outlets_have_some():
    rows = [(outlet, "war", 3) for outlet in ("North", "South", "West")]
    own = [("North", "genocide", 1), ("South", "response", 1), ("West", "onslaught", 1)]
    table = cells("terms", *rows, *own, subject="what happened")
    assert brief_title(table, "article") == (
        "What happened: terms that one article alone uses are “genocide” (North, once), “response” (South, once) and "
        "“onslaught” (West, once)"
    )
    assert brief_counts(table).startswith("Outside quotation marks, “war” is 3 of 4 in North, 3 of 4 in South")


def test_words_of_others_are_told_as_a_range():
    rows = [("North", "others", 10), ("North", "outlet’s", 90), ("South", "others", 30), ("South", "outlet’s", 70)]
    table = cells("voices", *rows, subject=None)
    assert brief_title(table, "article") == "Other people’s words make up 10 % (North) to 30 % (South) of each article"
    assert brief_counts(table) == "Other people’s words: 30 of 100 in South, 10 of 100 in North."


@pytest.mark.parametrize(
    ("question", "categories", "title"),
    [
        ("roles", ("acts", "acted on"), "People held: acting in 3 of 4 events in North, 1 of 4 in the other article"),
        (
            "harm",
            ("without", "with"),
            "Nobody is named as doing 3 of 4 acts of harm in North, 1 of 4 in the other article",
        ),
        ("speakers", ("Ann Lee", "Bob"), "Ann Lee has 3 of 4 reported words in North, 1 of 4 in the other article"),
    ],
)
def test_each_question_has_its_title(question, categories, title):
    one, other = categories
    rows = [("North", one, 3), ("North", other, 1), ("South", one, 1), ("South", other, 3)]
    assert brief_title(cells(question, *rows), "article") == title


def test_a_choice_that_is_counted_once_leads_only_where_all_are():
    table = cells("terms", ("North", "brave", 1), ("North", "tall", 1), ("South", "tall", 5), ("South", "old", 2))
    assert leading(table)["category"] == "old"


def test_of_many_outlets_the_first_are_named_and_the_rest_counted():
    rows = [(f"Outlet {number}", "hostages", 5) for number in range(9)]
    table = cells("terms", *rows, *((f"Outlet {number}", "captives", 5) for number in range(9)))
    assert brief_counts(table).endswith("and three more in the table.")


def test_longer_terms_with_the_same_word_are_counted_apart():
    rows = [("North", "deal", 3), ("North", "truce", 3), ("South", "truce", 3), ("South", "peace deal", 3)]
    assert brief_counts(cells("terms", *rows)).endswith(
        "Longer terms with this word, such as “peace deal”, are counted apart."
    )

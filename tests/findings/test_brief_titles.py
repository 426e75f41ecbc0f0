"""The answer in a line: every number from the table, and true of it."""

import polars as pl
import pytest

from analysis.brief import compared
from analysis.brief.effects import leading
from analysis.findings.brief_titles import brief_counts, brief_title, keys_of
from analysis.findings.linked import Count, plain
from analysis.schema.brief import SHUFFLED


def cells(question, *rows, subject="people held", printed=None):
    """Counts of outlet, category, n, as schema COMPARED. printed: the wording of an outlet that has another than the term."""
    table = [
        {
            "question": question,
            "subject": subject,
            "category": category,
            "article_id": outlet,
            "outlet": outlet,
            "sentence": 0,
            "n": n,
            "wordings": [(printed or {}).get(outlet, category)] * n if question == "terms" else [],
            "right": 1.0,
        }
        for outlet, category, n in rows
    ]
    return compared(pl.DataFrame(table, schema={name: column.dtype for name, column in SHUFFLED.items()}))


SPLIT = cells(
    "terms", ("North", "hostages", 6), ("North", "captives", 1), ("South", "captives", 2), ("West", "hostages", 3)
)


def test_outlets_are_grouped_by_the_term_they_mostly_use():
    assert (
        plain(brief_title(SPLIT, "article"))
        == "People held, outside quotation marks: “hostages” in North (6 of 7) and West (3 of 3); “captives” in South (2 of 2)"
    )
    assert plain(brief_counts(SPLIT)) == "Words that are denied or questioned are not counted."


def test_where_an_outlet_has_no_main_term_the_largest_contrast_is_told():
    table = cells(
        "terms",
        ("North", "deal", 3),
        ("North", "truce", 3),
        ("South", "deal", 1),
        ("South", "truce", 9),
        subject="pause",
    )
    assert plain(brief_title(table, "article")) == (
        "Pause, outside quotation marks: “truce” is 9 of 10 mentions in South, 3 of 6 in the other article"
    )
    assert plain(brief_counts(table)) == "Outside quotation marks, “truce” is 3 of 6 in North, 9 of 10 in South."


def test_terms_of_their_own_are_told_where_three_outlets_have_some():
    rows = [(outlet, "war", 3) for outlet in ("North", "South", "West")]
    own = [("North", "genocide", 1), ("South", "response", 1), ("West", "onslaught", 1)]
    table = cells("terms", *rows, *own, subject="what happened")
    assert plain(brief_title(table, "article")) == (
        "What happened, outside quotation marks: terms that one article alone uses are “genocide” (North, once), “response” (South, once) and "
        "“onslaught” (West, once)"
    )
    assert plain(brief_counts(table)).startswith("Outside quotation marks, “war” is 3 of 4 in North, 3 of 4 in South")


def test_of_many_terms_of_their_own_the_rest_is_counted():
    own = [(outlet, f"{outlet} {number}", 1) for outlet in ("North", "South", "West") for number in range(3)]
    assert plain(brief_title(cells("terms", *own), "article")).endswith("“West 1” (West, once) and three more")


def test_words_of_others_are_told_by_the_two_ends():
    rows = [("North", "others", 10), ("North", "outlet’s", 90), ("South", "others", 30), ("South", "outlet’s", 70)]
    table = cells("voices", *rows, subject=None)
    assert plain(brief_title(table, "article")) == (
        "Other people’s words, quoted or paraphrased, make up 10 % of North and 30 % of South"
    )
    assert plain(brief_counts(table)) == (
        "Other people’s words, quoted or paraphrased: 10 of 100 in North, 30 of 100 in South."
    )
    more = cells("voices", *rows, ("West", "others", 2), ("West", "outlet’s", 8), subject=None)
    assert plain(brief_title(more, "outlet")).endswith("of North and 30 % of South; the other outlet is in between")


def test_where_only_marks_are_known_the_words_in_them_are_told():
    rows = [("North", "quoted", 10), ("North", "outlet’s", 90), ("South", "quoted", 30), ("South", "outlet’s", 70)]
    assert plain(brief_title(cells("voices", *rows, subject=None), "article")) == (
        "Words in quotation marks make up 10 % of North and 30 % of South"
    )


@pytest.mark.parametrize(
    ("question", "categories", "title", "counts"),
    [
        (
            "roles",
            ("acts", "acted on"),
            "North shows Redland as acting in 3 of 4 events, the other article in 1 of 4",
            "As acting in what is told as done, outside quotation marks: 3 of 4 in North, 1 of 4 in South.",
        ),
        (
            "harm",
            ("without", "with"),
            "North tells 3 of 4 acts of harm without a doer, as in “was hurt” or “the war hurt”, the other article 1 of 4",
            "Acts told without a doer, outside quotation marks: 3 of 4 in North, 1 of 4 in South.",
        ),
        (
            "figures",
            ("sourced", "unsourced"),
            "Redland: North gives a source or a hedge with 3 of 4 figures, the other article with 1 of 4",
            "Figures with a source or a hedge, outside quotation marks: 3 of 4 in North, 1 of 4 in South.",
        ),
        (
            "speakers",
            ("Ann Lee", "Bob"),
            "3 of 4 reported words in North come from Ann Lee, 1 of 4 in the other article, counting only speakers who can be compared",
            "Reported words from Ann Lee: 3 of 4 in North, 1 of 4 in South. Words for which the program could "
            "identify neither the speaker nor the speaker’s side are not counted. Nor are those of "
            "somebody whom it found in one outlet only and who may speak in another one without a name.",
        ),
        (
            "speakers",
            ("no named source", "Bob"),
            "3 of 4 reported words in North come from no source that a reader could ask, 1 of 4 in the other article, counting only speakers who can be compared",
            "Reported words from no source that a reader could ask: 3 of 4 in North, 1 of 4 in South. Words for which "
            "the program could identify neither the speaker nor the speaker’s side are not counted. Nor are those of "
            "somebody whom it found in one outlet only and who may speak in another one without a name.",
        ),
    ],
)
def test_each_question_has_its_title(question, categories, title, counts):
    one, other = categories
    rows = [("North", one, 3), ("North", other, 1), ("South", one, 1), ("South", other, 3)]
    table = cells(question, *rows, subject="Redland")
    assert plain(brief_title(table, "article")) == title
    assert plain(brief_counts(table)) == counts


def test_a_number_leads_to_the_sentences_that_it_counts():
    assert [part for part in brief_title(SPLIT, "article") if isinstance(part, Count)] == [
        Count("6", ("people held", "North", "hostages")),
        Count("7", ("people held", "North")),
        Count("3", ("people held", "West", "hostages")),
        Count("3", ("people held", "West")),
        Count("2", ("people held", "South", "captives")),
        Count("2", ("people held", "South")),
    ]


@pytest.mark.parametrize(
    ("question", "category", "keys", "of_all"),
    [
        ("roles", "acts", ("Redland", "North"), ("Redland", "North")),
        ("harm", "without", ("harm",), ("harm",)),
        ("speakers", "Ann Lee", ("Ann Lee", "North"), ()),
        ("speakers", "no named source", ("no named source", "North"), ()),
        ("voices", "others", (), ()),
        ("figures", "sourced", (), ()),
    ],
)
def test_each_count_has_its_group_of_sentences(question, category, keys, of_all):
    row = {"question": question, "subject": "Redland", "outlet": "North", "category": category}
    assert (keys_of(row), keys_of(row, whole=True)) == (keys, of_all)


def test_a_choice_that_is_counted_once_leads_only_where_all_are():
    table = cells("terms", ("North", "brave", 1), ("North", "tall", 1), ("South", "tall", 5), ("South", "old", 2))
    assert leading(table)["category"] == "old"


def test_of_many_outlets_both_ends_are_named_and_the_rest_counted():
    rows = [(f"Outlet {number}", "hostages", 5) for number in range(9)]
    table = cells("terms", *rows, *((f"Outlet {number}", "captives", 5) for number in range(9)))
    assert plain(brief_counts(table)).endswith("5 of 10 in Outlet 8, and three more between these shares.")


def test_longer_terms_with_the_same_word_are_counted_apart():
    rows = [("North", "deal", 3), ("North", "truce", 3), ("South", "truce", 3), ("South", "peace deal", 3)]
    assert plain(brief_counts(cells("terms", *rows))).endswith(
        "Longer terms with this word, such as “peace deal”, are counted apart."
    )


def test_a_term_is_said_in_the_words_that_are_printed_and_a_label_says_what_it_covers():
    rows = (("North", "deal", 1), ("South", "truce", 1), ("West", "deal", 1))
    changed = cells("terms", *rows, printed={"North": "pact"})
    assert plain(brief_title(changed, "article")) == (
        "People held, outside quotation marks: “deal” or “pact” in North (1 of 1) and West (1 of 1); “truce” in South (1 of 1)"
    )
    assert plain(brief_counts(changed)) == (
        "Words that are denied or questioned are not counted. In the chart, “deal” also covers “pact”."
    )

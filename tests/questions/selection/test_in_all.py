import polars as pl
import pytest

from analysis.questions.selection.in_all import in_all

TEXT = "We came late. We cannot agree to this bill, or to any other, before the vote"
KEPT = pl.List(pl.Struct({"start": pl.UInt32, "stop": pl.UInt32}))


def named(*kept, text=TEXT):
    """The name of a quotation of which each article prints some words."""
    rows = [
        (1, article, text, [{"start": text.index(words), "stop": text.index(words) + len(words)} for words in each])
        for article, each in kept
    ]
    schema = {"quotation": pl.UInt32, "article_id": pl.String, "fullest": pl.String, "kept": KEPT}
    return in_all(pl.DataFrame(rows, schema=schema, orient="row"))["in_all"].to_list()


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ([TEXT], TEXT),
        (["We cannot agree to this bill"], "We cannot agree to this bill …"),
        (["agree to this bill, or to any other,"], "… agree to this bill, or to any other …"),
        (["before the vote"], "… before the vote"),
        (["We came late."], "We came late."),
        (["late", "or to any other, before"], "… or to any other, before …"),
        (["We came late", "any other"], None),
    ],
)
def test_a_quotation_is_called_by_what_all_articles_print(other, name):
    assert named(("a", [TEXT]), ("b", other)) == [name]


def test_what_an_article_prints_in_two_places_counts_together():
    assert named(("a", [TEXT]), ("b", ["We cannot agree"]), ("b", ["agree to this bill"])) == [
        "We cannot agree to this bill …"
    ]


def test_three_articles_may_share_nothing():
    assert named(("a", [TEXT]), ("b", ["We came late"]), ("c", ["before the vote"])) == [None]

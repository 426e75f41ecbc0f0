import polars as pl

from analysis.questions.reuse.counted import counted
from analysis.questions.reuse.ribbons import ribbons
from analysis.schema import empty
from analysis.schema.reuse import PASSAGES
from tests.tiny import corpus


def passages(made, *copies):
    """PASSAGES of (passage, article, words)."""
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    outlets = dict(made.articles.select("article_id", "outlet").iter_rows())
    rows = [
        (
            number,
            article,
            outlets[article],
            0,
            texts[article].index(words),
            texts[article].index(words) + len(words),
            "body",
            words,
            len(words.split()),
            len(words.split()),
            "verbatim",
            None,
            2,
            False,
        )
        for number, article, words in copies
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in PASSAGES.items()}, orient="row")


def test_a_passage_is_measured_in_words_of_its_article():
    made = corpus([("North", "It rained. The dam broke at noon. Bye."), ("South", "The dam broke at noon.")])
    found = ribbons(made, passages(made, (1, "a", "The dam broke at noon"), (1, "b", "The dam broke at noon")))
    assert found.select("article_id", "n_before", "n", "n_words", "group").rows() == [
        ("a", 2, 5, 8, 1),
        ("b", 0, 5, 5, 1),
    ]


def test_articles_that_share_by_way_of_others_are_one_group_the_largest_first():
    texts = ["One dam.", "Two hills.", "One dam. Three rivers.", "Two hills.", "Three rivers."]
    made = corpus([(name, text) for name, text in zip("VWXYZ", texts, strict=True)])
    copies = [(1, "a", "One dam"), (1, "c", "One dam"), (3, "c", "Three rivers"), (3, "e", "Three rivers")]
    found = ribbons(made, passages(made, (2, "b", "Two hills"), (2, "d", "Two hills"), *copies))
    groups = found.select("article_id", "group").unique(maintain_order=True).rows()
    assert [group for _, group in groups] == [1, 1, 1, 2, 2]
    assert {article for article, group in groups if group == 1} == {"a", "c", "e"}


def test_articles_that_share_most_are_beside_each_other():
    long, short = "The dam broke at noon and all fled", "It rained all day"
    made = corpus([("A", f"{long}. {short}."), ("B", f"{short}."), ("C", f"{long}. {short}.")])
    copies = [(1, "a", long), (1, "c", long), *((2, name, short) for name in "abc")]
    order = ribbons(made, passages(made, *copies))["article_id"].unique(maintain_order=True).to_list()
    assert order == ["a", "c", "b"]


def test_passages_of_an_article_are_in_the_order_of_its_text():
    made = corpus([("A", "It rained all day. The dam broke."), ("B", "The dam broke. It rained all day.")])
    both = [
        (number, name, words) for number, words in enumerate(("It rained all day", "The dam broke"), 1) for name in "ab"
    ]
    found = ribbons(made, passages(made, *both))
    assert found.filter(pl.col("article_id") == "b")["passage"].to_list() == [2, 1]


def test_the_words_of_an_article_stay_where_shared_copy_is_left_out():
    text = "The council of the old town decided on Monday evening to close the bridge over the river for good. "
    made = corpus([("A", text + "It rained."), ("B", text + "Bye.")])
    table = passages(made, (1, "a", text.strip()), (1, "b", text.strip()))
    assert ribbons(counted(made, "out"), table).equals(ribbons(made, table))


def test_no_passages_no_ribbons():
    assert ribbons(corpus([("A", "It rained.")]), empty(PASSAGES)).is_empty()

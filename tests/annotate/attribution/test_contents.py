"""What somebody is said to have said, on sentences a reader can check by eye."""

import polars as pl
import pytest

from analysis.annotate.attribution.contents import MAX_CONTENT, free, of_cue
from analysis.annotate.attribution.page import Page, Quotes
from tests.annotate.attribution.reading import page_of, words_of
from tests.deep import told, voiced


def test_a_quotation_broken_by_its_cue_is_one_attribution_in_two_pieces():
    corpus = told("“The hostages are safe,” Ann Lee said. “They will come home soon.”")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert row["kind"] == "direct"
    assert len(row["content"]) == 2
    assert row["speaker"] == "Ann Lee"
    assert voiced(corpus)["outlet"] == "ann lee said"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("“War goes on,” Lee said, “and it will not end.”", "“War goes on,”", "“and it will not end.”"),
        ("“War goes on,” Ann Lee said on Monday, “and nobody ends it.”", "“War goes on,”", "“and nobody ends it.”"),
    ],
)
def test_a_quotation_broken_by_its_cue_is_one_content(text, first, second):
    corpus = told(f"War goes on\n{text}")
    (row,) = corpus.attributions.iter_rows(named=True)
    tokens = corpus.tokens["token"].cast(pl.String).to_list()
    pieces = ["".join(tokens[one["start"] : one["stop"]]) for one in row["content"]]
    assert pieces == [first.replace(" ", ""), second.replace(" ", "")]


def test_a_heading_that_is_a_quotation_does_not_go_on_the_one_before():
    text = (
        "War goes on\n\n“War goes on until it ends,” Ann Lee said on Monday.\n\n‘Until it ends’\n\nTom Ray was silent."
    )
    corpus = told(text)
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["speaker"], len(row["content"])) == ("Ann Lee", 1)
    heading = corpus.tokens.filter(pl.col("zone") == "subheading")
    assert heading["voice"].unique().to_list() == ["quoted"]
    assert heading["attribution_id"].null_count() == heading.height > 0


def test_a_quotation_that_is_a_heading_stands_for_nobody():
    page = page_of(
        "War goes on\nIt rained.\nAnn Lee made the following comment:\n‘It rained all day and all night’\n"
        "“It snowed all day and all night.”\nTom Ray was silent."
    )
    assert [page.zones[start] for start, _ in Quotes(page).ranges] == ["subheading", "body"]
    assert [words_of(page, one.content[0]) for one in free(page, Quotes(page))] == [
        "“ It snowed all day and all night . ”"
    ]


@pytest.mark.parametrize(("n_words", "found"), [(MAX_CONTENT, True), (MAX_CONTENT + 1, False)])
def test_a_list_without_end_is_no_content(n_words, found):
    # “said” governs n words, all hanging on the first of them
    n = n_words + 2
    relations = ["nsubj", "ROOT", "ccomp", *["conj"] * (n_words - 1)]
    tags = ["NNP", "VBD", *["NN"] * n_words]
    words = ["Lee", "said", *["war"] * n_words]
    page = Page(
        words,
        words,
        tags,
        relations,
        [1, 1, 1, *[2] * (n_words - 1)],
        [0] * n,
        [0] * n,
        [-1] * n,
        [None] * n,
        ["body"] * n,
    )
    contents = [one.content for one in of_cue(page, Quotes(page), 1, (0, n))]
    assert contents == ([((2, n),)] if found else [])

import polars as pl

from analysis.questions import wording
from analysis.schema import WORD_COUNTS, check
from tests.tiny import corpus

PAIRS = [
    ("North", "The war in Gaza goes on. War, said Lee.\nAdvertisement"),
    ("South", "In May 2024 the war began. “Peace now,” he said."),
    ("East", ""),
]


def terms(pairs, **settings):
    return wording.words(corpus(pairs), **settings)["term"].to_list()


def test_the_outlets_wording_is_counted_without_quotations_and_furniture():
    assert terms(PAIRS[:1]) == "the war in gaza goes on war said lee".split()
    assert terms(PAIRS[1:2]) == "in may 2024 the war began he said".split()


def test_other_voices_can_be_counted():
    assert terms(PAIRS[1:2], voices=["quoted"]) == ["peace", "now"]


def test_names_are_words_with_a_capital_inside_sentences():
    assert wording.names(corpus(PAIRS)) == ["gaza", "lee", "may"]


def test_a_headline_in_capitals_makes_no_names():
    assert wording.names(corpus([("North", "War Goes On In The North\nThe long war goes on.")])) == []


def test_names_and_numbers_can_be_left_out():
    assert terms(PAIRS[1:2], without_names=True) == "in the war began he said".split()


def test_counts_are_by_article():
    table = wording.counts(wording.words(corpus(PAIRS)))
    assert check(table, WORD_COUNTS) is table
    assert table.filter(pl.col("term").is_in(["war", "said"])).rows() == [
        ("a", "North", "said", 1),
        ("a", "North", "war", 2),
        ("b", "South", "said", 1),
        ("b", "South", "war", 1),
    ]


def test_a_matrix_has_a_row_for_every_article():
    made = corpus(PAIRS)
    cells, columns = wording.matrix(wording.counts(wording.words(made)), made.articles)
    assert columns == sorted(columns)
    assert cells.toarray()[:, columns.index("war")].tolist() == [2, 1, 0]
    assert cells.toarray().sum(axis=1).tolist() == [9, 8, 0]

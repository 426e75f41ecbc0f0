import polars as pl

from analysis.questions.keywords import keyness
from analysis.questions.keywords.shown import first_words, in_one_only, most_distinctive
from analysis.units.counts import count_terms
from analysis.units.function_words import MOST_FUNCTION_WORDS, arranged
from tests.tiny import corpus

STORY = [
    ("North", "war war war war raids raids raids until until until aid talks"),
    ("South", "truce truce truce aid aid the the the the talks"),
    ("West", "talks aid the hopes hopes hopes"),
]


def compared(pairs):
    return keyness.compare(count_terms(corpus(pairs), least=1))


def chosen(table):
    return table.select("outlet", "term", "n_target", "n_reference").rows()


def test_words_of_one_outlet_come_first_then_those_it_alone_lacks():
    assert chosen(in_one_only(arranged(compared(STORY), "apart", within=["outlet"]), 5)) == [
        ("North", "war", 4, 0),
        ("North", "raids", 3, 0),
        ("North", "until", 3, 0),
        ("North", "the", 0, 5),
        ("South", "truce", 3, 0),
        ("West", "hopes", 3, 0),
    ]


def test_function_words_stand_among_the_others_where_they_are_mixed():
    table = first_words(
        compared([("North", "until until until until war war war"), ("South", "aid aid aid")]), 5, "together"
    )
    assert [row[1] for row in chosen(table)] == ["until", "war", "aid"]
    assert table["function_word"].null_count() == table.height


def test_of_two_outlets_only_what_each_alone_has_is_given():
    assert chosen(first_words(compared(STORY[:2]), 5)) == [
        ("North", "war", 4, 0),
        ("North", "raids", 3, 0),
        ("North", "until", 3, 0),
        ("South", "truce", 3, 0),
        ("South", "the", 4, 0),
    ]


def test_the_most_are_of_content_and_some_function_words_more():
    little = "until their before after since because against".split()
    text = " ".join(word for word in ["war", "raids", "aid", *little] for _ in range(3))
    table = first_words(compared([("North", text), ("South", "talks")]), 2)
    assert table["function_word"].to_list() == [False] * 2 + [True] * MOST_FUNCTION_WORDS


def test_words_are_ranked_from_eight_articles_a_side():
    pairs = [("North", "war war talks until")] * 8 + [("South", "aid aid talks until")] * 8
    table = compared(pairs)
    assert first_words(table, 5).equals(most_distinctive(arranged(table, "apart", within=["outlet"]), 5))
    assert chosen(first_words(table, 5)) == [("North", "war", 16, 0), ("South", "aid", 16, 0)]


def test_one_outlet_has_no_rows():
    assert first_words(compared([("North", "war war")]), 5).is_empty()
    assert first_words(compared(STORY).filter(pl.col("outlet") == "East"), 5).is_empty()


def test_few_uses_are_not_shown():
    pairs = [("North", "war war raids raids raids"), ("South", "aid talks"), ("West", "aid talks talks talks")]
    assert chosen(first_words(compared(pairs), 5)) == [("North", "raids", 3, 0)]

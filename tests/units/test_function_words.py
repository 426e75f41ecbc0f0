import polars as pl
import pytest

from analysis import data
from analysis.errors import QuestionError
from analysis.units.function_words import arranged, function_words, is_function_word

TABLE = pl.DataFrame(
    {
        "outlet": ["North", "North", "North", "South", "South"],
        "term": ["the", "war", "until", "their", "aid"],
    }
).with_columns(function_word=is_function_word())


def is_function(*terms, unit="words"):
    table = pl.DataFrame({"term": terms}).with_columns(is_it=is_function_word(unit=unit))
    return table["is_it"].to_list()


def test_words_of_closed_classes_are_function_words():
    assert is_function("is", "their", "until", "not", "n't", "n’t", "against", "must", "also") == [True] * 9
    assert is_function("war", "said", "people", "new", "two", "today", "against all odds") == [False] * 7


def test_a_phrase_is_one_only_if_each_of_its_words_is():
    assert is_function("of the", "in which", "the war", "prime minister") == [True, True, False, False]


def test_a_concept_never_is():
    assert is_function("the", "war", unit="concepts") == [False, False]


def test_words_that_name_or_judge_are_words_of_content():
    judging = {row["word"] for name in ("harm.csv", "cues.csv", "labels.csv") for row in map(first, data.rows(name))}
    assert not judging & function_words()


def first(row):
    return {"word": next(iter(row.values()))}


def test_apart_puts_content_first_and_drops_nothing():
    assert arranged(TABLE, "apart")["term"].to_list() == ["war", "aid", "the", "until", "their"]
    within = arranged(TABLE, "apart", within=["outlet"])
    assert within["term"].to_list() == ["war", "the", "until", "aid", "their"]
    assert within["outlet"].to_list() == TABLE["outlet"].to_list()


def test_together_keeps_the_order_and_sets_nothing_apart():
    together = arranged(TABLE, "together")
    assert together["term"].to_list() == TABLE["term"].to_list()
    assert together["function_word"].to_list() == [None] * 5


def test_another_choice_is_refused():
    with pytest.raises(QuestionError, match=r"^FUNCTION_WORDS must be one of apart, together, not 'hidden'\.$"):
        arranged(TABLE, "hidden")


def test_an_empty_table_stays_empty():
    assert arranged(TABLE.clear(), "apart", within=["outlet"]).is_empty()

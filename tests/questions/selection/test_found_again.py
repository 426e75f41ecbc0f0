import polars as pl
import pytest

from analysis.questions.selection.found_again import Words, told_apart

TOLD = pl.DataFrame(
    [
        ("fact", "1", "It rained all day long in Dale", "Rain fell on Dale  all day"),
        ("fact", "2", "It rained all day long in Rome …", "Rome was wet"),
        ("fact", "3", "It snowed", "Rome was wet"),
    ],
    schema=["kind", "key", "row", "printed"],
    orient="row",
)


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("It rained all day long in Dale", ["1"]),
        ("Rain fell on Dale all day", ["1"]),
        ("It rained all day long in Rome and in the hills", ["2"]),
        ("It rained all day …", []),
        ("Rome was wet", []),
        ("It hailed", []),
        ("", []),
    ],
)
def test_a_row_is_found_by_words_that_it_alone_has(words, keys):
    assert Words(TOLD).only("fact", words) == [("fact", key) for key in keys]
    assert Words(TOLD).only("quotation", words) == []


def test_without_words_every_row_agrees():
    assert Words(TOLD).are_of(("fact", "1"), "")


def test_a_row_whose_id_another_has_taken_gets_a_later_character():
    first = {("fact", "1"): "fact:a:3", ("fact", "2"): "fact:a:9"}
    taken = {("fact", "2"): "fact:a:3"}
    assert told_apart(first, taken, {"fact:a:3", "fact:a:4"}) == {
        ("fact", "1"): "fact:a:5",
        ("fact", "2"): "fact:a:3",
    }

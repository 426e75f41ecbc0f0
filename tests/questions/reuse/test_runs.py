"""Runs of words are the same exactly where their words are."""

import polars as pl

from analysis.questions.reuse.runs import RUN, shared_runs, stream
from tests.tiny import corpus


def test_runs_are_those_of_the_words():
    made = corpus([("North", "a b c d e f a b c d e"), ("South", "b c d e f g")])
    found = stream(made)
    words = (
        made.tokens.filter(pl.col("word").is_not_null())
        .select(pl.col("article_id").cast(pl.String), pl.col("word").cast(pl.String))
        .rows()
    )
    runs = [tuple(words[at : at + RUN]) for at in range(len(words))]
    for at, number in enumerate(found.runs):
        whole = len({name for name, _ in runs[at]}) == 1 and len(runs[at]) == RUN
        assert (number >= 0) == whole
        for other, same in enumerate(found.runs):
            texts = [[word for _, word in runs[place]] for place in (at, other)]
            assert number < 0 or same < 0 or (number == same) == (texts[0] == texts[1])


def test_pairs_of_places_are_in_two_articles_the_earlier_first():
    found = stream(corpus([("North", "a b c d e a b c d e"), ("South", "x a b c d e")]))
    left, right = shared_runs(found)
    assert found.article[left].tolist() == [0, 0]
    assert found.article[right].tolist() == [1, 1]
    assert (found.runs[left] == found.runs[right]).all()


def test_a_quotation_is_one_symbol_whatever_it_says():
    texts = [
        "He said: “It rained all day long.” She left the town.",
        "He said: “Go home now, please do.” She left the town.",
    ]
    found = stream(corpus([("North", texts[0]), ("South", texts[1])]))
    assert found.code[: len(found.code) // 2].tolist() == found.code[len(found.code) // 2 :].tolist()
    assert (found.code == 0).sum() == 2


def test_nothing_has_no_runs():
    assert len(stream(corpus([])).runs) == 0
    assert [len(places) for places in shared_runs(stream(corpus([("North", "a b")])))] == [0, 0]

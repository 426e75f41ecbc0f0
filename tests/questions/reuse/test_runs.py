"""Runs of words are the same exactly where their words are."""

import polars as pl

from analysis.questions.reuse.runs import RUN, named_runs, shared_runs, stream
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


def test_a_run_has_one_name_in_every_corpus_and_others_have_others():
    (_, first), (article, second) = (
        named_runs(corpus(texts))
        for texts in ([("North", "a b c d e f")], [("South", "x y organise b c d e f"), ("East", "y organize b c d")])
    )
    assert article.tolist() == [0, 0, 0, 0, 1]
    assert second[3] == first[1]
    assert second[4] == second[1]
    assert len({*first.tolist(), *second.tolist()}) == 5
    assert (second >= 0).all()


def test_the_order_of_its_words_is_part_of_a_run():
    _, names = named_runs(corpus([("North", "a b c d e"), ("South", "b a c d e"), ("East", "a b c e d")]))
    assert len(set(names.tolist())) == 3

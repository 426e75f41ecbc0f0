"""The syntax layer: the project's own tokens, parsed."""

import polars as pl
import pytest

from analysis.annotate.syntax import cache
from analysis.annotate.syntax import parse as syntax
from analysis.schema import check
from analysis.schema.annotation import SYNTAX
from tests.deep import told


def test_every_token_hangs_on_a_token_of_its_sentence():
    tokens = check(told("Ann Lee didn’t say that. The war, she said, goes on.").tokens, SYNTAX)
    heads = tokens.select("position", "sentence").rename({"position": "head", "sentence": "of_head"})
    joined = tokens.join(heads, on="head", how="left")
    assert joined.filter(pl.col("sentence") != pl.col("of_head")).is_empty()
    assert joined["of_head"].null_count() == 0


def test_asking_for_the_model_loads_nothing(monkeypatch):
    def loaded():
        raise AssertionError("loaded")

    monkeypatch.setattr(syntax, "model", loaded)
    assert syntax.has_model()
    monkeypatch.setattr(syntax, "MODEL_VERSION", "9.9.9")
    assert not syntax.has_model()


def test_without_a_model_the_error_says_what_to_do(monkeypatch):
    monkeypatch.setattr(syntax, "MODELS", ("no_such_model", "no_such_copy"))
    syntax.model.cache_clear()
    try:
        assert not syntax.has_model()
        with pytest.raises(syntax.ModelError, match=r"pip install no-such-copy==3\.8\.0"):
            syntax.model()
    finally:
        syntax.model.cache_clear()


def test_a_sentence_longer_than_the_parser_is_given_is_parsed_in_pieces():
    tokens = told("war and " * 700).tokens
    assert tokens.height == 1400
    assert tokens["lemma"].null_count() == 0


def test_numpys_library_multiplies_the_matrices_and_the_parse_is_the_same(monkeypatch):
    text = "War goes on\nAnn Lee, the premier, told reporters that “war goes on” in Israel until Tom Ray ends it."
    fast = told(text).tokens
    assert not syntax.model().get_pipe("ner").model.ops.use_blis
    monkeypatch.setattr(syntax, "_multiply_with_numpy", lambda nlp: None)
    syntax.model.cache_clear()
    try:
        plain = syntax.parse(fast.drop(cache.COLUMNS))
        assert syntax.model().get_pipe("ner").model.ops.use_blis
    finally:
        syntax.model.cache_clear()
    assert fast.select(cache.COLUMNS).equals(plain.select(cache.COLUMNS))

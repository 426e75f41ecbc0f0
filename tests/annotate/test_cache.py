"""Kept parses: each is found again by all that it hangs on, and by nothing else."""

import polars as pl
import pytest

from analysis.annotate.syntax import cache
from analysis.annotate.syntax import parse as syntax
from analysis.annotate.words.batch import annotate_words
from tests.tiny import articles

TEXT = "War goes on\nAnn Lee said that war goes on. Tom Ray is silent, and the captives wait."


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))


@pytest.fixture
def tokens():
    return annotate_words(articles([("North", TEXT)]))[0]


def n_kept():
    return len(list(cache.cache_folder().glob("*.parse")))


def test_the_same_tokens_are_kept_once(tokens):
    first = cache.parsed(tokens)
    assert cache.parsed(tokens).equals(first)
    assert n_kept() == 1


def test_the_article_and_its_outlet_do_not_matter(tokens):
    cache.parsed(tokens)
    other = tokens.with_columns(pl.lit("b", dtype=pl.Categorical).alias("article_id"))
    cache.parsed(other)
    assert n_kept() == 1


@pytest.mark.parametrize("name", ["MODEL_NAME", "MODEL_VERSION", "SETTINGS"])
def test_another_model_or_setting_parses_anew(tokens, monkeypatch, name):
    cache.parsed(tokens)
    monkeypatch.setattr(cache, name, "another")
    cache.parsed(tokens)
    assert n_kept() == 2


@pytest.mark.parametrize("column", ["sentence", "paragraph"])
def test_other_bounds_of_sentences_or_lines_are_parsed_anew(tokens, column):
    cache.parsed(tokens)
    cut = tokens.with_columns((pl.col(column) + (pl.col("position") >= 8)).cast(pl.UInt32))
    assert cache.parsed(cut).equals(syntax.parse(cut))
    assert not cache.parsed(cut).equals(cache.parsed(tokens).with_columns(cut[column]))
    assert n_kept() == 2


def test_spaces_between_tokens_matter(tokens):
    cache.parsed(tokens)
    cache.parsed(tokens.with_columns(pl.col("start") + pl.col("position"), pl.col("stop") + pl.col("position")))
    assert n_kept() == 2


def test_no_tokens_need_no_model(tokens, monkeypatch):
    def asked():
        raise AssertionError("loaded")

    monkeypatch.setattr(syntax, "model", asked)
    assert cache.parsed(tokens.clear()).columns == [*tokens.columns, *cache.COLUMNS]
    assert n_kept() == 0

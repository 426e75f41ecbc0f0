"""Parses kept between runs."""

import polars as pl
import pytest

from analysis.annotate.syntax import cache
from analysis.annotate.syntax.parse import parse
from analysis.annotate.words.batch import annotate_words
from tests.deep import told
from tests.tiny import articles


def test_a_second_run_parses_nothing(monkeypatch):
    first = told("A dam broke on Monday, the mayor said.")

    def refused(tokens):
        raise AssertionError("parsed again")

    monkeypatch.setattr(cache, "parse", refused)
    assert told("A dam broke on Monday, the mayor said.").tokens.equals(first.tokens)


def test_a_broken_cache_file_is_parsed_anew():
    first = told("A bridge fell on Sunday, the mayor said.")
    for path in cache.cache_folder().glob("*.parquet"):
        path.write_bytes(b"PAR1 broken")
    assert told("A bridge fell on Sunday, the mayor said.").tokens.equals(first.tokens)


def tokens_of(text):
    return annotate_words(articles([("North", text)]))[0]


def kept():
    """How many parses are kept."""
    return len(list(cache.cache_folder().glob("*.parquet")))


def test_the_same_words_in_other_sentences_or_lines_are_parsed_anew():
    tokens = tokens_of("A tree fell on Monday. Nobody saw it.")
    cache.parsed(tokens)
    one_sentence = tokens.with_columns(sentence=pl.lit(0, pl.UInt32))
    two_lines = tokens.with_columns(paragraph=pl.col("sentence"))
    tight = tokens.with_columns(start=pl.col("start") + (pl.col("position") > 4).cast(pl.UInt32))
    before = kept()
    for number, other in enumerate((one_sentence, two_lines, tight), start=1):
        assert cache.parsed(other).equals(parse(other))
        assert kept() == before + number


@pytest.mark.parametrize("name", ["MODEL_NAME", "MODEL_VERSION", "SETTINGS"])
def test_another_model_and_other_settings_parse_anew(monkeypatch, name):
    tokens = tokens_of(f"A roof fell on Tuesday, whatever the {name} was.")
    cache.parsed(tokens)
    before = kept()
    monkeypatch.setattr(cache, name, "9.9.9")
    cache.parsed(tokens)
    assert kept() == before + 1

"""Parses kept between runs."""

import random

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


def tokens_of(text):
    return annotate_words(articles([("North", text)]))[0]


def damaged(content, chance):
    """The content of a file with bits turned, cut off, lengthened, blanked, or gone."""
    place = chance.randrange(len(content))
    if (kind := chance.randrange(6)) == 0:
        return content[:place]
    if kind == 1:
        return content + content[:9]
    if kind == 2:
        return content[:place] + bytes(len(content) - place)
    changed = bytearray(content)
    for _ in range(kind):
        changed[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def kept():
    """How many parses are kept."""
    return len(list(cache.cache_folder().glob("*.parse")))


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


def test_another_spacy_parses_anew(monkeypatch):
    tokens = tokens_of("A wall fell on Friday, whatever read it.")
    cache.parsed(tokens)
    before = kept()
    monkeypatch.setattr(cache, "spacy_version", lambda: "9.9.9")
    cache.parsed(tokens)
    assert kept() == before + 1


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_parse_is_parsed_anew_and_kept_whole(monkeypatch, tmp_path, seed):
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    tokens = tokens_of("Ann Lee said on Monday that the dam broke. Nobody saw it.")
    right = cache.parsed(tokens)
    (path,) = tmp_path.glob(f"*{cache.SUFFIX}")
    whole = path.read_bytes()
    path.write_bytes(damaged(whole, random.Random(seed)))
    assert path.read_bytes() != whole
    assert cache.parsed(tokens).equals(right)
    assert path.read_bytes() == whole


def test_the_parse_of_another_text_under_this_name_is_not_taken(monkeypatch, tmp_path):
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    one, other = tokens_of("The dam broke at noon."), tokens_of("A bridge fell at night.")
    cache.parsed(one)
    (path,) = tmp_path.glob(f"*{cache.SUFFIX}")
    strange = path.read_bytes()
    path.unlink()
    right = cache.parsed(other)
    (path,) = tmp_path.glob(f"*{cache.SUFFIX}")
    path.write_bytes(strange)
    assert cache.parsed(other).equals(right)

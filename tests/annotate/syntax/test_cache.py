"""Parses kept between runs."""

from analysis.annotate.syntax import cache
from tests.deep import told


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

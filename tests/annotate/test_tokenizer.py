import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotate.tokenizer import split, word_of
from tests.tiny import wild_texts


def tokens(text):
    return split(pl.DataFrame({"text": [text]}))["token"].to_list()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("War goes on.", "War goes on ."),
        ("Israel’s army isn’t O’Brien’s", "Israel ’s army isn’t O’Brien ’s"),
        ("they’ve we’re I’m he’ll she’d don't", "they ’ve we ’re I ’m he ’ll she ’d don't"),
        ("Qur’an Sa’ar Ma’ariv ‘war’ the boys’ toys", "Qur’an Sa’ar Ma’ariv ‘ war ’ the boys ’ toys"),
        ("mid-level cease-fire", "mid - level cease - fire"),
        ("the U.S. and U.N. said Mr. Lee", "the U.S. and U.N. said Mr. Lee"),
        ("1,200 people, 10:30 and 3.5m", "1,200 people , 10:30 and 3.5m"),
        ("$5bn (about £4bn)", "$ 5bn ( about £ 4bn )"),
        ("“War,” he said…", "“ War , ” he said …"),
        ("''War'' -- ...", "'' War '' -- ..."),
        ("see https://a.b/c?d=e, @ann and #Gaza", "see https://a.b/c?d=e, @ann and #Gaza"),
        ("www.bbc.com/news now", "www.bbc.com/news now"),
        ("naïve cafe\u0301 قطاع غزة 加沙", "naïve cafe\u0301 قطاع غزة 加沙"),
        ("Feb. 4", "Feb. 4"),
        ("a\u00a0b\u2028c\td", "a b c d"),
    ],
)
def test_texts_are_cut_as_a_reader_would(text, expected):
    assert tokens(text) == expected.split(" ")


def test_offsets_point_into_each_text_of_a_table():
    table = split(pl.DataFrame({"id": ["a", "b", "c"], "text": ["  War 👍 on", "", "Peace"]}))
    assert table.rows() == [("a", "War", 2, 5), ("a", "👍", 6, 7), ("a", "on", 8, 10), ("c", "Peace", 0, 5)]


def test_a_table_without_texts_has_no_tokens():
    assert split(pl.DataFrame({"text": []}, schema={"text": pl.String})).is_empty()


@given(st.lists(wild_texts(), max_size=3))
def test_offsets_give_back_the_token_and_nothing_is_lost(texts):
    table = split(pl.DataFrame({"number": range(len(texts)), "text": texts}, schema_overrides={"text": pl.String}))
    covered = [set() for _ in texts]
    last = (-1, 0)
    for number, token, start, stop in table.iter_rows():
        assert texts[number][start:stop] == token
        assert (number, start) >= last
        assert covered[number].isdisjoint(range(start, stop))
        covered[number] |= set(range(start, stop))
        last = (number, stop)
    for text, places in zip(texts, covered, strict=True):
        assert {at for at, letter in enumerate(text) if not letter.isspace()} <= places
        assert not any(text[at].isspace() for at in places)


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("War", "war"),
        ("ISRAEL", "israel"),
        ("isn’t", "isn't"),
        ("’s", "'s"),
        ("cafe\u0301", "café"),
        ("cease\u00adfire", "ceasefire"),
        ("1,200", "1,200"),
        ("…", None),
        ("“", None),
        ("\u200b", None),
    ],
)
def test_a_token_counts_as_its_plain_word(token, word):
    assert word_of(token) == word

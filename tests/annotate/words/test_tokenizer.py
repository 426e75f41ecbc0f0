import pytest
from hypothesis import given

from analysis.annotate.words.tokenizer import fold, split, word_of
from tests.tiny import wild_texts


def tokens(text):
    return split(text)["token"].to_list()


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
        ("Write to news.desk+a@the-post.example.", "Write to news.desk+a@the-post.example ."),
        ("www.bbc.com/news now", "www.bbc.com/news now"),
        ("naïve cafe\u0301 قطاع غزة 加沙", "naïve cafe\u0301 قطاع غزة 加沙"),
        ("Feb. 4", "Feb. 4"),
        ("a\u00a0b\u2028c\td", "a b c d"),
    ],
)
def test_texts_are_cut_as_a_reader_would(text, expected):
    assert tokens(text) == expected.split(" ")


def test_each_token_has_its_word_and_its_offsets():
    table = split("  War 👍 on\n“War”")
    assert table.rows() == [
        ("War", "war", 2, 5),
        ("👍", None, 6, 7),
        ("on", "on", 8, 10),
        ("“", None, 11, 12),
        ("War", "war", 12, 15),
        ("”", None, 15, 16),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_white_space_has_no_tokens(text):
    assert split(text).is_empty()


@given(wild_texts())
def test_offsets_give_back_the_token_and_nothing_is_lost(text):
    last = 0
    covered = set()
    for token, _, start, stop in split(text).iter_rows():
        assert text[start:stop] == token
        assert last <= start < stop
        covered |= set(range(start, stop))
        last = stop
    assert {at for at, letter in enumerate(text) if not letter.isspace()} == covered


@given(wild_texts(), wild_texts())
def test_white_space_around_a_text_changes_none_of_its_tokens(before, after):
    assert tokens(f"{before}\n{after}") == tokens(before) + tokens(after)


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
        ("oﬃce", "office"),
        ("…", None),
        ("“", None),
        ("\u200b", None),
    ],
)
def test_a_token_counts_as_its_plain_word(token, word):
    assert word_of(token) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("oﬃce", "office"),
        ("Qur’an", "Qur'an"),
        ("mid‑level", "mid-level"),
        ("1939–45", "1939-45"),
        ("ISRAEL", "Israel"),
        ("Straße", "Strasse"),
        ("cafe\u0301", "café"),
        ("cease\u00adfire", "ceasefire"),
    ],
)
def test_forms_of_one_word_are_folded_to_one(one, other):
    assert fold(one) == fold(other)
    assert fold(one).isascii() == (other != "café")

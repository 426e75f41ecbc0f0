"""Words as they are compared, on texts a reader can check by eye."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from analysis.annotate.words import tokenizer
from analysis.units.spelling import compared
from tests.tiny import wild_texts


def read(text):
    tokens = tokenizer.split(text).drop_nulls("word")
    return compared(text, tokens["word"].cast(str).to_list(), tokens["start"].to_list(), tokens["stop"].to_list())


def words(text):
    return " ".join(each.word for each in read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The F.B.I. and the U.S.", "the fbi and the us"),
        ("3.5 per cent, 4 percent", "3.5 percent 4 percent"),
        ("organised, analyse, realising; his wise rise", "organized analyze realizing his wise rise"),
        ("labour favourite neighbourhoods, four hours of our tour", "labor favorite neighborhoods four hours of our tour"),
        ("co-operate, pre‑war, e-mail", "cooperate prewar email"),
        ("a Web site, two web sites, the website", "a website two websites the website"),
        ("a fast-track deal; co - operate", "a fast track deal co operate"),
        ("re-pre-pay", "repre pay"),
        ("we’ve, they're, I'll, I’m, it’s", "we have they are i will i am it 's"),
        ("Gen. Lee and General Lee", "general lee and general lee"),
        ("[T]he talks get[ting] on; they[’re] here", "the talks getting on they are here"),
        ("many times, [and] nothing [to the office] here", "many times nothing here"),
        ("[and]", ""),
        ("an open [bracket, and on", "an open bracket and on"),
    ],
)  # fmt: skip
def test_words_are_read_whatever_their_spelling(text, expected):
    assert words(text) == expected


def test_a_word_made_of_several_stands_where_they_stand():
    text = "3 per cent [T]he co-op"
    assert [text[each.start : each.stop] for each in read(text)] == ["3", "per cent", "T]he", "co-op"]


@settings(max_examples=50)
@given(wild_texts())
def test_words_keep_their_order_and_place(text):
    found = read(text)
    assert all(each.word for each in found)
    assert all(0 <= each.start < each.stop <= len(text) for each in found)
    assert all(one.stop <= other.start for one, other in pairwise(found))

"""Sentences and their clauses."""

from analysis.questions.alignment.segments import segments
from tests.deep import deep
from tests.tiny import corpus

TEXT = "The council approved the new bridge, which farmers had opposed for twelve years."


def test_a_clause_that_is_set_off_stands_beside_its_sentence():
    table = segments(deep(("North", TEXT))).table
    assert table["whole"].to_list()[0]
    assert table["text"][0] == TEXT.rstrip(".") or table["text"][0] == TEXT
    assert any(text.startswith("which farmers") for text in table["text"])


def test_without_a_parse_a_sentence_is_cut_at_its_marks():
    table = segments(corpus([("North", TEXT)])).table
    assert any(text.startswith("which farmers") for text in table.filter(~table["whole"])["text"])


def test_what_tells_nothing_is_no_segment():
    assert segments(corpus([("North", "He did.")])).table.is_empty()

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from analysis.annotate.words import sentences as module
from analysis.annotate.words.characters import kinds
from analysis.annotate.words.sentences import sentence_spans, straightened
from analysis.story.zones import segments
from tests.tiny import wild_texts


def spans_at_once(text, stretches):
    """The sentences of stretches, found for all of them at once."""
    starts, stops = (np.asarray(column, dtype=np.int32) for column in zip(*stretches, strict=True))
    found = module.sentences(straightened(text), kinds(text), starts, stops)
    return list(zip(*(column.tolist() for column in found), strict=True))


def sentences(text):
    return [text[start:stop] for start, stop in spans_at_once(text, [(0, len(text))])]


def sentences_by_punkt(text):
    return [text[start:stop] for start, stop in sentence_spans(straightened(text), 0, len(text))]


CUT = pytest.mark.parametrize(
    "parts",
    [
        ["War goes on"],
        ["War goes on.", "Peace is far."],
        ["Mr. Lee met Gen. Ray of the U.S. army.", "They spoke."],
        ["“War goes on.”", "He left."],
        ["“Really?” he asked.", "She did not say."],
        ["Is it war?", "Yes!", "It is."],
        ["It took 3.5 hours, from 10.30 a.m. on.", "Then it ended."],
        ["It began on Feb. 3 and ended in 2024.", "(Nobody knew.)"],
        ["“War,” said J. Lee of U.N. staff.", "“Peace”, he said, “is far”.", "Nobody spoke."],
        ["He waited … and waited.", "War came."],
    ],
)


@CUT
def test_sentences_are_cut_where_a_reader_would(parts):
    assert sentences(" ".join(parts)) == parts


@CUT
def test_punkt_cuts_where_the_rules_are_sure(parts):
    assert sentences_by_punkt(" ".join(parts)) == parts


def test_a_name_that_speaks_goes_on_the_question_before_it():
    assert sentences("“Really?” Smith asked. He left.") == ["“Really?” Smith asked.", "He left."]


def test_an_abbreviation_before_a_quotation_mark_ends_nothing():
    assert sentences("“I know Sen. Cruz.” He left.") == ["“I know Sen. Cruz.”", "He left."]


def test_stretches_are_cut_each_by_itself():
    text = "War goes on. Peace is far.\nIt ends. Now."
    cut = [(0, 12), (13, 26), (27, 35), (36, 40)]
    assert spans_at_once(text, [(0, 26), (27, 40)]) == cut


def test_no_stretch_no_sentence():
    none = np.zeros(0, dtype=np.int32)
    starts, stops = module.sentences("War. Peace.", kinds("War. Peace."), none, none)
    assert len(starts) == len(stops) == 0


def test_offsets_count_from_the_beginning_of_the_text():
    text = "Headline\nWar goes on. Peace is far."
    assert sentence_spans(straightened(text), 9, len(text)) == [(9, 21), (22, 35)]


@given(wild_texts())
def test_every_character_of_a_line_is_in_one_sentence(text):
    parts = segments(text)
    spans = spans_at_once(text, [(part.start, part.stop) for part in parts]) if parts else []
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    inside = {at for start, stop in spans for at in range(start, stop)}
    for part in parts:
        assert {part.start, part.stop - 1} <= inside
        assert all(at in inside or text[at].isspace() for at in range(part.start, part.stop))

from itertools import pairwise

import pytest
from hypothesis import given

from analysis.annotate.sentences import sentence_spans, straightened
from analysis.story.zones import segments
from tests.tiny import wild_texts


def sentences(text):
    return [text[start:stop] for start, stop in sentence_spans(straightened(text), 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["War goes on"],
        ["War goes on.", "Peace is far."],
        ["Mr. Lee met Gen. Ray of the U.S. army.", "They spoke."],
        ["“War goes on.”", "He left."],
        ["“Really?” he asked.", "She did not say."],
        ["Is it war?", "Yes!", "It is."],
        ["It took 3.5 hours, from 10.30 a.m. on.", "Then it ended."],
    ],
)
def test_sentences_are_cut_where_a_reader_would(parts):
    assert sentences(" ".join(parts)) == parts


def test_offsets_count_from_the_beginning_of_the_text():
    text = "Headline\nWar goes on. Peace is far."
    assert sentence_spans(straightened(text), 9, len(text)) == [(9, 21), (22, 35)]


@given(wild_texts())
def test_every_character_of_a_line_is_in_one_sentence(text):
    for part in segments(text):
        spans = sentence_spans(straightened(text), part.start, part.stop)
        assert spans[0][0] >= part.start
        assert spans[-1][1] <= part.stop
        assert all(left[1] <= right[0] for left, right in pairwise(spans))
        inside = {at for start, stop in spans for at in range(start, stop)}
        assert all(at in inside or text[at].isspace() for at in range(part.start, part.stop))

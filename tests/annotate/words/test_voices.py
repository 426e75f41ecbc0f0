import numpy as np
import pytest

from analysis.annotate.words.characters import kinds
from analysis.annotate.words.quotations import Quotation, quotations
from analysis.annotate.words.sentences import sentences
from analysis.annotate.words.voices import sentences_of, voice_of
from analysis.story.zones import segments


def voice(text):
    """The voice of the first quotation of one line."""
    [first, *_] = quotations(text, segments(text))
    starts, stops = sentences(text, kinds(text), *np.asarray([[0], [len(text)]], dtype=np.int32))
    touched = [span for span in zip(starts, stops, strict=True) if span[0] < first.stop and first.start < span[1]]
    return voice_of(text, first, touched, sentences_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke of “a long war” there.", "quoted"),
        ("The “war” goes on.", "scare"),
        ("The “security zone” grows.", "scare"),
        ("The “old security zone” grows.", "quoted"),
        ("He said the “war” goes on.", "quoted"),
        ("“War,” said Lee.", "quoted"),
        ("It is “war”, according to Lee.", "quoted"),
        ("The so “war goes on", "quoted"),
        ("The so “war", "quoted"),
        ("Benjamin “Bibi” Netanyahu spoke.", "outlet"),
        ("The “Bibi” war.", "scare"),
        ("Lake Signs ‘Peace’ Deal With Hill", "scare"),
        ("LAKE SIGNS ‘PEACE’ DEAL WITH HILL", "scare"),
        ("Lake ‘Horrified’ By Hill, Ray Says", "quoted"),
        ("On “Sunrise” Lee told of the talks.", "quoted"),
        ("The “Peace” Caucus met again.", "scare"),
        ("The mayor’s home in Lake’s “Old” Town burned down.", "scare"),
        ("The host of “Dawn,” Ann Lee, left early.", "scare"),
        ("Mobster “Whitey” Ray gets eight years after plea", "outlet"),
        ("J. R. “Bud” O’Hara came home late.", "outlet"),
        ("“No.”", "quoted"),
        ("“Never again!” It was a long day.", "quoted"),
        ("The answer: “No.”", "quoted"),
        ("They wait in a “Safe Zone.”", "scare"),
        ("“peace.”", "scare"),
        ("“Peace”", "scare"),
        ("The so-called “plan” died.", "scare"),
        ("The so-called plan and the “war” go on.", "scare"),
        ("Lee denounced the so‑called ‘peace council’.", "scare"),
        ("The self-styled “People’s Republic of the Lake” fell.", "scare"),
        ("They called it a “plan” then.", "quoted"),
    ],
)
def test_a_quotation_is_speech_scare_quotes_or_a_nickname(text, expected):
    assert voice(text) == expected


def test_a_cue_in_another_sentence_makes_no_speech_of_scare_quotes():
    text = "The “war” goes on. Lee said so."
    read_by = sentences_of(text)
    assert voice_of(text, Quotation(4, 9, True), [(0, 18)], read_by) == "scare"
    assert voice_of(text, Quotation(4, 9, True), [(0, len(text))], read_by) == "quoted"


def test_a_cue_inside_the_marks_makes_no_speech_of_them():
    assert voice("The “said war” goes on.") == "scare"


def test_a_sentence_is_read_once_however_many_quotations_stand_in_it(monkeypatch):
    from analysis.annotate.words import voices

    read = []
    monkeypatch.setattr(voices, "cue_spans", lambda text, start, stop: read.append((start, stop)) or [])
    text = "The “a” and “b” and “c” go on."
    read_by = sentences_of(text)
    found = [voice_of(text, one, [(0, len(text))], read_by) for one in quotations(text, segments(text))]
    assert found == ["scare"] * 3
    assert read == [(0, len(text))]

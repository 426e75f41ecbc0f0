from itertools import pairwise

import pytest
from hypothesis import example, given

from analysis.annotate.words.quotations import Quotation, quotations, voice_of
from analysis.annotate.words.sentences import sentence_spans, straightened
from analysis.story.zones import segments
from tests.tiny import wild_texts


def found(text):
    return [(text[start:stop], closed) for start, stop, closed in quotations(text, segments(text))]


def marked(text):
    return [quotation for quotation, _ in found(text)]


def voice(text):
    """The voice of the first quotation of one line."""
    [first, *_] = quotations(text, segments(text))
    return voice_of(text, first, sentence_spans(straightened(text), 0, len(text)))


@pytest.mark.parametrize(
    "quotation",
    [
        "“war goes on”",
        '"war goes on"',
        "''war goes on''",
        "``war goes on''",
        "‘war goes on’",
        "'war goes on'",
        "„war goes on“",
        "«war goes on»",
        "»war goes on«",
        "‹war goes on›",
    ],
)
def test_every_kind_of_mark_is_known(quotation):
    assert found(f"He said {quotation} again.") == [(quotation, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“War goes on," he said. “It does.”', ['“War goes on,"', "“It does.”"]),
        ('"War goes on,” he said. "It does."', ['"War goes on,”', '"It does."']),
        ("“War goes on,“ he said. “It does.”", ["“War goes on,“", "“It does.”"]),
        ('“War goes on," he said. "It does, too.”', ['“War goes on,"', '"It does, too.”']),
        ('“The "war" goes on,” he said.', ['“The "war" goes on,”']),
        ('“The 12" gun goes on,” he said.', ['“The 12" gun goes on,”']),
        ("“The “war” goes on,” he said.", ["“The “war”"]),
    ],
)
def test_a_closing_mark_of_another_kind_closes_where_no_other_does(text, expected):
    assert marked(text) == expected


def test_apostrophes_open_and_close_nothing():
    assert found("Israel’s and the boys’ ’em isn't 'tis rock 'n' roll, the '90s ‘til now.") == []


def test_single_marks_hold_apostrophes():
    assert marked("He said ‘Israel’s war isn’t won’ again.") == ["‘Israel’s war isn’t won’"]


def test_a_plural_apostrophe_does_not_end_a_single_quotation():
    assert marked("He said ‘the boys’ war is lost’ again.") == ["‘the boys’ war is lost’"]


def test_the_outermost_marks_count():
    assert marked("“They said ‘war’ and “peace” too.") == ["“They said ‘war’ and “peace”"]
    assert marked('"They said ‘war’," he said. "Yes."') == ['"They said ‘war’,"', '"Yes."']


def test_a_mark_that_never_closes_ends_with_its_paragraph():
    assert found("He said “war goes on\nPeace is far.") == [("“war goes on", False)]
    assert found('He said "war goes on\nPeace is far.') == [('"war goes on', False)]


def test_a_quotation_over_paragraphs_is_opened_anew_in_each():
    text = "“War goes on.\n“Peace is far.\n“It ends,” he said."
    assert found(text) == [("“War goes on.", False), ("“Peace is far.", False), ("“It ends,”", True)]


def test_a_line_break_inside_a_quotation_does_not_cut_it():
    text = "“War goes on.\nPeace is far.\nIt ends,” he said. “Yes.”"
    assert marked(text) == ["“War goes on.", "Peace is far.", "It ends,”", "“Yes.”"]


def test_a_closing_mark_far_below_does_not_quote_the_whole_article():
    text = "“War goes on.\n" + "Peace is far.\n" * 6 + "It ends,” he said."
    assert found(text) == [("“War goes on.", False)]


def test_single_marks_below_an_open_quotation_are_found():
    assert marked("“War goes on.\nSome call it ‘peace’ here.") == ["“War goes on.", "‘peace’"]
    text = "“War goes on.\nSome call it ‘peace’ here.\n“It ends,” he said."
    assert marked(text) == ["“War goes on.", "‘peace’", "“It ends,”"]


def test_inches_and_lone_closing_marks_open_nothing():
    assert found('A 5" screen. War ” goes on.') == []


def test_a_quotation_does_not_reach_into_furniture():
    text = "War goes on, officials said.\nHe said “war — Ann Lee (@annlee) February 4, 2025 then” he left."
    assert "Ann Lee" not in "".join(marked(text))
    assert marked("“War goes on.\nAdvertisement\nIt ends,” he said.") == ["“War goes on.", "It ends,”"]


@given(wild_texts())
@example("“\n" * 8)
@example("''' ' '' '''''\n'")
@example("»a «b» c«")
@example("“a\n‘b\nc”\nd’")
def test_any_arrangement_of_marks_is_survived(text):
    parts = segments(text)
    spans = quotations(text, parts)
    assert all(0 <= span.start < span.stop <= len(text) for span in spans)
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    assert not any("\n" in text[span.start : span.stop] for span in spans)
    for span in spans:
        [line] = {part.paragraph for part in parts if part.start < span.stop and span.start < part.stop}
        last = max(part.stop for part in parts if part.paragraph == line)
        assert span.stop <= last
        sentences = sentence_spans(straightened(text), span.start, span.stop)
        assert voice_of(text, span, sentences) in ("quoted", "scare", "outlet")


@pytest.mark.parametrize(
    ("mark", "n_quotations"), [("“", 1), ("”", 0), ('"', 1), ("'", 0), ("‘", 0), ("’", 0), ("«", 1)]
)
def test_ten_thousand_marks_of_one_kind_are_read(mark, n_quotations):
    assert len(found(f"a {mark}b " * 10_000)) == n_quotations


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
    ],
)
def test_a_quotation_is_speech_scare_quotes_or_a_nickname(text, expected):
    assert voice(text) == expected


def test_a_cue_in_another_sentence_makes_no_speech_of_scare_quotes():
    text = "The “war” goes on. Lee said so."
    assert voice_of(text, Quotation(4, 9, True), [(0, 18)]) == "scare"
    assert voice_of(text, Quotation(4, 9, True), [(0, len(text))]) == "quoted"

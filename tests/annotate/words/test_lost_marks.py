import pytest

from analysis.annotate.words.lost_marks import Clipped, is_lone, stop_before_speaker


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ("We sign,” he said", True),
        ('We sign."', True),
        ("We sign!'' he said", True),
        ("A 5” gun", False),
        ("We sign,”he", False),
        ("We sign ” he", False),
        ("”We sign", False),
    ],
)
def test_a_closing_mark_stands_after_a_stop_and_before_no_letter(text, lone):
    at = next(n for n, c in enumerate(text) if c in "”\"'")
    mark = text[at : at + 2] if text[at : at + 2] == "''" else text[at]
    assert is_lone(text, mark, at, len(text)) == lone


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("We sign,” he said.", 0),
        ("Lee left. We sign,” he said.", 10),
        ("and left. We sign,” he said.", 0),
        ("... They left. We sign,” he said.", 0),
    ],
)
def test_a_clipped_quotation_begins_with_its_sentence_or_its_clipped_paragraph(text, start):
    assert Clipped(text, 0, len(text)).begins(0, text.index("”")) == start


def test_a_sentence_that_holds_a_quotation_already_has_no_second_one_without_its_mark():
    text = "“No,” he said, we sign,” he said."
    assert Clipped(text, 0, len(text)).begins(5, text.rindex("”")) is None
    text = "No,” he said. We sign,” he said."
    assert Clipped(text, 4, len(text)).begins(4, text.rindex("”")) == 14


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("“We sign, Roe said on Monday.", " Roe said on Monday."),
        ("“We sign, said the mayor.", " said the mayor."),
        ("“We sign, she added.", " she added."),
        ("“We sign, and Roe left.", ""),
        ("“We sign, Roe and Lee.", ""),
        ("“We sign.", ""),
    ],
)
def test_a_quotation_without_its_closing_mark_stops_before_the_speaker(text, rest):
    assert text[stop_before_speaker(text, 0, len(text)) :] == rest

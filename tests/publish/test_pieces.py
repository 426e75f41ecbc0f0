"""Texts cut at their marks."""

from analysis.publish.pieces import pieces


def spans(*ends):
    return [{"start": start, "stop": stop} for start, stop in ends]


def test_each_piece_says_which_marks_hold_it():
    cut = pieces("abcdef", spans((1, 3), (3, 4)), spans((2, 5)))
    assert list(cut) == [
        ("a", (False, False)),
        ("b", (True, False)),
        ("cd", (True, True)),
        ("e", (False, True)),
        ("f", (False, False)),
    ]


def test_a_line_break_is_a_blank():
    assert list(pieces("a\nb", [])) == [("a b", (False,))]


def test_of_no_text_there_is_no_piece():
    assert list(pieces("", [])) == []

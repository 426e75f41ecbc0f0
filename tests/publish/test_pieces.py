"""Texts cut at their marks."""

from analysis.publish.pieces import cuts, pieces


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


def test_a_stretch_is_cut_at_every_end_of_a_span():
    assert list(cuts(2, 9, [(0, 5), (4, 7), (4, 7)])) == [(2, 4, (0,)), (4, 5, (0, 1, 2)), (5, 7, (1, 2)), (7, 9, ())]


def test_nothing_has_no_pieces():
    assert list(cuts(3, 3, [(0, 5)])) == []

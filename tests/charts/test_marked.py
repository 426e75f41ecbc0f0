"""Running text with marked words: nothing is lost, nothing is wider than its column."""

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.marked import Mark, draw_lines, lines_of

TEXT = "Lee said 33 people were freed on Monday"


def printed(lines):
    return [" ".join(piece.text for piece in line) for line in lines]


def drawn(text, *marks, width=400.0):
    with style.house():
        ax = Figure().add_subplot()
        draw_lines(ax, lines_of(text, marks, width, size=8.5, most=9), marks, (0, 0), size=8.5, colour="black")
    return ax


def test_a_text_is_set_in_lines_no_wider_than_the_column():
    with style.house():
        lines = lines_of(TEXT, [], 80.0, size=8.5, most=9)
        assert all(style.text_width(line, size=8.5) <= 81 for line in printed(lines))
    assert " ".join(printed(lines)) == TEXT


def test_beyond_the_last_line_there_is_an_ellipsis():
    with style.house():
        lines = lines_of(TEXT * 9, [], 80.0, size=8.5, most=3)
    assert len(lines) == 3
    assert lines[-1][-1].text.endswith("…")


def test_weight_changes_inside_a_word():
    with style.house():
        [line] = lines_of("Trump’s", [Mark(0, 5, bold=True)], 400.0, size=8.5, most=1)
    assert [(piece.text, piece.bold) for piece in line] == [("Trump", True), ("’s", False)]


def test_each_form_has_its_sign_at_its_words():
    assert len(drawn(TEXT, Mark(0, 3, underlined=True)).lines) == 1
    dotted, solid = (drawn(TEXT, Mark(0, 3, **{form: True})).lines[0] for form in ("dotted", "underlined"))
    assert dotted.get_linestyle() != solid.get_linestyle()
    assert dotted.get_ydata()[0] > solid.get_ydata()[0]
    boxed, tinted = (drawn(TEXT, Mark(9, 18, **{form: True})).patches[0] for form in ("boxed", "tinted"))
    assert not boxed.get_fill()
    assert tinted.get_fill()
    assert boxed.get_x() > solid.get_xdata()[1]


def test_a_mark_over_two_lines_is_on_both():
    ax = drawn(TEXT, Mark(0, len(TEXT), underlined=True), width=80.0)
    assert len(ax.lines) == len({text.get_position()[1] for text in ax.texts}) > 1


def test_an_empty_text_has_no_lines():
    with style.house():
        assert lines_of("  ", [Mark(0, 1, bold=True)], 80.0, size=8.5, most=3) == []


WORDS = st.lists(st.sampled_from(["a", "Lee’s", "—", "  ", "\n", "\u00a0", "Donaudampfschifffahrt" * 4])).map(" ".join)


@given(WORDS, st.integers(0, 30), st.integers(0, 30))
def test_any_text_with_any_mark_can_be_set(text, one, two):
    marks = [Mark(min(one, two), max(one, two), bold=True, underlined=True)]
    with style.house():
        lines = lines_of(text, marks, 60.0, size=8.5, most=4)
    assert len(lines) <= 4
    assert bool(lines) == bool(text.split())

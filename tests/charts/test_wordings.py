"""The table of words itself; what charts make of it is tested with them."""

import pytest

from analysis.charts import style
from analysis.charts.wordings import MAX_LINES, Grid, Word, draw_grid
from tests.charts.layout import collisions, faint, outside, words


def grid(cells, rows=("North", "South"), columns=("a", "b")):
    return Grid(rows, dict(zip(columns, columns, strict=True)), cells)


def test_a_word_is_printed_as_it_is_used():
    assert Word("group", 1).printed == "group"
    assert Word("group", 1, is_quoted=True).printed == "“group”"
    assert [Word("group", n).count for n in (1, 2, 1234)] == ["", "2", "1,234"]
    with style.house():
        assert Word("group", 2).width() > Word("group", 1).width()


def test_a_row_is_as_high_as_its_fullest_cell():
    many = [Word(f"word{n}", 1) for n in range(30)]
    with style.house("column"):
        rows = {text.get_text(): text.get_position()[1] for text in draw_grid(grid({("North", "a"): many})).texts}
        short = {text.get_text(): text.get_position()[1] for text in draw_grid(grid({("North", "a"): many[:1]})).texts}
    assert rows["South"] - rows["North"] > short["South"] - short["North"]


def test_a_column_takes_the_room_that_the_others_leave():
    one_line = [Word(f"word{n}", 1) for n in range(9)]
    with style.house("slide"):
        ax = draw_grid(grid({("North", "a"): one_line, ("North", "b"): [Word("x", 1)]}))
        heights = {text.get_position()[1] for text in ax.texts if text.get_text().startswith("word")}
    assert len(heights) == 1


def test_a_word_wider_than_its_column_is_shortened():
    with style.house("column"):
        ax = draw_grid(grid({("North", "a"): [Word("w" * 200, 5)]}))
    assert any(text.get_text().endswith("…") for text in ax.texts)
    assert outside(ax.figure) == []


@pytest.mark.parametrize("n_words", [1, 40])
def test_only_ways_of_setting_that_occur_are_explained(n_words):
    cell = [Word(f"w{n}", 1) for n in range(n_words)]
    with style.house():
        plain = words(draw_grid(grid({("North", "a"): cell})).figure)
        rich = words(draw_grid(grid({("North", "a"): [*cell, Word("x", 2, is_quoted=True)]})).figure)
    assert not {"number of times", "in this row only", "“in quotation marks only”"} & set(plain)
    assert {"number of times", "“in quotation marks only”"} <= set(rich)


def test_a_cell_has_so_many_lines_at_most():
    cell = [Word(f"word{n}", 1) for n in range(200)]
    with style.house("column"):
        ax = draw_grid(grid({("North", "a"): cell}))
        lines = {text.get_position()[1] for text in ax.texts if text.get_text().startswith(("word", "and"))}
    assert len(lines) == MAX_LINES
    assert collisions(ax.figure) == []
    assert faint(ax.figure) == []

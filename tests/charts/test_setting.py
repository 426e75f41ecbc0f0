from analysis.charts import style
from analysis.charts.setting import Look, lines, looks

WHOLE = [{"start": 0, "stop": 99}]


def test_each_character_has_its_look():
    own, plain = [{"start": 0, "stop": 2}], [{"start": 3, "stop": 4}]
    found = looks("ab c", own=own, quoted=[], boxed=plain, told=[{"start": 0, "stop": 3}])
    assert found == [Look(is_own=True)] * 2 + [Look()] + [Look(is_boxed=True, is_beside=True)]


def test_a_text_is_set_in_lines_that_fit_and_loses_no_word():
    text = "It rained all day and all night, said Ann Lee. " * 5
    with style.house():
        found = lines(text, [Look()] * len(text), 150, most=99)
        assert " ".join(piece.text for line in found for piece in line).split() == text.split()
        assert all(piece.left + piece.width <= 150.01 for line in found for piece in line)
        assert len(found) > 5


def test_a_text_that_is_too_long_ends_with_an_ellipsis():
    text = "It rained all day. " * 30
    with style.house():
        found = lines(text, [Look()] * len(text), 150, most=2)
        assert len(found) == 2
        assert found[-1][-1].text.endswith("…")
        assert found[-1][-1].left + found[-1][-1].width <= 150.01


def test_a_word_wider_than_a_line_is_cut():
    with style.house():
        (line,) = lines("q" * 500, [Look()] * 500, 100, most=9)
        assert line[0].text.endswith("…")
        assert line[0].width <= 100


def test_words_of_one_look_are_one_text_with_their_blanks():
    look_of = [Look(is_own=True)] * 5 + [Look()] * 6
    with style.house():
        (line,) = lines("It is so now", [*look_of, Look()], 500, most=9)
    assert [piece.text for piece in line] == ["It is", "so now"]


def test_a_text_without_words_is_one_empty_line():
    with style.house():
        assert lines(" ", [Look()], 100, most=3) == [[]]

from itertools import combinations, pairwise
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
from fontTools.ttLib import TTFont
from matplotlib import font_manager

from analysis.charts import style
from tests.charts import colours
from tests.charts.layout import collisions, outside


def settings():
    return {name: mpl.rcParams[name] for name in mpl.rcParams}


@pytest.mark.parametrize("context", ["column", "page", "slide"])
def test_the_house_style_leaves_the_settings_as_they_were(context):
    before = settings()
    with style.house(context) as size:
        assert mpl.rcParams["font.size"] == size.type_size
        assert mpl.rcParams["text.parse_math"] is False
    assert settings() == before


def test_the_settings_are_as_before_after_an_error_too():
    before = settings()
    with pytest.raises(ZeroDivisionError), style.house():
        _ = 1 / 0
    assert settings() == before


def test_the_typeface_comes_with_the_package():
    names = {path.stem: TTFont(path)["name"] for path in style.font_files()}
    assert list(names) == ["SourceSansPro-Bold", "SourceSansPro-It", "SourceSansPro-Regular"]
    assert {table.getBestFamilyName() for table in names.values()} == {"Source Sans Pro"}
    assert all("SIL Open Font License" in table.getDebugName(13) for table in names.values())
    with style.house():
        path = font_manager.findfont(
            font_manager.FontProperties(family=mpl.rcParams["font.family"]), fallback_to_default=False
        )
    assert Path(path) in style.font_files()


def test_another_context_is_refused():
    with (
        pytest.raises(ValueError, match=r"^context must be one of column, page, slide, brief, not 'poster'\.$"),
        style.house("poster"),
    ):
        pass


def test_a_colour_belongs_to_an_outlet_whatever_the_order():
    assert style.outlet_colours(["b", "A", "b"]) == style.outlet_colours(["A", "b"])
    assert style.outlet_colours("ba")["a"] == style.OUTLET_COLOURS[0]


def test_eight_outlets_have_eight_colours_and_the_rest_is_grey():
    assert len(set(style.outlet_colours("abcdefgh").values())) == 8
    many = style.outlet_colours("abcdefghij")
    assert len(set(many.values())) == 9
    assert many["i"] == many["j"] == style.OTHER_COLOUR


def test_outlet_colours_differ_in_grey_and_can_be_read_on_white():
    lights = [colours.linear(colour) @ colours.LUMINANCE for colour in style.OUTLET_COLOURS]
    lightness = sorted(colours.lab(colours.linear(colour))[0] for colour in style.OUTLET_COLOURS)
    assert min(b - a for a, b in pairwise(lightness)) > 4
    assert min(1.05 / (light + 0.05) for light in lights) > 3  # what WCAG 2.2 asks of large bold type and of marks


@pytest.mark.parametrize("vision", colours.VISIONS)
def test_colour_blind_readers_tell_any_two_outlets_apart(vision):
    seen = [colours.lab(colours.VISIONS[vision] @ colours.linear(colour)) for colour in style.OUTLET_COLOURS]
    assert min(colours.difference(a, b) for a, b in combinations(seen, 2)) > 15


def test_colour_differences_are_those_of_the_standard():
    # Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 17 and 25
    pairs = [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ]
    for a, b, expected in pairs:
        assert colours.difference(a, b) == pytest.approx(expected, abs=1e-4)


def test_text_is_cut_to_a_width():
    with style.house():
        assert style.shortened("war", 100) == "war"
        short = style.shortened("war and peace and war", 40)
        assert short.endswith("…")
        assert style.text_width(short) <= 40
        assert style.shortened("war", 1) == "…"


def test_a_long_name_keeps_both_its_ends():
    with style.house():
        shown = style.shortened_inside("North Post " + "x" * 50_000 + " South", 80, weight="bold")
        assert shown.startswith("North")
        assert shown.endswith("South")
        assert 60 < style.text_width(shown, weight="bold") <= 80
        assert style.shortened_inside("War and peace", 1, weight="bold") == "…"


def test_text_is_wrapped_to_a_width_without_losing_a_word():
    with style.house():
        lines = style.wrapped("war and peace and war and peace", 40)
        assert " ".join(lines) == "war and peace and war and peace"
        assert len(lines) > 1
        assert all(style.text_width(line) <= 40 for line in lines)
        assert style.wrapped("", 40) == [""]
        assert style.wrapped("Donaudampfschifffahrt", 40)[0].endswith("…")
        assert style.wrapped("war and peace and war and peace", 40, most=len(lines)) == lines
        first, last = style.wrapped("war and peace and war and peace", 40, most=2)
        assert first == lines[0]
        assert last.startswith(lines[1][:3])
        assert last.endswith("…")
        assert style.text_width(last) <= 40


def test_the_width_of_a_text_is_as_it_is_drawn():
    with style.house("page"):
        ax = style.canvas(100)
        drawn = ax.text(0, 50, "captives and hostages", weight="bold")
        box = drawn.get_window_extent(ax.figure.canvas.get_renderer())
        assert style.text_width("captives and hostages", weight="bold") == pytest.approx(
            box.width / ax.figure.dpi * 72, abs=1
        )


def test_dollar_signs_are_no_formula():
    with style.house():
        assert style.text_width("$5bn of $9bn") > style.text_width("5bn of 9bn")


def test_a_canvas_is_measured_in_points_downwards():
    with style.house("column"):
        ax = style.canvas(100)
        assert ax.get_xlim() == pytest.approx((0, 89 / 25.4 * 72))
        assert ax.get_ylim() == (100, 0)
        assert style.canvas_width(ax) == pytest.approx(style.canvas_width(None))


def test_a_canvas_can_be_a_part_of_a_figure():
    with style.house("page"):
        figure, (one, _) = plt.subplots(1, 2)
        ax = style.canvas(50, ax=one)
        assert ax is one
        assert ax.get_xlim()[1] == pytest.approx(one.get_position().width * figure.get_size_inches()[0] * 72)


def test_words_that_touch_or_leave_the_canvas_are_seen():
    with style.house():
        ax = style.canvas(100)
        for x, y, text in [(10, 20, "war"), (20, 22, "peace"), (10, 80, "truce"), (10, 91, "below"), (-20, 50, "out")]:
            ax.text(x, y, text, va="baseline")
        assert collisions(ax.figure) == [("war", "peace")]
        assert outside(ax.figure) == ["out"]


def test_letters_that_are_nowhere_slanted_are_upright():
    assert style.slant_of("rain", "italic") == "italic"
    assert style.slant_of("مطر", "italic") == style.slant_of("גשם", "italic") == "normal"

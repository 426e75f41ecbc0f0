from colorsys import rgb_to_hsv

import pytest
from matplotlib.colors import to_rgb

from analysis.charts import style
from analysis.charts.lettering import READABLE, contrast, lettering

ALL = [*style.OUTLET_COLOURS, style.OTHER_COLOUR, style.INK, style.GREY]


def test_contrasts_are_those_of_the_standard():
    assert contrast("black") == contrast("white", "black") == pytest.approx(21)
    assert contrast("white") == 1
    assert contrast("#767676") == pytest.approx(4.54, abs=0.005)  # the lightest grey that passes
    assert contrast("#FF0000") == pytest.approx(4.00, abs=0.005)


@pytest.mark.parametrize("colour", ALL)
def test_names_can_be_read_on_white(colour):
    assert contrast(lettering(colour)) >= READABLE


@pytest.mark.parametrize("colour", ALL)
def test_a_darker_shade_keeps_its_hue(colour):
    before, after = (rgb_to_hsv(*to_rgb(each)) for each in (colour, lettering(colour)))
    assert after[:2] == pytest.approx(before[:2], abs=0.02)


def test_a_colour_that_can_be_read_is_kept_and_another_is_no_darker_than_needed():
    assert lettering("#162F4A") == "#162F4A"
    assert READABLE <= contrast(lettering("#B29124")) < READABLE * 1.03

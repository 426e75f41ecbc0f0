import re
from importlib.resources import files

import pytest
from lxml import html
from matplotlib.colors import to_rgb

from analysis.charts.cells import TONES
from analysis.charts.lettering import lettering
from analysis.charts.marked import TINT
from analysis.charts.style import GREY, INK, OUTLET_COLOURS, PAPER
from analysis.publish.site import colours


def test_contrast_is_that_of_wcag():
    assert colours.contrast((0, 0, 0), (255, 255, 255)) == 21
    assert colours.contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("name", [*OUTLET_COLOURS, "#000000", "#ffffff"])
def test_every_colour_can_be_read_on_a_dark_screen(name):
    colour = tuple(int(name[at : at + 2], 16) for at in (1, 3, 5))
    made = colours.for_dark(colour)
    assert colours.contrast(made, colours.DARK) >= 5
    assert made == colour or colours.contrast(colour, colours.DARK) < 5


def test_an_element_that_names_a_colour_gets_two():
    tree = html.fromstring(
        '<html><body><article><b style="color:#6B6B6B;font-weight:400">a</b><i style="background-color:#000000">b</i>'
        '<mark style="background:#f4e3a1;color:inherit">c</mark></article></body></html>'
    )
    colours.two_inks(tree)
    named, other, mark = tree.find(".//article")
    assert named.get("style") == "font-weight:400;--light:#6b6b6b;--dark:#898989"
    assert named.get("class") == "ink"
    assert other.get("style") == "background-color:#000000"
    assert not mark.attrib


FILTER = re.compile(r"filter: ?invert\(([.\d]+)\) hue-rotate\(180deg\)")
SHEETS = [files("analysis.publish").joinpath(path) for path in ("sphinx/static/page.css", "whole/page.css")]


def on_a_dark_screen(colour, sheet):
    """A colour of a chart as a dark screen shows it, by the formulas of Filter Effects Level 1."""
    (part,) = FILTER.findall(sheet.read_text(encoding="utf-8"))
    red, green, blue = (float(part) + value * (1 - 2 * float(part)) for value in to_rgb(colour))
    rows = ((-0.574, 1.43, 0.144), (0.426, 0.43, 0.144), (0.426, 1.43, -0.856))
    turned = (one * red + two * green + three * blue for one, two, three in rows)
    return tuple(round(255 * min(1.0, max(0.0, value))) for value in turned)


@pytest.mark.parametrize("sheet", SHEETS, ids=["pages", "one page"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((lettering(colour), "white") for colour in OUTLET_COLOURS),
        *((ink, ground) for ink in (INK, GREY) for ground in ("white", PAPER)),
        *((ink, ground) for ground, ink in TONES.values()),
        (INK, TINT),
    ],
)
def test_what_a_chart_prints_can_be_read_on_a_dark_screen(ink, ground, sheet):
    assert colours.contrast(on_a_dark_screen(ink, sheet), on_a_dark_screen(ground, sheet)) >= 4.5


@pytest.mark.parametrize("sheet", SHEETS, ids=["pages", "one page"])
def test_a_dark_screen_shows_no_white_plate(sheet):
    assert on_a_dark_screen("white", sheet) == (22, 22, 22)
    assert on_a_dark_screen("black", sheet) == (233, 233, 233)

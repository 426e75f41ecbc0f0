import pytest
from lxml import html

from analysis.charts.style import OUTLET_COLOURS
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

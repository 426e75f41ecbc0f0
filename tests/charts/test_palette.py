import pytest

from analysis.charts.palette import check_palette, contrast_on_white, darker, difference, with_own

HOUSE = {"East": "#162F4A", "North": "#008780", "South": "#716A0F"}
SPARE = ("#162F4A", "#008780", "#716A0F", "#5540A7")


def test_contrast_is_that_of_wcag():
    assert contrast_on_white("black") == pytest.approx(21)
    assert contrast_on_white("white") == pytest.approx(1)
    assert contrast_on_white("#767676") == pytest.approx(4.54, abs=0.005)  # the lightest grey of level AA


def test_colours_differ_from_nothing_to_black_and_white():
    assert difference("#123456", "#123456") == 0
    assert difference("black", "white") == pytest.approx(1, abs=1e-6)
    assert difference("#0000aa", "#0000a8") < 0.01 < 0.1 < difference("#0000aa", "#aa0000")


def test_a_colour_that_is_dark_enough_is_offered():
    assert contrast_on_white("#ffcc00") < 3 <= contrast_on_white(darker("#ffcc00")) < 3.2
    assert darker("#162F4A") == "#162f4a"


@pytest.mark.parametrize(
    ("palette", "message"),
    [
        (
            {"North": "#ffcc00"},
            "palette: the colour of North must have a contrast of 3 or more on white; #ffcc00 has 1.5. The same colour, "
            "dark enough: #b28f00.",
        ),
        (
            {"North": "sky"},
            "palette: the colour of North must be one like #162F4A; it is 'sky'. Give each outlet a colour of its own, "
            'like palette={"North": "#162F4A"}.',
        ),
        (
            {"North": "#0000aa", "South": "#0000a8"},
            "palette: the colours of North (#0000aa) and South (#0000a8) can't be told apart. Choose another for one of "
            "them.",
        ),
    ],
)
def test_a_palette_that_can_not_be_read_is_refused(palette, message):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        check_palette(palette)
    assert str(caught.value) == message


def test_other_outlets_keep_their_colours():
    assert with_own(HOUSE, {"North": "#914556"}, SPARE) == {**HOUSE, "North": "#914556"}
    assert with_own(HOUSE, {"Nobody": "#914556"}, SPARE) == HOUSE


def test_an_outlet_whose_colour_another_has_taken_gets_the_one_that_became_free():
    assert with_own(HOUSE, {"North": "#162F4A"}, SPARE) == {
        "East": "#008780",
        "North": "#162f4a",
        "South": "#716A0F",
    }
    both = with_own(HOUSE, {"North": "#162F4A", "South": "#008780"}, SPARE)
    assert len(set(both.values())) == 3

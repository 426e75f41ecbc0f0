"""Own colours of outlets: seen on white, told apart, and none of them also another outlet's."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import cbrt, dist

from matplotlib.colors import is_color_like, to_hex, to_rgb

LEAST_CONTRAST = 3.0
"""On white, for what a chart draws (WCAG 2.2, criterion 1.4.11); names are printed darker where they must be."""
LEAST_DIFFERENCE = 0.06
"""Of two colours that can be told apart, in OKLab (Ottosson 2020)."""
OWN = 'Give each outlet a colour of its own, like palette={"North": "#162F4A"}.'


def check_palette(palette: Mapping[str, str]) -> None:
    """Raise ValueError, with a colour that would do, for what is no colour, is too light on white, or is so near to
    another outlet's that the two can't be told apart."""
    for outlet, colour in palette.items():
        if not is_color_like(colour):
            raise ValueError(f"palette: the colour of {outlet} must be one like #162F4A; it is '{colour}'. {OWN}")
        contrast = contrast_on_white(colour)
        if contrast < LEAST_CONTRAST:
            raise ValueError(
                f"palette: the colour of {outlet} must have a contrast of {LEAST_CONTRAST:g} or more on white; "
                f"{to_hex(colour)} has {contrast:.1f}. The same colour, dark enough: {darker(colour)}."
            )
    for (first, one), (second, other) in combinations(palette.items(), 2):
        if difference(one, other) < LEAST_DIFFERENCE:
            raise ValueError(
                f"palette: the colours of {first} ({to_hex(one)}) and {second} ({to_hex(other)}) can't be told apart. "
                "Choose another for one of them."
            )


def with_own(house: Mapping[str, str], palette: Mapping[str, str], spare: Sequence[str]) -> dict[str, str]:
    """The colours of outlets, own ones in the place of those of the house.

    house: outlet -> the colour that the house gives it. An outlet whose colour somebody else now has, or one much like
    it, gets one of those that became free, or a spare one.
    """
    own = {name: to_hex(palette[name]) for name in house if name in palette}
    free = [house[name] for name in own] + [colour for colour in spare if colour not in house.values()]
    colours: dict[str, str] = {}
    for name, colour in house.items():
        if name in own:
            colours[name] = own[name]
        elif _is_near(colour, own.values()):
            colours[name] = next((each for each in free if not _is_near(each, own.values())), colour)
            free = [each for each in free if each != colours[name]]
        else:
            colours[name] = colour
    return colours


def _is_near(colour: str, others: Iterable[str]) -> bool:
    return any(difference(colour, other) < LEAST_DIFFERENCE for other in others)


def contrast_on_white(colour: str) -> float:
    """Contrast of a colour on white, 1 to 21 (WCAG 2.2); higher is easier to read."""
    red, green, blue = map(_linear, to_rgb(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def darker(colour: str) -> str:
    """The same hue, as dark as it must be to be seen on white."""
    hue, light, saturation = colorsys.rgb_to_hls(*to_rgb(colour))
    while contrast_on_white(found := to_hex(colorsys.hls_to_rgb(hue, light, saturation))) < LEAST_CONTRAST:
        light -= 0.01
    return found


def difference(one: str, other: str) -> float:
    """How far apart two colours look: 0 for the same, 1 for black and white (distance in OKLab)."""
    return dist(_oklab(one), _oklab(other))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _oklab(colour: str) -> tuple[float, float, float]:
    red, green, blue = map(_linear, to_rgb(colour))
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )

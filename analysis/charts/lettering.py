"""The colour of letters: an outlet's own colour where it can be read on white, else a darker shade of it."""

from __future__ import annotations

from functools import cache

from matplotlib.colors import to_hex, to_rgb

READABLE = 4.5
"""Contrast that WCAG 2.2 asks of running text."""
STEP = 0.99
WEIGHTS = (0.2126, 0.7152, 0.0722)


@cache
def lettering(colour: str) -> str:
    """The shade of a colour in which its name can be read on white: the colour itself, or one as much darker as needed.

    The hue stays, so a reader sees whose name it is; bars and dots keep the colour itself.
    """
    parts = to_rgb(colour)
    while contrast(to_hex(parts)) < READABLE:
        red, green, blue = parts
        parts = (red * STEP, green * STEP, blue * STEP)
    return colour if parts == to_rgb(colour) else to_hex(parts).upper()


def contrast(colour: str, ground: str = "white") -> float:
    """Contrast of two colours by WCAG 2.2, 1 (the same) to 21 (black on white)."""
    dark, light = sorted(map(_luminance, (colour, ground)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    return sum(weight * _linear(part) for weight, part in zip(WEIGHTS, to_rgb(colour), strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

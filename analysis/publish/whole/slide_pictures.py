"""A figure as slides take it: large enough to read, over several slides where it is long."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from analysis.publish.whole.model import Picture

INCH = 96
READABLE = 0.95
"""The least scale at which the letters of a figure for a page can be read on a slide."""
LARGEST = 1.6
SEARCHED = 0.3
"""The part of a slide's height in which a blank row is looked for, to cut there."""
BLANK = 250
"""The least grey of a pixel where nothing is drawn."""


@dataclass(frozen=True)
class Part:
    """A piece of a figure: its picture, and its size in inches."""

    png: bytes
    width: float
    height: float


def parts(picture: Picture, width: float, height: float) -> list[Part]:
    """The figure in pieces that fit ``width`` by ``height`` inches and can be read; one where that will do.

    A long figure is cut at rows in which nothing is drawn.
    """
    own_width, own_height = picture.width / INCH, picture.height / INCH
    scale = min(width / own_width, height / own_height, LARGEST)
    if scale >= READABLE or own_height * width / own_width <= height:
        return [Part(picture.png, own_width * scale, own_height * scale)]
    scale = min(width / own_width, LARGEST)
    with Image.open(io.BytesIO(picture.png)) as file:
        image = file.convert("RGB")
    made = []
    for top, bottom in _cuts(image, int(height / scale / own_height * image.height)):
        piece = io.BytesIO()
        image.crop((0, top, image.width, bottom)).save(piece, "png")
        made.append(Part(piece.getvalue(), own_width * scale, (bottom - top) / image.height * own_height * scale))
    return made


def _cuts(image: Image.Image, tallest: int) -> list[tuple[int, int]]:
    """The rows from and to which the pieces go."""
    blank = np.asarray(image.convert("L")).min(axis=1) >= BLANK
    found, top = [], 0
    while image.height - top > tallest:
        first = top + tallest - int(tallest * SEARCHED)
        rows = np.flatnonzero(blank[first : top + tallest])
        bottom = first + int(rows[-1]) if rows.size else top + tallest
        found.append((top, bottom))
        top = bottom
    return [*found, (top, image.height)]

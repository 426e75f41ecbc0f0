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
COLOURS = 128
SEARCHED = 0.3
"""The part of a slide's height in which a blank row is looked for, to cut there."""


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
    scale = min(width / own_width, height / own_height)
    path = picture.files.get("png")
    with Image.open(path if path is not None else io.BytesIO(picture.png)) as file:
        image = file.convert("RGB")
    if scale < READABLE and own_height * width / own_width > height:
        scale = min(width / own_width, 1.15)
    tallest = int(height / scale / own_height * image.height)
    made = []
    for top, bottom in _cuts(image, tallest):
        piece = image.crop((0, top, image.width, bottom))
        made.append(Part(_png(piece), own_width * scale, (bottom - top) / image.height * own_height * scale))
    return made


def _cuts(image: Image.Image, tallest: int) -> list[tuple[int, int]]:
    """The rows from and to which the pieces go."""
    if image.height <= tallest * 1.02:
        return [(0, image.height)]
    blank = np.asarray(image.convert("L")).min(axis=1) >= 250
    found, top = [], 0
    while image.height - top > tallest:
        last = top + tallest
        rows = np.flatnonzero(blank[last - int(tallest * SEARCHED) : last])
        bottom = last if not rows.size else last - int(tallest * SEARCHED) + int(rows[-1])
        found.append((top, bottom))
        top = bottom
    return [*found, (top, image.height)]


def _png(image: Image.Image) -> bytes:
    """A chart has few colours: with a palette it takes a third of the room."""
    file = io.BytesIO()
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "png")
    return file.getvalue()

"""A figure as a picture of pixels, for print and for a screen; each says in words what it shows."""

from __future__ import annotations

import io
from collections.abc import Mapping

from matplotlib.figure import Figure
from PIL import Image
from PIL.PngImagePlugin import PngInfo

SCREEN_DPI = 150
MOST_PIXELS, MOST_SIDE = 120_000_000, 60_000
"""Plain limits of a picture: above them programs refuse to open or to draw it."""
ALMOST_WHITE = 250
QUICK = 3
"""How hard a picture is compressed: charts take about as many bytes so as by the usual level, 6, and a third less time."""


def possible_dpi(figure: Figure, wanted: int) -> int:
    """Dots per inch: those wanted, or fewer where a figure of very many rows would be too large a picture."""
    width, height = figure.get_size_inches()
    return int(min(wanted, MOST_SIDE / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5))


def pngs(figure: Figure, dpi: int, about: Mapping[str, str], language: str) -> tuple[bytes, bytes]:
    """A figure as PNG for print, of ``dpi`` dots per inch, and for a screen, of about SCREEN_DPI.

    about: what the text chunks of the first say, by keyword (Title, Description and so on), in ``language``.
    """
    picture = _drawn(figure, dpi)
    factor = max(1, round(dpi / SCREEN_DPI))
    return _print(picture, dpi, about, language), _screen(picture.reduce(factor))


def on_screen(figure: Figure) -> bytes:
    """A figure as PNG for a screen alone, of SCREEN_DPI."""
    return _screen(_drawn(figure, 2 * SCREEN_DPI).reduce(2))


def _drawn(figure: Figure, dpi: int) -> Image.Image:
    file = io.BytesIO()
    figure.savefig(file, format="rgba", dpi=dpi, facecolor="white")
    width, height = (int(side * dpi) for side in figure.get_size_inches())
    return Image.frombytes("RGB", (width, height), file.getvalue(), "raw", "RGBX")  # nothing shows through


def _print(picture: Image.Image, dpi: int, about: Mapping[str, str], language: str) -> bytes:
    chunks = PngInfo()
    for keyword, text in about.items():
        chunks.add_itxt(keyword, text, lang=language)
    file = io.BytesIO()
    picture.save(file, "png", dpi=(dpi, dpi), pnginfo=chunks, compress_level=QUICK)
    return file.getvalue()


def _screen(picture: Image.Image) -> bytes:
    """A picture of 256 colours, a quarter of the size and not to be told from the whole one; white stays white."""
    few = picture.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    colours = few.getpalette() or []
    triples = [colours[at : at + 3] for at in range(0, len(colours), 3)]
    few.putpalette([part for each in triples for part in ([255] * 3 if min(each) >= ALMOST_WHITE else each)])
    file = io.BytesIO()
    few.save(file, "png")
    return file.getvalue()

"""A figure as files that need nothing beside them: an SVG and a PDF that say what they show, and pictures of pixels."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata, resources
from typing import Any

import matplotlib as mpl
from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure

from analysis.publish.pixels import pngs
from analysis.publish.scalable import whole_svg
from analysis.publish.tagged import tagged_pdf

NO_STAMP: dict[str, dict[str, None]] = {
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Producer": None, "Creator": None},
}


@dataclass(frozen=True)
class Words:
    """What a figure's files say of themselves. language: that of these words, a code."""

    title: str
    caption: str
    alt: str
    language: str


def rendered(figure: Figure, words: Words, dpi: int) -> tuple[dict[str, bytes], bytes]:
    """A figure as ``svg``, ``pdf`` and ``png`` (``dpi`` dots per inch), and as a PNG for a screen. The same figure gives
    the same bytes."""
    about = {"title": words.title, "alt": words.alt, "language": words.language}
    chunks = {
        "Title": words.title,
        "Description": words.alt,
        "Comment": words.caption,
        "Software": f"source-framing {metadata.version('source-framing')}",
    }
    with _lean_fonts(), mpl.rc_context(fname=str(resources.files("analysis.charts") / "house.mplstyle")):
        svg = whole_svg(_vector(figure, "svg"), **about)
        pdf = tagged_pdf(_vector(figure, "pdf"), **about)
        png, screen = pngs(figure, dpi, chunks, words.language)
    return {"svg": svg, "pdf": pdf, "png": png}, screen


def _vector(figure: Figure, ending: str) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format=ending, metadata=NO_STAMP[ending], facecolor="white")
    return file.getvalue()


@contextmanager
def _lean_fonts() -> Iterator[None]:
    """Embed fonts without the tables by which text is set: in a PDF each letter has its place, and reading these tables
    and cutting them to the letters used takes more than half of the time of an export."""
    load = subset.load_font

    def lean(*arguments: Any, **options: Any) -> TTFont:
        font = load(*arguments, **options)
        for table in ("GSUB", "GPOS", "GDEF"):
            if table in font:
                del font[table]
        return font

    subset.load_font = lean
    try:
        yield
    finally:
        subset.load_font = load

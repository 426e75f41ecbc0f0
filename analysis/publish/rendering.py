"""A figure as files that need nothing beside them: an SVG and a PDF that say what they show, and pictures of pixels."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from string import ascii_letters, digits

import matplotlib as mpl
from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.backends import _backend_pdf_ps
from matplotlib.figure import Figure
from matplotlib.font_manager import FontPath, get_font

from analysis.charts.style import font_files, house_settings
from analysis.publish.pixels import pngs
from analysis.publish.scalable import whole_svg
from analysis.publish.tagged import tagged_pdf

COMMON = f"{ascii_letters}{digits} .,:;()%&-–—’“”"
"""Letters that every PDF carries, whether it uses them or not."""
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
    with _fonts_cut_once(), mpl.rc_context(house_settings()):
        svg = whole_svg(_vector(figure, "svg"), **about)
        pdf = tagged_pdf(_vector(figure, "pdf"), **about)
        png, screen = pngs(figure, dpi, chunks, words.language)
    return {"svg": svg, "pdf": pdf, "png": png}, screen


def _vector(figure: Figure, ending: str) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format=ending, metadata=NO_STAMP[ending], facecolor="white")
    return file.getvalue()


@contextmanager
def _fonts_cut_once() -> Iterator[None]:
    """Cut the fonts of a PDF to the letters COMMON and to those it uses besides. Many charts of a story then share the same
    few cuts, which take a fifth of the time of an export."""
    cut, written = _backend_pdf_ps.get_glyphs_subset, _backend_pdf_ps.font_as_file

    def cut_once(fontfile: FontPath, glyphs: set[int]) -> AbstractContextManager[_backend_pdf_ps.SubsetResults]:
        return nullcontext(_cut(fontfile, frozenset(glyphs) | _always(fontfile)))

    _backend_pdf_ps.get_glyphs_subset = cut_once
    _backend_pdf_ps.font_as_file = io.BytesIO
    try:
        yield
    finally:
        _backend_pdf_ps.get_glyphs_subset, _backend_pdf_ps.font_as_file = cut, written


@lru_cache(maxsize=64)
def _cut(path: FontPath, glyphs: frozenset[int]) -> _backend_pdf_ps.SubsetResults:
    """A font file with some glyphs only, by number, without the tables by which text is set: in a PDF each letter has
    its place."""
    options = subset.Options(recommended_glyphs=True, layout_features=[])
    cutter = subset.Subsetter(options)
    cutter.populate(gids=glyphs)
    file = io.BytesIO()
    with TTFont(path, fontNumber=path.face_index, recalcTimestamp=False, lazy=True) as font:
        for table in ("GSUB", "GPOS", "GDEF", "name"):
            if table in font:
                del font[table]
        cutter.subset(font)
        font.save(file, reorderTables=False)
    return _backend_pdf_ps.SubsetResults(file.getvalue(), cutter.glyph_index_map)


@cache
def _always(path: FontPath) -> frozenset[int]:
    """The glyphs of the letters COMMON in the typeface of the house; of other fonts none."""
    if Path(path) not in font_files():
        return frozenset()
    font = get_font(path)
    return frozenset(font.get_char_index(ord(letter)) for letter in COMMON)

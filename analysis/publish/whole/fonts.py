"""The typefaces of the PDF: the house's own, and matplotlib's DejaVu for letters that it lacks, as in the charts."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path

import matplotlib as mpl
from fontTools.ttLib import TTFont as FontFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from analysis.charts.style import font_files

HOUSE, WIDE = "House", "Wide"
FACES = {"": "Regular", "-Bold": "Bold", "-Italic": "It"}
WIDE_FACES = {"": "DejaVuSans", "-Bold": "DejaVuSans-Bold", "-Italic": "DejaVuSans-Oblique"}


@cache
def add_fonts() -> None:
    """Make the typefaces known to reportlab, each with its bold and its slanted letters."""
    own = {path.stem.partition("-")[2]: path for path in font_files()}
    wide = Path(mpl.get_data_path()) / "fonts" / "ttf"
    for behind, face in FACES.items():
        pdfmetrics.registerFont(TTFont(HOUSE + behind, str(own[face])))
        pdfmetrics.registerFont(TTFont(WIDE + behind, str(wide / f"{WIDE_FACES[behind]}.ttf")))
    for name in (HOUSE, WIDE):
        bold, slanted = f"{name}-Bold", f"{name}-Italic"
        pdfmetrics.registerFontFamily(name, normal=name, bold=bold, italic=slanted, boldItalic=bold)


@cache
def _letters() -> frozenset[int]:
    """The letters that every face of the house has."""
    return frozenset.intersection(*(frozenset(FontFile(path).getBestCmap()) for path in font_files()))


def set_in(text: str) -> str:
    """Text as reportlab's paragraphs take it, escaped; stretches of letters that the house lacks in the other typeface."""
    parts = []
    for own, letters in groupby(text, key=lambda letter: ord(letter) in _letters()):
        piece = escape_xml("".join(letters))
        parts.append(piece if own else f'<font name="{WIDE}">{piece}</font>')
    return "".join(parts)


def escape_xml(text: str) -> str:
    """Text as XML shows it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

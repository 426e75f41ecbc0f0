"""The typeface of charts, cut to some letters, for files that carry it with them."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from string import ascii_letters, digits, punctuation

import matplotlib as mpl
from fontTools import subset
from fontTools.ttLib import TTFont, newTable

from analysis.charts.style import font_files

HOUSE, OTHER = "Source Sans Pro", "DejaVu Sans"
"""The typeface of the house, and the one that has the letters it lacks."""
BASE = frozenset(f"{ascii_letters}{digits}{punctuation} \u00a0“”‘’„‚«»‹›–—…·×−§°€£")
"""Letters that a file always carries, so that words of a chart can be changed in it."""
UNUSED_TABLES = ("BASE", "DSIG", "gasp", "name")
Face = tuple[bool, bool]
"""Whether a face is bold, and whether it is slanted."""


def font_faces(texts: Iterable[tuple[Face, str]]) -> str:
    """CSS that brings the letters of some texts: ``@font-face`` with the typeface as data. The same texts give the same
    bytes on every machine.

    texts: face and words. Letters that no typeface here has are left to the program that shows them.
    """
    used: dict[Face, set[str]] = {}
    for face, text in texts:
        used.setdefault(face, set()).update(text)
    rules = []
    for face in sorted(used):
        letters = used[face]
        if letters & _held(HOUSE, face):
            rules.append(_rule(HOUSE, face, BASE | (letters & _held(HOUSE, face))))
        if lacking := (letters - _held(HOUSE, face)) & _held(OTHER, face):
            rules.append(_rule(OTHER, face, frozenset(lacking)))
    return "".join(rules)


def _rule(family: str, face: Face, letters: frozenset[str]) -> str:
    is_bold, is_slanted = face
    data = base64.b64encode(_cut(_file(family, face), letters)).decode("ascii")
    return (
        f"@font-face{{font-family:'{family}';font-weight:{700 if is_bold else 400};"
        f"font-style:{'italic' if is_slanted else 'normal'};"
        f"src:url(data:font/ttf;base64,{data}) format('truetype')}}\n"
    )


def _file(family: str, face: Face) -> Path:
    """The file of a face; where the family has no such face, that of another weight."""
    if family == HOUSE:
        ending = {(True, False): "Bold", (False, True): "It"}.get(face, "Bold" if face[0] else "Regular")
        return next(path for path in font_files() if path.stem.endswith(f"-{ending}"))
    style = {(False, False): "", (True, False): "-Bold", (False, True): "-Oblique", (True, True): "-BoldOblique"}[face]
    return Path(mpl.get_data_path()) / "fonts" / "ttf" / f"DejaVuSans{style}.ttf"


@cache
def _held(family: str, face: Face) -> frozenset[str]:
    with TTFont(_file(family, face), lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@lru_cache(maxsize=64)
def _cut(path: Path, letters: frozenset[str]) -> bytes:
    """A font file with some letters only: their shapes, and how near they stand to each other. Of a typeface for scripts
    whose letters join, also how they join."""
    joins = path.stem.startswith("DejaVu")
    options = subset.Options(hinting=False, glyph_names=False, notdef_outline=True)
    options.layout_features = ["*"] if joins else ["kern"]
    options.drop_tables += UNUSED_TABLES
    unused = UNUSED_TABLES if joins else (*UNUSED_TABLES, "GSUB", "GDEF")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(letter) for letter in letters])
    file = io.BytesIO()
    with TTFont(path, recalcTimestamp=False, lazy=True) as font:
        for table in unused:  # at once: what is never read costs no time
            if table in font:
                del font[table]
        cutter.subset(font)
        font["name"] = newTable("name")
        font["name"].setName(path.stem, 4, 3, 1, 0x409)  # browsers refuse a font without any name
        font.save(file)
    return file.getvalue()

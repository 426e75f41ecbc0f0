"""Which letters the typeface of charts lacks: they print as boxes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties, get_font

NOTE = "A box is a letter that the typeface of charts lacks; the table has the words in full."


def lacking(texts: Iterable[str]) -> bool:
    """Whether some texts hold a letter that none of the families of the style in force has, such as a Chinese one."""
    known = _known(tuple(mpl.rcParams["font.family"]))
    return any(ord(letter) not in known for text in texts for letter in text if letter.isprintable())


@cache
def _known(families: tuple[str, ...]) -> frozenset[int]:
    paths = (font_manager.findfont(FontProperties(family=[family])) for family in families)
    return frozenset(code for path in paths for code in get_font(path).get_charmap())

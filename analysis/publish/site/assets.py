"""What every page uses: style, scripts, typeface, icon, and the card of its preview."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from analysis.charts.style import font_files
from analysis.publish.site.pictures import card

LETTERS = (*range(0x20, 0x250), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), *range(0x2100, 0x2150))
SIGNS = (*range(0x2190, 0x2300),)
"""What the small files of the typeface hold; the ranges are those of ``page.css``."""


def write_assets(source: Path, title: str, outlets: Sequence[str]) -> None:
    """Write the settings of Sphinx, the layout and all static files into ``source``."""
    static = source / "_static"
    static.mkdir(parents=True, exist_ok=True)
    template = Path(str(resources.files("analysis.publish") / "sphinx"))
    shutil.copyfile(template / "conf.py", source / "conf.py")
    shutil.copytree(template / "theme", source / "theme")
    for path in sorted((template / "static").iterdir()):
        shutil.copyfile(path, static / path.name)
    for path in font_files():
        shutil.copyfile(path, static / path.name)
        (static / f"{path.stem}.woff").write_bytes(small(path))
        shutil.copyfile(path.parent / "OFL.txt", static / "OFL.txt")
    (static / "card.png").write_bytes(card(title, outlets))


@cache
def small(path: Path) -> bytes:
    """A typeface with the letters of Latin scripts and common signs only, a fifteenth of its size."""
    options = subset.Options(
        layout_features=["kern", "liga", "mark", "mkmk", "ccmp", "tnum"], hinting=False, name_IDs=["*"]
    )
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=(*LETTERS, *SIGNS))
    with TTFont(path, lazy=True) as font:
        chosen.subset(font)
        font.flavor = "woff"
        file = io.BytesIO()
        font.save(file)
    return file.getvalue()

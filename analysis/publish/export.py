"""A figure with everything a report needs: vector and pixel files, its tables, its words, a manifest."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import matplotlib.pyplot as plt
import polars as pl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.annotate import Corpus
from analysis.charts.look import look
from analysis.escape import slug
from analysis.publish.gallery import of_another_story
from analysis.publish.manifest import manifest
from analysis.publish.pixels import possible_dpi
from analysis.publish.rendering import Words, rendered
from analysis.publish.sheets import described, sheet
from analysis.writing import write_all

STEM = re.compile(r"[a-z0-9][a-z0-9-]*")
Tables = pl.DataFrame | Mapping[str, pl.DataFrame]


@dataclass(frozen=True)
class Exported:
    """An exported figure, as a notebook shows it. files: what was written. alt: the picture in words. opens:
    the address of the sentences behind it on its page.

    The picture's alt text is in its metadata, where the pages of this suite, nbconvert and code hosts that use it look
    for it; JupyterLab (4.6) sets no alt text for pictures. Programs that show no pictures show the words.
    """

    files: tuple[Path, ...]
    alt: str
    png: bytes
    width: int
    height: int
    opens: str | None = None

    def __repr__(self) -> str:
        return self.alt

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, dict[str, object]]]:
        data = {"image/png": base64.b64encode(self.png).decode("ascii"), "text/plain": self.alt}
        about: dict[str, object] = {"alt": self.alt, "width": self.width, "height": self.height}
        return data, {"image/png": about | ({"opens": self.opens} if self.opens else {})}


def save(
    figure: Figure | Axes,
    tables: Tables,
    stem: str,
    *,
    caption: str,
    alt: str,
    folder: str | Path = "figures",
    corpus: Corpus | None = None,
    dpi: int | None = None,
) -> Exported:
    """Write a figure as .svg, .pdf and .png, its tables as .csv, and a .json manifest, all of one stem.

    figure: as drawn and, if you like, changed by you; its Axes will do. tables: the numbers it shows, as one table, or as
    several by name: that of the name "" is written as ``{stem}.csv``, each other one as ``{stem}-{name}.csv``. stem: file
    name without ending, of small letters, digits and hyphens. caption and alt: the words that go with it; the title in
    its files is that of ``finish``, else the caption. corpus: the manifest names its articles and files by their hashes,
    its depth and its settings. Where the folder holds figures of another story, those of this one go into a folder below
    it that has the story's name. dpi: of the PNG; else as ``set_look`` has it (300), fewer where that were too large.

    The files are byte for byte the same when nothing changed; either all are written or none is half-written. The SVG
    carries its typeface and its text stays text; the PDF embeds its fonts and is tagged; SVG, PDF and PNG hold title and
    alt text. What a CSV holds: ``analysis.publish.sheets``; the manifest says what each of its columns means.

    Returns the figure as a notebook shows it. Raises ValueError for another stem, an empty alt text, or a dpi of no use.
    """
    named = {"": tables} if isinstance(tables, pl.DataFrame) else tables
    sheets = {f"{stem}-{name}" if name else stem: rows for name, rows in named.items()}
    for name in [stem, *sheets]:
        if not STEM.fullmatch(name):
            raise ValueError(f"stem must be small letters, digits and hyphens, like 02-terms-mentions, not '{name}'.")
    if not alt.strip():
        raise ValueError("alt must say in words what the figure shows; it is empty.")
    here = look() if dpi is None else replace(look(), dpi=dpi)
    drawn = figure if isinstance(figure, Figure) else figure.get_figure(root=True)
    assert drawn is not None
    words = Words(str(drawn.get_label()) or caption, caption, alt, here.language)
    pictures, screen = rendered(drawn, words, possible_dpi(drawn, here.dpi))
    plt.close(drawn)
    contents = {f"{stem}.{ending}": data for ending, data in pictures.items()}
    contents |= {f"{name}.csv": sheet(rows) for name, rows in sheets.items()}
    width, height = drawn.get_size_inches()
    about = {
        "stem": stem,
        "title": words.title,
        "caption": caption,
        "alt": alt,
        "size_mm": [round(side * 25.4, 1) for side in (width, height)],
        "columns": {f"{name}.csv": described(rows) for name, rows in sheets.items()},
    }
    contents[f"{stem}.json"] = manifest(contents, about, corpus)
    place = _of_story(Path(folder), corpus)
    paths = {place / name: data for name, data in contents.items()}
    write_all(paths)
    return Exported(tuple(paths), alt, screen, round(width * 96), round(height * 96))


def _of_story(folder: Path, corpus: Corpus | None) -> Path:
    """The folder for a story's figures: a figure of another story is never overwritten."""
    if corpus is None or not of_another_story(folder, corpus.name):
        return folder
    return folder / slug(corpus.name)

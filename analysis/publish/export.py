"""A figure with everything a report needs: vector and pixel files, its tables, its words, a manifest."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import platform
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import polars as pl
from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from analysis.annotate import Corpus
from analysis.annotate.syntax.parse import MODEL_NAME, MODEL_VERSION
from analysis.escape import escape_cells, slug
from analysis.publish.gallery import of_another_story
from analysis.writing import write_all

PNG_DPI = 300
SCREEN_DPI = 144
MOST_PIXELS, MOST_SIDE = 120_000_000, 60_000
"""Plain limits of a picture: above them programs refuse to open or to draw it."""
STEM = re.compile(r"[a-z0-9][a-z0-9-]*")
VERSIONS = (
    "source-framing",
    *(
        "charset-normalizer",
        "fonttools",
        "markdown-it-py",
        "matplotlib",
        "nltk",
        "numpy",
        "pillow",
    ),
    *("polars", "py3langid", "scikit-learn", "scipy"),
)
"""The project itself and the packages that a number, a word or a stroke of a figure can depend on."""
NO_STAMP: dict[str, dict[str, None]] = {
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Producer": None, "Creator": None},
    "png": {"Software": None},
}


@dataclass(frozen=True)
class Exported:
    """An exported figure, as a notebook shows it. files: what was written. alt: the picture in words. opens: the address
    of the sentences behind it on its page."""

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
    table: pl.DataFrame,
    stem: str,
    *,
    caption: str,
    alt: str,
    further: Mapping[str, pl.DataFrame] | None = None,
    folder: str | Path = "figures",
    corpus: Corpus | None = None,
) -> Exported:
    """Write a figure as .svg, .pdf and .png (300 dpi, fewer where that were too large), its tables as .csv, and a .json manifest, all of one stem.

    figure: as drawn and, if you like, changed by you; its Axes will do. table: the numbers it shows. stem: file name
    without ending, of small letters, digits and hyphens. caption and alt: the words that go with it. further: other
    tables it shows, by name; each is written as ``{stem}-{name}.csv``. corpus: the manifest names its articles and
    files by their hashes, its depth and its settings. Where the folder holds figures of another story, those of this one
    go into a folder below it that has the story's name. The files are byte for byte the same when nothing changed; either
    all are written or none is half-written. Text in the SVG stays text, the PDF embeds its fonts. In the CSV, a cell
    that begins like a formula has an apostrophe before it.

    Returns the figure as a notebook shows it. Raises ValueError for another stem or an empty alt text.
    """
    tables = {stem: table, **{f"{stem}-{name}": rows for name, rows in (further or {}).items()}}
    for name in tables:
        if not STEM.fullmatch(name):
            raise ValueError(f"stem must be small letters, digits and hyphens, like 02-terms-mentions, not '{name}'.")
    if not alt.strip():
        raise ValueError("alt must say in words what the figure shows; it is empty.")
    drawn = figure if isinstance(figure, Figure) else figure.get_figure(root=True)
    assert drawn is not None
    dpi = _dpi(drawn)
    contents = {f"{stem}.{ending}": _rendered(drawn, ending, dpi) for ending in ("svg", "pdf", "png")}
    contents |= {f"{name}.csv": escape_cells(_flat(rows)).write_csv().encode() for name, rows in tables.items()}
    shown = _for_screen(contents[f"{stem}.png"], dpi)
    plt.close(drawn)
    width, height = drawn.get_size_inches()
    size = [round(side * 25.4, 1) for side in (width, height)]
    about = {"stem": stem, "caption": caption, "alt": alt, "size_mm": size}
    contents[f"{stem}.json"] = _manifest(contents, about, corpus)
    place = _of_story(Path(folder), corpus)
    paths = {place / name: data for name, data in contents.items()}
    write_all(paths)
    return Exported(tuple(paths), alt, shown, round(width * 96), round(height * 96))


def _of_story(folder: Path, corpus: Corpus | None) -> Path:
    """The folder for a story's figures: a figure of another story is never overwritten."""
    if corpus is None or not of_another_story(folder, corpus.name):
        return folder
    return folder / slug(corpus.name)


def _rendered(figure: Figure, ending: str, dpi: int) -> bytes:
    file = io.BytesIO()
    with _lean_fonts(), mpl.rc_context(fname=str(resources.files("analysis.charts") / "house.mplstyle")):
        figure.savefig(file, format=ending, dpi=dpi, metadata=NO_STAMP[ending], facecolor="white")
    return file.getvalue()


def _dpi(figure: Figure) -> int:
    """PNG_DPI, or less where a figure of very many rows would be too large a picture."""
    width, height = figure.get_size_inches()
    return int(min(PNG_DPI, MOST_SIDE / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5))


def _for_screen(png: bytes, dpi: int) -> bytes:
    """The picture for print, made as small as a screen shows it: half the time of drawing it once more."""
    file = io.BytesIO()
    with Image.open(io.BytesIO(png)) as printed:
        width, height = (max(round(side * SCREEN_DPI / dpi), 1) for side in printed.size)
        printed.convert("RGB").resize((width, height), Image.Resampling.HAMMING).save(file, "png")
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


def _flat(table: pl.DataFrame) -> pl.DataFrame:
    """The table with every column as a spreadsheet holds it."""
    nested = [name for name, dtype in table.schema.items() if dtype.is_nested()]
    coded = [name for name, dtype in table.schema.items() if isinstance(dtype, (pl.Categorical, pl.Enum))]
    rows = {name: [json.dumps(value, default=str) for value in table[name].to_list()] for name in nested}
    return table.with_columns(
        *(pl.Series(name, values, dtype=pl.String) for name, values in rows.items()),
        pl.col(coded).cast(pl.String),
    )


def _manifest(contents: Mapping[str, bytes], about: Mapping[str, object], corpus: Corpus | None) -> bytes:
    """What a figure was made of: no path, no time, nothing of the machine beside the versions of what ran on it."""
    inputs = []
    if corpus is not None:
        for row in corpus.articles.select("article_id", "outlet", "published", "text").iter_rows(named=True):
            published = None if row["published"] is None else row["published"].isoformat()
            inputs.append(
                {
                    "article_id": row["article_id"],
                    "outlet": row["outlet"],
                    "published": published,
                    "text_sha256": _digest(row["text"].encode()),
                }
            )
    manifest: dict[str, object] = {
        **about,
        "files": {name: _digest(data) for name, data in contents.items()},
        "story": None if corpus is None else corpus.name,
        "depth": None if corpus is None else corpus.depth,
        "settings": {} if corpus is None else dict(corpus.settings),
        "inputs": inputs,
        "story_files_sha256": {} if corpus is None else dict(corpus.files),
        "versions": {"python": platform.python_version(), **_versions()},
    }
    own = {} if corpus is None else {"verbs": corpus.verbs, "labels": corpus.labels, "harm": corpus.harm}
    manifest |= {name: dict(words) for name, words in own.items() if words}
    if corpus is not None and corpus.depth == "syntax":
        manifest["model"] = _model(corpus)
    return (json.dumps(manifest, indent=1, ensure_ascii=False, default=str) + "\n").encode()


@cache
def _versions() -> dict[str, str]:
    return {name: metadata.version(name) for name in VERSIONS}


def _model(corpus: Corpus) -> dict[str, object]:
    """What read the sentences: the language model, by the name of the official one, and the weights of attributions."""
    weights = (resources.files("analysis.data") / "attributions.json").read_bytes()
    return {
        "name": MODEL_NAME,
        "version": MODEL_VERSION,
        "spacy": metadata.version("spacy"),
        "attributions_sha256": _digest(weights),
        "articles_not_read": list(corpus.unparsed),
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

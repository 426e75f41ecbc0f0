"""Pictures of the pages: charts as light as they can be, small previews of figures, the card that a link shows."""

from __future__ import annotations

import base64
import io
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from analysis.charts.style import GREY, INK, OUTLET_COLOURS, font_files
from analysis.escape import escape_attribute
from analysis.publish.gallery import files_of, manifests
from analysis.publish.links import sentences_line

FOLDER = "_static/figures"
MOST_DRAWN = 900_000
"""Bytes of all drawings of a page; where they are more, pixels are lighter."""
COLOURS = 96
"""Colours of a chart: enough for every colour in it and the smooth edges of its letters."""
PREVIEW = 420
"""Pixels across the preview of a figure, shown at half that on most screens."""
CARD = (1200, 630)


class Pictures:
    """Writes the pictures of a site into its folder, each once, and gives the HTML that shows it."""

    def __init__(self, source: Path, figures: Path) -> None:
        self.folder = source / FOLDER
        self.folder.mkdir(parents=True, exist_ok=True)
        self.figures = figures
        self.manifests = manifests(figures) if figures.is_dir() else []
        self.by_alt = {manifest["alt"]: manifest["stem"] for manifest in self.manifests}
        self.pixels: dict[str, bytes] = {}
        """Figures as notebooks show them, with fewer pixels than their files have."""

    def draws(self, alts: Iterable[str]) -> bool:
        """Whether a page shows its charts as drawings (SVG), sharp at any size: all bring their typeface, which a picture
        can't have from the page, and together they are light enough. alts: the charts' words, by which they are known."""
        paths = [self.figures / f"{stem}.svg" for alt in alts if (stem := self.by_alt.get(alt))]
        found = [path.read_bytes() for path in paths if path.is_file()]
        return all(b"@font-face" in data for data in found) and sum(map(len, found)) <= MOST_DRAWN

    def chart(self, data: str, about: Mapping[str, Any], name: str, *, drawn: bool) -> str:
        """A notebook's picture (base64 of a PNG) in its box. name: of the file, where pixels are shown. drawn: whether
        its drawing is shown, if it was exported."""
        alt = str(about.get("alt", ""))
        stem = self.by_alt.get(alt, "")
        png = self.pixels[stem] = base64.b64decode(data)
        if drawn and stem:
            file = f"{stem}.svg"
            shutil.copyfile(self.figures / file, self.folder / file)
        else:
            file = f"{name}.png"
            (self.folder / file).write_bytes(lighter(png))
        shown = box(f"{FOLDER}/{file}", alt, about.get("width"), about.get("height"))
        return shown + sentences_line(about.get("opens"))

    def keep(self, manifest: dict[str, Any]) -> None:
        """Copy all files of an exported figure."""
        for name in files_of(manifest):
            shutil.copyfile(self.figures / name, self.folder / name)

    def preview(self, stem: str, alt: str) -> str:
        """A small picture of an exported figure, which leads to its PNG."""
        known = self.pixels.get(stem)
        with Image.open(self.figures / f"{stem}.png" if known is None else io.BytesIO(known)) as whole:
            width = min(PREVIEW, whole.width)
            height = max(1, round(whole.height * width / whole.width))
            small = whole.convert("RGB").resize((width, height), Image.Resampling.BOX, reducing_gap=2.0)
        (self.folder / f"{stem}-preview.png").write_bytes(_written(small, 32))
        return (
            f'<a class="preview" href="{FOLDER}/{stem}.png"><img src="{FOLDER}/{stem}-preview.png" '
            f'alt="{escape_attribute(alt)}" width="{width // 2}" height="{height // 2}" loading="lazy"></a>'
        )


def box(address: str, alt: str, width: object, height: object) -> str:
    """A picture in a box that scrolls where it is too wide. width, height: in pixels of the page, where known."""
    size = f' width="{int(width)}" height="{int(height)}"' if isinstance(width, int) and isinstance(height, int) else ""
    return (
        f'<div class="chart scroll" role="group" aria-label="Chart" tabindex="0"><img src="{address}" '
        f'alt="{escape_attribute(alt)}"{size} loading="lazy" decoding="async"></div>'
    )


def lighter(png: bytes) -> bytes:
    """A chart in as many bytes as its few colours need."""
    with Image.open(io.BytesIO(png)) as picture:
        made = _written(picture.convert("RGB"), COLOURS)
    return min(made, png, key=len)


def card(title: str, outlets: Sequence[str]) -> bytes:
    """The picture that a link to the pages shows elsewhere: the story's title and the outlets (PNG)."""
    picture = Image.new("RGB", CARD, "#ffffff")
    draw = ImageDraw.Draw(picture)
    fonts = {path.stem.partition("-")[2]: path for path in font_files()}
    big = ImageFont.truetype(fonts["Bold"], 68)
    small = ImageFont.truetype(fonts["Regular"], 36)
    for number, colour in enumerate(OUTLET_COLOURS[: max(1, len(outlets))]):
        draw.rectangle((80 + number * 90, 76, 160 + number * 90, 88), fill=colour)
    y = 130
    for line in _lines(title, big, 4):
        draw.text((80, y), line, font=big, fill=INK)
        y += 82
    for line in _lines(", ".join(outlets), small, 2):
        draw.text((80, y + 26), line, font=small, fill=GREY)
        y += 48
    return _written(picture, COLOURS)


def _lines(text: str, font: ImageFont.FreeTypeFont, most: int) -> list[str]:
    """A text in lines that fit the card; words that are left over become dots."""
    lines = [""]
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        if font.getlength(tried) <= CARD[0] - 160 or not lines[-1]:
            lines[-1] = tried
        elif len(lines) == most:
            return [*lines[:-1], f"{lines[-1]} …"]
        else:
            lines.append(word)
    return [line for line in lines if line]


def _written(picture: Image.Image, colours: int) -> bytes:
    """A picture as PNG, in few colours; found in an eighth of the time that the best ones take."""
    made = io.BytesIO()
    picture.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(made, "PNG")
    return made.getvalue()

"""Figures put into the PDF as they were exported: their own lines and letters, with the fonts in them."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import pypdfium2 as pdfium

ID = re.compile(rb"/ID\s*\[\s*<([0-9A-Fa-f]*)>\s*<[0-9A-Fa-f]*>\s*\]")


@dataclass(frozen=True)
class Place:
    """Where a figure stands: number of the page from 0, file, lower left corner and size in points."""

    page: int
    path: Path
    x: float
    y: float
    width: float
    height: float


def with_figures(data: bytes, places: Sequence[Place]) -> bytes:
    """The PDF with each figure in its place. Raises PdfiumError when a figure's file is no PDF."""
    if not places:
        return data
    target = pdfium.PdfDocument(data)
    for number, group in groupby(sorted(places, key=attrgetter("page")), key=attrgetter("page")):
        page = target[number]
        for place in group:
            _put(target, page, place)
        page.gen_content()
        page.close()
    made = io.BytesIO()
    target.save(made)
    target.close()
    return ID.sub(lambda found: b"/ID[<" + found[1] + b"><" + found[1] + b">]", made.getvalue())


def _put(target: pdfium.PdfDocument, page: pdfium.PdfPage, place: Place) -> None:
    source = pdfium.PdfDocument(place.path)
    width, height = source[0].get_size()
    form = source.page_as_xobject(0, target)
    figure = form.as_pageobject()
    matrix = pdfium.PdfMatrix().scale(place.width / width, place.height / height).translate(place.x, place.y)
    figure.set_matrix(matrix)
    page.insert_obj(figure)
    form.close()
    source.close()

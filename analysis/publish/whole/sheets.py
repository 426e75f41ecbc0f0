"""All tables as a workbook: a first sheet that says what each column holds, then a sheet a table."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime

import polars as pl
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from analysis.publish.exact import About
from analysis.publish.whole.model import Chapter, Document, Grid, Raw
from analysis.publish.whole.steady import fit, steady
from analysis.schema import Unit

SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.PLACE: "#,##0",
    Unit.RATE: "0.00",
    Unit.SHARE: "0.0%",
    Unit.BITS: "0.000",
    Unit.LOG2: "0.00",
    Unit.SCORE: "0.00",
    Unit.P: "0.000",
    Unit.DAY: "d mmm yyyy",
}
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST, MOST_TEXT = 31, 32_000
"""Characters of a sheet's name and of a cell, by the limits of the programs that open it."""
WIDEST = 60
MEANING, LINE = 90, 15
"""Characters of a line that explains a column, and points of its height."""
STYLE = "Table Style Light 1"
EVERY, AS_PRINTED = "every row, numbers in full", "as printed in the report"


def workbook(document: Document) -> bytes:
    """The workbook as bytes.

    A column is formatted by its unit; where a table's numbers were not kept, its cells are text as printed. No text is
    taken for a formula, a link or a number.
    """
    file = io.BytesIO()
    book = Workbook(file, SAFE)
    book.set_properties({"title": fit(document.title), "comments": fit(document.cite), "created": datetime(1980, 1, 1)})
    first = book.add_worksheet("About")
    listed = []
    for name, chapter, grid in _named(document.chapters):
        frame, about = _frame(grid)
        sheet = book.add_worksheet(name)
        _fill(book, sheet, frame, about)
        listed.append((name, chapter, grid, about))
    _explain(book, first, document, listed)
    book.close()
    return steady(file.getvalue())


Listed = tuple[str, Chapter, Grid, dict[str, About]]


def _named(chapters: Sequence[Chapter]) -> list[tuple[str, Chapter, Grid]]:
    """Each table with rows, with the name of its sheet: the chapter's number, its place there, its title."""
    found, taken = [], {"about"}
    for chapter in chapters:
        blocks = [inner for each in chapter.blocks for inner in (each.blocks if isinstance(each, Raw) else (each,))]
        grids = [block for block in blocks if isinstance(block, Grid) and block.rows]
        for number, grid in enumerate(grids, start=1):
            title = FORBIDDEN.sub(" ", re.sub(r": [\d,]+ rows?$", "", fit(grid.title)))
            name = " ".join(f"{chapter.number}.{number} {title}".split())[:LONGEST].strip(" '")
            while name.lower() in taken:
                name = f"{name[: LONGEST - 4]} ({number})"
                number += 1
            taken.add(name.lower())
            found.append((name, chapter, grid))
    return found


def _frame(grid: Grid) -> tuple[pl.DataFrame, dict[str, About]]:
    """A table's numbers as they were computed or, where they are not known, its cells as printed."""
    if grid.exact is not None:
        frame, about = grid.exact, dict(grid.about)
    else:
        heads = _distinct(grid.headings)
        frame = pl.DataFrame({head: [row[at] for row in grid.rows] for at, head in enumerate(heads)})
        about = {head: About("", Unit.TEXT, "") for head in heads}
    texts = [name for name, dtype in frame.schema.items() if dtype == pl.String]
    return frame.with_columns(
        pl.Series(name, [None if each is None else fit(each)[:MOST_TEXT] for each in frame[name]], dtype=pl.String)
        for name in texts
    ).rename({name: fit(name) for name in frame.columns}), {fit(name): each for name, each in about.items()}


def _distinct(headings: Sequence[str]) -> list[str]:
    found: list[str] = []
    for number, heading in enumerate(headings, start=1):
        name = fit(heading) or f"column {number}"
        found.append(name if name not in found else f"{name} ({number})")
    return found


def _fill(book: Workbook, sheet: Worksheet, frame: pl.DataFrame, about: dict[str, About]) -> None:
    """A table on a sheet of its own: filters, a header that stays, columns as wide as what they hold."""
    frame.write_excel(
        workbook=book,
        worksheet=sheet,
        table_style=STYLE,
        column_formats={name: FORMATS[each.unit] for name, each in about.items() if _is_number(frame, name, each)},
        header_format={"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
        column_widths={name: _pixels(frame, name) for name in frame.columns},
        freeze_panes=(1, 0),
        autofilter=True,
    )
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _is_number(frame: pl.DataFrame, name: str, about: About) -> bool:
    return about.unit in FORMATS and frame.schema[name] != pl.String


def _pixels(frame: pl.DataFrame, name: str) -> int:
    """A width in which most cells of a column can be read."""
    longest = int(frame[name].cast(pl.String).str.len_chars().quantile(0.9) or 0)
    return 7 * max(min(longest, WIDEST) + 3, min(len(name) + 4, 24))


def _explain(book: Workbook, sheet: Worksheet, document: Document, listed: Sequence[Listed]) -> None:
    """The first sheet: what the workbook is, and each column of each sheet with its unit and meaning."""
    bold = book.add_format({"bold": True, "font_size": 14})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    plain = book.add_format({"valign": "top"})
    link = book.add_format({"font_color": "#1A56A0", "underline": 1, "valign": "top"})
    sheet.write_string(0, 0, fit(document.title), bold)
    sheet.write_string(1, 0, fit(f"How to cite: {document.cite}"))
    sheet.write_string(
        2, 0, "Each sheet is a table of the report. A share is printed in percent and stored as a number from 0 to 1."
    )
    columns = {
        "sheet": 36,
        "table": 52,
        "rows": 8,
        "cells": 26,
        "column": 34,
        "in the code": 22,
        "unit": 18,
        "meaning": MEANING,
    }
    for at, (name, width) in enumerate(columns.items()):
        sheet.set_column(at, at, width)
        sheet.write_string(4, at, name, head)
    line = 5
    for name, chapter, grid, about in listed:
        exact = grid.exact is not None
        for heading, each in about.items():
            sheet.write_url(line, 0, f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1", link, name)
            sheet.write_string(line, 1, fit(grid.title or chapter.question), plain)
            sheet.write_number(line, 2, grid.exact.height if grid.exact is not None else len(grid.rows), plain)
            sheet.write_string(line, 3, EVERY if exact else AS_PRINTED, plain)
            for at, text in enumerate((heading, each.column, each.unit.printed), start=4):
                sheet.write_string(line, at, fit(text), plain)
            sheet.write_string(line, 7, fit(each.meaning), wrap)
            sheet.set_row(line, LINE * max(1, -(-len(each.meaning) // MEANING)))
            line += 1
    sheet.freeze_panes(5, 1)
    sheet.autofilter(4, 0, max(line - 1, 4), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)

"""The report as a Word document, for comments: headings, findings, figures with captions and alt texts, tables."""

from __future__ import annotations

import io

from docx import Document as new_document
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.parser import OxmlElement
from docx.shared import Mm
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from analysis.publish.whole.model import (
    Block,
    Chapter,
    Document,
    Grid,
    Heading,
    Paragraph,
    Picture,
    Run,
    Said,
    on_paper,
)
from analysis.publish.whole.paper import printed, shares
from analysis.publish.whole.references import ARTICLES, listed
from analysis.publish.whole.steady import fit, steady
from analysis.publish.whole.word_styles import (
    BUT,
    CITE,
    CODE,
    FINDING,
    TABLE,
    TABLE_TEXT,
    field,
    link_to,
    marked_place,
    prepare,
)

WIDTH, TALLEST = 160.0, 205.0
"""Millimetres of the text on a page: its width, and what a figure may have of its height."""
MM = 25.4 / 96
ROOM = 84
"""Characters of a line of a table, also where the typeface is a wider one."""


def document(report: Document) -> bytes:
    """The document as bytes: a title, contents, a chapter a question, the references' line."""
    file = new_document()
    prepare(file, fit(report.title), fit(report.cite))
    file.add_paragraph(fit(report.title), "Title")
    file.add_paragraph(fit(report.cite), CITE)
    _contents(file, report)
    count = _Count()
    for number, chapter in enumerate(report.chapters):
        head = file.add_heading(fit(_named(chapter)), 1)
        head.paragraph_format.page_break_before = True
        marked_place(head, f"chapter{number}", number)
        for block in on_paper(chapter.blocks):
            _add(file, block, count)
    file.add_heading(ARTICLES, 1).paragraph_format.page_break_before = True
    for line in listed(report.articles):
        file.add_paragraph(fit(line))
    made = io.BytesIO()
    file.save(made)
    return steady(made.getvalue())


class _Count:
    """How many figures and tables there are so far; both are numbered through."""

    def __init__(self) -> None:
        self.figures = 0
        self.tables = 0


def _named(chapter: Chapter) -> str:
    return f"{chapter.number}  {chapter.question}"


def _contents(file: WordFile, report: Document) -> None:
    """A table of contents that Word can bring up to date; until then it shows the chapters."""
    file.add_paragraph("Contents", "TOC Heading")
    names = [fit(_named(chapter)) for chapter in report.chapters]
    for number, name in enumerate(names):
        line = file.add_paragraph(style="TOC 1")
        if number == 0:
            field(line, 'TOC \\o "1-1" \\h \\z \\u', "begin")
        link_to(line, f"chapter{number}", name)
        if number == len(names) - 1:
            field(line, "", "end")


def _add(file: WordFile, block: Block, count: _Count) -> None:
    if isinstance(block, Heading):
        file.add_heading(fit(block.text), min(block.level, 4))
    elif isinstance(block, Paragraph):
        style = CODE if block.code else "List Bullet" if block.item else None
        _runs(file.add_paragraph(style=style), block.runs)
    elif isinstance(block, Said):
        _said(file, block)
    elif isinstance(block, Picture):
        _picture(file, block, count)
    elif isinstance(block, Grid):
        _table(file, block, count)


def _runs(line: WordParagraph, runs: tuple[Run, ...]) -> None:
    for run in runs:
        made = line.add_run(fit(run.text))
        made.bold, made.italic = run.strong or None, run.slanted or None
        if run.code:
            made.font.name = "Consolas"


def _said(file: WordFile, said: Said) -> None:
    for finding in said.findings:
        line = file.add_paragraph(fit(finding.text), FINDING)
        line.paragraph_format.keep_with_next = bool(finding.caveat or finding.other_reading)
        for name, text in (("But: ", finding.caveat), ("Another reading: ", finding.other_reading)):
            if text:
                under = file.add_paragraph(style=BUT)
                under.add_run(name).italic = True
                under.add_run(fit(text))


def _picture(file: WordFile, picture: Picture, count: _Count) -> None:
    count.figures += 1
    width, height = picture.width * MM, picture.height * MM
    scale = min(WIDTH / width, TALLEST / height, 1.0)
    line = file.add_paragraph()
    line.paragraph_format.keep_with_next = True
    shape = line.add_run().add_picture(io.BytesIO(picture.png), Mm(width * scale), Mm(height * scale))
    shape._inline.docPr.set("descr", fit(picture.alt))
    shape._inline.docPr.set("name", f"Figure {count.figures}")
    caption = file.add_paragraph(style="Caption")
    caption.add_run("Figure ")
    field(caption, "SEQ Figure \\* ARABIC", str(count.figures))
    caption.add_run(f". {fit(picture.caption or picture.alt)}")


def _table(file: WordFile, grid: Grid, count: _Count) -> None:
    if not grid.rows:
        return
    count.tables += 1
    caption = file.add_paragraph(style="Caption")
    caption.paragraph_format.keep_with_next = True
    caption.add_run("Table ")
    field(caption, "SEQ Table \\* ARABIC", str(count.tables))
    caption.add_run(f". {fit(grid.title)}")
    shown = printed(grid)
    table = file.add_table(1 + len(shown.rows), len(grid.headings), style=TABLE)
    table.autofit = False
    widths = [Mm(WIDTH * share) for share in shares(shown, room=ROOM)]
    look = file.styles[TABLE_TEXT]
    cells = table._cells  # one reading of the grid, not one a cell
    n = len(widths)
    for at, text in enumerate([*shown.headings, *(cell for row in shown.rows for cell in row)]):
        cells[at].width = widths[at % n]
        line = cells[at].paragraphs[0]
        line.style = look
        line.add_run(fit(text)).bold = at < n or None
        if at % n in grid.right:
            line.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    _repeat(table)
    file.add_paragraph(fit(shown.foot), CITE)


def _repeat(table: Table) -> None:
    """Let the header stand on each page, and no row be torn."""
    for number, row in enumerate(table.rows):
        _set(row, "w:cantSplit")
        if number == 0:
            _set(row, "w:tblHeader")


def _set(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))

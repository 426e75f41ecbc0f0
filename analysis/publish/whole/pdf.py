"""The report as a PDF: title, contents with page numbers, bookmarks; figures as lines and letters, not as pixels."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    LongTable,
    PageBreak,
    PageTemplate,
    TableStyle,
)
from reportlab.platypus import Paragraph as Line
from reportlab.platypus.tableofcontents import TableOfContents

from analysis.publish.whole.fonts import add_fonts, set_in
from analysis.publish.whole.model import Block, Document, Grid, Heading, Paragraph, Picture, Run, Said, on_paper
from analysis.publish.whole.paper import printed, shares
from analysis.publish.whole.pdf_figures import Place, with_figures
from analysis.publish.whole.pdf_styles import GREY, RULE, styles
from analysis.publish.whole.references import ARTICLES, listed
from analysis.publish.whole.steady import fit

LANGUAGE = "en-GB"
MARGIN, FOOT = 22 * mm, 12 * mm
WIDTH, HEIGHT = A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN
PIXEL = 72 / 96
SIDES = 4
"""Points left and right of a cell's text."""


def pdf(report: Document) -> bytes:
    """The PDF as bytes; fonts embedded, the same whenever the same is written."""
    add_fonts()
    file = io.BytesIO()
    made = _Pages(file, report)
    made.multiBuild(list(_story(report, made)), canvasmaker=_canvas)
    return with_figures(file.getvalue(), made.places)


def _canvas(*arguments: Any, **options: Any) -> Canvas:
    return Canvas(*arguments, **{**options, "invariant": 1})


class _Pages(BaseDocTemplate):  # type: ignore[misc]
    """Pages with a foot; headings enter contents and bookmarks when they are set."""

    def __init__(self, file: io.BytesIO, report: Document) -> None:
        super().__init__(
            file,
            pagesize=A4,
            title=fit(report.title),
            subject=fit(report.cite),
            author="source-framing",
            creator="source-framing",
            lang=LANGUAGE,
        )
        self.foot = fit(report.title)
        self.places: list[Place] = []
        self.n_figures = self.n_tables = 0
        frame = Frame(MARGIN, MARGIN, WIDTH, HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._draw_foot)])

    def beforeDocument(self) -> None:
        """Begin a pass: contents are known only after one, so the report is set more than once."""
        self.places.clear()
        self._n_headings = 0
        self.canv.showOutline()

    def afterFlowable(self, flowable: Flowable) -> None:
        """Note a heading for contents and bookmarks."""
        level = getattr(flowable, "heading_level", None)
        if level is None:
            return
        name = f"heading{self._n_headings}"
        self._n_headings += 1
        text = flowable.getPlainText()
        self.canv.bookmarkPage(name)
        self.canv.addOutlineEntry(text, name, level, closed=level == 0)
        if level == 0:
            self.notify("TOCEntry", (level, set_in(text), self.page, name))

    def _draw_foot(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFillColor(GREY)
        canvas.setFont("House", 8.5)
        line = Line(set_in(self.foot), styles()["foot"])
        line.wrap(WIDTH - 20 * mm, 20)
        line.drawOn(canvas, MARGIN, FOOT)
        canvas.drawRightString(A4[0] - MARGIN, FOOT + 2, str(canvas.getPageNumber()))
        canvas.restoreState()


class _Figure(Flowable):  # type: ignore[misc]
    """Room for a figure that is put there when all pages are set."""

    def __init__(self, path: Path, width: float, height: float, places: list[Place]) -> None:
        super().__init__()
        self.path, self.width, self.height, self.places = path, width, height, places

    def wrap(self, *_: float) -> tuple[float, float]:
        """The room that it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Note where it is."""
        x, y = self.canv.absolutePosition(0, 0)
        self.places.append(Place(self.canv.getPageNumber() - 1, self.path, x, y, self.width, self.height))


def _story(report: Document, pages: _Pages) -> list[Flowable]:
    look = styles()
    contents = TableOfContents(dotsMinLevel=0, levelStyles=[look["contents"]])
    made: list[Flowable] = [
        _line(report.title, "title"),
        _line(report.cite, "small"),
        _line("Contents", "part"),
        contents,
    ]
    for chapter in report.chapters:
        made += [PageBreak(), _heading(f"{chapter.number}  {chapter.question}", 1)]
        for block in on_paper(chapter.blocks):
            made += _flowables(block, pages)
    made += [PageBreak(), _heading(ARTICLES, 1), *(_line(text, "text") for text in listed(report.articles))]
    return made


def _line(text: str, style: str) -> Line:
    return Line(set_in(fit(text)), styles()[style])


def _heading(text: str, level: int) -> Line:
    line = _line(text, f"heading{min(level, 3)}")
    line.heading_level = min(level, 3) - 1
    return line


def _flowables(block: Block, pages: _Pages) -> list[Flowable]:
    if isinstance(block, Heading):
        return [_heading(block.text, max(block.level, 2))]
    if isinstance(block, Paragraph):
        style = "code" if block.code else "item" if block.item else "text"
        return [Line("".join(map(_run, block.runs)), styles()[style], bulletText="•" if block.item else None)]
    if isinstance(block, Said):
        return _said(block)
    if isinstance(block, Picture):
        pages.n_figures += 1
        caption = f"Figure {pages.n_figures}. {block.caption or block.alt}"
        return [KeepTogether([_picture(block, pages), _line(caption, "caption")])]
    if isinstance(block, Grid) and block.rows:
        pages.n_tables += 1
        return _table(block, f"Table {pages.n_tables}. {block.title}")
    return []


def _run(run: Run) -> str:
    made = set_in(fit(run.text))
    made = f"<b>{made}</b>" if run.strong else made
    return f"<i>{made}</i>" if run.slanted else made


def _said(said: Said) -> list[Flowable]:
    made: list[Flowable] = []
    for finding in said.findings:
        made.append(_line(finding.text, "finding"))
        for name, text in (("But:", finding.caveat), ("Another reading:", finding.other_reading)):
            if text:
                made.append(Line(f"<i>{name}</i> {set_in(fit(text))}", styles()["limit"]))
    return made


def _picture(picture: Picture, pages: _Pages) -> Flowable:
    width, height = picture.width * PIXEL, picture.height * PIXEL
    scale = min(WIDTH / width, (HEIGHT - 40 * mm) / height, 1.0)
    path = picture.files.get("pdf")
    if path is not None:
        return _Figure(path, width * scale, height * scale, pages.places)
    return Image(io.BytesIO(picture.png), width * scale, height * scale, hAlign="LEFT")


def _table(grid: Grid, title: str) -> list[Flowable]:
    shown = printed(grid)
    names = ["right" if at in grid.right else "cell" for at in range(len(grid.headings))]
    head = [_line(text, f"{name}head") for text, name in zip(shown.headings, names, strict=True)]
    body = [[_line(text, name) for text, name in zip(row, names, strict=True)] for row in shown.rows]
    table = LongTable(
        [head, *body], colWidths=[WIDTH * share for share in shares(shown)], repeatRows=1, hAlign="LEFT", splitByRow=1
    )
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, GREY),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
                ("LEFTPADDING", (0, 0), (-1, -1), SIDES),
                ("RIGHTPADDING", (0, 0), (-1, -1), SIDES),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return [_line(title, "tablehead"), table, _line(shown.foot, "small")]

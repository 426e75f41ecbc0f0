"""The report as slides: a finding each, with its chart; what limits it is in the speaker's notes."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Inches, Pt

from analysis.findings.reading import Finding
from analysis.findings.words import days
from analysis.publish.whole.model import Chapter, Document, Heading, Picture, Said, on_paper
from analysis.publish.whole.slide_pictures import Part, parts
from analysis.publish.whole.steady import fit, steady
from analysis.schema.cells import figures
from analysis.schema.order import outlet_order

WIDTH, HEIGHT, EDGE = 13.333, 7.5, 0.55
TOP, BOTTOM = 1.3, 6.85
"""Inches from the top: where the content of a slide begins and ends."""
POINTS = 72
"""Points in an inch."""
BESIDE = 4.1
"""Inches for the words beside a chart."""
INK, GREY = RGBColor(0x22, 0x22, 0x22), RGBColor(0x5C, 0x5C, 0x5C)
FONT, LANGUAGE = "Calibri", "en-GB"
BLANK = 5
"""The layout of the template that has a title alone."""
SAME = 40
"""Characters in which a finding and the title of its chart are alike where both say the same."""
LARGE, MEDIUM, SMALL = 24, 20, 16
"""Sizes of a slide's title in points: the largest at which it takes two lines, the smallest if none does."""
LETTER = 0.62
"""Width of a bold letter, of its size, on the average."""
LINE = 1.2
"""Height of a line, of its size."""
LONG = 330
"""Characters of a finding from which it is set smaller."""


@dataclass(frozen=True)
class Told:
    """What one slide tells: the question above it, its findings, its chart."""

    chapter: Chapter
    question: str
    findings: tuple[Finding, ...]
    picture: Picture | None = None


def slides(report: Document) -> bytes:
    """The slides as bytes, 16:9: a title, and for each chart a slide with what it shows; findings without a chart have
    one too. A chart that would be too small to read goes on over several slides."""
    show = Presentation()
    show.slide_width, show.slide_height = Inches(WIDTH), Inches(HEIGHT)
    properties = show.core_properties
    properties.title, properties.subject, properties.language = fit(report.title), fit(report.cite), LANGUAGE
    properties.author = properties.last_modified_by = "source-framing"
    _first(show, report)
    seen: set[str] = set()
    for chapter in report.chapters:
        for told in _told(chapter):
            texts = {each.text for each in told.findings}
            if told.picture is not None or not texts <= seen:
                _add(show, told)
            seen |= texts
    made = io.BytesIO()
    show.save(made)
    return steady(made.getvalue())


def _told(chapter: Chapter) -> Iterator[Told]:
    """What the slides of a chapter tell, in its order. Findings go with the chart that they follow; findings before the
    first chart of their section go with that one."""
    question, picture = chapter.question, None
    waiting: tuple[Finding, ...] = ()
    for block in [*on_paper(chapter.blocks), Heading(1, "")]:
        if isinstance(block, Said):
            waiting = (*waiting, *block.findings)
        elif isinstance(block, Picture | Heading):
            if picture is not None or (waiting and isinstance(block, Heading)):
                yield Told(chapter, question, waiting, picture)
                waiting, picture = (), None
            if isinstance(block, Heading):
                question = block.text
            else:
                picture = block


def _first(show: Any, report: Document) -> None:
    slide = _slide(show, fit(report.title), size=34, top=2.2, height=1.6)
    outlets = outlet_order(report.articles["outlet"])
    span = days(report.articles["published"].to_list())
    lines = [f"{figures(report.articles.height, 'article')} of {figures(len(outlets), 'outlet')}, {span}"]
    lines += [", ".join(outlets[:12]) + (f" and {len(outlets) - 12} more" if len(outlets) > 12 else "")]
    _words(slide, [(line, 18, GREY) for line in lines], (EDGE, 3.9, WIDTH - 2 * EDGE, 1.2))
    _words(slide, [(f"How to cite: {report.cite}", 11, GREY)], (EDGE, 6.5, WIDTH - 2 * EDGE, 0.6))


def _add(show: Any, told: Told) -> None:
    size, top = _room(told.question)
    beside = BESIDE if _beside(told) else 0.0
    pieces = [None] if told.picture is None else parts(told.picture, WIDTH - 2 * EDGE - beside, BOTTOM - top)
    for number, part in enumerate(pieces, start=1):
        which = f" ({number} of {len(pieces)})" if len(pieces) > 1 else ""
        slide = _slide(show, fit(told.question) + which, size=size, height=top - 0.6)
        source = f"{told.chapter.number}  {told.chapter.question}"
        _words(slide, [(source, 11, GREY)], (EDGE, 0.28, WIDTH - 2 * EDGE, 0.3))
        if part is not None and told.picture is not None:
            _picture(slide, part, told.picture, top)
        if number == 1 or part is None:
            _findings(slide, told, part, top)
        _notes(slide, told)


def _room(title: str) -> tuple[float, float]:
    """The size of a slide's title in points, and where what is below it begins, in inches."""
    lines = {size: -(-len(title) * size * LETTER // ((WIDTH - 2 * EDGE) * POINTS)) for size in (LARGE, MEDIUM, SMALL)}
    size = next((size for size, n in lines.items() if n <= 2), SMALL)
    return size, max(TOP, 0.6 + lines[size] * size * LINE / POINTS + 0.15)


def _beside(told: Told) -> tuple[Finding, ...]:
    """The findings in words on a slide: beside a chart not the one that it has as its title."""
    if told.picture is None:
        return told.findings
    caption = told.picture.caption[:SAME]
    return tuple(each for each in told.findings if each.text[:SAME] not in (caption, told.question[:SAME]))


def _findings(slide: Slide, told: Told, part: Part | None, top: float) -> None:
    """The first findings in words, and what limits them."""
    shown = _beside(told)
    if not shown:
        return
    sizes, left = ((24, 18, 18), EDGE) if part is None else ((16, 16), EDGE + part.width + 0.35)
    lines = []
    for finding, size in zip(shown, sizes, strict=False):
        smaller = 0.78 if len(finding.text) > LONG else 1
        lines.append((finding.text, size * smaller, INK))
        if finding.caveat:
            lines.append((f"But: {finding.caveat}", size * smaller * 0.75, GREY))
    _words(slide, lines, (left, top + 0.1, WIDTH - EDGE - left, BOTTOM - top - 0.1))


def _slide(show: Any, title: str, *, size: float = 24, top: float = 0.5, height: float = 0.7) -> Slide:
    slide: Slide = show.slides.add_slide(show.slide_layouts[BLANK])
    place = slide.shapes.title
    assert place is not None
    place.left, place.top, place.width, place.height = map(Inches, (EDGE, top, WIDTH - 2 * EDGE, height))
    place.text_frame.word_wrap = True
    place.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    place.text_frame.margin_left = 0
    line = place.text_frame.paragraphs[0]
    _set(line, title, size, INK, bold=True)
    line.alignment = 1
    return slide


def _words(
    slide: Slide, lines: Sequence[tuple[str, float, RGBColor]], place: tuple[float, float, float, float]
) -> None:
    box = slide.shapes.add_textbox(*map(Inches, place)).text_frame
    box.word_wrap = True
    box.margin_left = box.margin_right = 0
    for number, (text, size, colour) in enumerate(lines):
        line = box.paragraphs[0] if number == 0 else box.add_paragraph()
        line.space_after = Pt(6)
        _set(line, text, size, colour)


def _set(line: Any, text: str, size: float, colour: RGBColor, *, bold: bool = False) -> None:
    run = line.add_run()
    run.text = fit(text)
    run.font.size, run.font.name, run.font.bold = Pt(round(size)), FONT, bold
    run.font.color.rgb = colour
    run._r.get_or_add_rPr().set("lang", LANGUAGE)


def _picture(slide: Slide, part: Part, picture: Picture, top: float) -> None:
    made = slide.shapes.add_picture(
        io.BytesIO(part.png), Inches(EDGE), Inches(top), Inches(part.width), Inches(part.height)
    )
    made._element._nvXxPr.cNvPr.set("descr", fit(picture.alt))


def _notes(slide: Slide, told: Told) -> None:
    """For whoever speaks: every finding of the slide, what limits it and its other reading, and the figure's source."""
    lines = []
    for finding in told.findings:
        lines.append(finding.text)
        lines += [f"But: {finding.caveat}"] if finding.caveat else []
        lines += [f"Another reading: {finding.other_reading}"] if finding.other_reading else []
    if told.picture is not None and told.picture.caption:
        lines += ["", f"Figure: {told.picture.caption}"]
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = fit("\n".join(lines))

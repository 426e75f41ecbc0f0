"""How the Word document looks: its styles, language and foot, and the fields that Word keeps up to date."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

LANGUAGE = "en-GB"
FONT = "Calibri"
INK, GREY, RULE = RGBColor(0x22, 0x22, 0x22), RGBColor(0x5C, 0x5C, 0x5C), "C8C8C4"
FINDING, BUT, CITE, CODE = "Finding", "Limit of a finding", "Small print", "Code"
TABLE, TABLE_TEXT = "Report table", "Report table text"
HEADINGS = {1: (20, 0, 8), 2: (14, 16, 4), 3: (12, 12, 3), 4: (11, 10, 2)}
"""Points of a heading's type, and of the space before and after it."""


def prepare(file: WordFile, title: str, cite: str) -> None:
    """Set page, styles, language, properties and the foot of each page."""
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin = page.bottom_margin = Mm(22)
    properties = file.core_properties
    properties.title, properties.subject, properties.language = title, cite, LANGUAGE
    properties.author, properties.last_modified_by, properties.comments = "source-framing", "source-framing", ""
    styles = file.styles
    _language(styles.element)
    _look(styles["Normal"], 10.5, after=6)
    _look(styles["Title"], 26, bold=True, after=6)
    _without_border(styles["Title"])
    for level, (size, before, after) in HEADINGS.items():
        _look(styles[f"Heading {level}"], size, bold=True, before=before, after=after)
    _look(styles["Caption"], 9, colour=GREY, before=2, after=10)
    _look(styles["List Bullet"], 10.5, after=3)
    for name in ("TOC 1", "TOC Heading", FINDING, BUT, CITE, CODE, TABLE_TEXT):
        style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
    _look(styles["TOC Heading"], 14, bold=True, before=18, after=6)
    _look(styles[FINDING], 11, before=4, after=3)
    _look(styles[BUT], 10, colour=GREY, after=3)
    styles[BUT].paragraph_format.left_indent = Mm(6)
    _look(styles[CITE], 9, colour=GREY, after=8)
    _look(styles[CODE], 9, after=3)
    _look(styles[TABLE_TEXT], 8)
    _table_style(file)
    _foot(page.footer.paragraphs[0], title)


def _look(
    style: ParagraphStyle, size: float, *, bold: bool = False, colour: RGBColor = INK, before: int = 0, after: int = 0
) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.12


def _without_border(style: ParagraphStyle) -> None:
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _language(styles: Any) -> None:
    """The language of all text, for spelling and for whoever hears it read."""
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(_made("w:lang", {"w:val": LANGUAGE, "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"}))


def _table_style(file: WordFile) -> None:
    """Tables with thin rules between the rows and a bold header."""
    style = file.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    properties = _made("w:tblPr", {})
    borders = _made("w:tblBorders", {})
    for side in ("top", "bottom", "insideH"):
        borders.append(_made(f"w:{side}", {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": RULE}))
    properties.append(borders)
    margins = _made("w:tblCellMar", {})
    for side in ("left", "right"):
        margins.append(_made(f"w:{side}", {"w:w": "60", "w:type": "dxa"}))
    properties.append(margins)
    style.element.append(properties)
    first = _made("w:tblStylePr", {"w:type": "firstRow"})
    look = _made("w:rPr", {})
    look.append(_made("w:b", {}))
    first.append(look)
    style.element.append(first)


def _foot(line: Paragraph, title: str) -> None:
    line.add_run(f"{title}\t\t")
    field(line, "PAGE", "1")
    for run in line.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), GREY


def field(line: Paragraph, code: str, shown: str) -> None:
    """Add a field that Word works out: its code, and what is shown until it does.

    shown: “begin” leaves the field open, so that what follows is its value; “end”, without a code, closes it.
    """
    if code:
        begin = line.add_run()._r
        begin.append(_made("w:fldChar", {"w:fldCharType": "begin"}))
        told = _made("w:instrText", {"xml:space": "preserve"})
        told.text = f" {code} "
        line.add_run()._r.append(told)
        line.add_run()._r.append(_made("w:fldChar", {"w:fldCharType": "separate"}))
    if shown not in ("begin", "end"):
        line.add_run(shown)
    if shown != "begin":
        line.add_run()._r.append(_made("w:fldChar", {"w:fldCharType": "end"}))


def marked_place(line: Paragraph, name: str, number: int) -> None:
    """Give a paragraph a name that a link can lead to."""
    line._p.insert(1, _made("w:bookmarkStart", {"w:id": str(number), "w:name": name}))
    line._p.append(_made("w:bookmarkEnd", {"w:id": str(number)}))


def link_to(line: Paragraph, name: str, text: str) -> None:
    """Add text that leads to a place of the document."""
    link = _made("w:hyperlink", {"w:anchor": name, "w:history": "1"})
    link.append(line.add_run(text)._r)
    line._p.append(link)


def _made(name: str, values: dict[str, str]) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(key), value)
    return element

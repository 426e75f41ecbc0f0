"""How the PDF looks: its paragraphs and colours."""

from __future__ import annotations

from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from analysis.charts.style import GREY as GREY_OF_CHARTS
from analysis.charts.style import INK as INK_OF_CHARTS
from analysis.charts.style import RULE as RULE_OF_CHARTS
from analysis.publish.whole.fonts import HOUSE

INK, GREY, RULE = HexColor(INK_OF_CHARTS), HexColor(GREY_OF_CHARTS), HexColor(RULE_OF_CHARTS)
BOLD = f"{HOUSE}-Bold"


@cache
def styles() -> dict[str, ParagraphStyle]:
    """Every style by its name."""
    found = {
        "text": _style("text", 10.5, after=6),
        "title": _style("title", 26, font=BOLD, before=60, after=8),
        "part": _style("part", 14, font=BOLD, before=24, after=6),
        "heading1": _style("heading1", 20, font=BOLD, after=10),
        "heading2": _style("heading2", 14, font=BOLD, before=14, after=4),
        "heading3": _style("heading3", 11.5, font=BOLD, before=10, after=3),
        "finding": _style("finding", 11, before=2, after=3),
        "limit": _style("limit", 10, after=3, colour=GREY, indent=14),
        "caption": _style("caption", 9, before=3, after=12, colour=GREY),
        "small": _style("small", 9, before=2, after=10, colour=GREY),
        "foot": _style("foot", 8.5, colour=GREY),
        "contents": _style("contents", 11, after=2),
        "tablehead": _style("tablehead", 9, before=8, after=4, colour=GREY),
        "cell": _style("cell", 8.2),
        "cellhead": _style("cellhead", 8.2, font=BOLD),
        "right": _style("right", 8.2),
        "righthead": _style("righthead", 8.2, font=BOLD),
        "code": _style("code", 9, after=4),
        "item": _style("item", 10.5, after=3, indent=12),
    }
    for name in ("right", "righthead"):
        found[name].alignment = TA_RIGHT
    for name in ("heading1", "heading2", "heading3", "tablehead", "part"):
        found[name].keepWithNext = 1
    found["item"].bulletIndent = 2
    return found


def _style(
    name: str,
    size: float,
    *,
    font: str = HOUSE,
    before: float = 0,
    after: float = 0,
    colour: HexColor = INK,
    indent: float = 0,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=size * 1.28,
        spaceBefore=before,
        spaceAfter=after,
        textColor=colour,
        leftIndent=indent,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )

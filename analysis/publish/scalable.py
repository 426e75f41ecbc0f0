"""An SVG that needs nothing beside itself: its words say what it shows, and the typeface comes with it."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ElementTree

from analysis.publish.typeface import Face, font_faces

TEXT = "{http://www.w3.org/2000/svg}text"
ROOT = re.compile(r"<svg ")
STYLE = '<style type="text/css">'
FAMILIES = "font-family: 'Source Sans Pro', 'DejaVu Sans'; "
MORE = "font-family: 'Source Sans Pro', 'Source Sans 3', 'DejaVu Sans', sans-serif; "
"""What a text is set in, as matplotlib writes it, and for a program that does not load the typeface of the file: its
newer version, and what is always there."""


def whole_svg(svg: bytes, *, title: str, alt: str, language: str) -> bytes:
    """An SVG as matplotlib writes it, with a title, a description, its language and its typeface. Text stays text.

    title and alt: plain text. language: of the words around the chart, a code.
    """
    text = svg.decode()
    faces = font_faces(_texts(svg))
    head = f'<svg xml:lang="{html.escape(language)}" role="img" aria-labelledby="figure-title figure-desc" '
    about = f'<title id="figure-title">{_plain(title)}</title>\n <desc id="figure-desc">{_plain(alt)}</desc>\n '
    text = text.replace(FAMILIES, MORE)
    start = ROOT.search(text)
    assert start is not None
    inside = text.index(">", start.end()) + 1
    opening = head + text[start.end() : inside]
    rest = text[inside:].replace(STYLE, STYLE + faces, 1).lstrip("\n ")
    return f"{text[: start.start()]}{opening}\n {about}{rest}".encode()


def _texts(svg: bytes) -> list[tuple[Face, str]]:
    """The words of an SVG, each with its face."""
    found = []
    for each in ElementTree.fromstring(svg).iter(TEXT):
        style = "".join(part.get("style", "") for part in each.iter())
        found.append((("font-weight: 700" in style, "font-style: " in style), "".join(each.itertext())))
    return found


def _plain(text: str) -> str:
    """Text as XML holds it; characters that XML can't hold are left out."""
    return html.escape(re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text), quote=False)

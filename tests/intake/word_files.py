"""Word files of a few lines, made for a test: a paragraph is a string of a small notation.

``**bold**``, ``[[bold, italic and underlined]]``, ``{Bookmark}``, ``|`` for a line end, ``@n `` at the beginning for a link
to place n, ``~`` for a fixed space.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
PIECE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\[\[(?P<hit>.+?)\]\]|\{(?P<mark>\w+)\}|(?P<end>\|)|(?P<plain>[^*\[{|]+)")
STYLES = {"bold": "<w:b/>", "hit": "<w:b/><w:i/><w:u w:val='single'/>", "plain": ""}


def paragraph(text):
    link = re.match(r"@(\d) ", text)
    inner = "".join(_piece(match) for match in PIECE.finditer(text[3:] if link else text))
    return f'<w:p><w:hyperlink r:id="rId{link[1]}">{inner}</w:hyperlink></w:p>' if link else f"<w:p>{inner}</w:p>"


def _piece(match):
    kind = match.lastgroup
    text = escape(match[kind]).replace("~", "\u00a0")
    if kind == "mark":
        return f'<w:bookmarkStart w:id="1" w:name="{text}"/><w:bookmarkEnd w:id="1"/>'
    inner = "<w:br/>" if kind == "end" else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r><w:rPr>{STYLES.get(kind, '')}</w:rPr>{inner}</w:r>"


def body(*paragraphs):
    return f"<w:document {W} {R}><w:body>{''.join(map(paragraph, paragraphs))}</w:body></w:document>"


def packed(parts):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return held.getvalue()


def word(*paragraphs, links=(), properties=()):
    parts = {"word/document.xml": body(*paragraphs)}
    if links:
        each = "".join(
            f'<Relationship Id="rId{at}" Target="{escape(target)}" TargetMode="External"/>'
            for at, target in enumerate(links, 1)
        )
        parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'
    if properties:
        each = "".join(f'<property name="{name}"><v>{value}</v></property>' for name, value in properties)
        parts["docProps/custom.xml"] = f"<Properties>{each}</Properties>"
    return packed(parts)

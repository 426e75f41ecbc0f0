"""A Word file (.docx) opened without trusting it: its paragraphs, what is bold in them, bookmarks and links.

Read with lxml and the standard library: other readers give no bookmarks. Entities are not resolved, nothing is fetched,
and what unpacks to more than the largest size is refused.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from analysis.intake.article import Refused

TEXT = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
PROPERTIES = "docProps/custom.xml"
LARGEST = 150_000_000
"""Bytes that one part of the file may have when it is unpacked; a thousand articles have about 60 million."""
MOST_ELEMENTS, MOST_ATTRIBUTES, MOST_PARAGRAPHS = 1_000_000, 1_500_000, 100_000
"""Of one part of the file, which may have as many in some thousand bytes; a thousand articles have 800,000 elements,
1,000,000 attributes and 40,000 paragraphs. Plain limits for time and memory."""
ZIP = b"PK\x03\x04"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OTHER_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SIGNS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError, KeyError)
OFF = ("0", "false", "off", "none")
DAMAGED = "must be a whole Word file (.docx); it is cut off or damaged. Download it again."


@dataclass
class Paragraph:
    """A paragraph. spans: its text in order, line ends as newlines, each with whether it is bold (not one that is italic
    and underlined as well, by which archives mark what was searched for). bookmarks: the names that begin in it. links:
    the numbers of the places that it leads to."""

    spans: list[tuple[str, bool]] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


class WordFile:
    """An opened Word file. Raises ``Refused`` for bytes that are none."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = set(self._zip.namelist())
        except BROKEN:
            raise Refused(DAMAGED) from None
        if TEXT not in self.names:
            raise Refused("must be a Word file (.docx); it is a packed folder without a text of Word. Unpack it first.")

    def part(self, name: str) -> bytes:
        """The bytes of one part. Raises ``Refused`` where it is damaged, locked, or unpacks to more than ``LARGEST``."""
        try:
            with self._zip.open(name) as packed:
                found = packed.read(LARGEST + 1)
        except (*BROKEN, NotImplementedError):
            raise Refused(DAMAGED) from None
        if len(found) > LARGEST:
            most = LARGEST // 1_000_000
            raise Refused(
                f"must unpack to at most {most} million bytes; it holds more. Export fewer articles at a time."
            )
        return found

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs in the order of the page, those of tables among them."""
        found: list[Paragraph] = []
        for element in _tree(self.part(TEXT)).iter(f"{W}p"):
            if len(found) >= MOST_PARAGRAPHS:
                raise Refused(
                    f"must have at most {MOST_PARAGRAPHS:,} paragraphs; it has more. Export fewer articles at a time."
                )
            if not _is_other_copy(element):
                found.append(_paragraph(element))
        return found

    def links(self) -> dict[str, str]:
        """Number of a link -> where it leads."""
        if LINKS not in self.names:
            return {}
        return {
            element.get("Id", ""): element.get("Target", "")
            for element in _tree(self.part(LINKS)).iter("{*}Relationship")
            if element.get("TargetMode") == "External"
        }

    def properties(self) -> dict[str, str]:
        """Name -> value of what a program wrote about the file."""
        if PROPERTIES not in self.names:
            return {}
        return {
            element.get("name", ""): "".join(map(str, element.itertext())).strip()
            for element in _tree(self.part(PROPERTIES)).iter("{*}property")
        }


def is_word(data: bytes) -> bool:
    """Whether bytes are a Word file (.docx)."""
    return data.startswith(ZIP) and TEXT.encode() in data


def _tree(data: bytes) -> etree._Element:
    _check_size(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(DAMAGED) from None


def _check_size(data: bytes) -> None:
    """Raise Refused for what has more elements or attributes than any export. They are counted in the bytes, before a
    tree is made of them: no < or = stands for less."""
    for n, most, what in (
        (data.count(b"<") - data.count(b"</"), MOST_ELEMENTS, "elements"),
        (data.count(b"="), MOST_ATTRIBUTES, "values of attributes"),
    ):
        if n > most:
            raise Refused(f"must have at most {most:,} {what}; it has {n:,}. Export fewer articles at a time.")


def _is_other_copy(element: etree._Element) -> bool:
    """Whether a paragraph is the copy of a text box for old programs."""
    return any(above.tag == OTHER_COPY for above in element.iterancestors(OTHER_COPY))


def _paragraph(element: etree._Element) -> Paragraph:
    found = Paragraph()
    bold = False
    for node in _inside(element):
        if node.tag == f"{W}t":
            found.spans.append((node.text or "", bold))
        elif node.tag == f"{W}r":
            bold = _is_bold(node)
        elif node.tag in SIGNS:
            found.spans.append((SIGNS[node.tag], bold))
        elif node.tag == f"{W}bookmarkStart":
            found.bookmarks.append(node.get(f"{W}name", ""))
        elif node.tag == f"{W}hyperlink":
            found.links.append(node.get(f"{R}id", ""))
    return found


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    """What is inside a paragraph, in order, without paragraphs inside it (text boxes), its properties and struck text."""
    apart = {f"{W}p", f"{W}pPr", f"{W}rPr", f"{W}del", OTHER_COPY}
    waiting = list(reversed(element))
    while waiting:
        node = waiting.pop()
        if node.tag not in apart and isinstance(node.tag, str):
            yield node
            waiting.extend(reversed(node))


def _is_bold(run: etree._Element) -> bool:
    style = run.find(f"{W}rPr")
    if style is None:
        return False
    bold, italic, underlined = (_is_on(style.find(f"{W}{mark}")) for mark in ("b", "i", "u"))
    return bold and not (italic and underlined)


def _is_on(mark: etree._Element | None) -> bool:
    return mark is not None and mark.get(f"{W}val", "") not in OFF

"""HTML of exports as plain text: parsed without trusting it, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from analysis.errors import Problem
from analysis.story.encoding import clean_name, read_text

SHOWN_ADDRESS = re.compile(r"\[(?:https?://|mailto:|www\.)[^\[\]]{0,1000}\]")
"""Where a link leads, as Factiva prints it behind the words of the link."""
NO_SIGN = re.compile(r"&?softReturn;|\u2029|\u2028")
APART = {"script", "style", "noscript"}
BOXES = {"p", "div", "tr"}
LINE_ENDS = BOXES | {"br"}
BLANK_LINE = re.compile(r"\n[ \t]*\n")
DECLARED = re.compile(r"<\?xml[^<>]{0,200}\?>")


def parsed(data: bytes, name: str) -> tuple[etree._Element | None, list[Problem]]:
    """The page of a file, whatever encoding it claims, None where there is none; and what was repaired to read it."""
    text, problems = read_text(data, name)
    return tree(text), problems


def tree(text: str) -> etree._Element | None:
    """The page that a text holds. Nothing is fetched and no script runs; None where there is no element in it."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(DECLARED.sub("", text, count=1).encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def has_class(element: etree._Element, name: str) -> bool:
    """Whether an element is of a class."""
    return name in (element.get("class") or "").split()


def plain(element: etree._Element) -> str:
    """All text of an element on one line, without scripts and the addresses of links."""
    return _clean("".join(_pieces(element)))


def paragraphs_of(element: etree._Element) -> list[str]:
    """The paragraphs of an element: those marked as such; else those between blank lines, where it is preformatted, or
    between line ends."""
    inside = [each for each in element.iter("p") if each is not element]
    if inside:
        return [text for each in inside if (text := plain(each))]
    text = "".join(_pieces(element))
    pieces = BLANK_LINE.split(text) if element.tag == "pre" or has_class(element, "articlePre") else [text]
    return [clean for piece in pieces if (clean := _clean(piece))]


def lines_of(element: etree._Element) -> list[str]:
    """The lines of an element: where the page breaks, not where the file does."""
    text = "".join("\0" if piece == "\n\0" else piece for piece in _pieces(element, breaks="\n\0"))
    return [line for piece in text.split("\0") if (line := _clean(piece))]


def _clean(text: str) -> str:
    text = clean_name(NO_SIGN.sub(" ", text))
    return " ".join(SHOWN_ADDRESS.sub("", text).split()) if "[" in text else text


def _pieces(element: etree._Element, breaks: str = "\n") -> Iterator[str]:
    """The text of an element, piece by piece, with a break at each line end that the page shows."""
    within = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            within += tag in APART
            if tag in LINE_ENDS and node is not element and not within:
                yield breaks
            if node.text and not within and tag:
                yield node.text
        else:
            within -= tag in APART
            if tag in BOXES and node is not element and not within:
                yield breaks
            if node.tail and node is not element and not within:
                yield node.tail

"""The bytes of a saved page -> a tree that is safe to look through: without scripts, pictures and what is too large."""

from __future__ import annotations

import codecs
import re

import lxml.html
from lxml import etree

from analysis.intake.article import Refused
from analysis.intake.pages.fields import named
from analysis.story.encoding import MARKS, read_text

MOST_BYTES = 150_000_000
"""A page saved with its pictures inside is 100 MB at most; what is larger is no page."""
MOST_LETTERS = 20_000_000
MOST_ELEMENTS = 20_000
"""Letters and elements of a page without its pictures; the longest pages of news sites have a fifth of these."""
MOST_DEPTH = 1_000
"""Elements inside each other; pages of news sites have 60."""
MOST_TAGS = 1_000_000
"""Signs < of a page, of which its programs may hold many; counted before a tree is made, which takes far more memory."""
PICTURE = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%_-]*")
"""A picture or a letter type as an address that holds its bytes."""
CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)
HEAD = 4_000
"""Bytes at the beginning of a page in which it says its encoding and its kind."""
SAVE = "Save the page of one article."
"""What to do where a file is refused."""
PAGE = ("html", "head", "body", "meta", "article", "title")
TAG = re.compile(rf"<(?:!doctype html|{'|'.join(PAGE)})[\s/>]", re.IGNORECASE)
XHTML = re.compile(r"<(?:!doctype html|html)[\s>]", re.IGNORECASE)
NO_TEXT = named("no text")
"""Elements whose content is no text of the page."""


def is_page(data: bytes) -> bool:
    """Whether bytes begin like a page: with a tag that only pages have, before any other text."""
    head = _head(data).lstrip("\ufeff \t\r\n")
    if head[:5].lower() == "<?xml":
        return XHTML.search(head) is not None
    return head.startswith("<") and TAG.search(head) is not None


def _head(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[: HEAD - HEAD % 4].decode(encoding, errors="replace")
    return data[:HEAD].decode("latin-1")


def decoded(data: bytes, name: str) -> str:
    """The text of a page: by its byte order mark, as UTF-8 if it is, else as it says itself, else as it looks.

    Raises Refused for one that is too large.
    """
    if len(data) > MOST_BYTES:
        raise Refused(f"must be a page of at most {MOST_BYTES // 10**6} MB; it has {len(data) // 10**6} MB. {SAVE}")
    text = PICTURE.sub("", _decoded(data, name))
    if len(text) > MOST_LETTERS:
        raise Refused(
            f"must be a page of at most {MOST_LETTERS // 10**6} million letters; "
            f"it has {len(text) // 10**6} million. {SAVE}"
        )
    return text


def _decoded(data: bytes, name: str) -> str:
    if any(data.startswith(mark) for mark, _ in MARKS):
        return read_text(data, name)[0]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    said = CHARSET.search(_head(data))
    if said and said[1].lower().replace("_", "-") not in ("utf-8", "utf8"):
        try:
            return data.decode(codecs.lookup(said[1]).name)
        except (LookupError, UnicodeDecodeError):
            pass
    return read_text(data, name)[0]


def tree_of(text: str, name: str) -> lxml.html.HtmlElement:
    """The tree of a page, with its scripts, without comments. Nothing is fetched and no entity is looked up.

    Raises Refused where there is no element in it, or more than a page has.
    """
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    n_tags = text.count("<")
    if n_tags > MOST_TAGS:
        raise Refused(f"must be a page of at most {MOST_TAGS:,} tags; it has {n_tags:,}. {SAVE}")
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        raise Refused(f"must be a page with text; it holds no element that can be read. {SAVE}") from None
    n_elements = sum(1 for _ in root.iter())
    if n_elements > MOST_ELEMENTS:
        raise Refused(f"must be a page of at most {MOST_ELEMENTS:,} elements; it has {n_elements:,}. {SAVE}")
    depth = _depth(root)
    if depth > MOST_DEPTH:
        raise Refused(f"must be a page of at most {MOST_DEPTH:,} elements inside each other; it has {depth:,}. {SAVE}")
    return root


def _depth(root: lxml.html.HtmlElement) -> int:
    """How many elements stand inside each other at most."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def strip(root: lxml.html.HtmlElement) -> None:
    """Take away what is no text of the page: programs, style sheets, fields of forms."""
    etree.strip_elements(root, *NO_TEXT, with_tail=False)

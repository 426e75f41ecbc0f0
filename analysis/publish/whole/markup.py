"""From the HTML and the Markdown of a notebook to blocks of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lxml import html
from lxml.html import HtmlElement
from markdown_it import MarkdownIt

from analysis.findings.reading import Finding
from analysis.publish.whole.model import Block, Grid, Heading, Paragraph, Raw, Run, Runs, Said, words_of

BUT, OTHER = "But:", "Another reading:"
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LOOKS: dict[str, dict[str, Any]] = {
    "strong": {"strong": True},
    "b": {"strong": True},
    "em": {"slanted": True},
    "i": {"slanted": True},
    "code": {"code": True},
    "mark": {"marked": True},
}
UNSEEN = {"script", "style", "input", "button", "svg", "img", "template"}
EVIDENCE = {"concordance", "versions"}
"""Classes of what holds sentences of articles."""
BLANKS = re.compile(r"\s+")


def of_markdown(text: str) -> list[Block]:
    """The blocks of a cell of text. HTML in it is text."""
    return of_html(MarkdownIt("commonmark", {"html": False}).enable("table").render(text))


def of_html(text: str) -> list[Block]:
    """The blocks of an output: findings, a table, sentences that unfold, or whatever else it holds, as paragraphs."""
    if not text.strip():
        return []
    found: list[Block] = []
    for node in html.fragments_fromstring(text):
        if isinstance(node, str):
            found += _paragraph((Run(node),))
        else:
            for link in node.xpath(".//a[contains(concat(' ', @class, ' '), ' opens ')]"):
                link.drop_tree()  # a word that leads to sentences on the web page, and nowhere here
            found += _blocks(node)
    return found


def _blocks(node: HtmlElement) -> Iterator[Block]:
    """The blocks of an element."""
    if not isinstance(node.tag, str) or node.tag in UNSEEN:
        return
    classes = set(node.get("class", "").split())
    if "findings" in classes:
        yield Said(tuple(_findings(node)))
    elif node.tag in HEADINGS:
        yield Heading(HEADINGS[node.tag], " ".join(node.text_content().split()))
    elif _is_evidence(node, classes):
        yield Raw(_source(node), is_evidence=True)
    elif node.tag == "table":
        yield _grid(node)
    elif node.tag == "details" and node.xpath(".//table"):
        yield from _unfolding(node)
    elif node.tag in ("p", "summary", "figcaption", "blockquote", "dt", "dd"):
        yield from _paragraph(_runs(node))
    elif node.tag == "pre":
        yield Paragraph((Run(node.text_content().rstrip("\n"), code=True),), code=True)
    elif node.tag == "li":
        yield from (replace(each, item=True) for each in _paragraph(_runs(node)))
    else:
        yield from _inside(node)


def _inside(node: HtmlElement) -> Iterator[Block]:
    """The blocks of what an element holds; text that stands freely between them is a paragraph."""
    free: list[Run] = [Run(node.text)] if node.text else []
    for child in node:
        if isinstance(child.tag, str) and _is_inline(child):
            free += _look(child)
        else:
            yield from _paragraph(tuple(free))
            free = []
            yield from _blocks(child)
        if child.tail:
            free.append(Run(child.tail))
    yield from _paragraph(tuple(free))


def _is_inline(node: HtmlElement) -> bool:
    return node.tag in LOOKS or node.tag in ("a", "span", "small", "bdi", "br", "del", "sub", "sup", "time", "abbr")


def _is_evidence(node: HtmlElement, classes: set[str]) -> bool:
    if EVIDENCE & classes:
        return True
    return node.tag == "details" and bool(
        node.xpath(".//*[contains(@class, 'concordance') or contains(@class, 'sentences')] | .//mark | .//bdi")
    )


def _findings(node: HtmlElement) -> Iterator[Finding]:
    """Findings, each with the paragraphs that limit it."""
    last: Finding | None = None
    for child in node:
        text = " ".join(child.text_content().split())
        if last is not None and text.startswith(BUT):
            last = replace(last, caveat=text.removeprefix(BUT).strip())
        elif last is not None and text.startswith(OTHER):
            last = replace(last, other_reading=text.removeprefix(OTHER).strip())
        elif text:
            if last is not None:
                yield last
            last = Finding(text)
    if last is not None:
        yield last


def _unfolding(node: HtmlElement) -> Iterator[Block]:
    """A table below its title."""
    summary = node.find("summary")
    title = "" if summary is None else " ".join(summary.text_content().split())
    foot = " ".join(" ".join(each.text_content().split()) for each in node.findall("p"))
    for table in node.iter("table"):
        yield replace(_grid(table), title=title, foot=foot)


def _grid(node: HtmlElement) -> Grid:
    lines = [list(row) for row in node.iter("tr")]
    head = lines[0] if lines and all(cell.tag == "th" for cell in lines[0]) else []
    body = lines[1:] if head else lines
    rows = tuple(tuple(" ".join(cell.text_content().split()) for cell in row) for row in body)
    width = max([len(head), *map(len, rows)], default=0)
    headings = [" ".join(cell.text_content().split()) for cell in head] or [""] * width
    right = frozenset(number for number, cell in enumerate(head) if _is_right(cell))
    return Grid("", tuple(headings), tuple((*row, *[""] * (width - len(row))) for row in rows), right)


def _is_right(cell: HtmlElement) -> bool:
    return cell.get("align") == "right" or "text-align:right" in cell.get("style", "").replace(" ", "")


def _paragraph(runs: Runs) -> Iterator[Paragraph]:
    runs = tuple(_tidy(runs))
    if words_of(runs).strip():
        yield Paragraph(runs)


def _tidy(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs without the blanks that HTML does not show."""
    before = " "
    for run in runs:
        text = BLANKS.sub(" ", run.text) if not run.code else run.text
        text = text.lstrip(" ") if before.endswith(" ") else text
        if text:
            yield replace(run, text=text)
            before = text


def _runs(node: HtmlElement) -> Runs:
    found = [Run(node.text)] if node.text else []
    for child in node:
        found += _look(child)
        if child.tail:
            found.append(Run(child.tail))
    return tuple(found)


def _look(node: HtmlElement) -> Runs:
    """The runs of an element that sets how its text looks."""
    if not isinstance(node.tag, str) or node.tag in UNSEEN:
        return ()
    if node.tag == "br":
        return (Run(" "),)
    return tuple(replace(run, **LOOKS.get(node.tag, {})) for run in _runs(node))


def _source(node: HtmlElement) -> str:
    return str(html.tostring(node, encoding="unicode", with_tail=False))

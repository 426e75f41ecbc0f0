"""A notebook as a page to read: its text, tables and charts, without its code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, takewhile

from lxml import html

from analysis.escape import escape_html
from analysis.publish.markdown import raw, without_paragraphs
from analysis.publish.nb import NotebookNode
from analysis.publish.notebooks import HOW_TO_READ
from analysis.publish.shown import NO_ROWS, STYLE

HEADING = re.compile(r"#{1,6} ")
BRIEF = "brief"
"""The tag of the cell whose output is the brief."""
FINDING = "## The finding"
"""How the section begins that answers a notebook’s question."""
ANSWERS = 3
"""Findings at the most that the first page gives as the answer to a question."""
SETS = "publish.settings("
"""What a cell calls that reads the settings: they are for those who run the notebook."""
SECTION = re.compile(r"(</?h)3\b")
"""The heading of a section, in HTML, before its level."""
BELOW = re.compile(r"##+ (.+)")
"""The heading of a section of a page, not that of the page."""
NOTES = (HOW_TO_READ, "**What it can’t show.**", "**What it can't show.**")
"""How paragraphs begin that explain a table or chart."""
LEFT_OUT = "## What is not on this page\n\nThese parts have nothing to show for this story:"
Picture = Callable[[str, NotebookNode], str]
"""A picture of a notebook (base64, what is known of it) as HTML."""


def page(notebook: NotebookNode, picture: Picture, names: Sequence[str]) -> str:
    """The Markdown of a page: sections that only set up or run the notebook are left out, and so is all code. Sections
    with nothing to show are named at the end; where something is only said, how its table is read is left out.

    picture: makes the HTML of a picture. names: the notebooks with a page; links to them lead there.
    """
    parts, left_out = [], []
    for section in _sections(notebook.cells):
        shown = [output for cell in section for output in cell.get("outputs", [])]
        told = [output for output in shown if not _has_no_rows(output)]
        if _is_only_run(section):
            continue
        if shown and not told and (title := BELOW.match(section[0].source)):
            left_out.append(title[1])
            continue
        only_said = len(told) < len(shown) and all(map(_is_said, told))
        for cell in _without_settings(section):
            if cell.cell_type == "markdown":
                parts.append(without_paragraphs(cell.source, *NOTES) if only_said else cell.source)
            elif cell.cell_type == "code":
                parts += [_output(output, picture) for output in cell.outputs if not (told and _has_no_rows(output))]
    if left_out:
        parts.append("\n".join([f"{LEFT_OUT}\n", *(f"- {title}" for title in left_out)]))
    return "\n\n".join(_linked(part, names) for part in parts) + "\n"


def alts(notebook: NotebookNode) -> list[str]:
    """The words of all pictures of a notebook."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [
        output.metadata.get("image/png", {}).get("alt", "")
        for output in outputs
        if "image/png" in output.get("data", {})
    ]


def brief(notebook: NotebookNode, picture: Picture, names: Sequence[str]) -> str:
    """The HTML of the cells tagged ``brief``, a picture beside the text before it; nothing where there are none.

    Its headings stand a level higher than in the notebook, where they are in a section.
    picture, names: as for ``page``.
    """
    parts: list[str] = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []) if BRIEF in cell.metadata.get("tags", []) else []:
            data = output.get("data", {})
            if "image/png" in data and parts:
                beside = picture(data["image/png"], output.metadata.get("image/png", {}))
                parts[-1] = f'<section class="told">{parts[-1]}{beside}</section>'
            else:
                parts.append(data.get("text/html", ""))
    return _linked(SECTION.sub(r"\g<1>2", "".join(parts)), names)


def answer(notebook: NotebookNode) -> str:
    """The first findings that the notebook computed, up to the first caveat and ANSWERS at most, as HTML; nothing where it
    computed none. So a question on several sides is answered for all of them."""
    cells = list(notebook.cells)
    headings = [at for at, cell in enumerate(cells) if cell.cell_type == "markdown" and cell.source.startswith(FINDING)]
    for cell in cells[headings[0] if headings else 0 :]:
        for output in cell.get("outputs", []):
            shown = output.get("data", {}).get("text/html", "")
            if 'class="findings"' in shown:
                found = html.fragment_fromstring(shown, create_parent=True).iter("p")
                first = takewhile(lambda paragraph: bool(paragraph.text), found)  # a caveat begins with an element
                return " ".join(map(_inner, islice(first, ANSWERS)))
    return ""


def _inner(paragraph: html.HtmlElement) -> str:
    """What is in a paragraph, without the link to its sentences."""
    return (
        escape_html(paragraph.text or "")
        + "".join(
            html.tostring(child, encoding="unicode") for child in paragraph if child.get("class") != "opens"
        ).rstrip()
    )


def plain(fragment: str) -> str:
    """The words of a piece of HTML."""
    return html.fragment_fromstring(fragment, create_parent=True).text_content() if fragment.strip() else ""


def _sections(cells: Iterable[NotebookNode]) -> list[list[NotebookNode]]:
    """The cells below each heading, the heading's own cell first."""
    sections: list[list[NotebookNode]] = [[]]
    for cell in cells:
        if cell.cell_type == "markdown" and HEADING.match(cell.source):
            sections.append([])
        sections[-1].append(cell)
    return sections


def _is_only_run(section: list[NotebookNode]) -> bool:
    """Whether a section has code and nothing that came of it."""
    code = [cell for cell in section if cell.cell_type == "code"]
    return bool(code) and not any(cell.outputs and SETS not in cell.source for cell in code)


def _has_no_rows(output: NotebookNode) -> bool:
    """Whether an output only says that its table is empty."""
    return bool(output.get("data", {}).get("text/plain", "").strip() == NO_ROWS)


def _is_said(output: NotebookNode) -> bool:
    """Whether an output is sentences, with no table or chart."""
    return 'class="findings"' in output.get("data", {}).get("text/html", "")


def _without_settings(section: list[NotebookNode]) -> list[NotebookNode]:
    """Of a section that reads the settings, only what its other code gave: the rest is for those who run the notebook."""
    if not any(cell.cell_type == "code" and SETS in cell.source for cell in section):
        return section
    return [cell for cell in section if cell.cell_type == "code" and SETS not in cell.source]


def _output(output: NotebookNode, picture: Picture) -> str:
    data = output.get("data", {})
    if "image/png" in data:
        return raw(picture(data["image/png"], output.metadata.get("image/png", {})))
    if "text/html" in data:
        return raw(f'<div class="output">{data["text/html"].replace(STYLE, "")}</div>')  # the pages have their own
    if "text/markdown" in data:
        return str(data["text/markdown"])
    text = data.get("text/plain", output.get("text", ""))
    return raw(f"<pre>{escape_html(text)}</pre>") if text else ""


def _linked(part: str, names: Sequence[str]) -> str:
    """Links to notebooks as links to their pages."""
    for name in names:
        stem = name.removesuffix(".ipynb")
        part = part.replace(f"]({name})", f"]({stem}.md)").replace(f'href="{name}', f'href="{stem}.html')
    return part

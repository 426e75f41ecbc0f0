"""From executed notebooks, the folder of figures and the corpus to one report."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.annotate import Corpus
from analysis.publish import cite
from analysis.publish.exact import MARK, Held, as_frame, read_held
from analysis.publish.gallery import manifests
from analysis.publish.nb import NotebookNode, nbformat
from analysis.publish.whole.markup import of_html, of_markdown
from analysis.publish.whole.model import Block, Chapter, Document, Grid, Heading, Paragraph, Picture, Raw
from analysis.publish.whole.texts import sentences

BRIEF = "brief"
"""The tag of the cell whose output is the brief."""
NOT_READ = re.compile(r"^(?:Settings|Which notebook answers|How do I|Where do I)", re.IGNORECASE)
"""Headings of what is for whoever runs a notebook: sections of code to change."""
ENDINGS = ("svg", "pdf", "png")


def collect(notebooks: Sequence[Path], *, figures: Path, tables: Path, corpus: Corpus, title: str) -> Document:
    """A report of executed notebooks, a chapter each.

    figures: the folder they exported their figures to; tables: the folder in which a report kept their tables, which may
    be missing. corpus: the annotated story. title: what the report is called.
    """
    known = _by_alt(figures)
    chapters = []
    for path in notebooks:
        notebook = nbformat.read(path, as_version=4)
        held = read_held(tables / f"{path.stem}.json")
        chapters.append(_chapter(path.stem, list(_blocks(notebook, known, held))))
    return Document(
        title=title,
        story=corpus.name,
        chapters=tuple(chapters),
        articles=corpus.articles,
        sentences=sentences(corpus),
        cite=cite.line(corpus, title),
        version=cite.version(),
        key=cite.key(corpus),
    )


def _chapter(name: str, blocks: list[Block]) -> Chapter:
    """A chapter; its first heading is its question."""
    question = name
    if blocks and isinstance(blocks[0], Heading):
        question, blocks = blocks[0].text, blocks[1:]
    return Chapter(name, question, tuple(_titled(_for_readers(blocks))))


def _for_readers(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks but those of sections for whoever runs the notebook."""
    left_at: int | None = None
    for block in blocks:
        if isinstance(block, Heading):
            if left_at is not None and block.level > left_at:
                continue
            left_at = block.level if NOT_READ.match(block.text) else None
        if left_at is None:
            yield block


def _titled(blocks: Iterator[Block]) -> Iterator[Block]:
    """Tables that have no title of their own get the heading above."""
    above = ""
    for block in blocks:
        if isinstance(block, Heading):
            above = block.text
        elif isinstance(block, Grid) and not block.title:
            block = replace(block, title=above)
        yield block


def _blocks(notebook: NotebookNode, known: Mapping[str, dict[str, Any]], held: Sequence[Held]) -> Iterator[Block]:
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield from (block for block in of_markdown(cell.source) if not _is_code(block))
        elif cell.cell_type == "code":
            is_brief = BRIEF in cell.metadata.get("tags", [])
            for output in cell.outputs:
                yield from _shown(output, known, held, is_brief=is_brief)


def _is_code(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.code


def _shown(
    output: NotebookNode, known: Mapping[str, dict[str, Any]], held: Sequence[Held], *, is_brief: bool
) -> Iterator[Block]:
    """The blocks of one output."""
    data = output.get("data", {})
    if "image/png" in data:
        yield _picture(output, known)
    elif "text/html" in data:
        text = str(data["text/html"])
        blocks = of_html(text)
        number = output.metadata.get(MARK)
        if is_brief:
            yield Raw(text, is_evidence=False, blocks=tuple(blocks))
        elif isinstance(number, int) and 0 <= number < len(held):
            yield from (_exact(block, held[number]) for block in blocks)
        else:
            yield from blocks


def _exact(block: Block, held: Held) -> Block:
    """A table with its numbers as they were computed."""
    if not isinstance(block, Grid):
        return block
    frame, about = as_frame(held)
    return replace(block, exact=frame, about=about)


def _picture(output: NotebookNode, known: Mapping[str, dict[str, Any]]) -> Picture:
    about = output.metadata.get("image/png", {})
    alt = str(about.get("alt") or output.data.get("text/plain", "Figure"))
    found = known.get(alt, {})
    png = base64.b64decode(output.data["image/png"])
    width, height = int(about.get("width") or 690), int(about.get("height") or 390)
    return Picture(png, alt, width, height, found.get("stem"), found.get("caption", ""), found.get("paths", {}))


def _by_alt(figures: Path) -> dict[str, dict[str, Any]]:
    """The exported figures, by their alt texts, with the paths of those files that are there."""
    found = {}
    for manifest in manifests(figures) if figures.is_dir() else []:
        paths = {ending: figures / f"{manifest['stem']}.{ending}" for ending in ENDINGS}
        kept = {ending: path for ending, path in paths.items() if path.is_file()}
        found[str(manifest["alt"])] = {**manifest, "paths": kept}
    return found

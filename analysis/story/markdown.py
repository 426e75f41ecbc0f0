"""Markdown articles: the fields of the front matter, and the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from analysis.errors import Problem
from analysis.story.columns import read_as
from analysis.story.encoding import read_text
from analysis.story.lines import is_cut
from analysis.story.record import Record
from analysis.story.sources import FIELDS

FENCES = ("---", "...")
ENTRY = re.compile(r"\w[\w -]*:(?:\s|$)|\s+\S|- |#")
MOST_FRONT = 20_000
"""Characters of front matter; a plain limit for time: far above any that tells of one article."""
NULLS = ("", "~", "null", "Null", "NULL")


def read_markdown(data: bytes, name: str) -> tuple[list[Record], list[Problem]]:
    """The record of a Markdown file; one that begins with --- brings its fields along."""
    text, problems = read_text(data, name)
    head, body = front_matter(text)
    if head is None:
        return [Record(name, None, plain_from_markdown(text), {}, problems)], []
    if len(head) > MOST_FRONT:
        message = (
            f"the lines between --- must have at most {MOST_FRONT:,} characters, not {len(head):,}; they are not read. "
            "Shorten them, or write sources.csv."
        )
        problems.append(Problem("error", name, message, 2))
        return [Record(name, None, plain_from_markdown(body), {}, problems)], []
    try:
        root = yaml.compose(head, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        row = None if mark is None else mark.line + 2
        message = "the lines between --- must be YAML; they are not read. Check them, or write sources.csv."
        problems.append(Problem("error", name, message, row))
        return [Record(name, None, plain_from_markdown(body), {}, problems)], []
    if root is not None and not isinstance(root, yaml.MappingNode):
        return [Record(name, None, plain_from_markdown(text), {}, problems)], []  # a rule above the text
    if root is not None and not _is_closed(text):
        message = "its front matter has no --- at the end; read up to the first empty line. Close it."
        problems.append(Problem("repair", name, message))
    fields, faults = _fields(root, name)
    return [Record(name, None, plain_from_markdown(body), fields, problems + faults)], []


def front_matter(text: str) -> tuple[str | None, str]:
    """The lines between the two rules a text begins with, and the text below; None where there are none.

    Where the second rule is missing, the lines up to the first empty one, if all look like front matter.
    """
    lines = text.lstrip("\ufeff").split("\n")
    if lines[0].strip() != "---":
        return None, text
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in FENCES:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :])
    end = next((number for number, line in enumerate(lines) if not line.strip()), 0)
    head = lines[1:end]
    if head and any(line.split(":")[0].strip().lower() in FIELDS for line in head) and all(map(ENTRY.match, head)):
        return "\n".join(head), "\n".join(lines[end:])
    return None, text


def _is_closed(text: str) -> bool:
    return any(line.rstrip() in FENCES for line in text.split("\n")[1:])


def _fields(root: yaml.MappingNode | None, name: str) -> tuple[dict[str, object], list[Problem]]:
    """The fields as they were typed: a day stays text, ``no`` is not a truth value. Nothing nested is unfolded."""
    pairs = [] if root is None else root.value
    keys = [str(key.value).strip().lower() if isinstance(key, yaml.ScalarNode) else "" for key, _ in pairs]
    names, problems = read_as(keys, FIELDS, name)
    values = {key: _typed(node) for key, (_, node) in zip(names, pairs, strict=True) if key}
    return values, problems


def _typed(node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return None if node.style is None and node.value in NULLS else node.value
    if isinstance(node, yaml.SequenceNode):
        parts = [_typed(part) if isinstance(part, yaml.ScalarNode) else {} for part in node.value]
        return [part for part in parts if part is not None]
    return {}


def plain_from_markdown(text: str) -> str:
    """The words of a Markdown text, a line a block; one of a block quote keeps its >. HTML in it is kept as text."""
    markdown = MarkdownIt("commonmark", {"html": False})
    return "\n\n".join(_blocks(markdown.parse(text)))


def _blocks(tokens: list[Token]) -> Iterator[str]:
    depth = 0
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            depth += token.nesting
        elif token.type == "inline":
            parts = ["> "] if depth else []
            for child in token.children or []:
                parts.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
            yield _one_line("".join(parts))
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")


def _one_line(text: str) -> str:
    """The lines of a paragraph as one; only where a word is cut the line's end stays, for the repair of articles."""
    lines = text.split("\n")
    parts = lines[:1]
    for line, following in pairwise(lines):
        parts += ["\n" if is_cut(line, following) else " ", following]
    return "".join(parts)

"""Markdown articles: the fields of the front matter, the words of the text, and the zones that its marks show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from analysis.errors import Problem
from analysis.schema.vocabulary import Zone
from analysis.story.columns import read_as
from analysis.story.encoding import read_text
from analysis.story.lines import is_cut
from analysis.story.record import Record
from analysis.story.repairs import STAND_INS, literal_in
from analysis.story.sources import FIELDS
from analysis.story.zones import lines_of

FENCES = ("---", "...")
ENTRY = re.compile(r"\w[\w -]*:(?:\s|$)|\s+\S|- |#")
MOST_FRONT = 20_000
"""Characters of front matter; a plain limit for time: far above any that tells of one article."""
NULLS = ("", "~", "null", "Null", "NULL")


class Block(NamedTuple):
    """A paragraph, a heading or the like: its words, and the zone that its mark shows, None where it shows none."""

    text: str
    zone: Zone | None = None


class Words(NamedTuple):
    """The words of a Markdown text. zones: those that its marks show: number of a line (as ``zones.lines_of``) -> zone.
    literal: the numbers of the signs <, & and _ that it escapes with a backslash, which begin no tag, no entity, no
    mark of a spreadsheet."""

    text: str
    zones: dict[int, Zone]
    literal: frozenset[int]


def read_markdown(data: bytes, name: str) -> tuple[list[Record], list[Problem]]:
    """The record of a Markdown file; one that begins with --- brings its fields along."""
    text, problems = read_text(data, name)
    head, body = front_matter(text)
    if head is None:
        return [_record(name, text, {}, problems)], []
    if len(head) > MOST_FRONT:
        message = (
            f"the lines between --- must have at most {MOST_FRONT:,} characters, not {len(head):,}; they were ignored. "
            "Shorten them, or write sources.csv."
        )
        problems.append(Problem("error", name, message, 2))
        return [_record(name, body, {}, problems)], []
    try:
        root = yaml.compose(head, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        row = None if mark is None else mark.line + 2
        message = "the lines between --- must be YAML; they were ignored. Check them, or write sources.csv."
        problems.append(Problem("error", name, message, row))
        return [_record(name, body, {}, problems)], []
    if root is not None and not isinstance(root, yaml.MappingNode):
        return [_record(name, text, {}, problems)], []  # a rule above the text
    if root is not None and not _is_closed(text):
        message = "its front matter has no --- at the end; read up to the first empty line. Close it."
        problems.append(Problem("repair", name, message))
    fields, faults = _fields(root, name)
    return [_record(name, body, fields, problems + faults)], []


def _record(name: str, markdown: str, fields: dict[str, object], problems: list[Problem]) -> Record:
    words = words_of(markdown)
    return Record(name, None, words.text, fields, problems, words.zones, words.literal)


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
    return words_of(text).text


def words_of(markdown: str) -> Words:
    """Read a Markdown text.

    The first heading is the headline if nothing but pictures stands before it, any other a subheading; a paragraph in
    bold alone, right below the headline, is the standfirst; a picture alone in its paragraph is its caption.
    """
    parser = MarkdownIt("commonmark", {"html": False}).disable("text_join")  # which forgets what was escaped
    stand_ins = {} if any(sign in markdown for sign in STAND_INS.values()) else STAND_INS
    blocks = _with_front(list(_blocks(parser.parse(markdown), stand_ins)))
    zones: dict[int, Zone] = {}
    number = 0
    for block in blocks:
        n_lines = len(lines_of(block.text))
        if block.zone is not None:
            zones |= dict.fromkeys(range(number, number + n_lines), block.zone)
        number += n_lines
    text = "\n\n".join(block.text for block in blocks)
    text, literal = literal_in(text) if stand_ins else (text, frozenset[int]())
    return Words(text, zones, literal)


def _with_front(blocks: list[Block]) -> list[Block]:
    """The blocks with the zones that hang on what stands before them: headline, standfirst."""
    found: list[Block] = []
    begun = False  # whether anything but pictures stands before
    for block in blocks:
        last = found[-1].zone if found else None
        zone = block.zone
        if zone == Zone.SUBHEADING and not begun:
            zone = Zone.HEADLINE
        elif zone == Zone.STANDFIRST and last != Zone.HEADLINE:
            zone = None
        found.append(Block(block.text, zone))
        begun = begun or (block.text != "" and zone != Zone.CAPTION)
    return found


def _blocks(tokens: list[Token], stand_ins: Mapping[str, str]) -> Iterator[Block]:
    depth = 0
    heading = False
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close"):
            depth += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "inline":
            parts = ["> "] if depth else []
            for child in token.children or []:
                parts.append("\n" if child.type in ("softbreak", "hardbreak") else _words(child, stand_ins))
            zone = None if depth else Zone.SUBHEADING if heading else _marked(token.children or [])
            yield Block(_one_line("".join(parts)), zone)
        elif token.type in ("fence", "code_block"):
            yield Block(token.content.rstrip("\n"))


def _words(token: Token, stand_ins: Mapping[str, str]) -> str:
    """The words of a part of a line; those of a picture are a text with marks of its own."""
    if token.type == "image":
        return "".join(_words(child, stand_ins) for child in token.children or [])
    return stand_ins.get(token.content, token.content) if token.info == "escape" else token.content


def _marked(children: list[Token]) -> Zone | None:
    """What a paragraph is that holds nothing but a picture, or nothing but words in bold."""
    shown = [child for child in children if child.type not in ("text", "text_special") or child.content.strip()]
    if not shown:
        return None
    if all(child.type in ("image", "softbreak", "hardbreak") for child in shown):
        return Zone.CAPTION
    enclosed = shown[0].type == "strong_open" and shown[-1].type == "strong_close"
    return Zone.STANDFIRST if enclosed and [child.type for child in shown].count("strong_open") == 1 else None


def _one_line(text: str) -> str:
    """The lines of a paragraph as one; only where a word is cut the line's end stays, for the repair of articles."""
    lines = text.split("\n")
    parts = lines[:1]
    for line, following in pairwise(lines):
        parts += ["\n" if is_cut(line, following) else " ", following]
    return "".join(parts)

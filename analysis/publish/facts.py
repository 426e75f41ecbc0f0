"""The same fact side by side in a page: every version as text, what is its own marked, all facts to be searched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.publish.pieces import pieces
from analysis.publish.tables import NO_ROWS, Shown, brief, search_field
from analysis.schema import check
from analysis.schema.alignment import VERSIONS
from analysis.schema.cells import cell, figures
from analysis.schema.vocabulary import Voice

BOX = "border:1px solid;padding:0 .2em"
BESIDE = "color:#6B6B6B"
LINE = "margin:.3em 0 .3em 1em"


def facts(versions: pl.DataFrame, *, title: str) -> Shown:
    """All facts that unfold below their title, each with its versions, and a field to search them.

    versions: schema VERSIONS; all are shown. Words of content that no other article's version has are bold, what is in
    quotation marks is slanted, a number that another version gives otherwise is in a box, the rest of the sentence is grey. In plain text the first are in
    square brackets, the last in braces.
    """
    check(versions, VERSIONS)
    if versions.is_empty():
        return Shown(f"<p>{NO_ROWS}</p>", NO_ROWS)
    parts, lines = [], []
    groups = [list(group) for _, group in groupby(versions.iter_rows(named=True), key=lambda row: row["fact"])]
    for rows in groups:
        head = f"{rows[0]['fact']:,}. {rows[0]['name']} ({figures(rows[0]['n_articles'], 'article')})"
        told = "".join(_version(row) for row in rows)
        parts.append(f'<tr><td align="left"><strong><bdi>{escape_html(head)}</bdi></strong>{told}</td></tr>')
        lines += [head, *(f"  {row['outlet']} ({_beside(row)}): {_plain(row)}" for row in rows)]
    head = f"{title}: {figures(len(groups), 'fact')}"
    body = f'<div style="overflow:auto;max-height:40em"><table><tbody>{"".join(parts)}</tbody></table></div>'
    return Shown(
        f"<details><summary>{escape_html(head)}</summary>{search_field('facts')}{body}</details>",
        "\n".join([head, *brief(lines)]),
    )


def _beside(row: Mapping[str, Any]) -> str:
    """Where a version is and whose words it is, as far as that is known."""
    is_sure = row["itself"] or row["voice"] != Voice.OUTLET
    names = ("place", "voice", "speaker") if is_sure else ("place", "speaker")
    return ", ".join(cell(VERSIONS[name], row[name]) for name in names if row[name] is not None)


def _version(row: Mapping[str, Any]) -> str:
    html = ""
    for text, (own, quoted, figure, told) in _pieces(row):
        piece = escape_html(text)
        piece = f"<strong>{piece}</strong>" if own else piece
        piece = f"<em>{piece}</em>" if quoted else piece
        piece = f'<span style="{BOX}">{piece}</span>' if figure else piece
        html += piece if told else f'<span style="{BESIDE}">{piece}</span>'
    where = escape_html(_beside(row))
    return f'<p style="{LINE}">{escape_html(row["outlet"])} <small>({where})</small>: <bdi>{html}</bdi></p>'


def _plain(row: Mapping[str, Any]) -> str:
    text = ""
    for piece, (own, _, figure, _) in _pieces(row):
        marked = f"[{piece}]" if own else piece
        text += f"{{{marked}}}" if figure else marked
    return text


def _pieces(row: Mapping[str, Any]) -> Iterable[tuple[str, tuple[bool, ...]]]:
    """The version in its sentence, in pieces: whether each is its own, is quoted, is a figure given otherwise, and whether
    it is of the version itself."""
    return pieces(row["text"], row["own"], row["in_quotes"], row["figures"], row["told"])

"""Keyword in context: each counted word in the middle of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.escape import escape_html
from analysis.publish.blocks import Blocks, Keys, Row, Tree, anchor, as_blocks, kind_of, size, tree
from analysis.publish.lines import where
from analysis.publish.shown import Shown, boxed, mark, not_shown, nothing, unfolding
from analysis.publish.tables import search_field
from analysis.schema.cells import figures

HEAD = "".join(
    f'<th scope="col"{side}>{word}'
    for word, side in (("before", " align=right"), ("word", ""), ("after", ""), ("where", ""))
)


def contexts(evidence: Blocks | pl.DataFrame, *, title: str) -> Shown:
    """Keyword in context: each counted word in the middle of its sentence, searchable; in each group by the word and
    what follows it.

    evidence: ``blocks`` of it, or schema EVIDENCE as ``evidence.sentences`` gives it. title: what was counted.
    """
    found = as_blocks(evidence, title)
    if found.rows.is_empty():
        return nothing()
    grown = tree(found)
    body = _groups(found, grown, ())
    head = f"{title}: {figures(found.rows.height, 'row')}"
    text = [head, *(f"  {key}: {size(below):,}" for key, below in grown.items())]
    return Shown(unfolding(head, f"<div{anchor(found, ())}>{body}</div>"), "\n".join(text))


def _groups(found: Blocks, grown: Tree, keys: Keys) -> str:
    """The narrowest groups in one table, each with a line above it; wider ones unfold."""
    if len(keys) == len(found.by) - 1:
        bodies = [_body(found, (*keys, key), rows) for key, rows in grown.items()]
        grid = f"<table><thead><tr>{HEAD}</thead>{''.join(bodies)}</table>"
        return f"<div>{search_field('rows')}{boxed(grid, ', '.join(keys) or 'words in context', rolled=True)}</div>"
    parts = []
    for key, below in grown.items():
        head = f"<strong>{escape_html(key)}</strong>: {size(below):,}"
        inner = _groups(found, below, (*keys, key))
        parts.append(f"<details><summary>{head}</summary><div{anchor(found, (*keys, key))}>{inner}</div></details>")
    return "".join(parts)


def _body(found: Blocks, keys: Keys, rows: Sequence[Row]) -> str:
    head = f"{escape_html(keys[-1])}: {len(rows):,}"
    ordered = sorted(rows, key=lambda row: (row["matched"].lower(), row["right"].lower()))
    lines = [_line(row, "outlet" not in found.by) for row in ordered[: found.each]]
    left = len(rows) - len(lines)
    more = [f'<tr><td colspan="4">{not_shown(left, "sentence")}'] if left else []
    return f'<tbody{anchor(found, keys)}><tr><th scope="rowgroup" colspan="4">{head}{"".join([*lines, *more])}</tbody>'


def _line(row: Row, with_outlet: bool) -> str:
    left, matched, right = (escape_html(" ".join(row[part].split())) for part in ("left", "matched", "right"))
    outlet = f"{escape_html(row['outlet'])} " if with_outlet else ""
    return f"<tr><td align=right>{left}<td>{mark(matched)}<td>{right}<td>{outlet}{where(row, kind_of(row))}"

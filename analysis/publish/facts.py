"""The same fact side by side in a page: every version as text, what is its own marked, all facts to be searched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

import polars as pl

from analysis.escape import block_id, escape_html
from analysis.publish.pieces import pieces
from analysis.publish.shown import Shown, boxed, nothing, place, unfolding
from analysis.publish.tables import search_field
from analysis.questions.alignment.chosen import plain_facts, quotations_among
from analysis.schema import check
from analysis.schema.alignment import VERSIONS
from analysis.schema.cells import cell, figures
from analysis.schema.vocabulary import Voice
from analysis.units.printed_in import printing

FACT = "fact"
"""What stands before the number of a fact in its address."""


def facts(versions: pl.DataFrame, *, title: str) -> Shown:
    """All facts that unfold below their title, each with its versions, and a field to search them.

    versions: schema VERSIONS; all are shown. Words of content that no other article's version has are bold, what is in
    quotation marks is slanted, a number that another version gives otherwise is in a box, the rest of the sentence is grey.
    A fact that is no plain one (``alignment.chosen.plain_facts``) is marked as a quotation or as worded very differently.
    """
    check(versions, VERSIONS)
    if versions.is_empty():
        return nothing()
    parts = []
    groups = [list(group) for _, group in groupby(versions.iter_rows(named=True), key=lambda row: row["fact"])]
    plain, quoted = set(plain_facts(versions)), quotations_among(versions)
    for rows in groups:
        fact, n = rows[0]["fact"], figures(rows[0]["n_articles"], "article")
        kind = [] if fact in plain else ["a quotation"] if fact in quoted else ["worded very differently"]
        head = f"{fact:,}. {rows[0]['name']} ({', '.join([f'found in at least {n}', *_whose(rows), *kind])})"
        told = "".join(f"<li>{_version(row)}</li>" for row in rows)
        address = block_id(FACT, str(fact))
        parts.append(f'<tr id="{address}"><td><strong><bdi>{escape_html(head)}</bdi></strong><ul>{told}</ul></td></tr>')
    head = f"{title}: {figures(len(groups), 'fact')}"
    body = boxed(f"<table><tbody>{''.join(parts)}</tbody></table>", title, rolled=True)
    return Shown(unfolding(head, f'<div id="{block_id(FACT)}">{search_field("facts")}{body}</div>'), head)


def _whose(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Whose words the name of a fact is, where not all versions print it."""
    printers = printing(rows[0]["name"], ((row["outlet"], row["text"]) for row in rows))
    named = list(dict.fromkeys(printers))
    return [f"in the words of {' and '.join(named)}"] if 0 < len(printers) < len(rows) else []


def _beside(row: Mapping[str, Any]) -> str:
    """Where a version is and whose words it is, as far as that is known."""
    is_sure = row["itself"] or row["voice"] != Voice.OUTLET
    names = ("place", "voice", "speaker") if is_sure else ("place", "speaker")
    return ", ".join(cell(VERSIONS[name], row[name]) for name in names if row[name] is not None)


def _version(row: Mapping[str, Any]) -> str:
    html = ""
    for text, (own, quoted, figure, told) in _pieces(row):
        piece = escape_html(text)
        piece = f'<b class="own">{piece}</b>' if own else piece
        piece = f"<em>{piece}</em>" if quoted else piece
        piece = f'<span class="number">{piece}</span>' if figure else piece
        html += piece if told else f'<span class="beside">{piece}</span>'
    where = f"{place(row['article_id'], row['sentence'])}, {escape_html(_beside(row))}"
    return f"{escape_html(row['outlet'])} <small>({where})</small>: <bdi>{html}</bdi>"


def _pieces(row: Mapping[str, Any]) -> Iterable[tuple[str, tuple[bool, ...]]]:
    """The version in its sentence, in pieces: whether each is its own, is quoted, is a figure given otherwise, and whether
    it is of the version itself."""
    return pieces(row["text"], row["own"], row["in_quotes"], row["figures"], row["told"])

"""One sentence as evidence shows it: its words, what is marked in them, and where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from analysis.escape import escape_html
from analysis.publish.blocks import SEVERAL, kind_of
from analysis.publish.pieces import Span, pieces
from analysis.publish.shown import mark, place
from analysis.schema.cells import cell
from analysis.schema.units import EVIDENCE
from analysis.schema.vocabulary import Zone

Row = Mapping[str, Any]


def sentence(row: Row, about: str, *, spans: Sequence[Span] | None = None) -> str:
    """A sentence with its marks, and in brackets its place and what is said of it.

    row: EVIDENCE. spans: what to mark, where it isn't the row's own marks.
    """
    marked = "".join(
        mark(escape_html(piece)) if is_in else escape_html(piece)
        for piece, (is_in,) in pieces(row["text"], row["marks"] if spans is None else spans)
    )
    return f"<bdi>{marked}</bdi> <small>({where(row, about)})</small>"


def where(row: Row, about: str) -> str:
    """The place of a sentence, the part of the page where that isn't the body, and what is said of it."""
    part = "" if row["zone"] in (None, Zone.BODY) else f", {cell(EVIDENCE['zone'], row['zone'])}"
    which = f"{row['article_id']} " if row.get(SEVERAL) else ""
    return f"{escape_html(which)}{place(row['article_id'], row['sentence'])}{escape_html(f'{part}, {about}')}"


def mentions(rows: Sequence[Row]) -> list[str]:
    """Sentences of counted words, each once, all its counted words marked."""
    found = []
    for _, group in groupby(rows, key=_one):
        mine = list(group)
        spans = {(span["start"], span["stop"]) for row in mine for span in row["marks"]}
        n_told = len({str(row["marks"]) for row in mine})
        about = kind_of(mine[0]) + (f", counted {len(mine):,} times" if n_told < len(mine) else "")
        ordered = [{"start": start, "stop": stop} for start, stop in sorted(spans)]
        found.append(sentence(mine[0], about, spans=ordered))
    return found


def _one(row: Row) -> tuple[object, ...]:
    """What two rows have alike that one line can show."""
    return row["article_id"], row["sentence"], row["text"], kind_of(row), row["zone"]

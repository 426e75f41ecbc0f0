"""What is said of one mark: beside it in a page, and in the list of what is counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.findings.words import quoted
from analysis.schema.vocabulary import Layer, Part, Voice

Row = Mapping[str, Any]


def title_of(row: Row) -> str:
    """What a mark is, in a few words: “hostages (people held in Gaza)”, “doer: Hamas”. row: of the table of layers."""
    return SAID[Layer(row["layer"])](row)


def _term(row: Row) -> str:
    denied = "; denied or questioned here" if row["negated"] else ""
    return f"term: {row['name']} ({row['of']}{denied})"


def _actor(row: Row) -> str:
    member = f" ({row['of']})" if row["of"] and row["of"] != row["name"] else ""
    return f"actor: {row['name']}{member}"


def _event(row: Row) -> str:
    part = Part(row["part"]).printed
    return f"{part}: {row['name']}" if row["name"] else part


def _said(row: Row) -> str:
    voice = Voice(row["voice"])
    if row["name"] is None:
        return voice.printed
    return f"{voice.printed}: {row['name']}" + (f", {quoted(row['cue'])}" if row["cue"] else "")


def _shared(_: Row) -> str:
    return Layer.SHARED.printed


SAID = {
    Layer.TERM: _term,
    Layer.ACTOR: _actor,
    Layer.EVENT: _event,
    Layer.QUOTATION: _said,
    Layer.PARAPHRASE: _said,
    Layer.SHARED: _shared,
}

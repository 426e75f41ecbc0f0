"""Tables as a notebook shows them: every cell escaped, numbers aligned, sentences with their words marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from analysis.escape import escape_html
from analysis.schema import EVIDENCE, check

NOTHING = "–"
VOICE_SHOWN = {"outlet": "own words", "attributed": "paraphrase", "quoted": "quotation", "scare": "scare quotes"}
CELL = "padding:.15em .6em;vertical-align:top;"
MARK = "background:#f4e3a1;color:inherit;font-weight:600"


@dataclass(frozen=True)
class Shown:
    """HTML for a page and plain text for everything else."""

    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


def table(rows: pl.DataFrame, names: Mapping[str, str] | None = None, *, most: int = 200) -> Shown:
    """A table to read. names: column -> heading, in the order to show; without it all columns. Shares are shown in
    percent; what is not known as a dash. At most ``most`` rows are shown, and the foot says how many there are."""
    if rows.is_empty():
        return Shown("<p>No rows: there is nothing to show here.</p>", "No rows: there is nothing to show here.")
    headings = dict(names) if names else {name: name.replace("_", " ") for name in rows.columns}
    shown = rows.select(list(headings)).head(most)
    right = {name for name, dtype in shown.schema.items() if dtype.is_numeric()}
    lines = [_row("th", headings, right)]
    for row in shown.iter_rows(named=True):
        lines.append(_row("td", {name: _cell(name, value) for name, value in row.items()}, right))
    foot = f"<p>{rows.height - most:,} more rows are not shown.</p>" if rows.height > most else ""
    html = f'<div style="overflow-x:auto"><table style="border-collapse:collapse">{"".join(lines)}</table></div>{foot}'
    with pl.Config(tbl_rows=most, tbl_cols=-1, fmt_str_lengths=60, tbl_hide_dataframe_shape=True):
        return Shown(html, str(shown))


def _row(tag: str, cells: Mapping[str, str], right: set[str]) -> str:
    parts = []
    for name, value in cells.items():
        style = CELL + ("text-align:right" if name in right else "text-align:left")
        parts.append(f'<{tag} style="{style}">{escape_html(value)}</{tag}>')
    return f"<tr>{''.join(parts)}</tr>"


def _cell(name: str, value: object) -> str:
    if value is None:
        return NOTHING
    if name == "voice":
        return VOICE_SHOWN.get(str(value), str(value))
    if isinstance(value, float):
        return f"{100 * value:.0f} %" if name.startswith(("share", "low", "high")) else f"{value:.2f}"
    if isinstance(value, date):
        return f"{value.day}\u00a0{value:%b}\u00a0{value.year}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value)


def concordance(evidence: pl.DataFrame, *, title: str, most: int = 200) -> Shown:
    """The sentences behind a number, the words that were counted marked; by outlet, in the order of the articles.

    evidence: schema EVIDENCE, as ``evidence.sentences`` gives it. title: what was counted; the sentences unfold
    below it.
    """
    check(evidence, EVIDENCE)
    parts, lines, outlet = [], [], None
    for row in evidence.head(most).iter_rows(named=True):
        if row["outlet"] != outlet:
            outlet = row["outlet"]
            parts.append(f"<p><strong>{escape_html(outlet)}</strong></p>")
            lines.append(outlet)
        where = f"{VOICE_SHOWN[row['voice']]}, {row['zone']}"
        left, matched, right = (escape_html(" ".join(row[part].split(" "))) for part in ("left", "matched", "right"))
        parts.append(
            f'<p style="margin:.2em 0 .2em 1em"><bdi>{left}<mark style="{MARK}">{matched}</mark>{right}</bdi> '
            f"<small>({escape_html(where)})</small></p>"
        )
        lines.append(f"  {row['left']}[{row['matched']}]{row['right']} ({where})")
    if evidence.height > most:
        parts.append(f"<p>{evidence.height - most:,} more sentences are not shown.</p>")
    head = f"{title}: {evidence.height:,} {'sentence' if evidence.height == 1 else 'sentences'}"
    body = f'<details><summary>{escape_html(head)}</summary><div class="concordance">{"".join(parts)}</div></details>'
    return Shown(body, "\n".join([head, *lines]))

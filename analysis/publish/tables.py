"""Tables as a notebook shows them: every cell escaped, numbers aligned, sentences with their words marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.publish.exact import MIME, Held, hold
from analysis.schema import Column, Unit, check
from analysis.schema.cells import cell, columns, figures
from analysis.schema.units import EVIDENCE

NO_ROWS = "No rows: there is nothing to show here."
CELL = "padding:.15em .6em;vertical-align:top;"
FILTER = (
    "const wanted=this.value.toLowerCase();"
    "this.parentElement.querySelectorAll('tbody tr').forEach("
    "row=>{row.hidden=!row.textContent.toLowerCase().includes(wanted)})"
)
"""What typing into a search field does: rows without the letters typed are hidden. It holds no word of any article."""
SENTENCE = 60
"""Characters from which a cell is read as running text."""
IN_TEXT = 20
"""Rows of a searchable table where only plain text is shown."""
TEXT_ROWS = 200
"""Lines of sentences where only plain text is shown."""
MARK = "background:#f4e3a1;color:inherit;font-weight:600"


@dataclass(frozen=True)
class Shown:
    """HTML for a page and plain text for everything else. held: the table itself, where a report asks for it."""

    html: str
    text: str
    held: Held | None = None

    def _repr_html_(self) -> str:
        return self.html

    def _repr_mimebundle_(self, **_: object) -> dict[str, Held]:
        return {} if self.held is None else {MIME: self.held}

    def __repr__(self) -> str:
        return self.text


def not_shown(n: int, one: str) -> str:
    """What stands below a list that is cut: “1 more row is not shown.”, “5 more rows are not shown.”"""
    return f"{figures(n, f'more {one}')} {'is' if n == 1 else 'are'} not shown."


def table(
    rows: pl.DataFrame,
    schema: Mapping[str, Column | Unit],
    names: Mapping[str, str] | None = None,
    *,
    most: int = 200,
) -> Shown:
    """A table to read, each cell printed by the unit of its column: shares in percent, what is not known as a dash.

    schema: the schema of ``rows`` (``SHARES`` and so on); for a derived table, column -> unit, as in
    ``{**SHARES, "mine": Unit.COUNT}``. names: column -> heading, in the order to show; without it all columns. At
    most ``most`` rows are shown, and the foot says how many there are. Raises SchemaError when ``rows`` is no table
    of that schema, and when a column to show has no unit.
    """
    headings = dict(names) if names else {name: name.replace("_", " ") for name in rows.columns}
    units = columns(rows, schema, headings)
    if rows.is_empty():
        return Shown(f"<p>{NO_ROWS}</p>", NO_ROWS)
    shown = rows.select(list(headings)).head(most)
    right = {name for name, dtype in shown.schema.items() if dtype.is_numeric()}
    styles = {name: "text-align:right" if name in right else "text-align:left" for name in shown.columns}
    for name, dtype in shown.schema.items():
        if dtype == pl.String and (shown[name].str.len_chars() > SENTENCE).any():
            styles[name] += ";min-width:13em"  # a column of sentences, two of which fit a page beside short ones
    printed = [{name: cell(units[name], value) for name, value in row.items()} for row in shown.iter_rows(named=True)]
    lines = [_row("th", headings, styles), *(_row("td", row, styles) for row in printed)]
    foot = f"<p>{not_shown(rows.height - most, 'row')}</p>" if rows.height > most else ""
    html = f'<div style="overflow-x:auto"><table style="border-collapse:collapse">{"".join(lines)}</table></div>{foot}'
    text = pl.DataFrame(printed, schema=dict.fromkeys(headings, pl.String))
    with pl.Config(tbl_rows=most, tbl_cols=-1, fmt_str_lengths=60, tbl_hide_dataframe_shape=True) as config:
        config.set_tbl_hide_column_data_types(True)
        return Shown(html, str(text), hold(rows, units, headings))


def _row(tag: str, cells: Mapping[str, str], styles: Mapping[str, str]) -> str:
    parts = [f'<{tag} style="{CELL}{styles[name]}">{escape_html(value)}</{tag}>' for name, value in cells.items()]
    return f"<tr>{''.join(parts)}</tr>"


def searchable(
    rows: pl.DataFrame,
    schema: Mapping[str, Column | Unit],
    names: Mapping[str, str] | None = None,
    *,
    title: str,
    most: int = 500,
) -> Shown:
    """A long table that unfolds below its title, with a field to search it: rows without the letters typed are hidden.

    rows, schema, names: as in ``table``. Where a page runs no scripts, all rows stay to be seen.
    """
    plain = table(rows, schema, names, most=IN_TEXT)
    if rows.is_empty():
        return plain
    headings = dict(names) if names else {name: name.replace("_", " ") for name in rows.columns}
    units = columns(rows, schema, headings)
    shown = rows.select(list(headings)).head(most)
    sides = {name: ' align="right"' if dtype.is_numeric() else "" for name, dtype in shown.schema.items()}
    lines = [
        "<tr>"
        + "".join(f"<td{sides[name]}>{escape_html(cell(units[name], value))}</td>" for name, value in row.items())
        for row in shown.iter_rows(named=True)
    ]
    head = "".join(f"<th{sides[name]}>{escape_html(text)}</th>" for name, text in headings.items())
    return replace(_unfolding(title, rows.height, head, lines, plain.text, most), held=plain.held)


def contexts(evidence: pl.DataFrame, *, title: str) -> Shown:
    """Keyword in context: each counted word in the middle of its sentence, searchable, by word and what follows it.

    evidence: schema EVIDENCE, as ``evidence.sentences`` gives it; all of it is shown. title: what was counted.
    """
    check(evidence, EVIDENCE)
    if evidence.is_empty():
        return Shown(f"<p>{NO_ROWS}</p>", NO_ROWS)
    ordered = evidence.sort(
        pl.col("matched").str.to_lowercase(), pl.col("right").str.to_lowercase(), "article_id", "start"
    )
    lines, texts = [], []
    for row in ordered.iter_rows(named=True):
        left, matched, right = (" ".join(row[part].split()) for part in ("left", "matched", "right"))
        where = f"{row['outlet']}, {_place(row)}"
        lines.append(
            f'<tr><td align="right">{escape_html(left)}</td><td><mark>{escape_html(matched)}</mark></td>'
            f'<td align="left">{escape_html(right)}</td><td>{escape_html(where)}</td>'
        )
        texts.append(f"  {left} [{matched}] {right} ({where})")
    head = '<th align="right">before</th><th>word</th><th align="left">after</th><th>where</th>'
    return _unfolding(title, ordered.height, head, lines, "\n".join([title, *texts[:IN_TEXT]]), ordered.height)


def _place(row: Mapping[str, Any]) -> str:
    """Whose words a row of EVIDENCE is, and where on the page it stands."""
    return ", ".join(cell(EVIDENCE[name], row[name]) for name in ("voice", "zone"))


def search_field(what: str) -> str:
    """A field in which typing hides the rows of the table beside it that lack the letters typed. what: what its rows are."""
    return (
        f'<input type="search" placeholder="search these {what}" aria-label="search these {what}" oninput="{FILTER}">'
    )


def _unfolding(title: str, n_rows: int, head: str, lines: list[str], text: str, most: int) -> Shown:
    says = f"{title}: {figures(n_rows, 'row')}"
    grid = (
        f'<div style="overflow:auto;max-height:32em"><table cellpadding="4"><thead><tr>{head}</tr></thead>'
        f"<tbody>{'</tr>'.join([*lines, ''])}</tbody></table></div>"
    )
    foot = f"<p>{not_shown(n_rows - most, 'row')}</p>" if n_rows > most else ""
    return Shown(f"<details><summary>{escape_html(says)}</summary>{search_field('rows')}{grid}{foot}</details>", text)


def concordance(evidence: pl.DataFrame, *, title: str) -> Shown:
    """The sentences behind a number, the words that were counted marked; by outlet, in the order of the articles.

    evidence: schema EVIDENCE, as ``evidence.sentences`` gives it; all of it is shown. title: what was counted; the
    sentences unfold below it.
    """
    check(evidence, EVIDENCE)
    rows = []
    for row in evidence.iter_rows(named=True):
        where = _place(row)
        left, matched, right = (escape_html(" ".join(row[part].split(" "))) for part in ("left", "matched", "right"))
        rows.append(
            (
                row["outlet"],
                f'<bdi>{left}<mark style="{MARK}">{matched}</mark>{right}</bdi> <small>({escape_html(where)})</small>',
                f"{row['left']}[{row['matched']}]{row['right']} ({where})",
            )
        )
    return by_outlet(title, "mention", rows)


def by_outlet(title: str, one: str, rows: Sequence[tuple[str, str, str]]) -> Shown:
    """Sentences that unfold below their title, outlet by outlet, each with its number.

    one: what a row is, for counting. rows: outlet, HTML and plain text of each, those of one outlet together. All are
    shown on a page; plain text ends after TEXT_ROWS of them and says so.
    """
    parts, lines = [], []
    for outlet, group in groupby(rows, key=itemgetter(0)):
        mine = list(group)
        body = "".join(f'<p style="margin:.2em 0 .2em 1em">{html}</p>' for _, html, _ in mine)
        parts.append(
            f"<details open><summary><strong>{escape_html(outlet)}</strong>: {len(mine):,}</summary>{body}</details>"
        )
        lines += [outlet, *(f"  {text}" for _, _, text in mine)]
    head = f"{title}: {figures(len(rows), one)}"
    body = f'<details><summary>{escape_html(head)}</summary><div class="concordance">{"".join(parts)}</div></details>'
    return Shown(body, "\n".join([head, *brief(lines)]))


def brief(lines: Sequence[str]) -> list[str]:
    """The lines that plain text shows: TEXT_ROWS of them, and how many more a page has."""
    left = len(lines) - TEXT_ROWS
    more = [f"{figures(left, 'more line')} {'is' if left == 1 else 'are'} in the page."] if left > 0 else []
    return [*lines[:TEXT_ROWS], *more]

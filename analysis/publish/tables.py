"""Tables as a notebook shows them: every cell escaped, numbers aligned, each count leading to its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from analysis.escape import escape_html
from analysis.publish.blocks import Blocks
from analysis.publish.exact import hold
from analysis.publish.shown import STYLE, Shown, boxed, not_shown, nothing, place, unfolding
from analysis.schema import Column, Schema, Unit
from analysis.schema.cells import NOTHING, cell, columns, figures

__all__ = ["Opens", "Shown", "search_field", "searchable", "table"]

FILTER = (
    "const wanted=this.value.toLowerCase();"
    "this.parentElement.querySelectorAll('tbody tr').forEach("
    "row=>{row.hidden=!row.textContent.toLowerCase().includes(wanted)})"
)
"""What typing into a search field does: rows without the letters typed are hidden. It holds no word of any article."""
SENTENCE = 60
"""Characters from which a cell is read as running text."""
PLACES = {"place in the article": ("article_id", "sentence"), "place of the other": ("other_id", "other_sentence")}
"""Heading of a column with places -> the columns of a table, shown or not, that say which."""
Opens = Blocks | Mapping[str, Blocks] | None


def table(
    rows: pl.DataFrame,
    schema: Mapping[str, Column | Unit],
    names: Mapping[str, str] | None = None,
    *,
    title: str = "",
    opens: Opens = None,
    most: int = 200,
) -> Shown:
    """A table to read, each cell printed by the unit of its column: shares in percent, what is not known as a dash.

    schema: the schema of ``rows`` (``SHARES`` and so on); for a derived table, column -> unit, as in
    ``{**SHARES, "mine": Unit.COUNT}``. names: column -> heading, in the order to show; without it all columns. title:
    stands above the table. opens: the evidence (``blocks``) that the same page shows. Each count leads to the narrowest
    of its groups whose keys the row tells; in a wide table, the heading of a column is the key that its row lacks. Where
    columns count different groups, column -> evidence, as in ``{"n": found, "n_concept": found.to("outlet")}``; others
    lead nowhere. A row that is itself a place in an article (article_id, sentence) ends with that place. At most
    ``most`` rows are shown, and the foot says how many there are. Raises SchemaError when ``rows`` is no table of that
    schema, and when a column to show has no unit.
    """
    headings = dict(names) if names else {name: name.replace("_", " ") for name in rows.columns}
    units = columns(rows, schema, headings)
    if rows.is_empty():
        return nothing()
    caption = f"<caption>{escape_html(title)}</caption>" if title else ""
    grid = _grid(rows.head(most), units, headings, opens, caption)
    foot = f"<p>{not_shown(rows.height - most, 'row')}</p>" if rows.height > most else ""
    html = f"{STYLE}{boxed(grid, title or 'table')}{foot}"
    return Shown(html, _plain(title or "Table", rows, headings), hold(rows, units, headings))


def searchable(
    rows: pl.DataFrame,
    schema: Mapping[str, Column | Unit],
    names: Mapping[str, str] | None = None,
    *,
    title: str,
    opens: Opens = None,
    most: int = 500,
) -> Shown:
    """A long table that unfolds below its title, with a field to search it: rows without the letters typed are hidden.

    rows, schema, names, opens: as in ``table``. Where a page runs no scripts, all rows stay to be seen.
    """
    headings = dict(names) if names else {name: name.replace("_", " ") for name in rows.columns}
    units = columns(rows, schema, headings)
    if rows.is_empty():
        return nothing()
    grid = boxed(_grid(rows.head(most), units, headings, opens, ""), title, rolled=True)
    foot = f"<p>{not_shown(rows.height - most, 'row')}</p>" if rows.height > most else ""
    head = f"{title}: {figures(rows.height, 'row')}"
    html = unfolding(head, f"{search_field('rows')}{grid}{foot}")
    return Shown(html, _plain(title, rows, headings), hold(rows, units, headings))


def _plain(title: str, rows: pl.DataFrame, headings: Mapping[str, str]) -> str:
    """What a table holds, where only plain text is shown: how many rows, of which columns."""
    return f"{title}: {figures(rows.height, 'row')}\n  {', '.join(headings.values())}"


def _grid(shown: pl.DataFrame, units: Schema, headings: Mapping[str, str], opens: Opens, caption: str) -> str:
    """The table itself. Cells and rows end where the next begins, as HTML allows: a long table is a third lighter so."""
    about = {name: _about(shown[name]) for name in headings}
    places = {head: keys for head, keys in PLACES.items() if set(keys) <= set(shown.columns) and shown[keys[1]].count()}
    heads = [f'<th scope="col"{about[name]}>{escape_html(text)}' for name, text in headings.items()]
    heads += [f'<th scope="col">{head}' for head in places]
    lines = []
    for row in shown.iter_rows(named=True):
        cells = [f"<td{about[name]}>{_linked(row, name, units[name], opens)}" for name in headings]
        cells += [f"<td>{_place(row, *keys)}" for keys in places.values()]
        lines.append(f"<tr>{''.join(cells)}")
    return f"<table>{caption}<thead><tr>{''.join(heads)}</thead><tbody>{''.join(lines)}</tbody></table>"


def _about(values: pl.Series) -> str:
    """The attributes of a column's cells: numbers stand to the right, and running text has room."""
    if values.dtype.is_numeric():
        return " align=right"
    is_long = values.dtype == pl.String and (values.str.len_chars() > SENTENCE).any()
    return ' class="wide"' if is_long else ""


def _linked(row: Mapping[str, Any], name: str, column: Column, opens: Opens) -> str:
    """A cell as HTML; what is counted leads to the sentences."""
    html, value = escape_html(cell(column, row[name])), row[name]
    found = opens.get(name) if isinstance(opens, Mapping) else opens
    is_wide = found is not None and found.is_key(name)
    if found is None or not value or not (isinstance(opens, Mapping) or column.unit is Unit.COUNT or is_wide):
        return html
    address = found.address(row, name)
    return f'<a href="#{address}">{html}</a>' if address else html


def _place(row: Mapping[str, Any], article: str, sentence: str) -> str:
    is_known = row[article] is not None and row[sentence] is not None
    return place(row[article], row[sentence]) if is_known else NOTHING


def search_field(what: str) -> str:
    """A field in which typing hides the rows of the table beside it that lack the letters typed. what: what its rows are."""
    return (
        f'<input type="search" placeholder="search these {what}" aria-label="search these {what}" oninput="{FILTER}">'
    )

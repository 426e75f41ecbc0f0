"""A report of two chapters and two articles, made without running a notebook: every kind of block, hostile text in each."""

import os
from unittest.mock import patch

import nbformat
import polars as pl
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.evidence import sentences as opened
from analysis.findings.reading import Finding, Reading
from analysis.publish import concordance, exact, searchable, table
from analysis.publish.whole.collect import collect
from analysis.questions import terms
from analysis.schema import Unit
from tests.publish.exported import export
from tests.tiny import corpus

EVIL = '=HYPERLINK("x") <script>alert(1)</script> & \x07\x0b\u202e ]]> {b} $x$ \\ שלום 中 👍 %_'
SENTENCE = "The minister told reporters on Monday that none of the hostages had been freed by the evening."
TEXTS = (
    ("=North <b>", f"A headline of war\n\n{SENTENCE} “Captives wait,” he said."),
    ("South", "Hostages & captives came home. Nobody was hurt."),
)


def story():
    return corpus(TEXTS, title="=A title & {more}", url="https://example.org/a?b=1&c={d}", byline="Ann Lee", note=EVIL)


def shares():
    """A table with a number of each kind that a workbook formats."""
    return pl.DataFrame(
        {
            "outlet": ["=North <b>", EVIL, "South"],
            "share": [0.1234567, None, 1.0],
            "n": [1234, 5, 0],
            "said": [SENTENCE] * 3,
        }
    )


UNITS = {"outlet": Unit.KEY, "share": Unit.SHARE, "n": Unit.COUNT, "said": Unit.TEXT}


def reading():
    return Reading(
        "Title",
        "?",
        "Source",
        "alt",
        [
            Finding(f"North says {EVIL}", "Two articles.", "By chance."),
            Finding("South says “hostages” once.", "It is short."),
        ],
    )


def shown(thing):
    """A thing as a notebook's output holds it."""
    data, metadata = {"text/plain": repr(thing)}, {}
    if hasattr(thing, "_repr_mimebundle_"):
        found = thing._repr_mimebundle_()
        extra, metadata = found if isinstance(found, tuple) else (found, {})
        data |= extra
    if hasattr(thing, "_repr_html_"):
        data["text/html"] = thing._repr_html_()
    return new_output("display_data", data=data, metadata=metadata)


def write_report(base, made):
    """Write notebooks, figures and kept tables of a small report on a corpus into ``base``."""
    figure = export(base / "figures", made)
    mentions = terms.mentions(made)
    with patch.dict(os.environ, {exact.KEEP: "yes"}):
        cells = [
            [
                new_markdown_cell("# What *is* compared?\n\nTwo `articles`.\n\n- one\n- two"),
                new_markdown_cell("## Settings"),
                new_code_cell('STORY = "x"'),
                new_markdown_cell("## The finding"),
                new_code_cell(outputs=[shown(reading())]),
                new_code_cell(
                    outputs=[shown(table(shares(), UNITS, {"outlet": "outlet", "share": "share", "n": "words"}))]
                ),
            ],
            [
                new_markdown_cell("# What is it called?"),
                new_code_cell(outputs=[shown(figure)]),
                new_code_cell(outputs=[shown(searchable(shares(), UNITS, title="All shares"))]),
                new_markdown_cell("## Which sentences?"),
                new_code_cell(outputs=[shown(concordance(opened(made, mentions), title="hostages"))]),
            ],
        ]
    for name, each in zip(("00-start", "02-terms"), cells, strict=True):
        notebook = new_notebook(cells=each)
        exact.write_held(exact.take(notebook), base / "figures" / "tables" / f"{name}.json")
        (base / "notebooks").mkdir(exist_ok=True)
        nbformat.write(notebook, base / "notebooks" / f"{name}.ipynb")


def report(base, title="How outlets word: <a> & {b}"):
    """The small report as one."""
    made = story()
    write_report(base, made)
    notebooks = sorted((base / "notebooks").glob("*.ipynb"))
    figures = base / "figures"
    return collect(notebooks, figures=figures, tables=figures / "tables", corpus=made, title=title)

"""What a notebook shows: HTML for a page, one or two lines of plain text for everything else."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.escape import escape_attribute, escape_html
from analysis.publish.exact import MIME, Held
from analysis.schema.cells import figures

NO_ROWS = "No rows: there is nothing to show here."
STYLE = (
    "<style>"
    "div.scroll{overflow:auto}div.rolled{max-height:32em}"
    "div.shown table{border-collapse:collapse}"
    "div.shown caption{text-align:left;font-weight:600}"
    "div.shown th,div.shown td{padding:.15em .6em;vertical-align:top;text-align:left}"
    "div.shown [align=right]{text-align:right}div.shown .wide{min-width:13em}"
    "div.shown ul{margin:0 0 .4em;padding-left:1.2em}div.shown p{margin:.4em 0 .1em}"
    ".mark{background:#f4e3a1;color:#1a1a1a;font-weight:600}"
    ".own{font-weight:700}.number{border:1px solid;padding:0 .2em}.beside{opacity:.75}"
    "</style>"
)
"""How it looks in a notebook, said once an output. Without it, as on code hosts, everything can still be read."""


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


def nothing(text: str = NO_ROWS) -> Shown:
    """A sentence in the place of what isn't there."""
    return Shown(f"<p>{escape_html(text)}</p>", text)


def not_shown(n: int, one: str) -> str:
    """What stands below a list that is cut: “1 more row is not shown.”, “5 more rows are not shown.”"""
    return f"{figures(n, f'more {one}')} {'is' if n == 1 else 'are'} not shown."


def place(article_id: str, sentence: int) -> str:
    """The number of a sentence in its article, as readers see it; on the web pages it leads there.

    sentence: counted from 0, as tables hold it; readers see numbers from 1.
    """
    number = sentence + 1
    about = f'data-article="{escape_attribute(article_id)}" data-sentence="{number}"'
    return f'<span class="place" {about}>§{number:,}</span>'


def mark(html: str) -> str:
    """Words that are counted, marked. html: the words, escaped."""
    return f'<mark class="mark">{html}</mark>'


def boxed(html: str, label: str, *, rolled: bool = False) -> str:
    """HTML in a box of its own that is scrolled where it is too wide, also by keyboard. rolled: or too high."""
    kind = "shown scroll rolled" if rolled else "shown scroll"
    return f'<div class="{kind}" role="group" aria-label="{escape_attribute(label)}" tabindex="0">{html}</div>'


def unfolding(head: str, html: str) -> str:
    """HTML that unfolds below its head."""
    return f"{STYLE}<details><summary>{escape_html(head)}</summary>{html}</details>"

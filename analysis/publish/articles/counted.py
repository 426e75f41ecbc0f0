"""Back links: of each sentence, what is counted in it, and the pages of the questions that count it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from analysis.escape import escape_html
from analysis.findings.words import quoted
from analysis.publish.addresses import block_id, sentence_id
from analysis.publish.articles.text import Sentence
from analysis.publish.articles.titles import title_of
from analysis.schema.vocabulary import Layer

QUESTIONS = {
    Layer.TERM: "02-terms.html",
    Layer.QUOTATION: "04-voices.html",
    Layer.PARAPHRASE: "04-voices.html",
    Layer.EVENT: "05-agency.html",
    Layer.SHARED: "01-corpus.html",
}
"""The page of the question that counts what a layer marks."""
UP = "../"
"""From a page of an article to the first page."""
Row = Mapping[str, Any]


class Item(NamedTuple):
    """What is counted in a sentence, in words, and where; no address where that page is not built."""

    text: str
    address: str | None


def counted(text: str, marks: Sequence[Row], read: Sequence[Sentence], pages: Collection[str]) -> str:
    """What is counted in these sentences, to be unfolded; nothing where nothing is.

    text: the article's. marks: all its rows of the table of layers. pages: those of questions that are built.
    """
    numbers = [one.number for one in read]
    here = [row for row in marks if numbers and numbers[0] <= row["sentence"] <= numbers[-1]]
    lines = []
    for number, rows in groupby(sorted(here, key=itemgetter("sentence")), key=itemgetter("sentence")):
        items = dict.fromkeys(_items(text, list(rows), pages))
        told = "; ".join(_link(item) for item in items)
        if told:
            lines.append(f'<li><a href="#{sentence_id(number)}">§{number + 1}</a> {told}</li>')
    if not lines:
        return ""
    ends = "" if len(numbers) == 1 else f"–{numbers[-1] + 1}"
    return (
        f'<details class="counted"><summary>Counted in §{numbers[0] + 1}{ends}</summary>'
        f"<ul>{''.join(lines)}</ul></details>"
    )


def _items(text: str, rows: Sequence[Row], pages: Collection[str]) -> Iterator[Item]:
    events: dict[int, list[Row]] = {}
    for row in rows:
        layer = Layer(row["layer"])
        if layer is Layer.EVENT:
            events.setdefault(row["mark"], []).append(row)
        elif layer is not Layer.ACTOR:
            keys = (row["of"], row["outlet"], row["name"]) if layer is Layer.TERM else ()
            yield Item(title_of(row), _address(layer, pages, *keys))
    for parts in events.values():
        told = ", ".join(f"{title_of(row)} {quoted(_printed(text, row))}" for row in parts)
        yield Item(told, _address(Layer.EVENT, pages))


def _printed(text: str, row: Row) -> str:
    return " ".join(text[row["start"] : row["stop"]].split())


def _address(layer: Layer, pages: Collection[str], *keys: str) -> str | None:
    page = QUESTIONS[layer]
    place = f"#{block_id(*keys)}" if keys else ""
    return f"{UP}{page}{place}" if page in pages else None


def _link(item: Item) -> str:
    told = escape_html(item.text)
    return f'<a href="{item.address}">{told}</a>' if item.address else told

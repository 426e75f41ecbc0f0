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
from analysis.schema.vocabulary import Layer, Part

QUESTIONS = {
    Layer.TERM: "02-terms.html",
    Layer.QUOTATION: "04-voices.html",
    Layer.PARAPHRASE: "04-voices.html",
    Layer.EVENT: "05-agency.html",
    Layer.SHARED: "07-same-fact.html",
}
"""The page of the question that counts what a layer marks."""
SHARED_PASSAGES = "shared passages"
"""What stands before the keys of groups of shared passages, as in the notebook that shows them."""
UP = "../"
"""From a page of an article to the first page."""
Row = Mapping[str, Any]
Pages = Mapping[str, Collection[str]]
"""The pages of questions that are built -> the ids of the groups of sentences on each."""


class Item(NamedTuple):
    """What is counted in a sentence, in words, and where; no address where that page is not built."""

    text: str
    address: str | None


def counted(text: str, marks: Sequence[Row], read: Sequence[Sentence], pages: Pages) -> str:
    """What is counted in these sentences, to be unfolded; nothing where nothing is.

    text: the article's. marks: all its rows of the table of layers. pages: of questions; each thing is linked to the
    narrowest group of sentences that holds it there, else to the page.
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


def _items(text: str, rows: Sequence[Row], pages: Pages) -> Iterator[Item]:
    events: dict[int, list[Row]] = {}
    for row in rows:
        layer = Layer(row["layer"])
        if layer is Layer.EVENT:
            events.setdefault(row["mark"], []).append(row)
        elif layer is not Layer.ACTOR:
            yield Item(title_of(row), _address(layer, pages, _keys(layer, row)))
    for parts in events.values():
        told = ", ".join(f"{title_of(row)} {quoted(_printed(text, row))}" for row in parts)
        actors = [row["name"] for row in parts if row["part"] != Part.ACT and row["name"]]
        yield Item(told, _address(Layer.EVENT, pages, [actors[0], parts[0]["outlet"]] if actors else []))


def _keys(layer: Layer, row: Row) -> list[str]:
    """The keys of the group that holds a mark, the widest first."""
    if layer is Layer.TERM:
        return [row["of"], row["outlet"], row["name"]]
    if layer is Layer.SHARED:
        return [SHARED_PASSAGES, row["outlet"]]
    return [row["name"], row["outlet"]] if row["name"] else []


def _printed(text: str, row: Row) -> str:
    return " ".join(text[row["start"] : row["stop"]].split())


def _address(layer: Layer, pages: Pages, keys: Sequence[str]) -> str | None:
    """The narrowest group of these keys that the layer's page shows, else the page; None where it is not built."""
    page = QUESTIONS[layer]
    if page not in pages:
        return None
    groups = [block_id(*keys[:n]) for n in range(len(keys), 0, -1)]
    place = next((f"#{group}" for group in groups if group in pages[page]), "")
    return f"{UP}{page}{place}"


def _link(item: Item) -> str:
    told = escape_html(item.text)
    return f'<a href="{item.address}">{told}</a>' if item.address else told

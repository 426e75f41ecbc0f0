"""The text of an article as HTML: its characters in their order, cut once at all borders and nested rightly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.escape import escape_attribute, escape_html, slug
from analysis.publish.addresses import sentence_id
from analysis.publish.articles.titles import title_of
from analysis.publish.pieces import cuts
from analysis.schema.vocabulary import Layer, Zone

TAGS = {Zone.HEADLINE: "h2", Zone.SUBHEADING: "h2"}
"""The elements of zones that are no paragraph."""
WIDE = (Layer.SHARED, Layer.QUOTATION, Layer.PARAPHRASE)
"""The layers of stretches; what other layers mark is a word or a few."""
Row = Mapping[str, Any]


class Sentence(NamedTuple):
    """A sentence of an article: its number from 0, its characters, the number of its line, its zone."""

    number: int
    start: int
    stop: int
    line: int
    zone: Zone


class Wrap(NamedTuple):
    """What is put around a stretch of the text."""

    start: int
    stop: int
    before: str
    after: str


class Line(NamedTuple):
    """A line of an article as HTML, its sentences, and the white space before it."""

    gap: str
    html: str
    sentences: tuple[Sentence, ...]


def sentences(corpus: Corpus) -> dict[str, list[Sentence]]:
    """The sentences of each article, in order; none of an article without a word."""
    found = (
        corpus.tokens.group_by("article_id", "sentence")
        .agg(pl.col("start").min(), pl.col("stop").max(), pl.col("paragraph", "zone").first())
        .with_columns(pl.col("article_id").cast(pl.String), pl.col("zone").cast(pl.String))
        .sort("article_id", "sentence")
    )
    table: dict[str, list[Sentence]] = {name: [] for name in corpus.articles["article_id"]}
    for name, number, start, stop, line, zone in found.iter_rows():
        table[name].append(Sentence(number, start, stop, line, Zone(zone)))
    return table


def lines(text: str, read: Sequence[Sentence], marks: Sequence[Row]) -> Iterator[Line]:
    """The lines of an article, each an element with its sentences and marks.

    text: the article's. read: its sentences. marks: its rows of the table of layers, wider stretches first. With the
    tags and addresses left out, the gaps and lines together are ``text``, letter for letter; what comes after the last
    line is the gap of one without sentences.
    """
    at = 0
    for _, group in groupby(read, key=attrgetter("line")):
        here = tuple(group)
        start, stop = here[0].start, here[-1].stop
        wraps = [_sentence(one) for one in here]
        wraps += [_mark(row) for row in _ordered(marks) if row["start"] < stop and row["stop"] > start]
        zone = next((one.zone for one in here if one.zone is not Zone.FURNITURE), Zone.FURNITURE)
        tag = TAGS.get(zone, "p")
        inner = nested(text, start, stop, wraps)
        yield Line(
            escape_html(text[at:start]), f'<{tag} class="line zone-{zone.value}" dir="auto">{inner}</{tag}>', here
        )
        at = stop
    yield Line(escape_html(text[at:]), "", ())


def nested(text: str, start: int, stop: int, wraps: Sequence[Wrap]) -> str:
    """The characters from start to stop with what is put around them, the first of ``wraps`` outermost.

    Where two overlap, the inner one is closed and opened again, so that elements never cross.
    """
    parts: list[str] = []
    around: tuple[int, ...] = ()
    for first, last, inside in cuts(start, stop, [wrap[:2] for wrap in wraps]):
        kept = next((at for at, (one, other) in enumerate(zip(around, inside, strict=False)) if one != other), None)
        kept = min(len(around), len(inside)) if kept is None else kept
        parts += [wraps[number].after for number in reversed(around[kept:])]
        parts += [wraps[number].before for number in inside[kept:]]
        parts.append(escape_html(text[first:last]))
        around = inside
    parts += [wraps[number].after for number in reversed(around)]
    return "".join(parts)


def _ordered(marks: Sequence[Row]) -> list[Row]:
    """The marks, those of wider layers outside."""
    rank = {layer.value: number for number, layer in enumerate(Layer)}
    return sorted(marks, key=lambda row: rank[row["layer"]])


def _sentence(one: Sentence) -> Wrap:
    name = sentence_id(one.number)
    kind = " furniture" if one.zone is Zone.FURNITURE else ""
    address = f'<a class="address" href="#{name}" title="link to this sentence">§{one.number + 1}</a>'
    return Wrap(one.start, one.stop, f'<span class="sentence{kind}" id="{name}">', f"{address}</span>")


def _mark(row: Row) -> Wrap:
    layer = Layer(row["layer"])
    tag = "span" if layer in WIDE else "mark"
    part = f" part-{slug(row['part'])}" if row["part"] else ""
    before = f'<{tag} class="layer-{layer.value}{part}" title="{escape_attribute(title_of(row))}">'
    return Wrap(row["start"], row["stop"], before, f"</{tag}>")

"""Articles -> tokens and attributions, batch by batch, so that memory does not grow with the corpus."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate import tokenizer
from analysis.annotate.quotations import Quotation, quotations, voice_of
from analysis.annotate.sentences import sentence_spans, straightened
from analysis.schema import ATTRIBUTIONS, TOKENS, VOICES, ZONES, Voice, Zone
from analysis.story.zones import Segment, segments

BATCH_CHARACTERS = 4_000_000
"""Characters annotated at a time: some 800 articles, about 300 MB at the most. Offsets fit 32 bits."""
OUTSIDE = -1
Integers = NDArray[np.int32]


class _Spans:
    """Spans of a batch, in order, as rows: start, stop in the batch's running characters, then values."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, ...]] = []

    def at(self, points: Integers) -> _At:
        """Which span each point lies in; points ascend."""
        table = np.asarray(self.rows, dtype=np.int32)
        if not len(table):
            return _At(table, np.zeros(len(points), dtype=np.int32), np.zeros(len(points), dtype=np.bool_))
        first = np.searchsorted(points, table[:, 0])  # points are in order, and far more than spans
        span = np.repeat(np.arange(-1, len(table), dtype=np.int32), np.diff(first, prepend=0, append=len(points)))
        return _At(table, span, (span >= 0) & (points < np.ascontiguousarray(table[:, 1])[span]))


class _At(NamedTuple):
    """Points placed in spans: the table of spans, each point's span, and whether it lies inside it."""

    table: Integers
    span: Integers
    inside: NDArray[np.bool_]

    def value(self, column: int, outside: int = OUTSIDE) -> Integers:
        """A value of each point's span; ``outside`` for points in none."""
        if not len(self.table):
            return np.full(len(self.span), outside, dtype=np.int32)
        values = np.ascontiguousarray(self.table[:, 2 + column])[self.span]
        values[~self.inside] = outside
        return values


@dataclass
class _Layers:
    """All spans of a batch of articles: segments (paragraph, zone), sentences (number), quotations (number, voice)."""

    parts: _Spans
    sentences: _Spans
    quotations: _Spans


def batches(articles: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Slices of ``articles`` of about BATCH_CHARACTERS each; a longer article is a batch of its own."""
    lengths = articles["text"].str.len_chars().to_list()
    first = n_characters = 0
    for number, length in enumerate(lengths):
        if number > first and n_characters + length > BATCH_CHARACTERS:
            yield articles.slice(first, number - first)
            first, n_characters = number, 0
        n_characters += length
    if lengths:
        yield articles.slice(first)


def annotate_words(articles: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Annotate one batch at depth ``words``: tokens (schema TOKENS) and attributions (schema ATTRIBUTIONS).

    The attributions at this depth are the quotations: their content is known, their speaker and cue are not.
    """
    texts = articles["text"].to_list()
    titles = articles["title"].to_list()
    lengths = np.asarray([len(text) + 1 for text in texts], dtype=np.int32)
    bases = np.cumsum(lengths, dtype=np.int32) - lengths
    layers = _Layers(_Spans(), _Spans(), _Spans())
    for text, title, base in zip(texts, titles, bases.tolist(), strict=True):
        _lay(layers, text, title, base)
    tokens = tokenizer.split(articles.select("text").with_row_index("article"))
    ids = articles["article_id"].cast(pl.Categorical)
    number = tokens["article"].to_numpy()
    points = bases[number] + tokens["start"].to_numpy().astype(np.int32)
    parts, sentences, quoted = (spans.at(points) for spans in (layers.parts, layers.sentences, layers.quotations))
    voices = quoted.value(1, VOICES.index("outlet"))
    attribution = quoted.value(0)
    attribution = np.where(voices == VOICES.index("quoted"), attribution, OUTSIDE)
    n_tokens = np.bincount(number, minlength=len(texts))
    first_of_article = np.repeat(np.cumsum(n_tokens) - n_tokens, n_tokens)
    table = tokens.select(
        ids.gather(number).alias("article_id"),
        pl.Series(
            "position", np.arange(len(number), dtype=np.uint32) - first_of_article.astype(np.uint32), dtype=pl.UInt32
        ),
        pl.Series("paragraph", parts.value(0), dtype=pl.UInt32),
        pl.Series("sentence", sentences.value(0), dtype=pl.UInt32),
        _coded("zone", parts.value(1), Zone),
        pl.col("token").cast(pl.Categorical),
        _words(tokens["token"]).alias("word"),
        pl.col("start").cast(pl.UInt32),
        pl.col("stop").cast(pl.UInt32),
        _coded("voice", voices, Voice),
        pl.Series("quotation", quoted.value(2)).replace(OUTSIDE, None).cast(pl.UInt32),
        pl.Series("attribution_id", attribution).replace(OUTSIDE, None).cast(pl.UInt32),
    )
    return table.select(list(TOKENS)), _attributions(table)


def _lay(layers: _Layers, text: str, title: str | None, base: int) -> None:
    """Find one article's segments, sentences and quotations, and put them at ``base`` in the batch."""
    parts = segments(text, title)
    spans: list[tuple[int, int]] = []
    plain = straightened(text)
    for part in parts:
        layers.parts.rows.append((base + part.start, base + part.stop, part.paragraph, ZONES.index(part.zone)))
        spans += sentence_spans(plain, part.start, part.stop)
    for number, (start, stop) in enumerate(spans):
        layers.sentences.rows.append((base + start, base + stop, number))
    starts = [start for start, _ in spans]
    n_quoted = 0
    for number, quotation in enumerate(quotations(text, parts)):
        voice = voice_of(text, quotation, _touched(spans, starts, quotation))
        row = (base + quotation.start, base + quotation.stop, n_quoted, VOICES.index(voice), number)
        layers.quotations.rows.append(row)
        n_quoted += voice == "quoted"


def _touched(spans: list[tuple[int, int]], starts: list[int], quotation: Quotation) -> list[tuple[int, int]]:
    return spans[max(bisect_right(starts, quotation.start) - 1, 0) : bisect_left(starts, quotation.stop)]


def _coded(name: str, codes: Integers, dtype: pl.Enum) -> pl.Series:
    return pl.Series(name, codes, dtype=pl.UInt8).cat.to(dtype)


def _words(tokens: pl.Series) -> pl.Series:
    """Each token's word, worked out once per distinct token."""
    distinct = tokens.unique()
    words = pl.Series([tokenizer.word_of(token) for token in distinct], dtype=pl.String)
    return tokens.replace_strict(distinct, words, return_dtype=pl.String).cast(pl.Categorical)


def _attributions(tokens: pl.DataFrame) -> pl.DataFrame:
    unknown = {
        name: pl.lit(None, dtype=pl.String) for name in ("source", "speaker", "cue", "cue_class", "kind", "actor")
    }
    position = pl.col("position")
    content = pl.struct(start=position.min(), stop=position.max() + 1).implode()
    return (
        tokens.filter(pl.col("attribution_id").is_not_null())
        .group_by("article_id", "attribution_id", maintain_order=True)
        .agg(content=content)
        .select(pl.all(), **unknown)
        .select(list(ATTRIBUTIONS))
        .cast({"content": ATTRIBUTIONS["content"].dtype})
    )


__all__ = ["BATCH_CHARACTERS", "Segment", "annotate_words", "batches"]

"""Articles -> tokens and attributions, batch by batch, so that memory does not grow with the corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate.words import tokenizer
from analysis.annotate.words.characters import Integers, kinds
from analysis.annotate.words.quotations import Quotation, marks, quotations
from analysis.annotate.words.sentences import sentences
from analysis.annotate.words.voices import sentences_of, voice_of
from analysis.schema.annotation import ATTRIBUTIONS, TOKENS
from analysis.schema.vocabulary import Voice, VoiceType, Zone, ZoneType
from analysis.story.zones import Segment, segments

BATCH_CHARACTERS = 4_000_000
"""Characters annotated at a time: some 800 articles, about 300 MB at the most. Offsets fit 32 bits."""
VOICES: dict[str, int] = {voice: code for code, voice in enumerate(Voice)}
ZONES: dict[str, int] = {zone: code for code, zone in enumerate(Zone)}
"""How the columns ``voice`` and ``zone`` code their values."""
OUTSIDE = -1
"""The number of no span: of none, the last one of an array that is appended for it."""


@dataclass(frozen=True)
class _Spans:
    """Spans of a batch in its running characters, in order, none overlapping another."""

    starts: Integers
    stops: Integers

    def over(self, points: Integers) -> NDArray[np.intp]:
        """The number of the span that each point lies in, OUTSIDE for none; points ascend."""
        first = np.searchsorted(points, self.starts)  # far fewer spans than points
        span = np.repeat(np.arange(OUTSIDE, len(self.starts)), np.diff(first, prepend=0, append=len(points)))
        span[points >= np.append(self.stops, 0)[span]] = OUTSIDE
        return span


def _of(values: Integers, span: NDArray[np.intp], outside: int = OUTSIDE) -> Integers:
    """A value of each point's span; ``outside`` for points in none."""
    return np.append(values, np.int32(outside))[span]


def batches(articles: pl.DataFrame, most: int | None = None) -> Iterator[pl.DataFrame]:
    """Slices of ``articles`` of at most ``most`` characters each, BATCH_CHARACTERS unless told; a longer article is a
    batch of its own."""
    most = most or BATCH_CHARACTERS
    lengths = articles["text"].str.len_chars().to_list()
    first = n_characters = 0
    for number, length in enumerate(lengths):
        if number > first and n_characters + length > most:
            yield articles.slice(first, number - first)
            first, n_characters = number, 0
        n_characters += length
    if lengths:
        yield articles.slice(first)


def annotate_words(articles: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Annotate one batch at depth ``words``: tokens (schema TOKENS) and attributions (schema ATTRIBUTIONS).

    articles: schema ARTICLES, of which ``marked`` may be missing; a column ``shared`` may name, by their numbers, the lines that most articles of the outlet
    share. The attributions at this depth are the quotations: their content is known, their speaker and cue are not.
    """
    batch = _Batch(articles)
    tokens = tokenizer.split(batch.text, batch.of)
    points = tokens["start"].to_numpy()
    number = np.searchsorted(batch.bases, points, "right") - 1
    base = batch.bases[number]
    part, sentence, quotation = (spans.over(points) for spans in (batch.parts, batch.sentences, batch.quotations))
    first = np.searchsorted(number, np.arange(articles.height))
    table = tokens.select(
        articles["article_id"].cast(pl.Categorical).gather(number).alias("article_id"),
        pl.Series("position", (np.arange(len(number)) - first[number]).astype(np.uint32)),
        _numbers("paragraph", _of(batch.paragraph, part)),
        _numbers("sentence", _of(batch.numbered(batch.sentences), sentence)),
        _coded("zone", _of(batch.zone, part), ZoneType),
        "token",
        "word",
        pl.Series("start", (points - base).astype(np.uint32)),
        pl.Series("stop", (tokens["stop"].to_numpy() - base).astype(np.uint32)),
        _coded("voice", _of(batch.voice, quotation, VOICES[Voice.OUTLET]), VoiceType),
        _numbers("quotation", _of(batch.numbered(batch.quotations), quotation)),
        _numbers("attribution_id", _of(batch.attribution, quotation)),
    ).select(list(TOKENS))
    return table, _attributions(table)


class _Batch:
    """The spans of a batch of articles: segments, sentences, quotations, in the batch's running characters."""

    def __init__(self, articles: pl.DataFrame) -> None:
        texts = articles["text"].to_list()
        lengths = np.asarray([len(text) + 1 for text in texts], dtype=np.int32)
        self.bases = np.cumsum(lengths, dtype=np.int32) - lengths
        self.text = "\n".join(texts)
        self.of = kinds(self.text)
        laid = [segments(text, *known) for text, known in zip(texts, _known(articles), strict=True)]
        base = np.repeat(self.bases, [len(parts) for parts in laid])
        parts = [part for of_article in laid for part in of_article]
        self.paragraph = _integers(part.paragraph for part in parts)
        self.zone = _integers(ZONES[part.zone] for part in parts)
        self.parts = _Spans(
            base + _integers(part.start for part in parts), base + _integers(part.stop for part in parts)
        )
        self.sentences = _Spans(*sentences(self.text, self.of, self.parts.starts, self.parts.stops))
        found = self._quotations(texts, laid, marks(self.of))
        self.quotations = _Spans(_integers(q.start for q in found), _integers(q.stop for q in found))
        self.voice = self._voices(found)
        quoted = self.voice == VOICES[Voice.QUOTED]
        self.attribution = np.full(len(found), OUTSIDE, dtype=np.int32)
        self.attribution[quoted] = self._within_article(self.quotations.starts[quoted])

    def numbered(self, spans: _Spans) -> Integers:
        """Each span's number within its article."""
        return self._within_article(spans.starts)

    def _within_article(self, starts: Integers) -> Integers:
        first = np.searchsorted(starts, self.bases)
        article = np.searchsorted(self.bases, starts, "right") - 1
        return (np.arange(len(starts)) - first[article]).astype(np.int32)

    def _quotations(self, texts: list[str], laid: list[list[Segment]], points: Integers) -> list[Quotation]:
        found = []
        bounds = np.append(np.searchsorted(points, self.bases), len(points)).tolist()
        for number, (text, parts, base) in enumerate(zip(texts, laid, self.bases.tolist(), strict=True)):
            here = quotations(text, parts, (points[bounds[number] : bounds[number + 1]] - base).tolist())
            found += [Quotation(base + q.start, base + q.stop, q.closed) for q in here] if base else here
        return found

    def _voices(self, found: list[Quotation]) -> Integers:
        starts, stops = self.sentences.starts, self.sentences.stops
        first = np.maximum(np.searchsorted(starts, self.quotations.starts, "right") - 1, 0).tolist()
        last = np.searchsorted(starts, self.quotations.stops).tolist()
        spans = list(zip(starts.tolist(), stops.tolist(), strict=True))
        voices, read = [], sentences_of(self.text)
        for quotation, low, high in zip(found, first, last, strict=True):
            touched = spans[low:high]
            voices.append(VOICES[voice_of(self.text, quotation, touched, read)])
        return _integers(voices)


Known = tuple[str | None, Set[int], Mapping[int, Zone]]


def _known(articles: pl.DataFrame) -> list[Known]:
    """What is known of each article's lines: its title, the numbers of those in ``shared``, if there is such a column,
    and the zones of those that its file marks."""
    shared: list[Set[int]] = [frozenset()] * articles.height
    if "shared" in articles.columns:
        shared = [frozenset(numbers) for numbers in articles["shared"].to_list()]
    marked: list[Mapping[int, Zone]] = [{}] * articles.height
    if "marked" in articles.columns:
        lines = articles["marked"].to_list()
        marked = [{each["line"]: Zone(each["zone"]) for each in some or ()} for some in lines]
    return list(zip(articles["title"].to_list(), shared, marked, strict=True))


def _integers(values: Iterable[int]) -> Integers:
    return np.fromiter(values, dtype=np.int32)


def _numbers(name: str, values: Integers) -> pl.Series:
    """Numbers, null where OUTSIDE."""
    return pl.Series(name, values).replace(OUTSIDE, None).cast(pl.UInt32)


def _coded(name: str, codes: Integers, dtype: pl.Enum) -> pl.Series:
    return pl.Series(name, codes, dtype=pl.UInt8).cat.to(dtype)


def _attributions(tokens: pl.DataFrame) -> pl.DataFrame:
    unknown = {name: pl.lit(None, dtype=pl.String) for name in ("source", "speaker", "cue", "cue_class", "kind")}
    unknown["is_person"] = unknown["in_clause"] = pl.lit(None, dtype=pl.Boolean)
    unknown["probability"] = pl.lit(None, dtype=pl.Float64)
    unknown["sides"] = pl.lit([], dtype=ATTRIBUTIONS["sides"].dtype)
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

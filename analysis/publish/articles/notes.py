"""Notes beside the text: who says something, who prints the same words, and what a thing is called here and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.escape import escape_html
from analysis.findings.words import listed, quoted
from analysis.publish.addresses import sentence_address
from analysis.publish.articles.layers import layers, of_layer, shared_passages
from analysis.publish.articles.term_notes import term_notes
from analysis.questions.voices.quotations import shared_quotations
from analysis.schema.cells import figures
from analysis.schema.vocabulary import Layer, Reworked
from analysis.units.reports import reports

MOST_NAMED = 3
"""Other articles that one note names."""
MOST_LETTERS = 80
"""Letters of a speaker's name; some are half a sentence."""
FEWEST_WORDS = 4
"""Words of a quotation from which a note says who else prints it; one or two words are often anybody's."""
UNKNOWN, NOBODY = "Speaker not identified", "No source named"
Row = Mapping[str, Any]
Pages = Mapping[str, str]


class Note(NamedTuple):
    """A note to a sentence: with which layers it is shown, and its HTML."""

    sentence: int
    layers: tuple[Layer, ...]
    html: str


def notes(corpus: Corpus, pages: Pages) -> dict[str, list[Note]]:
    """The notes of each article, in the order of its sentences; each thing is said once, where it comes first.

    pages: each article -> the address of its page, as seen from another article's. Whatever a note says is counted from
    the table of layers, or read from the tables of reports, shared quotations and shared passages.
    """
    found: dict[str, list[Note]] = {name: [] for name in corpus.articles["article_id"]}
    table = layers(corpus)
    for article_id, note in _speakers(corpus, table):
        found[article_id].append(note)
    for article_id, note in _quoted_elsewhere(corpus, pages):
        found[article_id].append(note)
    for article_id, sentence, html in term_notes(of_layer(table, Layer.TERM)):
        found[article_id].append(Note(sentence, (Layer.TERM,), html))
    for article_id, note in _shared(corpus, pages):
        found[article_id].append(note)
    order = list(Layer)
    return {
        name: sorted(mine, key=lambda note: (note.sentence, order.index(note.layers[0])))
        for name, mine in found.items()
    }


def _speakers(corpus: Corpus, table: pl.DataFrame) -> Iterator[tuple[str, Note]]:
    """Who says what is quoted or paraphrased, and in how many words: one note a speaker and line of the article."""
    known = reports(corpus).select("article_id", "attribution_id", "source", "speaker", "verb", "named")
    lines = corpus.tokens.select(pl.col("article_id").cast(pl.String), "sentence", "paragraph").unique()
    said = (
        of_layer(table, Layer.QUOTATION, Layer.PARAPHRASE)
        .unique(["article_id", "layer", "mark"], keep="first", maintain_order=True)
        .join(known, on=["article_id", "attribution_id"], maintain_order="left")
        .join(lines, on=["article_id", "sentence"], maintain_order="left")
        .with_columns(who=pl.struct("speaker", "source", "named").map_elements(_who, return_dtype=pl.String))
        .group_by("article_id", "paragraph", "who", maintain_order=True)
        .agg(
            pl.col("sentence").min(),
            pl.col("verb").drop_nulls().unique(maintain_order=True),
            *(
                pl.col("n_words").filter(pl.col("layer") == layer.value).sum().alias(layer.value)
                for layer in (Layer.QUOTATION, Layer.PARAPHRASE)
            ),
        )
    )
    for row in said.iter_rows(named=True):
        told = [(Layer.QUOTATION, "quoted"), (Layer.PARAPHRASE, "in paraphrase")]
        parts = [f"{figures(row[layer.value], 'word')} {how}" for layer, how in told if row[layer.value]]
        verbs = f" ({listed(map(quoted, row['verb']))})" if row["verb"] else ""
        here = tuple(layer for layer, _ in told if row[layer.value])
        if here:
            html = f"<strong>{escape_html(row['who'])}</strong>{escape_html(verbs)}: {escape_html(listed(parts))}"
            yield row["article_id"], Note(row["sentence"], here, html)


def _who(row: Row) -> str:
    """The speaker by name, else as the article writes it, else that nobody is named."""
    name = row["speaker"] or (quoted(row["source"]) if row["source"] else None)
    if name is None:
        return UNKNOWN if row["named"] is None else NOBODY
    return name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS].rsplit(' ', 1)[0]} …"


def _quoted_elsewhere(corpus: Corpus, pages: Pages) -> Iterator[tuple[str, Note]]:
    """Where else a quotation is printed, and how many words of the fullest version each other article has."""
    shared = shared_quotations(corpus).filter(pl.col("n_fullest") >= FEWEST_WORDS)
    for copies in _groups(_with_sentence(corpus, shared), "quotation"):
        for row in _once_each(copies):
            others = [other for other in _once_each(copies) if other["article_id"] != row["article_id"]]
            if others:
                names = [_elsewhere(other, pages, _kept(other, first=at == 0)) for at, other in enumerate(others)]
                yield row["article_id"], Note(row["sentence"], (Layer.QUOTATION,), f"Also quoted in {_named(names)}.")


def _kept(row: Row, *, first: bool) -> str:
    """How many words of the fullest version an article has; the first of a list says of how many."""
    n = round(row["share_kept_article"] * row["n_fullest"])
    if n == row["n_fullest"]:
        return f"all {figures(n, 'word')}" if first else "all"
    return f"{n:,} of {figures(row['n_fullest'], 'word')}" if first else f"{n:,}"


def _shared(corpus: Corpus, pages: Pages) -> Iterator[tuple[str, Note]]:
    """Which other articles have the same passage, and how much of it is the same."""
    for copies in _groups(shared_passages(corpus), "passage"):
        for row in _once_each(copies):
            others = [other for other in _once_each(copies) if other["article_id"] != row["article_id"]]
            if not others:
                continue
            names = _named([_elsewhere(other, pages) for other in others])
            same = (
                "word for word"
                if row["reworked"] == Reworked.VERBATIM
                else f"{row['n_same']:,} of {row['n_words']:,} words outside quotations are the same"
            )
            nearest = " as in the nearest copy" if len(others) > 1 and row["reworked"] != Reworked.VERBATIM else ""
            agency = f" {escape_html(row['agency'])} is credited." if row["agency"] else ""
            html = f"<strong>Also printed by</strong> {names}: {same}{nearest}.{agency}"
            yield row["article_id"], Note(row["sentence"], (Layer.SHARED,), html)


def _groups(table: pl.DataFrame, key: str) -> Iterator[list[Row]]:
    for _, rows in groupby(table.sort(key, maintain_order=True).iter_rows(named=True), key=lambda row: row[key]):
        yield list(rows)


def _once_each(copies: Sequence[Row]) -> list[Row]:
    """The first copy of each article."""
    first: dict[str, Row] = {}
    for row in copies:
        first.setdefault(row["article_id"], row)
    return list(first.values())


def _elsewhere(row: Row, pages: Pages, more: str = "") -> str:
    """Another article's outlet, with a link to the sentence there."""
    place = sentence_address(pages[row["article_id"]], row["sentence"])
    told = f" ({escape_html(more)})" if more else ""
    return f'<a href="{place}">{escape_html(row["outlet"])}&nbsp;§{row["sentence"] + 1}</a>{told}'


def _named(names: Sequence[str]) -> str:
    return listed(names, MOST_NAMED + 1)


def _with_sentence(corpus: Corpus, table: pl.DataFrame) -> pl.DataFrame:
    """The table with the number of the sentence in which each row begins."""
    tokens = corpus.tokens.select(pl.col("article_id").cast(pl.String), "start", "sentence")
    return table.join(tokens, on=["article_id", "start"], maintain_order="left")

"""Everything that is marked in the articles, in one table: what other tables found, put together and nothing counted anew."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from analysis.annotate import Corpus, once
from analysis.questions.agency import events
from analysis.questions.agency.shown import printed
from analysis.questions.reuse import passages
from analysis.schema import check
from analysis.schema.articles import LAYERS
from analysis.schema.vocabulary import MARKED, Layer, Part, Voice
from analysis.units.actors import actor_mentions
from analysis.units.mentions import mentions
from analysis.units.reports import reports
from analysis.units.wording import COUNTED

shared_passages = once(passages)
"""The passages that articles share, worked out once for marks and notes."""
SAID = ["article_id", "layer", "attribution_id", "quotation"]
"""What the pieces of one quotation or paraphrase have in common."""


@once
def layers(corpus: Corpus) -> pl.DataFrame:
    """Every stretch that is marked in an article: schema LAYERS, by article and place, wider stretches first.

    A thing in several pieces (a quotation that its speaker interrupts, an event) has a row for each. Page furniture
    holds no marks, as nothing is counted there. Paraphrase, actors and events are found only in articles that a
    language model has read.
    """
    tokens = corpus.voiced.filter(COUNTED).with_columns(pl.col("article_id").cast(pl.String))
    found = [_said(corpus, tokens), _terms(corpus), _actors(corpus), _events(corpus, tokens), _copy(corpus)]
    names = [name for name in LAYERS if name not in ("outlet", "sentence", "zone", "voice")]
    table = pl.concat(
        rows.select(
            (pl.col(name) if name in rows.columns else pl.lit(None)).cast(LAYERS[name].dtype).alias(name)
            for name in names
        )
        for rows in found
    )
    order = {layer.value: rank for rank, layer in enumerate(Layer)}
    placed = (
        table.unique(maintain_order=True)
        .join(tokens.select("article_id", "start", "sentence", "zone", "voice"), on=["article_id", "start"])
        .join(corpus.articles.select("article_id", "outlet").with_row_index("_article"), on="article_id")
        .sort(
            "_article",
            "start",
            "stop",
            pl.col("layer").replace_strict(order, return_dtype=pl.UInt8),
            "mark",
            descending=[False, False, True, False, False],
            maintain_order=True,
        )
    )
    return check(placed.select(list(LAYERS)), LAYERS)


def _said(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """Quotations and paraphrases: stretches of tokens of one voice that are content of one attribution."""
    told = tokens.with_columns(
        layer=pl.when(pl.col("voice").is_in(list(MARKED)))
        .then(pl.lit(Layer.QUOTATION.value))
        .when(pl.col("voice") == Voice.ATTRIBUTED)
        .then(pl.lit(Layer.PARAPHRASE.value)),
        quotation=pl.when(pl.col("attribution_id").is_null()).then("quotation"),
    )
    run = pl.struct("article_id", "layer", "attribution_id", "quotation", pl.col("position") - pl.int_range(pl.len()))
    pieces = (
        told.with_columns(run=run.rle_id())
        .drop_nulls("layer")
        .group_by("run", maintain_order=True)
        .agg(*(pl.col(name).first() for name in SAID), pl.col("start").min(), pl.col("stop").max(), _words())
    )
    known = reports(corpus).select("article_id", "attribution_id", "cue", name="speaker")
    return (
        pieces.with_columns(pl.col("n_words").sum().over(SAID))
        .with_columns(mark=pl.struct("attribution_id", "quotation").rank("dense").over("article_id", "layer"))
        .join(known, on=["article_id", "attribution_id"], how="left", maintain_order="left")
    )


def _words() -> pl.Expr:
    return pl.col("word").is_not_null().sum().alias("n_words")


def _terms(corpus: Corpus) -> pl.DataFrame:
    return _numbered(mentions(corpus), Layer.TERM).with_columns(name="term", of="concept")


def _actors(corpus: Corpus) -> pl.DataFrame:
    return _numbered(actor_mentions(corpus), Layer.ACTOR).with_columns(name="actor", of="member")


def _numbered(rows: pl.DataFrame, layer: Layer) -> pl.DataFrame:
    number = pl.int_range(1, pl.len() + 1).over("article_id")
    return rows.with_columns(layer=pl.lit(layer.value), mark=number)


def _events(corpus: Corpus, tokens: pl.DataFrame) -> pl.DataFrame:
    """The doer, the act and the done-to of each event, those that are there."""
    acts = _numbered(printed(corpus, events(corpus)), Layer.EVENT)
    whole = ["article_id", "layer", "mark"]
    parts = [acts.select(*whole, "start", "stop", part=pl.lit(Part.ACT.value), name="predicate")]
    for part, slot in ((Part.DOER, "doer"), (Part.DONE_TO, "done_to")):
        ends = [pl.col(f"{slot}_start").alias("first"), (pl.col(f"{slot}_stop") - 1).alias("last")]
        named = acts.drop_nulls(f"{slot}_start").select(
            *whole, *ends, part=pl.lit(part.value), name=pl.col(f"{slot}_actor")
        )
        parts.append(_characters(named, tokens).select(parts[0].columns))
    return pl.concat(parts)


def _characters(named: pl.DataFrame, tokens: pl.DataFrame) -> pl.DataFrame:
    """Rows with token positions first and last, with the characters they reach over."""
    begin = tokens.select("article_id", "start", first="position")
    end = tokens.select("article_id", "stop", last="position")
    return named.join(begin, on=["article_id", "first"]).join(end, on=["article_id", "last"])


def _copy(corpus: Corpus) -> pl.DataFrame:
    return shared_passages(corpus).with_columns(layer=pl.lit(Layer.SHARED.value), mark="passage")


def of_layer(table: pl.DataFrame, *wanted: Layer) -> pl.DataFrame:
    """The rows of these layers. table: schema LAYERS."""
    chosen: Sequence[str] = [layer.value for layer in wanted]
    return table.filter(pl.col("layer").is_in(chosen))

"""Which rows one article alone has in its opening, so that no other opening comes near to them."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.selection.likeness import NEAR, NEAR_WORDS, WITHIN, nearest
from analysis.schema import check
from analysis.schema.alignment import NEAREST_OPENINGS
from analysis.schema.vocabulary import Opening, Told
from analysis.units.places import with_place
from analysis.units.values import values

KEYS = ["kind", "key"]
LIKELY = 0.5
"""Likelihood from which a sentence of an opening may tell a fact: it is likelier than not to do so."""
IN_OPENING = pl.col("place").cast(pl.String).is_in([part.value for part in Opening])
WORDED = (Told.FACT.value, Told.QUOTATION.value, Told.FIGURE.value)
"""Kinds of rows that can be told in other words; a name is looked for in all its forms instead."""


def only_openings(corpus: Corpus, told: pl.DataFrame, openings: pl.DataFrame) -> pl.DataFrame:
    """The facts, quotations and figures that one article alone has in its opening: kind, key, article_id, and opening_alone:
    true where no other opening comes near, null where one does or is in another language.

    told: TOLD with places; openings: schema NEAREST_OPENINGS. A sentence comes near as it does where a row was not found in a
    whole article: it is likely to tell the fact, or has much of the words of a version of the row (``likeness.NEAR`` and
    ``NEAR_WORDS``); or the whole opening has (``WITHIN``); or the opening prints the number.
    """
    found = told.filter(pl.col("kind").is_in(WORDED))
    begins = found.filter(IN_OPENING).select(*KEYS, "article_id").unique(maintain_order=True)
    alone = begins.filter(pl.len().over(KEYS) == 1)
    if alone.is_empty():
        return alone.with_columns(opening_alone=pl.lit(True))
    texts = corpus.articles.select("article_id", "text")
    versions = (
        found.join(alone.select(*KEYS, teller="article_id"), on=KEYS)
        .join(texts, on="article_id", maintain_order="left")
        .with_columns(words=pl.col("text").str.slice(pl.col("start"), pl.col("stop") - pl.col("start")))
        .select(*KEYS, "teller", "words")
        .unique(maintain_order=True)
    )
    likely = check(openings, NEAREST_OPENINGS).filter(pl.col("score") >= LIKELY)
    facts = likely.select(kind=pl.lit(Told.FACT.value), key=pl.col("fact").cast(pl.String))
    near = pl.concat([_by_words(corpus, versions), _by_number(corpus, versions), facts]).unique()
    near = near.with_columns(is_near=pl.lit(True))
    language = corpus.articles.select("article_id", "language")
    strange = pl.lit(language["language"].n_unique() > 1)
    open_ = pl.when(pl.col("is_near").is_null() & ~strange).then(pl.lit(True))
    return alone.join(near, on=KEYS, how="left", maintain_order="left").select(*KEYS, "article_id", opening_alone=open_)


def _by_words(corpus: Corpus, versions: pl.DataFrame) -> pl.DataFrame:
    """The rows of which another opening has much of a version's words."""
    rows = []
    found = nearest(corpus, versions["words"].to_list(), places=[part.value for part in Opening])
    for (kind, key, teller, _), by_article in zip(versions.iter_rows(), found, strict=True):
        least = NEAR if kind == Told.FACT.value else NEAR_WORDS
        others = (each for article, each in by_article.items() if article != teller)
        if any(each.score >= least or each.within >= WITHIN for each in others):
            rows.append((kind, key))
    return pl.DataFrame(rows, schema=dict.fromkeys(KEYS, pl.String), orient="row")


def _by_number(corpus: Corpus, versions: pl.DataFrame) -> pl.DataFrame:
    """The figures whose number another opening prints."""
    printed: dict[str, set[float]] = {}
    tokens = with_place(corpus.voiced).filter(IN_OPENING)
    spans = tokens.group_by(pl.col("article_id").cast(pl.String), "place").agg(
        first=pl.col("start").min(), last=pl.col("stop").max()
    )
    held = spans.join(corpus.articles.select("article_id", "text"), on="article_id")
    for article, first, last, text in held.select("article_id", "first", "last", "text").iter_rows():
        printed.setdefault(article, set()).update(values(text[first:last]))
    rows = [
        (kind, key)
        for kind, key, teller, words in versions.iter_rows()
        if kind == Told.FIGURE.value
        and any(printed[article] & set(values(words)) for article in printed if article != teller)
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(KEYS, pl.String), orient="row")

"""Counts as dictionaries, and corpora with columns made by hand."""

import dataclasses

import polars as pl

from analysis.units.counts import count_terms
from tests.tiny import corpus


def counted(pairs, *concepts, **settings):
    """Article -> {term: count}; every term, however rare."""
    return as_dict(count_terms(corpus(pairs, *concepts), **{"least": 1, **settings}))


def as_dict(counts):
    rows = counts.matrix.toarray().tolist()
    return {
        article: {term: n for term, n in zip(counts.terms, row, strict=True) if n}
        for article, row in zip(counts.article_ids, rows, strict=True)
    }


def parsed(made, **columns):
    """A corpus as depth syntax would give it: lemmas and entities by hand, one for each token."""
    tokens = made.tokens.with_columns(
        **{name: pl.Series(values, dtype=pl.Categorical) for name, values in columns.items()}
    )
    return dataclasses.replace(made, depth="syntax", tokens=tokens)

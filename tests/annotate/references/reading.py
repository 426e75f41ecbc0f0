"""Reads who is meant in a text, on sentences a reader can check by eye."""

import polars as pl

from tests.deep import told

TITLE = "War goes on\n\n"


def meant(text):
    """The pronouns and descriptions of a text with the names they stand for, in order: [(words, name)]."""
    corpus = told(TITLE + text, actors=())
    starts, stops, whole = corpus.tokens["start"], corpus.tokens["stop"], corpus.articles["text"][0]
    others = corpus.names.filter(pl.col("antecedent") != pl.col("position")).sort("position")
    return [
        (whole[starts[position] : stops[position + n_tokens - 1]], name)
        for position, n_tokens, name in others.select("position", "n_tokens", "name").iter_rows()
    ]

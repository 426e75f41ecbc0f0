"""Corpora to measure on: given articles, their sentences drawn anew until a corpus of any size is full."""

from __future__ import annotations

import random
from pathlib import Path

import polars as pl

from analysis import annotate, read_story

SENTENCES_IN_PARAGRAPH = 2


def sentences_of(corpus: Path) -> list[str]:
    """The sentences of a story folder, or of a Parquet file with a column ``text``."""
    if corpus.is_dir():
        story = read_story(corpus)
        tokens = annotate(story).tokens.filter(pl.col("zone") != "furniture")
        texts = dict(story.articles.select("article_id", "text").iter_rows())
        spans = tokens.group_by("article_id", "sentence", maintain_order=True).agg(
            pl.col("start").min(), pl.col("stop").max()
        )
        return [texts[str(a)][start:stop] for a, _, start, stop in spans.iter_rows()]
    lines = pl.read_parquet(corpus)["text"].str.split("\n").explode().drop_nulls()
    return [line for line in lines if line.strip()]


def resampled(corpus: Path, *, n_articles: int, n_words: int, seed: int = 1) -> pl.DataFrame:
    """``n_articles`` articles of about ``n_words`` words each, sentences drawn with replacement."""
    found = [(sentence, len(sentence.split())) for sentence in sentences_of(corpus)]
    draw = random.Random(seed)
    texts = []
    for _ in range(n_articles):
        parts: list[str] = []
        size = 0
        while size < n_words:
            sentence, length = draw.choice(found)
            parts.append(sentence)
            size += length
        starts = range(0, len(parts), SENTENCES_IN_PARAGRAPH)
        texts.append("\n\n".join(" ".join(parts[at : at + SENTENCES_IN_PARAGRAPH]) for at in starts))
    outlets = [f"outlet {number % 46:02d}" for number in range(n_articles)]
    ids = [f"{number:06d}" for number in range(n_articles)]
    return pl.DataFrame({"article_id": ids, "outlet": outlets, "title": [None] * n_articles, "text": texts}).cast(
        {"title": pl.String}
    )

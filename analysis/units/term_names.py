"""A term’s name in tables: as printed, or in square brackets where it is a description that no article prints."""

from __future__ import annotations

import os.path

import polars as pl

from analysis.annotate.words.tokenizer import fold

KEY = ["concept", "term"]


def with_shown_names(mentions: pl.DataFrame) -> pl.DataFrame:
    """The mentions with the name of each term that none of them prints in square brackets, the sign of an editor’s words.

    mentions: concept, term, matched, at least. A name is printed where the words of a mention hold it or are in it, each
    word in whatever form: *captives* where an article prints *captive*; *[what the army did]* where it prints *strikes*.
    """
    forms = mentions.group_by(KEY, maintain_order=True).agg(pl.col("matched").unique(maintain_order=True))
    names = [
        term if any(_alike(term, text) for text in texts) else f"[{term}]"
        for term, texts in forms.select("term", "matched").iter_rows()
    ]
    shown = forms.select(KEY).with_columns(shown=pl.Series(names, dtype=pl.String))
    joined = mentions.join(shown, on=KEY, how="left", maintain_order="left")
    return joined.with_columns(term=pl.col("shown").cast(mentions.schema["term"])).select(mentions.columns)


def _alike(name: str, printed: str) -> bool:
    """Whether the shorter of two phrases is a run of words of the other."""
    short, long = sorted((fold(name).split(), fold(printed).split()), key=len)
    runs = (long[at : at + len(short)] for at in range(len(long) - len(short) + 1))
    return any(all(map(_same_word, short, run)) for run in runs)


def _same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: they begin with the same letters, half of the longer one or more."""
    return 2 * len(os.path.commonprefix([one, other])) >= max(len(one), len(other))

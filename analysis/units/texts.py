"""Columns of classes and words as lists of texts, cut by article: each text is made once, however often it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
import polars as pl

Article = tuple[dict[str, list[str]], dict[str, list[Any]]]


class Texts:
    """A column of texts, to be read a stretch at a time."""

    def __init__(self, column: pl.Series, change: Callable[[str], str] | None = None) -> None:
        """column: Categorical or Enum. change: what is made of each distinct text."""
        distinct = column.drop_nulls().unique()
        codes = distinct.to_physical().cast(pl.Int64).to_numpy()
        nothing = int(codes.max()) + 1 if len(codes) else 0
        self._texts = np.full(nothing + 1, None, dtype=object)
        self._texts[codes] = [change(text) if change else text for text in distinct.cast(pl.String)]
        self._codes = column.to_physical().cast(pl.Int64).fill_null(nothing).to_numpy()

    def of(self, first: int, stop: int) -> list[str]:
        """The texts of the rows from ``first`` to before ``stop``; None where the column has none."""
        found: list[str] = self._texts[self._codes[first:stop]].tolist()
        return found


def articles(tokens: pl.DataFrame, texts: Mapping[str, Texts], rest: pl.DataFrame) -> Iterator[Article]:
    """Each article of parsed tokens as two mappings, column -> one entry a token: of ``texts`` and of ``rest``. Articles
    that no model has read are left out. texts: of columns of ``tokens``; rest: columns for the same rows."""
    for first, stop in stretches(tokens["article_id"]):
        if not tokens["relation"].slice(first, stop - first).null_count():
            part = rest.slice(first, stop - first).to_dict(as_series=False)
            yield {name: column.of(first, stop) for name, column in texts.items()}, part


def stretches(column: pl.Series) -> list[tuple[int, int]]:
    """The first row of each article, or sentence, and the one behind its last, in a column in which each is one stretch."""
    starts = np.flatnonzero(np.diff(column.rle_id().to_numpy(), prepend=-1)).tolist()
    return list(zip(starts, [*starts, column.len()][1:], strict=True))

"""The articles of a story as lists of words, parsed or not, each with where its words stand."""

from __future__ import annotations

import bisect
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus, once
from analysis.questions.rivals.neighbours import Unparsed
from analysis.questions.rivals.parsed import Parsed


class Reading(NamedTuple):
    """An article: its words, its outlet, and of each token the first character and one past the last."""

    article: Parsed | Unparsed
    outlet: str
    starts: list[int]
    stops: list[int]

    def rows(self, start: int, stop: int) -> range:
        """The tokens that begin between two characters."""
        return range(bisect.bisect_left(self.starts, start), bisect.bisect_left(self.starts, stop))


@once
def readings(corpus: Corpus) -> dict[str, Reading]:
    """Article id -> its reading, in the order of the articles; articles without a word are left out."""
    unparsed = set(corpus.unparsed)
    tables = {str(key[0]): part for key, part in corpus.voiced.partition_by("article_id", as_dict=True).items()}
    found = {}
    for name, outlet in corpus.articles.select("article_id", "outlet").iter_rows():
        if name in tables:
            table: pl.DataFrame = tables[name]
            article = (Unparsed if name in unparsed else Parsed)(table)
            found[name] = Reading(article, outlet, table["start"].to_list(), table["stop"].to_list())
    return found

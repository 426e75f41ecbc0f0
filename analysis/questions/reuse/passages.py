"""Passages that articles share, and how much of each article they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.questions.reuse.aligned import Copied, copied
from analysis.questions.reuse.credits import Agencies, agencies, credits
from analysis.questions.reuse.kept import Links
from analysis.questions.reuse.runs import QUOTED, stream, uncounted
from analysis.schema import check, empty
from analysis.schema.reuse import PASSAGES, SHARED
from analysis.schema.vocabulary import Reworked
from analysis.units.linked import linked
from analysis.units.places import with_place
from analysis.units.wording import WORDS


@for_all
def passages(corpus: Corpus) -> pl.DataFrame:
    """Passages that two or more articles share, word for word or lightly edited, copy by copy: schema PASSAGES.

    Quotations are masked before anything is compared: two reporters who quote one speaker share his words and no copy
    (Nicholls 2019). A quotation inside a passage belongs to it, and is not among its words. Copies that overlap in an
    article are one. n_same / n_words is 1 where the nearest copy is the same word for word. ``agency`` is filled where all
    articles of the passage that credit an agency have one in common, and no other. ``first`` is where the passage is
    kept when it is counted once: in the article of the credited agency itself, else in one that credits it, else in that of
    the earliest day, else in the first of the story; where its copies overlap only in part, also in the next that has words
    of it that no article before has. Cost is linear in the words, beside the word by word comparison of what is found.
    """
    found = copied(corpus)
    if not found:
        return empty(PASSAGES)
    table, links = _merged(corpus, found)
    table = _placed(corpus, table)
    return check(_told(corpus, table, links), PASSAGES)


def shared(corpus: Corpus, table: pl.DataFrame) -> pl.DataFrame:
    """How many words of each article stand in passages that another article has too: schema SHARED, in the order of the
    story. share: higher means more shared copy; quotations in passages count as words of theirs. table: schema PASSAGES,
    of the same corpus."""
    words = uncounted(corpus).tokens.filter(WORDS).with_columns(pl.col("article_id").cast(pl.String))
    n_words = words.group_by("article_id").agg(n_words=pl.len().cast(pl.UInt32))
    inside = tokens_in(words, check(table, PASSAGES)).group_by("article_id").agg(n_shared=pl.len().cast(pl.UInt32))
    named = (
        credits(corpus)
        .group_by("article_id", maintain_order=True)
        .agg(agencies=pl.col("agency").unique(maintain_order=True))
    )
    counts = (
        corpus.articles.select("article_id", "outlet")
        .join(n_words, on="article_id", how="left", maintain_order="left")
        .join(inside, on="article_id", how="left", maintain_order="left")
        .join(named, on="article_id", how="left", maintain_order="left")
        .with_columns(
            pl.col("n_words", "n_shared").fill_null(0), pl.col("agencies").fill_null(pl.lit([], pl.List(pl.String)))
        )
        .with_columns(share=pl.when(pl.col("n_words") > 0).then(pl.col("n_shared") / pl.col("n_words")))
    )
    return check(counts.select(list(SHARED)), SHARED)


def tokens_in(tokens: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    """The tokens that stand in the passages of a table. tokens: article_id (text), start, in order in each article."""
    if table.is_empty():
        return tokens.clear()
    spans = table.select("article_id", passage_start=pl.col("start"), passage_stop=pl.col("stop")).sort("passage_start")
    return (
        tokens.with_row_index("row_of_token")
        .sort("start")
        .join_asof(spans, left_on="start", right_on="passage_start", by="article_id", check_sortedness=False)
        .filter(pl.col("start") < pl.col("passage_stop"))
        .sort("row_of_token")
        .drop("row_of_token", "passage_start", "passage_stop")
    )


def _merged(corpus: Corpus, found: list[Copied]) -> tuple[pl.DataFrame, Links]:
    """Copies, of which those that overlap in an article are one: group, article, first and last (tokens' rows), n_words,
    n_same, edited; and which is like which."""
    read = stream(corpus)
    pairs = np.arange(len(found), dtype=np.int64)
    sides = [
        {
            "begin": begin,
            "end": end,
            "n_same": one.n_same,
            "edited": not (one.n_same == one.n_left == one.n_right and one.quotes_same),
        }
        for ends in ([one.left for one in found], [one.right for one in found])
        for one, (begin, end) in zip(found, ends, strict=True)
    ]
    spans = pl.DataFrame(sides).with_columns(pair=pl.Series(np.concatenate([pairs, pairs]))).sort("begin", "end")
    article = pl.Series(read.article[spans["begin"].to_numpy()])
    reached = pl.col("end").cum_max().over("article").shift(1)
    opens = (pl.col("begin") >= reached) | (pl.col("article") != pl.col("article").shift(1))
    spans = spans.with_columns(article=article).with_columns(stretch=opens.fill_null(True).cum_sum() - 1)
    n = spans["stretch"].n_unique()
    ends = spans.sort("pair")["stretch"].to_numpy().reshape(-1, 2)
    nearest = pl.col("n_same").arg_max()
    table = spans.group_by("stretch", maintain_order=True).agg(
        pl.col("article").first(),
        pl.col("begin").min(),
        pl.col("end").max(),
        n_same=pl.col("n_same").max(),
        edited=pl.col("edited").gather(nearest).first(),
    )
    begin, end = table["begin"].to_numpy(), table["end"].to_numpy()
    plain = np.concatenate([[0], np.cumsum(read.code != QUOTED)])
    n_words = plain[end] - plain[begin]
    sides_of = spans.sort("pair", maintain_order=True).select("stretch", "begin", "end").rows()
    links = Links(plain, [(sides_of[at], sides_of[at + 1]) for at in range(0, len(sides_of), 2)])
    merged = table.with_columns(
        group=pl.Series(linked(n, ends[:, 0], ends[:, 1])),
        first_row=pl.Series(read.first[begin]),
        last_row=pl.Series(read.last[end - 1]),
        n_words=pl.Series(n_words),
        edited=pl.col("edited") | (pl.Series(n_words) != pl.col("n_same")),
    )
    return merged, links


def _placed(corpus: Corpus, table: pl.DataFrame) -> pl.DataFrame:
    """The copies with their article, outlet, characters, sentence, place and text."""
    tokens = with_place(uncounted(corpus).tokens.select("article_id", "paragraph", "zone", "sentence", "start", "stop"))
    first = tokens[table["first_row"].to_numpy()]
    names = (
        corpus.articles.select("article_id", "outlet", "published", "text")
        .with_row_index("article")
        .cast({"article": pl.Int64})
    )
    placed = table.with_columns(
        sentence=first["sentence"],
        start=first["start"],
        place=first["place"],
        stop=tokens["stop"].gather(table["last_row"].to_numpy()),
    ).join(names, on="article", how="left", maintain_order="left")
    return placed.with_columns(text=pl.col("text").str.slice("start", pl.col("stop") - pl.col("start")))


def _told(corpus: Corpus, table: pl.DataFrame, links: Links) -> pl.DataFrame:
    """The columns of PASSAGES, passages numbered by where they first stand in the story."""
    by = agencies(corpus)
    numbers: dict[int, int] = {}
    named: dict[int, str | None] = {}
    kept: set[int] = set()
    for rows in table.partition_by("group", maintain_order=True):
        copies = rows.to_dicts()
        group = copies[0]["group"]
        agency = _common([by[row["article_id"]].credited for row in copies])
        numbers[group], named[group] = len(numbers) + 1, agency
        kept |= links.kept([row["stretch"] for row in sorted(copies, key=partial(_order, by, agency))])
    group_column = pl.col("group")
    return (
        table.with_columns(
            passage=group_column.replace_strict(numbers, return_dtype=pl.UInt32),
            agency=group_column.replace_strict(named, return_dtype=pl.String),
            first=pl.col("stretch").is_in(list(kept)),
            n_articles=pl.col("article").n_unique().over("group").cast(pl.UInt32),
            reworked=pl.when("edited").then(pl.lit(Reworked.EDITED.value)).otherwise(pl.lit(Reworked.VERBATIM.value)),
        )
        .sort("passage", "article", "start")
        .select(pl.col(name).cast(column.dtype) for name, column in PASSAGES.items())
    )


def _order(by: Mapping[str, Agencies], agency: str | None, row: Mapping[str, Any]) -> tuple[bool, bool, date, int, int]:
    """What decides which copy is kept, the lowest first: the agency's own, one that credits it, the earliest day, the
    place in the story."""
    own = by[row["article_id"]]
    known = agency is not None
    return (
        not (known and own.itself == agency),
        not (known and agency in own.credited),
        row["published"] or date.max,
        row["article"],
        row["stretch"],
    )


def _common(credited: Sequence[frozenset[str]]) -> str | None:
    """The one agency that all credits have in common; None without one, or where it is not one."""
    named = [each for each in credited if each]
    both = frozenset.intersection(*named) if named else frozenset()
    return next(iter(both)) if len(both) == 1 else None

"""Glob patterns over whole words, matched on tokens: one way for terms, actors and every other list.

A pattern is cut by the same tokenizer as the articles. Each of its parts is looked up once among the corpus's
distinct words; a phrase is then a run of tokens. The time is linear in the tokens. Apostrophes, hyphens, ligatures,
letter case and composed letters are alike in pattern and text (``tokenizer.fold``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import polars as pl

from analysis.annotate.words import tokenizer
from analysis.annotate.words.tokenizer import fold
from analysis.story.concepts import Concept

WILD_CARDS = {"*": "\x00", "?": "\x01"}
"""The wild cards of a pattern, and the control characters that stand for them in its parts: no text holds those."""
GLOB = {"\x00": ".*", "\x01": "."}
STAND_IN = tuple(map(chr, range(0xA000, 0xA400)))
"""Letters of which two that a pattern does not hold keep its wild cards in their words while it is cut."""
HYPHEN = "-"

Hits = pl.DataFrame
"""Where patterns are found: ``pattern`` (its number), ``row`` (index of the first token), ``n_tokens``."""


def parts_of(pattern: str) -> tuple[str, ...]:
    """The words of a pattern, folded as the tokens are, with the stand-ins for its wild cards."""
    return parts_of_each((pattern,))[0]


@lru_cache(maxsize=10_000)
def parts_of_each(patterns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words of each of several patterns. All are cut at once, as lines of one text: a call for each costs far more."""
    text = "\n".join(patterns)
    free = (letter for letter in STAND_IN if letter not in text)
    letters = list(zip(WILD_CARDS, free, strict=False))
    for sign, letter in letters:
        text = text.replace(sign, letter)
    signs = {ord(letter): WILD_CARDS[sign] for sign, letter in letters}
    pieces = tokenizer.split(text)
    ends = np.cumsum([len(pattern) + 1 for pattern in patterns])
    owners = np.searchsorted(ends, pieces["start"].to_numpy(), side="right").tolist()
    parts: list[list[str]] = [[] for _ in patterns]
    for owner, token in zip(owners, pieces["token"].cast(pl.String), strict=True):
        parts[owner].append(fold(token.translate(signs)))
    return tuple(map(tuple, parts))


def with_form(tokens: pl.DataFrame) -> pl.DataFrame:
    """The tokens with ``row`` and ``form``: each token folded, punctuation too."""
    distinct = tokens.select("token").unique()
    printed = distinct["token"].cast(pl.String)
    forms = distinct.with_columns(
        form=pl.Series([fold(text) for text in printed], dtype=pl.String).cast(pl.Categorical)
    )
    return tokens.join(forms, on="token", maintain_order="left").with_row_index("row")


def find(tokens: pl.DataFrame, patterns: Sequence[str]) -> Hits:
    """Where each of ``patterns`` is found in ``tokens`` (as ``with_form`` gives them), by pattern and row.

    A phrase never runs over the end of a paragraph; a hyphen of a pattern stands between two words without a space.
    Overlaps are kept; the caller decides.
    """
    parts = parts_of_each(tuple(patterns))
    known = tokens.select("form").unique().with_columns(text=pl.col("form").cast(pl.String))
    slots = _slots(known, parts)
    lengths = pl.DataFrame(
        {"pattern": range(len(parts)), "n_tokens": [len(p) for p in parts]},
        schema={"pattern": pl.UInt32, "n_tokens": pl.UInt32},
    )
    first = slots.filter(pl.col("slot") == 0).drop("slot")
    hits = tokens.select("row", "form").join(first, on="form").join(lengths, on="pattern").drop("form")
    for slot in range(1, max(map(len, parts), default=0)):
        due = pl.col("n_tokens") > slot
        later = tokens.select(row=pl.col("row"), form=pl.col("form").shift(-slot), follows=_follows(slot))
        held = (
            hits.filter(due)
            .join(later, on="row")
            .filter("follows")
            .join(slots.filter(pl.col("slot") == slot), on=["pattern", "form"], how="semi")
            .select(hits.columns)
        )
        hits = pl.concat([hits.filter(~due), held])
    return hits.select("pattern", "row", "n_tokens").sort("pattern", "row")


def _follows(distance: int) -> pl.Expr:
    """Whether the token so many places on goes on the phrase: in the same paragraph, tight beside a hyphen."""
    keys = [pl.col(key) == pl.col(key).shift(-distance) for key in ("article_id", "paragraph")]
    before, here = pl.col("form").shift(1 - distance), pl.col("form").shift(-distance)
    hyphen = (before.cast(pl.String) == HYPHEN) | (here.cast(pl.String) == HYPHEN)
    tight = pl.col("stop").shift(1 - distance) == pl.col("start").shift(-distance)
    return pl.all_horizontal(*keys, ~hyphen | tight).fill_null(False)


def _slots(known: pl.DataFrame, parts: Sequence[Sequence[str]]) -> pl.DataFrame:
    """Which distinct words may stand in which slot of which pattern: ``form``, ``pattern``, ``slot``."""
    wanted = [(number, slot, part) for number, words in enumerate(parts) for slot, part in enumerate(words)]
    schema = {"pattern": pl.UInt32, "slot": pl.UInt32, "text": pl.String}
    plain = pl.DataFrame([w for w in wanted if not set(GLOB) & set(w[2])], schema=schema, orient="row")
    found = [plain.join(known, on="text").select("form", "pattern", "slot")]
    for number, slot, part in wanted:
        if set(GLOB) & set(part):
            expression = "".join(GLOB.get(letter, re.escape(letter)) for letter in part)
            held = known.filter(pl.col("text").str.contains(rf"(?s)^(?:{expression})$"))
            found.append(
                held.select("form", pattern=pl.lit(number, dtype=pl.UInt32), slot=pl.lit(slot, dtype=pl.UInt32))
            )
    return pl.concat(found)


def matches(tokens: pl.DataFrame, concepts: Sequence[Concept]) -> pl.DataFrame:
    """Every place where a term of ``concepts`` stands, in the order of the file's concepts and of the text.

    tokens: as ``with_form`` gives them. Gives the tokens' columns at the first token of each match, with ``concept``,
    ``term``, ``n_tokens``, ``end`` (the row after its last token) and ``is_common`` (its pattern is in small letters). Within one concept the longer of two overlapping
    matches counts (“retaliatory response”, not “response”); a place may count for several concepts. Sense checks
    (unless, only with) are looked for in the sentence of the match.
    """
    owners = [(concept, term, pattern) for concept in concepts for term in concept.terms for pattern in term.patterns]
    hits = find(tokens, [pattern for _, _, pattern in owners])
    names = pl.DataFrame(
        {
            "pattern": range(len(owners)),
            "concept": [concept.name for concept, _, _ in owners],
            "term": [term.name for _, term, _ in owners],
            "is_common": [pattern == pattern.lower() for _, _, pattern in owners],
        },
        schema={"pattern": pl.UInt32, "concept": pl.String, "term": pl.String, "is_common": pl.Boolean},
    )
    placed = hits.join(names, on="pattern").join(tokens, on="row")
    return _longest(_in_sense(placed, tokens, concepts))


def _in_sense(placed: pl.DataFrame, tokens: pl.DataFrame, concepts: Sequence[Concept]) -> pl.DataFrame:
    """Drop the matches whose sentence fails the term's sense checks."""
    place = ["article_id", "sentence"]
    for concept in concepts:
        for term in concept.terms:
            mine = (pl.col("concept") == concept.name) & (pl.col("term") == term.name)
            for wanted, is_unless in ((term.unless, True), (term.only_with, False)):
                if wanted:
                    rows = find(tokens, wanted).select("row").unique()
                    sentences = tokens.join(rows, on="row", how="semi").select(place).unique()
                    kept = placed.filter(mine).join(sentences, on=place, how="anti" if is_unless else "semi")
                    placed = pl.concat([placed.filter(~mine), kept])
    return placed


def _longest(placed: pl.DataFrame) -> pl.DataFrame:
    """Of overlapping matches within a concept, the longest; of equally long ones, the first of the file."""
    placed = placed.with_columns(end=pl.col("row") + pl.col("n_tokens")).sort(
        "concept", "row", "n_tokens", "pattern", descending=[False, False, True, False]
    )
    alone = placed.filter(
        (pl.col("row") >= pl.col("end").cum_max().shift(1).over("concept").fill_null(0))
        & (pl.col("end") <= pl.col("row").shift(-1).over("concept").fill_null(2**32 - 1))
    )
    crowded = placed.join(alone, on=["concept", "row", "pattern"], how="anti")
    kept: list[dict[str, object]] = []
    taken: dict[str, set[int]] = {}
    for match in crowded.sort("n_tokens", "row", "pattern", descending=[True, False, False]).iter_rows(named=True):
        span = range(match["row"], match["end"])
        rows = taken.setdefault(match["concept"], set())
        if rows.isdisjoint(span):
            rows.update(span)
            kept.append({key: match[key] for key in ("concept", "row", "pattern")})
    chosen = pl.DataFrame(kept, schema={key: placed.schema[key] for key in ("concept", "row", "pattern")})
    return pl.concat([alone, placed.join(chosen, on=["concept", "row", "pattern"], how="semi")])

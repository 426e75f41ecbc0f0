"""Glob patterns over whole words, matched on tokens.

A pattern is cut by the same tokenizer as the articles. Each of its parts is looked up once among the corpus's
distinct words; a phrase is then a run of tokens. The time is linear in the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import polars as pl

from analysis.annotate.words import tokenizer

STAND_IN = {"*": "ǁ", "?": "ǃ"}  # letters that no news text holds; they keep a glob in one token
GLOB = {"ǁ": ".*", "ǃ": "."}

Hits = pl.DataFrame
"""Where patterns stand: ``pattern`` (its number), ``row`` (index of the first token), ``n_tokens``."""


@lru_cache(maxsize=10_000)
def parts_of(pattern: str) -> tuple[str, ...]:
    """The words of a pattern, as ``tokens.word`` spells them, with the stand-ins for its wild cards."""
    for sign, letter in STAND_IN.items():
        pattern = pattern.replace(sign, letter)
    pieces = tokenizer.split(pattern)
    return tuple(str(word or token) for token, word in pieces.select("token", "word").iter_rows())


def with_form(tokens: pl.DataFrame) -> pl.DataFrame:
    """The tokens with ``row`` and ``form``: the word, or the mark itself where a token is punctuation."""
    return tokens.with_columns(form=pl.coalesce("word", "token")).with_row_index("row")


def find(tokens: pl.DataFrame, patterns: Sequence[str]) -> Hits:
    """Where each of ``patterns`` stands in ``tokens`` (as ``with_form`` gives them), by pattern and row.

    A phrase never runs over the end of a paragraph. Overlaps are kept; the caller decides.
    """
    parts = [parts_of(pattern) for pattern in patterns]
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
        later = tokens.select(row=pl.col("row"), form=pl.col("form").shift(-slot), same=_same_paragraph(slot))
        held = (
            hits.filter(due)
            .join(later, on="row")
            .filter("same")
            .join(slots.filter(pl.col("slot") == slot), on=["pattern", "form"], how="semi")
            .select(hits.columns)
        )
        hits = pl.concat([hits.filter(~due), held])
    return hits.select("pattern", "row", "n_tokens").sort("pattern", "row")


def _same_paragraph(distance: int) -> pl.Expr:
    keys = [pl.col(key) == pl.col(key).shift(-distance) for key in ("article_id", "paragraph")]
    return pl.all_horizontal(keys).fill_null(False)


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

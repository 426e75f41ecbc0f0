"""The one tokenizer: a text is cut into pieces, each a token with the white space after it.

The pieces of a text, put together, are the text; so offsets are running sums of lengths, and nothing is lost. Rules
follow the Penn Treebank where that helps a reader (Israel ’s; mid - level) and keep isn’t whole.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import polars as pl

TITLES = "[MDJS][rs]s?|Gen|Gov|Sens?|Reps?|St|Lt|Col|Prof|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
"""Mr., Mrs., Ms., Dr., Jr., Sr. and the like, and months; kept short, since each letter costs time at every token."""
INNER = r"[\p{L}\p{M}\p{N}_\u{AD}\u{200B}-\u{200D}\u{2060}]"
APOSTROPHE = "[’']"
# O’Brien, isn’t, Qur’an; but not Israel’s, we’re, they’ve, he’ll: those are cut before the apostrophe
JOINED = (
    rf"{APOSTROPHE}(?:\p{{L}}{{3,}}|[tT]\b|(?:[\p{{L}}--[lrvLRV]]\p{{L}}|[rvRV][\p{{L}}--[eE]]|[lL][\p{{L}}--[lL]])\b)"
)
WORD = rf"[\p{{L}}\p{{N}}_]{INNER}*(?:{JOINED}{INNER}*)*"
RULES = (
    r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)[^\s<>“”\"]+",
    rf"[@#]{INNER}+",
    r"(?:\p{L}\.){2,}",
    rf"(?:{TITLES})\.",
    r"\p{N}+(?:[.,:]\p{N}+)+\p{L}*",
    WORD,
    rf"{APOSTROPHE}(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)\b",
    r"\.{2,}|-{2,}|''|``",
    r"\S",
)
PIECE = rf"(?:{'|'.join(RULES)})\s*|\s+"


def split(texts: pl.DataFrame, text: str = "text") -> pl.DataFrame:
    """Cut each row's ``text`` into tokens.

    Gives the other columns of ``texts`` with ``token`` (as printed), ``start`` and ``stop`` (characters), in order.
    """
    keys = [name for name in texts.columns if name != text]
    lengths = texts[text].str.len_chars().to_numpy().astype(np.int64)
    base = np.cumsum(lengths) - lengths
    pieces = (
        texts.select(*keys, pl.Series("base", base, dtype=pl.Int64), piece=pl.col(text).str.extract_all(PIECE))
        .filter(pl.col("piece").list.len() > 0)
        .explode("piece")
    )
    return (
        pieces.lazy()
        .with_columns(
            length=pl.col("piece").str.len_chars().cast(pl.Int64), token=pl.col("piece").str.strip_chars_end()
        )
        .with_columns(start=pl.col("length").cum_sum() - pl.col("length") - pl.col("base"))
        .with_columns(stop=pl.col("start") + pl.col("token").str.len_chars())
        .filter(pl.col("stop") > pl.col("start"))
        .select(*keys, "token", "start", "stop")
        .collect()
    )


STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None}
)


def word_of(token: str) -> str | None:
    """The word a token counts as: lower case, straight apostrophes, composed accents; None for punctuation."""
    if not any(character.isalnum() for character in token):
        return None
    return unicodedata.normalize("NFC", token).translate(STRAIGHT).lower()

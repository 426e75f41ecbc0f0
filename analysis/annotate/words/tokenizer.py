"""The one tokenizer: a text is cut into pieces, each a token with the white space after it.

The pieces of a text, put together, are the text; so offsets are running sums of lengths, and nothing is lost. Rules
follow the Penn Treebank where that helps a reader (Israel ’s; mid - level) and keep isn’t whole.
"""

from __future__ import annotations

import unicodedata

import numpy as np
import polars as pl

from analysis import data
from analysis.annotate.words.characters import SPACE, WHITE_SPACE, Integers, Kinds, kinds

SHORTENED = data.one_of("abbreviations.csv", "token")
"""Mr., Gen., Feb. and the like, whose stop belongs to the word."""
INNER = r"[\p{L}\p{M}\p{N}_\u{AD}\u{200B}-\u{200D}\u{2060}]"
APOSTROPHE = "[’']"
# O’Brien, isn’t, Qur’an; but not Israel’s, we’re, they’ve, he’ll: those are cut before the apostrophe
JOINED = (
    rf"{APOSTROPHE}(?:\p{{L}}{{3,}}|[tT]\b|(?:[\p{{L}}--[lrvLRV]]\p{{L}}|[rvRV][\p{{L}}--[eE]]|[lL][\p{{L}}--[lL]])\b)"
)
WORD = rf"[\p{{L}}\p{{N}}_]{INNER}*(?:{JOINED}{INNER}*)*"
LINK = r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)[^\s<>“”\"]+"
ADDRESS = r"[\p{L}\p{N}_][\p{L}\p{N}_.+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+"
LONGEST = 1_000
"""Characters without a space in which an address is looked for: the rule reads on to their end at every token, so it
is left to those that hold its sign, and to no more than so many."""
RULES = (
    rf"[@#]{INNER}+",
    r"(?:\p{L}\.){2,}",
    rf"(?:{SHORTENED})\.",
    r"\p{N}+(?:[.,:]\p{N}+)+\p{L}*",
    WORD,
    rf"{APOSTROPHE}(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)\b",
    r"\.{2,}|-{2,}|''|``",
    r"\S",
)
PIECE = "|".join((LINK, *RULES))
PIECE_OR_ADDRESS = "|".join((LINK, ADDRESS, *RULES))


def split(text: str, of: Kinds | None = None) -> pl.DataFrame:
    """Cut a text into tokens.

    of: the ``kinds`` of its characters, where they are known already. Gives ``token`` (as printed), ``word`` (what it
    counts as; null for punctuation), ``start`` and ``stop`` (characters), in order. No token holds white space, so
    each distinct run of other characters is cut once, wherever it stands: texts repeat most of their words.
    """
    runs, starts = _runs(text, kinds(text) if of is None else of)
    distinct = runs.unique()
    cut = (
        pl.DataFrame({"run": distinct, "piece": _pieces(distinct.cast(pl.String))})
        .with_columns(n=pl.col("piece").list.len())
        .with_columns(first=pl.col("n").cum_sum() - pl.col("n"))
    )
    pieces = cut["piece"].explode(empty_as_null=False)
    lengths = pieces.str.len_chars().to_numpy().astype(np.int64)
    before = np.cumsum(lengths) - lengths
    counts, first = (cut[name].to_numpy().astype(np.int64) for name in ("n", "first"))
    number = _positions(distinct, runs)
    n = counts[number]
    of_run = np.repeat(first[number] - (np.cumsum(n) - n), n)
    piece = of_run + np.arange(len(of_run))
    offset = before - np.repeat(before[first], counts) if len(before) else before
    start = np.repeat(starts, n) + offset[piece]
    tokens = pieces.cast(pl.Categorical)
    return pl.DataFrame(
        {
            "token": tokens.gather(piece),
            "word": _words(tokens).gather(piece),
            "start": start.astype(np.int32),
            "stop": (start + lengths[piece]).astype(np.int32),
        }
    )


def _pieces(runs: pl.Series) -> pl.Series:
    """The pieces of each run of characters."""
    run = pl.col("run")
    may_hold = run.str.contains("@", literal=True) & (run.str.len_chars() <= LONGEST)
    with_address = pl.when(may_hold).then(run).str.extract_all(PIECE_OR_ADDRESS)
    without = pl.when(~may_hold).then(run).str.extract_all(PIECE)
    return pl.DataFrame({"run": runs}).select(piece=pl.coalesce(with_address, without))["piece"]


def _runs(text: str, of: Kinds) -> tuple[pl.Series, Integers]:
    """The runs of characters between white space, and where each begins."""
    for space in WHITE_SPACE:
        if space in text:
            text = text.replace(space, " ")
    runs = pl.Series([text], dtype=pl.String).str.split(" ").explode()
    empty = (of[: len(text)] & SPACE) > 0
    begins = np.flatnonzero(~empty & np.append(True, empty)[:-1]).astype(np.int32)
    return runs.filter(runs != "").cast(pl.Categorical), begins


def _positions(distinct: pl.Series, values: pl.Series) -> Integers:
    """Where each of ``values`` stands in ``distinct``; both categorical."""
    codes = distinct.to_physical().to_numpy()
    position = np.zeros(int(codes.max(initial=0)) + 1, dtype=np.int32)
    position[codes] = np.arange(len(codes))
    at: Integers = position[values.to_physical().to_numpy()]
    return at


def _words(tokens: pl.Series) -> pl.Series:
    """Each token's word, worked out once per distinct token."""
    distinct = tokens.unique()
    words = pl.Series([word_of(token) for token in distinct.cast(pl.String)], dtype=pl.String)
    return words.cast(pl.Categorical).gather(_positions(distinct, tokens))


UNSEEN = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060")
"""Characters that are not printed: soft hyphens and joiners."""
APOSTROPHES = dict.fromkeys("’‘ʼ‛＇´`′", "'")
HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Two or three letters in one, as some PDF files have them."""
PLAIN = str.maketrans({**UNSEEN, **APOSTROPHES, **LIGATURES})
LIKE_HYPHENS = str.maketrans(HYPHENS)


def word_of(token: str) -> str | None:
    """The word a token counts as: lower case, straight apostrophes, composed accents, ligatures as their letters; None
    for punctuation."""
    if not (token.isalnum() or any(map(str.isalnum, token))):
        return None
    return _plain(token).lower()


def fold(text: str) -> str:
    """Text as patterns are matched: as ``word_of`` spells words, and with hyphens and dashes, forms of one letter (ß,
    ss) and letter case made alike."""
    return _plain(text).translate(LIKE_HYPHENS).casefold() if not text.isascii() else _plain(text).lower()


def _plain(text: str) -> str:
    if text.isascii():  # nearly every word; of these letters one alone is no plain one
        return text.replace("`", "'")
    return unicodedata.normalize("NFC", text).translate(PLAIN)

"""Runs of words that several articles have, found exactly: every run gets a number, and the same run the same one.

Numbers of longer runs are made from numbers of shorter ones, as suffix arrays are (Manber & Myers 1993), so that nothing
is hashed and no two runs are mistaken for each other; the cost is a few sorts of the words. Only where no process holds
all articles, runs are hashed (``named_runs``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate import Corpus, once
from analysis.schema.vocabulary import Voice
from analysis.units.spelling import spelt
from analysis.units.wording import COUNTED

RUN = 5
"""Words of a run that two articles share, as is usual for near-duplicates (Broder 1997); a shorter one is a phrase."""
QUOTED = 0
"""What a whole quotation is read as: reporters who quote one speaker share his words and no copy."""
REACH = 4
"""Articles to which each place of a run is compared: the next ones of the story that have the run, so that the cost is
linear in the words."""
COMMON = 20
"""Places from which a run is compared to the next article alone; set by hand: a phrase that so many have is common."""
PAGE_ZONE = "page_zone"
"""The column of tokens with the zones of the page, where the column zone has shared copy."""
Places = NDArray[np.int64]


class Stream(NamedTuple):
    """The words of all articles one after the other, each quotation one symbol.

    article, code, sentence: of each symbol the number of its article in the story, of its word, of its sentence. first, last: the rows of its
    first and last token in the corpus's tokens. runs: of each place the number of the run that begins there, -1 where the
    article ends before.
    """

    article: Places
    code: Places
    sentence: Places
    first: Places
    last: Places
    runs: Places


def uncounted(corpus: Corpus) -> Corpus:
    """The corpus as it was before copy was left out of it."""
    if PAGE_ZONE not in corpus.tokens.columns:
        return corpus
    return replace(corpus, tokens=corpus.tokens.with_columns(zone=PAGE_ZONE).drop(PAGE_ZONE))


@once
def stream(corpus: Corpus) -> Stream:
    """The words of a corpus, furniture left out, quotations masked, and their runs. Spellings of one word (organise,
    organize) are one."""
    order = corpus.articles.select(pl.col("article_id"), article=pl.int_range(pl.len(), dtype=pl.Int64))
    tokens = uncounted(corpus).tokens.select(
        pl.col("article_id").cast(pl.String),
        "zone",
        "sentence",
        masked=pl.col("voice") == Voice.QUOTED,
        code=_codes(corpus.tokens["word"]),
    )
    kept = (
        tokens.with_row_index("row")
        .filter(COUNTED & pl.col("code").is_not_null())
        .join(order, on="article_id", how="left", maintain_order="left")
        .with_columns(code=pl.when("masked").then(QUOTED).otherwise("code"))
    )
    opens = (
        ~pl.col("masked")
        | (pl.col("masked") != pl.col("masked").shift(1))
        | (pl.col("article") != pl.col("article").shift(1))
    )
    symbols = kept.with_columns(symbol=opens.fill_null(True).cum_sum()).group_by("symbol", maintain_order=True)
    table = symbols.agg(
        pl.col("article", "code", "sentence").first(), first=pl.col("row").first(), last=pl.col("row").last()
    )
    article, code, sentence, first, last = (table[name].cast(pl.Int64).to_numpy() for name in Stream._fields[:-1])
    return Stream(article, code, sentence, first, last, _runs(article, code))


def _codes(words: pl.Series) -> pl.Series:
    """A number above QUOTED for each word, one for all its spellings."""
    known = words.drop_nulls().unique(maintain_order=True)
    numbers = _numbers(known)
    folded = [numbers[spelt(word)] for word in known.cast(pl.String)]
    return words.to_physical().replace_strict(known.to_physical(), folded, default=None, return_dtype=pl.Int64)


def _numbers(known: pl.Series) -> Mapping[str, int]:
    """A word, spelt as one of its spellings -> its number. known: different words."""
    numbers: dict[str, int] = {}
    for word in known.cast(pl.String):
        numbers.setdefault(spelt(word), len(numbers) + 1)
    return numbers


def _runs(article: Places, code: Places) -> Places:
    """The number of the run of RUN symbols that begins at each place."""
    pairs = _joined(code, code, 1)
    fours = _joined(pairs, pairs, 2)
    fives = _joined(fours, code, RUN - 1)
    runs = np.full(len(code), -1, dtype=np.int64)
    runs[: len(fives)] = fives
    ends = np.append(article[RUN - 1 :], np.full(min(RUN - 1, len(article)), -1))
    return np.where(ends == article, runs, -1)


def _joined(left: Places, right: Places, by: int) -> Places:
    """The numbers of what stands at a place together with what stands ``by`` places on."""
    n = max(min(len(left), len(right) - by), 0)
    if not n:
        return np.empty(0, dtype=np.int64)
    both = (left[:n].astype(np.uint64) << np.uint64(32)) | right[by : by + n].astype(np.uint64)
    return pl.Series(both).rank("dense").cast(pl.Int64).to_numpy()


def shared_runs(found: Stream) -> tuple[Places, Places]:
    """Places at which two articles have the same run: in the earlier one of the story and in the later one."""
    return neighbours(found.runs, found.article)


def neighbours(names: Places, article: Places) -> tuple[Places, Places]:
    """The same of any runs. names: of the run at each place, in the order of the story, -1 for no run. article: of each
    place."""
    places = np.flatnonzero(names >= 0)
    places = places[np.argsort(names[places], kind="stable")]
    runs = names[places]
    sizes = np.unique(runs, return_counts=True)[1]
    size = np.repeat(sizes, sizes)
    left, right = [], []
    for by in range(1, REACH + 1):
        same = (runs[by:] == runs[:-by]) & (article[places[by:]] != article[places[:-by]])
        if by > 1:
            same &= size[by:] <= COMMON
        left.append(places[:-by][same])
        right.append(places[by:][same])
    return np.concatenate(left), np.concatenate(right)


def named_runs(corpus: Corpus) -> tuple[Places, Places]:
    """The runs of a corpus, each by the number of its article and by a name that the same run has in every corpus: 63 bits
    of a hash. Two different runs of a thousand million have one name with a chance of about one in twenty."""
    found = stream(corpus)
    numbers = _numbers(uncounted(corpus).tokens["word"].drop_nulls().unique(maintain_order=True))
    hashed = np.zeros(len(numbers) + 1, dtype=np.uint64)
    for word, number in numbers.items():
        hashed[number] = int.from_bytes(blake2b(word.encode(), digest_size=8).digest())
    names = np.zeros(len(found.code), dtype=np.uint64)
    for by in range(RUN):
        names = _mixed(names ^ hashed[np.roll(found.code, -by)])
    begins = found.runs >= 0
    return found.article[begins], (names >> np.uint64(1)).astype(np.int64)[begins]


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Numbers of which each bit depends on all bits (SplitMix64; Steele, Lea & Flood 2014)."""
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(factor)
    return numbers ^ (numbers >> np.uint64(31))

"""What is counted: words, lemmas or phrases, each occurrence as an article's number and a term's number.

Numbers, not strings, are sorted and joined here, so that tens of millions of tokens take seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate.words.characters import HYPHENS
from analysis.errors import QuestionError
from analysis.schema.vocabulary import Zone
from analysis.units.wording import COUNTED, WORDS

Unit = Literal["words", "lemmas", "phrases of 2", "phrases of 3", "concepts"]
UNITS: tuple[Unit, ...] = get_args(Unit)
LENGTHS = {"words": 1, "lemmas": 1, "phrases of 2": 2, "phrases of 3": 3}
LeaveOut = Literal["names", "numbers", "pieces"]

NUMBER = r"^\W*\p{N}"
"""A word that begins with a figure: 48, 2024, 1.5m, 7th."""
PIECES = "pieces"
CLITIC = r"^(?:'\p{L}{1,3}|n't)$"
"""What an apostrophe parts from a word: 's, 're, n't."""
NAMES = ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
"""Kinds of named entity that are names, and not days, sums or counts."""
NO_TERM = -1
Codes = NDArray[np.int32]


class Occurrences(NamedTuple):
    """Every counted occurrence: its article's and its term's number. ``words``: the article of every counted word."""

    articles: Codes
    terms: Codes
    words: Codes
    article_ids: list[str]
    names: list[str]


def occurrences(
    tokens: pl.DataFrame | pl.LazyFrame, unit: Unit, voices: Sequence[str], leave_out: Sequence[LeaveOut] = ()
) -> Occurrences:
    """Find the units of ``tokens`` (schema TOKENS or SYNTAX, in order), furniture left out.

    A word counts where its voice is one of ``voices``. A phrase is words that follow one another in one sentence,
    all in those voices, with no mark between them but a hyphen; so none runs over a quotation mark, or over what is left
    out. A phrase with a
    left-out word is left out; pieces of words (what stands beside a hyphen or an apostrophe: e-mail, don't) are parts of
    phrases all the same. Left-out words stay among ``words``, so that rates do not hang on the choice.
    """
    return _found(tokens.lazy(), unit, voices, leave_out)[0]


def located(tokens: pl.DataFrame | pl.LazyFrame, unit: Unit, voices: Sequence[str]) -> pl.DataFrame:
    """The same occurrences one by one, as they were counted: article_id, term, and of each the tokens' position,
    sentence, zone and voice (of its first word), start and stop (characters)."""
    found, table, last = _found(tokens.lazy(), unit, voices, (), places=True)
    first = last - (LENGTHS[unit] - 1)
    return pl.DataFrame(
        {
            "article_id": pl.Series(found.article_ids, dtype=pl.String).gather(found.articles),
            "term": pl.Series(found.names, dtype=pl.String).gather(found.terms),
            **{name: table[name].gather(first) for name in ("position", "sentence", "zone", "voice", "start")},
            "stop": table["stop"].gather(last),
        }
    )


def _found(
    tokens: pl.LazyFrame, unit: Unit, voices: Sequence[str], leave_out: Sequence[LeaveOut], *, places: bool = False
) -> tuple[Occurrences, pl.DataFrame, NDArray[np.intp]]:
    """The occurrences, the rows that were looked at, and of each occurrence the row of its last word."""
    column = "lemma" if unit == "lemmas" else "word"
    size = LENGTHS[unit]
    table = _collected(tokens, column, voices, marks=size > 1, places=places)
    if size > 1:
        table = _without_hyphens(table)
    counted = table["counted"].to_numpy().astype(np.bool_) if size > 1 else None
    articles, article_ids = _numbered(table["article_id"], counted)
    terms, names = _numbered(table["term"], counted, plain=True)
    words = articles if counted is None else articles[counted]
    if leave_out:
        left = leave_out if size == 1 else [kind for kind in leave_out if kind != PIECES]
        kept = ~_left_out(tokens, column, names, left)
        terms = np.where(np.append(kept, False)[terms], terms, NO_TERM)
    found = Occurrences(articles, terms, words, article_ids, names)
    if size > 1:
        phrases, held = _phrases(table, size, found)
        return phrases, table, np.flatnonzero(held)
    held = terms >= 0
    return found._replace(articles=articles[held], terms=terms[held]), table, np.flatnonzero(held)


def _collected(tokens: pl.LazyFrame, column: str, voices: Sequence[str], *, marks: bool, places: bool) -> pl.DataFrame:
    """The needed columns; without ``marks`` only counted words; with ``places`` also where each stands."""
    where = ("position", "zone", "voice") if places else ()
    counted = pl.col("word").is_not_null() & pl.any_horizontal(pl.col("voice") == voice for voice in voices)
    body = tokens.with_columns(part=(~COUNTED).cum_sum()).filter(COUNTED) if marks else tokens.filter(COUNTED)
    if not marks:
        where = (*where, "sentence", "start", "stop") if places else ()
        known = pl.col(column).is_not_null()  # an article that no model has read has no lemmas
        return body.filter(counted & known).select("article_id", *where, term=column).collect(engine="streaming")
    more = ("article_id", "sentence", "part", "quotation", "token", "start", "stop", *where)
    return body.select(*more, term=column, counted=counted).collect(engine="streaming")


def _without_hyphens(table: pl.DataFrame) -> pl.DataFrame:
    """Drop hyphens between two words without a space, so that the words stand side by side."""
    tight = (pl.col("start") == pl.col("stop").shift(1)) & (pl.col("stop") == pl.col("start").shift(-1))
    return table.filter(~(pl.col("token").cast(pl.String).is_in(HYPHENS) & tight).fill_null(False))


def _numbered(values: pl.Series, counted: NDArray[np.bool_] | None, *, plain: bool = False) -> tuple[Codes, list[str]]:
    """Numbers from 0 without gaps for the values of the counted rows (NO_TERM elsewhere), and what they stand for.

    plain: in lower case, with straight apostrophes, those that become the same merged, in order of the alphabet.
    """
    codes = values.cast(pl.Categorical).to_physical().fill_null(0).to_numpy()
    used = np.zeros(int(codes.max(initial=0)) + 1, dtype=np.bool_)
    used[codes if counted is None else codes[counted]] = True
    found = np.flatnonzero(used)
    names = pl.Series(found, dtype=pl.UInt32).cat.to(pl.Categorical).cast(pl.String)
    numbers = np.arange(len(found), dtype=np.int32)
    if plain and len(found):
        written = names.str.to_lowercase().str.replace_all("[’‘]", "'")
        names = written.unique().sort()
        numbers = written.replace_strict(names, np.arange(len(names)), return_dtype=pl.Int32).to_numpy()
    number = np.full(len(used), NO_TERM, dtype=np.int32)
    number[found] = numbers
    result = number[codes]
    if counted is not None:
        result[~counted] = NO_TERM
    return result, names.to_list()


def _phrases(table: pl.DataFrame, size: int, given: Occurrences) -> tuple[Occurrences, NDArray[np.bool_]]:
    """Runs of ``size`` counted words, as occurrences of their own, and which rows end one."""
    place = table.select("article_id", "sentence", "part", pl.col("quotation").fill_null(2**32 - 1))
    follows = np.zeros(table.height, dtype=np.bool_)
    follows[1:] = place.select(pl.all_horizontal(pl.all() == pl.all().shift(1))).to_series().to_numpy()[1:]
    alone = terms = given.terms.astype(np.int64)
    names, n_names = given.names, max(len(given.names), 1)
    for _ in range(size - 1):
        longer = np.zeros(len(terms), dtype=np.bool_)
        longer[1:] = follows[1:] & (terms[:-1] >= 0) & (alone[1:] >= 0)
        distinct, codes = np.unique(terms[:-1][longer[1:]] * n_names + alone[longer], return_inverse=True)
        pairs = zip((distinct // n_names).tolist(), (distinct % n_names).tolist(), strict=True)
        names = [f"{names[first]} {given.names[last]}" for first, last in pairs]
        terms = np.full(len(terms), NO_TERM, dtype=np.int64)
        terms[longer] = codes
    held = terms >= 0
    found = Occurrences(given.articles[held], terms[held].astype(np.int32), given.words, given.article_ids, names)
    return found, held


def _left_out(tokens: pl.LazyFrame, column: str, names: list[str], leave_out: Sequence[LeaveOut]) -> NDArray[np.bool_]:
    """Which terms are names or numbers, as far as those are to be left out."""
    wrong = sorted(set(leave_out) - set(get_args(LeaveOut)))
    if wrong:
        raise QuestionError(f"leave_out must hold {' or '.join(get_args(LeaveOut))}, not '{wrong[0]}'.")
    terms = pl.Series(names, dtype=pl.String)
    out = np.zeros(len(names), dtype=np.bool_)
    if "numbers" in leave_out:
        out |= terms.str.contains(NUMBER).to_numpy()
    if PIECES in leave_out:
        out |= terms.str.contains(CLITIC).to_numpy()
        out |= terms.is_in(_pieces(tokens, column).implode()).to_numpy()
    if "names" in leave_out:
        known = "entity" in tokens.collect_schema().names()
        found = _names_by_entity(tokens, column) if known else _names_by_form(tokens)
        out |= terms.is_in(found.implode()).to_numpy()
    return out


def _pieces(tokens: pl.LazyFrame, column: str) -> pl.Series:
    """Terms that stand more often than not as a part of a word with a hyphen or a point (the e of e-mail, the com of
    news.com); by term, so that all outlets lose the same words."""
    tight = (pl.col("start") == pl.col("stop").shift(1)) & (pl.col("stop") == pl.col("start").shift(-1))
    between = pl.col("word").shift(1).is_not_null() & pl.col("word").shift(-1).is_not_null()
    link = (pl.col("token").cast(pl.String).is_in((*HYPHENS, ".")) & tight & between).fill_null(False)
    counts = (
        tokens.with_columns(joined=(link.shift(1) | link.shift(-1)).fill_null(False))
        .filter(WORDS & pl.col(column).is_not_null())
        .group_by(column)
        .agg(share=pl.col("joined").mean())
        .filter(pl.col("share") > 0.5)
        .collect()
    )
    return counts[column].cast(pl.String).str.to_lowercase().str.replace_all("[’‘]", "'")


def _names_by_entity(tokens: pl.LazyFrame, column: str) -> pl.Series:
    """Terms that stand in a named entity more often than not; by term, so that all outlets lose the same words.

    Articles that no model has read say nothing of it.
    """
    name = pl.col("entity").cast(pl.String).is_in(NAMES).fill_null(False)
    words = tokens.filter(WORDS & pl.col("lemma").is_not_null())
    counts = words.group_by(column).agg(share=name.mean()).filter(pl.col("share") > 0.5).collect()
    return counts[column].cast(pl.String).str.to_lowercase().str.replace_all("[’‘]", "'")


def _names_by_form(tokens: pl.LazyFrame) -> pl.Series:
    """Words that are capitalised wherever they stand inside a sentence of running text, right after another word.

    So are days, months and adjectives of nations; a word only seen at the beginning of sentences is kept.
    """
    inside = pl.col("word").is_not_null() & pl.col("word").shift(1).is_not_null()
    same = (pl.col("article_id") == pl.col("article_id").shift(1)) & (pl.col("sentence") == pl.col("sentence").shift(1))
    running = pl.col("zone").cast(pl.String).is_in([Zone.BODY, Zone.CAPTION])
    forms = (
        tokens.select("word", "token", inside=inside & same & running)
        .filter("inside")
        .select("word", "token")
        .unique()
        .collect()
    )
    first = pl.col("token").cast(pl.String).str.slice(0, 1)
    capital = first.str.to_lowercase() != first
    words = forms.group_by("word").agg(always=capital.all()).filter("always")["word"].cast(pl.String)
    return words.filter(words != "i")

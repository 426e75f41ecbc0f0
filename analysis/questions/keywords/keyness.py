"""Which words does an outlet use more, or less, than the others? And which do they share?

Each outlet in turn is the target; the reference is all others, or one that is named. Counts, rates, effect and
evidence stand side by side, and terms are ranked by what the articles, not the words, give evidence of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import comb
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from analysis.annotate import Corpus
from analysis.errors import QuestionError
from analysis.questions.keywords.sides import Part, Sides, Sums, sides
from analysis.schema import check, empty
from analysis.schema.keywords import KEYNESS, SHARED_WORDS, UNUSED_WORDS
from analysis.schema.order import by, outlet_order
from analysis.schema.vocabulary import OUTLETS_WORDING, Evidence
from analysis.statistics import Floats
from analysis.statistics import resampling as permuting
from analysis.statistics.association import g2_four_cell
from analysis.statistics.dispersion import dp_of, dp_sparse
from analysis.statistics.effects import Effect, log2_ratio, lrc, ratio_p
from analysis.statistics.logodds import log_odds
from analysis.units.counts import Counts, count_terms
from analysis.units.function_words import is_function_word
from analysis.units.wording import MIN_ARTICLES, SURE, how_sure
from analysis.units.words import LeaveOut, Unit

PER = 10_000
PRIOR_WORDS = 500.0
"""How many words the prior of the log-odds weighs: pooled counts, scaled to this sum."""
MAX_SPLITS = 20_000
"""With so few ways to shuffle the articles, all of them are tried."""
DRAWS, MAX_ROWS = 99_999, 1_000
"""Random permutations at the most where all comparisons together have up to so many articles; else intervals."""
SAME = 1.0
"""Shared words: log2 ratios nearer to 0 than this, so between half and twice the others' rate."""


def keyness(
    corpus: Corpus,
    *,
    unit: Unit = "words",
    voices: Sequence[str] = OUTLETS_WORDING,
    leave_out: Sequence[LeaveOut] = (),
    reference: str | None = None,
    draws: int | None = None,
) -> pl.DataFrame:
    """Every outlet's terms against a reference: schema KEYNESS, by outlet, the best evidence first.

    corpus, unit, voices, leave_out: as ``counts.count_terms`` says. reference, draws: as ``compare`` says.
    Raises QuestionError for an unknown choice, lemmas at depth ``words``, or a reference that is no outlet.
    """
    counts = count_terms(corpus, unit=unit, voices=voices, leave_out=leave_out)
    return compare(counts, reference=reference, draws=draws)


def compare(
    counts: Counts | Sums, *, reference: str | None = None, draws: int | None = None, seed: int = 1
) -> pl.DataFrame:
    """The same for terms that are counted already. A corpus of one outlet gives no rows.

    reference: an outlet to compare the others with; by default each is compared with all others together.

    Evidence is by article where target and reference have MIN_ARTICLES each and a term stands in enough of them that
    permuting could reach p = .05 (SURE); these terms are ranked by ``p_articles``, equal ones by the end of the interval
    nearer to 0. All others are too few to rank: their order is by lrc, then g2, and says nothing of other articles.

    p_articles: articles are shuffled and their rates compared by Welch's t, so that longer articles of one outlet
    are no difference. All splits are tried if there are at most MAX_SPLITS; else up to ``draws`` random ones, more for
    terms with a small p. Without ``draws`` these are DRAWS for few articles; for many, permuting would take too long,
    and p is that of log2_ratio, whose variance is over articles: .05 where its interval just touches 0.
    The null hypothesis: it does not matter which outlet an article is of.

    Sources: Dunning 1993 (g2); Walter 1975, Hardie 2014 (log2_ratio); Evert 2022 (lrc); Monroe, Colaresi & Quinn
    2008 (z); Lijffijt et al. 2016 and Mildenberger 2023 (articles as units); Gries 2008 (dp).
    """
    tables = list(compared(counts, reference=reference, draws=draws, seed=seed))
    return pl.concat(tables) if tables else empty(KEYNESS)


def compared(
    counts: Counts | Sums, *, reference: str | None = None, draws: int | None = None, seed: int = 1
) -> Iterator[pl.DataFrame]:
    """The same outlet by outlet, so that the rows of one need be in memory. counts: sums alone do where there are more
    articles than are permuted: ``is_permuted`` says so."""
    outlets = outlet_order(counts.outlets)
    if reference is not None and reference not in outlets:
        raise QuestionError(f"reference must be one of {', '.join(outlets)}, not '{reference}'.")
    if len(outlets) < 2 or not len(counts.terms):
        return
    for side in sides(counts, reference):
        found = _rows(side, counts, draws, seed).with_columns(function_word=is_function_word(unit=counts.unit))
        yield check(found.select(list(KEYNESS)), KEYNESS)


def is_permuted(n_articles: int, n_outlets: int) -> bool:
    """Whether articles are shuffled, where nobody asks for draws: each side of a comparison then needs its articles."""
    return n_articles * n_outlets <= MAX_ROWS


class _Evidence(NamedTuple):
    """Text-level evidence of every term: p and q (not a number where there is none), the smallest p, and how."""

    p: Floats
    q: Floats
    smallest: Floats
    method: str
    why_none: str


def _evidence(side: Sides, counts: Counts | Sums, used: NDArray[np.int64], draws: int | None, seed: int) -> _Evidence:
    a, b = side.target.of(used), side.reference.of(used)
    holding, where = np.unique(a.holding + b.holding, return_inverse=True)
    smallest = permuting.smallest_p_of_terms(holding, a.n_articles, b.n_articles)[where]
    p, q = np.full(len(used), np.nan), np.full(len(used), np.nan)
    if min(a.n_articles, b.n_articles) < MIN_ARTICLES:
        return _Evidence(p, q, smallest, "", f"fewer than {MIN_ARTICLES} articles on a side")
    ranked = np.flatnonzero(smallest <= SURE)  # others could not reach it, however their articles were shuffled
    p[ranked], method = _p_articles(side, counts, used[ranked], draws, seed)
    q[ranked] = permuting.benjamini_hochberg(p[ranked])
    return _Evidence(p, q, smallest, method, "in too few articles")


def _p_articles(
    side: Sides, counts: Counts | Sums, used: NDArray[np.int64], draws: int | None, seed: int
) -> tuple[Floats, str]:
    n, m = side.target.n_articles + side.reference.n_articles, side.target.n_articles
    splits = comb(n, m) if n <= MAX_SPLITS else MAX_SPLITS + 1
    many = splits > MAX_SPLITS and draws is None and not is_permuted(n, counts.outlets.n_unique())
    if isinstance(counts, Sums) or many:
        return ratio_p(_effect(side.target.of(used), side.reference.of(used))), "interval of log2_ratio over articles"
    rates = permuting.article_rates(counts.matrix[side.articles][:, used], counts.words[side.articles])
    if splits <= MAX_SPLITS:
        return permuting.permutation_exact(rates, side.is_target), f"all {splits:,} splits of the articles"
    p = permuting.permutation_in_rounds(rates, side.is_target, draws=draws or DRAWS, seed=seed)
    return p, f"up to {draws or DRAWS:,} random permutations of the articles"


def _effect(a: Part, b: Part) -> Effect:
    return log2_ratio(a.y, b.y, a.n, b.n, variance=a.log_variance() + b.log_variance())


def _rows(side: Sides, counts: Counts | Sums, draws: int | None, seed: int) -> pl.DataFrame:
    """One outlet's rows of KEYNESS, in their order; terms that neither side uses are left out."""
    used = np.flatnonzero(side.target.y + side.reference.y)
    evidence = _evidence(side, counts, used, draws, seed)
    numbers = _numbers(side.target.of(used), side.reference.of(used), len(used))
    several = (numbers["n_target"] > 0) & (side.target.n_articles > 1)
    numbers["dp"] = np.where(several, _dp(side, counts, used), np.nan)
    numbers |= {"p_articles": evidence.p, "p_smallest": evidence.smallest, "q": evidence.q}
    order = _order(numbers)
    columns = {name: np.broadcast_to(values, order.shape)[order] for name, values in numbers.items()}
    is_ranked = pl.col("p_articles").is_not_null()
    table = (
        pl.DataFrame(columns)
        .with_columns(pl.col("p_articles", "q", "dp").fill_nan(None))
        .with_columns(
            outlet=pl.lit(side.outlet),
            term=counts.terms.gather(used[order]),
            evidence=how_sure(pl.col("q")),
            method=pl.when(is_ranked).then(pl.lit(evidence.method)).otherwise(pl.lit(evidence.why_none)),
            rank=pl.when(is_ranked).then(is_ranked.cum_sum()),
        )
    )
    return table.select(pl.col(name).cast(column.dtype) for name, column in KEYNESS.items() if name in table.columns)


def _dp(side: Sides, counts: Counts | Sums, used: NDArray[np.int64]) -> Floats:
    if isinstance(counts, Sums):
        target = side.target.of(used)
        return dp_of(counts.apart(side.outlet)[used], target.y.astype(np.int64), round(target.n))
    mine = side.articles[side.is_target]
    return dp_sparse(counts.matrix[mine][:, used], counts.words[mine])


def _numbers(a: Part, b: Part, family: int) -> dict[str, Floats | float]:
    """Counts, rates, effects and word-level evidence of every term, by column of KEYNESS."""
    effect = _effect(a, b)
    prior = PRIOR_WORDS * (a.y + b.y) / (a.n + b.n + 1)  # one word more: room for those not seen
    odds = log_odds(a.y, b.y, prior, sizes=(a.n, b.n), prior_size=PRIOR_WORDS)
    return {
        "n_target": a.y,
        "n_reference": b.y,
        "rate_target": PER * a.y / a.n,
        "rate_reference": PER * b.y / b.n,
        "articles_target": a.holding,
        "articles_reference": b.holding,
        "outlets_reference": b.outlets,
        "n_words_target": a.n,
        "n_words_reference": b.n,
        "n_articles_target": a.n_articles,
        "n_articles_reference": b.n_articles,
        "n_outlets_reference": b.n_outlets,
        "g2": g2_four_cell(a.y, b.y, a.n, b.n),
        "log2_ratio": effect.estimate,
        "low": effect.low,
        "high": effect.high,
        "lrc": lrc(a.y, b.y, a.n, b.n, family=family),
        "z": odds.z,
    }


def _order(numbers: dict[str, Floats | float]) -> NDArray[np.int64]:
    """Ranked terms first, by p, then by the interval's end nearer to 0; the others by lrc, then g2; then the alphabet."""
    low, high, p = (np.asarray(numbers[name]) for name in ("low", "high", "p_articles"))
    ranked = ~np.isnan(p)
    nearest = np.where(ranked, np.maximum(np.maximum(low, -high), 0.0), 0.0)
    keys = (-np.asarray(numbers["g2"]), -np.abs(numbers["lrc"]), -nearest, np.where(ranked, p, 2.0))
    return np.lexsort(keys)


def shared_words(table: pl.DataFrame) -> pl.DataFrame:
    """Terms that all outlets use at about the same rate: schema SHARED_WORDS, the surest first.

    table: keyness of every outlet against the rest. About the same: every outlet uses it, at between half and twice the
    others' rate (log2_ratio, and that of the rates as they are counted, between -SAME and SAME). evidence says whether the whole 95 % intervals lie
    so too; for a rare term they never do, and that its rates are the same is then only how it looks here.
    """
    furthest = pl.max_horizontal(pl.col("high"), -pl.col("low"))
    apart = (pl.col("rate_target") / pl.col("rate_reference")).log(2)
    lowest, highest = pl.col("rate_target").arg_min(), pl.col("rate_target").arg_max()
    n = pl.col("n_target") + pl.col("n_reference")
    words = pl.col("n_words_target").cast(pl.Float64) + pl.col("n_words_reference")
    found = (
        table.with_columns(n=n, furthest=furthest, per=PER * n / words)
        .filter(
            ((pl.col("log2_ratio").abs() < SAME) & (apart.abs() < SAME) & (pl.col("n_target") > 0)).all().over("term")
        )
        .group_by("term")
        .agg(
            function_word=pl.col("function_word").first(),
            n=pl.col("n").first(),
            rate=pl.col("per").first(),
            n_articles=(pl.col("articles_target") + pl.col("articles_reference")).first(),
            n_articles_all=(pl.col("n_articles_target") + pl.col("n_articles_reference")).first(),
            n_outlets=pl.len(),
            outlet_lowest=pl.col("outlet").get(lowest),
            rate_lowest=pl.col("rate_target").min(),
            outlet_highest=pl.col("outlet").get(highest),
            rate_highest=pl.col("rate_target").max(),
            furthest=pl.col("furthest").max(),
        )
        .with_columns(
            evidence=pl.when(pl.col("furthest") < SAME).then(pl.lit(Evidence.SURE)).otherwise(pl.lit(Evidence.UNSURE))
        )
        .sort("furthest", "term")
    )
    return check(found.select(pl.col(name).cast(column.dtype) for name, column in SHARED_WORDS.items()), SHARED_WORDS)


def unused_words(table: pl.DataFrame, *, share: float = 1.0) -> pl.DataFrame:
    """Terms an outlet never uses although the others do: schema UNUSED_WORDS, those most to be expected first.

    table: keyness. share: of the reference's outlets, how many must use the term, 0 to 1; by default all.
    expected and chance say how surprising the silence is: an outlet with few words leaves out most words by chance.
    """
    found = (
        table.filter((pl.col("n_target") == 0) & (pl.col("outlets_reference") >= share * pl.col("n_outlets_reference")))
        .with_columns(expected=pl.col("rate_reference") * pl.col("n_words_target") / PER)
        .sort("expected", *by(), "term", descending=[True, False, False, False])
    )
    chance = np.exp(-found["expected"].to_numpy())  # of nothing at all, where so many are expected (Poisson)
    found = found.with_columns(chance=pl.Series(chance, dtype=pl.Float64))
    return check(found.select(pl.col(name).cast(column.dtype) for name, column in UNUSED_WORDS.items()), UNUSED_WORDS)

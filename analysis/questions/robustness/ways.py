"""The ways in which a finding can be counted: which choices bear on it, and all their combinations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

import numpy as np
import polars as pl

from analysis.questions.robustness.things import OPINION, Things
from analysis.questions.robustness.variants import WHOLE_LIST
from analysis.schema.vocabulary import (
    MARKED,
    Asked,
    Choice,
    HeardAs,
    Independent,
    Kept,
    SharedCopy,
    Voice,
    Weight,
    Zone,
    ZonesRead,
)

Way = dict[Choice, str]
Options = Mapping[Choice, list[str]]
WHOLE_TEXT = (Asked.VOICES, Asked.SPEAKERS)
"""Questions that are asked of every word, whoever says it."""
IS_TOLD = pl.col("voice") == Voice.ATTRIBUTED
IS_HEADLINE, IS_CAPTION = pl.col("zone") == Zone.HEADLINE, pl.col("zone") == Zone.CAPTION


def options(found: Things) -> dict[Choice, list[str]]:
    """What can be chosen in more than one way for a finding, the way of the brief first; each choice is there.

    An option that changes nothing of what the finding counts is
    left out, and so is one that would leave a side without any article: it leaves nothing to compare.
    """
    headlines, captions = _has(found, IS_HEADLINE), _has(found, IS_CAPTION)
    zones = [ZonesRead.WHOLE]
    zones += [ZonesRead.NO_HEADLINE] if headlines else []
    zones += [ZonesRead.NO_CAPTION] if captions else []
    zones += [ZonesRead.RUNNING] if headlines and captions else []
    others = [str(each) for each in SharedCopy if each != found.how] if _has(found, pl.col("is_copy")) else []
    several = any((found.owner == side).sum() > 1 for side in (0, 1))
    units = found.rows.filter(pl.col("terms") == WHOLE_LIST).group_by("unit").agg(pl.col("n").sum())
    alike = found.asked not in WHOLE_TEXT and bool((units["n"] > 1).any())
    return {
        Choice.VOICE: [*_voices(found)],
        Choice.ZONES: [*zones],
        Choice.SHARED_COPY: [found.how, *others],
        Choice.WIRE: _kept(found, pl.col("credit").is_not_null()),
        Choice.OPINION: _kept(found, pl.col("kind") == OPINION),
        Choice.TERMS: [
            WHOLE_LIST,
            *(name for name in found.rows["terms"].unique(maintain_order=True) if name != WHOLE_LIST),
        ],
        Choice.WEIGHT: [Weight.COUNTS, Weight.ARTICLES] if several else [Weight.COUNTS],
        Choice.UNIT: [Independent.WHOLE, Independent.SINGLE] if alike else [Independent.WHOLE],
    }


def _has(found: Things, condition: pl.Expr) -> bool:
    """Whether there is such a thing among those of the whole list of terms."""
    return bool(found.where((pl.col("terms") == WHOLE_LIST) & condition).any())


def _voices(found: Things) -> Iterator[HeardAs]:
    if found.asked is Asked.FIGURES:
        yield HeardAs.WORDING  # whose words they are is what is asked
        return
    if found.asked in WHOLE_TEXT:
        yield HeardAs.REPORTED
        if _has(found, pl.col("is_unsure") & (IS_TOLD | (found.asked is Asked.SPEAKERS))):
            yield HeardAs.SURE
        if _has(found, IS_TOLD):
            yield HeardAs.IN_MARKS
        return
    yield HeardAs.WORDING
    if _has(found, IS_TOLD):
        yield HeardAs.OWN
    if _has(found, IS_TOLD & pl.col("is_unsure")):
        yield HeardAs.SURE_OWN
    if _has(found, pl.col("voice").is_in([str(voice) for voice in MARKED])):
        yield HeardAs.EVERY


def _kept(found: Things, is_kind: pl.Expr) -> list[str]:
    """Whether articles of a kind can be left out: there are some, and each side has others."""
    out = found.articles.select(is_kind.fill_null(value=False)).to_series().to_numpy()
    left = all((~out & (found.owner == side)).any() for side in (0, 1))
    return [Kept.IN, Kept.OUT] if left and found.where(is_kind).any() else [Kept.IN]


def n_possible(chosen_from: Options) -> int:
    """How many ways of counting the options give."""
    return prod(len(each) for each in chosen_from.values())


def ways(chosen_from: Options, *, most: int, seed: int = 1) -> list[Way]:
    """Combinations of the options, that of the brief first: all of them, or ``most`` drawn at random where there are more."""
    names, n = list(chosen_from), n_possible(chosen_from)
    if n <= most:
        return [dict(zip(names, each, strict=True)) for each in product(*chosen_from.values())]
    sizes = [len(each) for each in chosen_from.values()]
    drawn = np.random.default_rng(seed).choice(n - 1, size=most - 1, replace=False) + 1
    places = np.transpose(np.unravel_index([0, *sorted(drawn.tolist())], sizes))
    return [{name: chosen_from[name][at] for name, at in zip(names, place, strict=True)} for place in places.tolist()]

"""The differences that the brief tells, in every way of counting them."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import polars as pl

from analysis.annotate import Corpus
from analysis.annotate.shared import shared
from analysis.brief.comparisons import compared, comparisons
from analysis.brief.counted import counted
from analysis.brief.effects import effects
from analysis.brief.strongest import strongest
from analysis.questions.robustness.redrawn import redrawn
from analysis.questions.robustness.specifications import MOST, specifications
from analysis.questions.robustness.things import things


class Ways(NamedTuple):
    """effects: the differences that the brief tells, as two shares each (schema EFFECTS). specifications: each in every
    way of counting it (schema SPECIFICATIONS). redrawn: each after the program's errors are drawn anew (schema REDRAWN)."""

    effects: pl.DataFrame
    specifications: pl.DataFrame
    redrawn: pl.DataFrame


def ways(corpus: Corpus, *, most: int = MOST) -> Ways:
    """How far the differences of the brief hold; see ``robustness.specifications`` and ``robustness.redrawn``.

    most: ways of counting one difference at the most. Worked out once for all notebooks of a report.
    """
    return shared(partial(_ways, corpus, most), "ways", corpus.content, most)


def _ways(corpus: Corpus, most: int) -> Ways:
    found = counted(corpus)
    every = comparisons(found, corpus.articles)
    told = effects(strongest(every), compared(found))
    each = things(corpus, told)
    return Ways(told, specifications(each, every, most=most), redrawn(each))

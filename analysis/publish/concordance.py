"""Sentences behind counts of words, their words marked."""

from __future__ import annotations

import polars as pl

from analysis.publish.blocks import Blocks, as_blocks, unfolded
from analysis.publish.lines import mentions
from analysis.publish.shown import Shown


def concordance(evidence: Blocks | pl.DataFrame, *, title: str) -> Shown:
    """The sentences behind numbers, the words that were counted marked; in the order of the articles.

    evidence: ``blocks`` of it, grouped as it is to be read; or schema EVIDENCE, as ``evidence.sentences`` gives it, and
    then by outlet. title: what was counted; the sentences unfold below it. A sentence is shown once in its group.
    """
    return unfolded(as_blocks(evidence, title), mentions, title=title, one="mention")

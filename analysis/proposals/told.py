"""Which article tells which fact: one table for every page that says so."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.questions import alignment, selection
from analysis.questions.voices.quotations import quotations


@for_all
def told_facts(corpus: Corpus) -> pl.DataFrame:
    """The facts that several articles tell, completed by the quotations and figures that they share: schema FACTS.

    So no page says that an article lacks a fact while another shows the fact's quotation or figure in it.
    """
    return alignment.facts(corpus, quotations(corpus), selection.figures(corpus))

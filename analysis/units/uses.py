"""Where the words of a result stand, so that each of its rows opens to sentences."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from analysis.annotate import Corpus
from analysis.schema import check
from analysis.schema.units import MENTIONS
from analysis.story.concepts import Concept, Term
from analysis.units.mentions import mentions
from analysis.units.wording import OWN

CONCEPT = "words of the table"


def uses(corpus: Corpus, rows: pl.DataFrame) -> pl.DataFrame:
    """Every use of each row's ``term`` in the wording of its ``outlet``: schema MENTIONS, ready for ``evidence``.

    rows: any table with the columns outlet and term, words or phrases as printed; lemmas are found where a form is
    printed like them. Furniture and quotations are left out, as in the counts.
    """
    wanted = rows.select("outlet", "term").unique()
    terms = tuple(Term(term, (term,)) for term in wanted["term"].unique().sort() if any(map(str.isalnum, term)))
    asked = replace(corpus, concepts=(Concept(CONCEPT, terms),) if terms else ())
    found = mentions(asked).filter(OWN)
    return check(found.join(wanted, on=["outlet", "term"], how="semi", maintain_order="left"), MENTIONS)

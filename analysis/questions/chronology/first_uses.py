"""Which outlet's articles use a term first, in whose words, and which follow."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.questions.chronology.periods import runs
from analysis.questions.terms import mentions
from analysis.questions.terms.outside import said_by
from analysis.schema import check, empty
from analysis.schema.chronology import FIRST_USES
from analysis.schema.order import by
from analysis.units.wording import COUNTED


def first_uses(corpus: Corpus) -> pl.DataFrame:
    """The first use of each term by each outlet: schema FIRST_USES, by concept and term, the earliest day first.

    Only these articles are known: an outlet may have used the term before, elsewhere. Within a day no order is known, so
    outlets of the same day are first together; of one outlet's articles of that day the use is the first in the order of
    the articles. Articles without a day, and furniture, are left out. Every voice counts: voice and speaker say whose
    words the use is. A story of too few periods (``periods.runs``) gives no rows.
    """
    if not runs(corpus.articles):
        return empty(FIRST_USES)
    dated = corpus.articles.drop_nulls("published")
    found = mentions(corpus).filter(COUNTED)
    spoken = said_by(corpus, found).select("article_id", "start", "concept", "speaker")
    order = dated.select("article_id", day="published").with_row_index("place")
    keys = ["concept", "term"]
    uses = (
        found.join(order, on="article_id")
        .join(spoken, on=["article_id", "start", "concept"], how="left")
        .sort("day", "place", "start")
    )
    first = uses.group_by(*keys, "outlet", maintain_order=True).agg(
        pl.first("day", "voice", "speaker", "article_id", "start", "stop"),
        worded=pl.first("wording"),
        n=pl.len().cast(pl.UInt32),
    )
    after = (pl.col("day") - pl.col("day").min().over(keys)).dt.total_days().cast(pl.UInt32)
    table = first.with_columns(days_after=after).sort(*keys, "day", *by())
    return check(table.select(list(FIRST_USES)), FIRST_USES)

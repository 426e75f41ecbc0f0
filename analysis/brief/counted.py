"""What each question counts, sentence by sentence, in one table: what can be shuffled among the outlets."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.questions.robustness.items import items
from analysis.schema import check
from analysis.schema.brief import SHUFFLED
from analysis.schema.vocabulary import Asked
from analysis.units.wording import IN_WORDING

OF_WHOLE_TEXT = pl.col("question").is_in([Asked.VOICES.value, Asked.SPEAKERS.value])


@for_all
def counted(corpus: Corpus) -> pl.DataFrame:
    """All that is compared, a row for each sentence and choice: schema SHUFFLED, by question and subject.

    Terms, roles and acts of harm are those of the outlet's wording; who speaks and how much is told of all
    reports. At depth ``words`` only terms and quoted words are known.
    """
    mine = items(corpus).filter(OF_WHOLE_TEXT | IN_WORDING)
    table = mine.group_by([name for name in SHUFFLED if name != "n"], maintain_order=True).agg(n=pl.len())
    order = pl.col("question").replace_strict({asked.value: at for at, asked in enumerate(Asked)})
    keys = ["subject", "article_id", "sentence", "category", "right"]
    return check(
        table.sort(order, *keys).select(pl.col(name).cast(column.dtype) for name, column in SHUFFLED.items()), SHUFFLED
    )

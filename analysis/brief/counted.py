"""What each question counts, sentence by sentence, in one table: what can be shuffled among the outlets."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.brief.spoken import said_by, spoken
from analysis.questions.agency import events
from analysis.questions.agency.accuracy import doer_right, role_right
from analysis.questions.agency.forms import acts
from analysis.questions.agency.roles import parts_taken
from analysis.schema import check
from analysis.schema.brief import SHUFFLED
from analysis.schema.vocabulary import Asked, Half
from analysis.units.mentions import mentions
from analysis.units.parts import CERTAIN
from analysis.units.wording import CHOSEN, IN_WORDING


def counted(corpus: Corpus) -> pl.DataFrame:
    """All that is compared, a row for each sentence and choice: schema SHUFFLED, by question and subject.

    Terms, roles and acts of harm are those of the outlet's wording; who speaks and how much is told of all
    reports. At depth ``words`` only terms and quoted words are known.
    """
    found = events(corpus)
    tables = [_terms(corpus), spoken(corpus), said_by(corpus), _roles(found), _harm(found)]
    rows = [_of(asked, table) for asked, table in zip(Asked, tables, strict=True)]
    table = (
        pl.concat(rows).group_by([name for name in SHUFFLED if name != "n"], maintain_order=True).agg(pl.col("n").sum())
    )
    order = pl.col("question").replace_strict({asked.value: at for at, asked in enumerate(Asked)})
    keys = ["subject", "article_id", "sentence", "category"]
    return check(table.sort(order, *keys).select(list(SHUFFLED)), SHUFFLED)


def _of(asked: Asked, table: pl.DataFrame) -> pl.DataFrame:
    """A question's rows with the columns of SHUFFLED, in their types."""
    named = table.with_columns(question=pl.lit(asked.value))
    return named.select(pl.col(name).cast(column.dtype) for name, column in SHUFFLED.items())


def _terms(corpus: Corpus) -> pl.DataFrame:
    mine = mentions(corpus).filter(IN_WORDING & CHOSEN)
    return mine.with_columns(subject="concept", category="term", n=1, right=pl.lit(CERTAIN))


def _roles(found: pl.DataFrame) -> pl.DataFrame:
    choice = pl.when("is_doer").then(pl.lit(Half.ACTS.value)).otherwise(pl.lit(Half.ACTED_ON.value))
    mine = parts_taken(found).filter(IN_WORDING)
    return mine.with_columns(subject="actor", category=choice, n=1, right=pl.lit(role_right()))


def _harm(found: pl.DataFrame) -> pl.DataFrame:
    choice = pl.when("without").then(pl.lit(Half.WITHOUT_DOER.value)).otherwise(pl.lit(Half.WITH_DOER.value))
    mine = acts(found).filter(IN_WORDING)
    return mine.with_columns(subject=pl.lit(None, pl.String), category=choice, n=1, right=pl.lit(doer_right()))

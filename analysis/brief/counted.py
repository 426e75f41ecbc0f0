"""What each question counts, sentence by sentence, in one table: what can be shuffled among the outlets."""

from __future__ import annotations

import polars as pl

from analysis.annotate import Corpus
from analysis.brief.spoken import said_by, spoken
from analysis.questions.agency import events
from analysis.questions.agency.accuracy import doer_right, role_right
from analysis.schema import check
from analysis.schema.brief import SHUFFLED
from analysis.schema.vocabulary import OUTLETS_WORDING, Asked, Half, Status
from analysis.units.mentions import mentions
from analysis.units.parts import CERTAIN
from analysis.units.wording import CHOSEN

OWN = pl.col("voice").cast(pl.String).is_in([voice.value for voice in OUTLETS_WORDING])
EVENT = ["article_id", "position"]


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
    mine = mentions(corpus).filter(OWN & CHOSEN)
    return mine.with_columns(subject="concept", category="term", n=1, right=pl.lit(CERTAIN))


def _roles(found: pl.DataFrame) -> pl.DataFrame:
    told = found.filter(OWN & (pl.col("status") != Status.NEGATED.value))
    sides = [
        told.drop_nulls(f"{role}_actor").with_columns(subject=f"{role}_actor", category=pl.lit(category))
        for role, category in (("doer", Half.ACTS.value), ("done_to", Half.ACTED_ON.value))
    ]
    once = pl.concat(sides).unique([*EVENT, "subject", "category"], maintain_order=True)
    return once.with_columns(n=1, right=pl.lit(role_right()))


def _harm(found: pl.DataFrame) -> pl.DataFrame:
    acts = found.filter(OWN & pl.col("harm").is_not_null() & (pl.col("status") == Status.TOLD.value))
    choice = (
        pl.when(pl.col("doer").is_null()).then(pl.lit(Half.WITHOUT_DOER.value)).otherwise(pl.lit(Half.WITH_DOER.value))
    )
    once = acts.unique(EVENT, keep="first", maintain_order=True)
    return once.with_columns(subject=pl.lit(None, pl.String), category=choice, n=1, right=pl.lit(doer_right()))

"""Why the grid of told and left out has another number of facts than the notebook that sets them side by side."""

from __future__ import annotations

from collections import Counter

import polars as pl

from analysis.findings.reading import Finding, Reading
from analysis.findings.words import counted, listed, number
from analysis.schema import check
from analysis.schema.alignment import FACTS
from analysis.schema.selection import GRID, least_telling
from analysis.schema.vocabulary import Told

IN_ROWS = {Told.QUOTATION: "of quotations", Told.FIGURE: "of figures"}
LEFT_OUT, FEW, JOINED = "left out", "few", "joined"


def facts_in_grid(
    facts: pl.DataFrame, every_row: pl.DataFrame, grid: pl.DataFrame, articles: pl.DataFrame
) -> Reading | None:
    """Where the facts that two outlets tell are in the grid; None where each is a row of facts, and no other is.

    facts: schema FACTS; every_row: schema GRID, as ``selection.rows`` gives it; grid: its rows that are shown;
    articles: the story's.
    """
    shared = check(facts, FACTS).filter(pl.col("n_outlets") > 1)
    least = least_telling(articles.height)
    is_told = pl.col("article_id").n_unique().over("fact") >= least
    known = shared.filter(is_told).partition_by("fact", maintain_order=True)
    homes = Counter(_home(fact, every_row, grid) for fact in known)
    homes[FEW] = shared.filter(~is_told)["fact"].n_unique()
    n, n_own = sum(homes.values()), homes[Told.FACT]
    shown = check(grid, GRID).filter((pl.col("kind") == Told.FACT.value) & (pl.col("n_articles") > 1))
    n_more = shown["row_id"].n_unique() - n_own
    if n == n_own and not n_more:
        return None
    parts = [f"{number(homes[kind])} in rows {name}" for kind, name in IN_ROWS.items() if homes[kind]]
    text = f"The notebook 07-same-fact counts {counted(n, 'fact')} that it found in at least two outlets; "
    text += f"{number(n_own) if n_own else 'no one'} of them {'is' if n_own < 2 else 'are'} in rows of facts here"
    text += f", {listed(parts)} that the same sentences tell" if parts else ""
    text += f"; {number(homes[JOINED])} joined with other rows" if homes[JOINED] else ""
    text += f"; {number(homes[LEFT_OUT])} left out in selection.csv" if homes[LEFT_OUT] else ""
    if n_few := homes[FEW]:
        verb = "is" if n_few == 1 else "are"
        text += f"; {number(n_few)} that fewer than {counted(least, 'article')} tell {verb} not listed here"
    text += f". {_more(n_more)}" if n_more > 0 else "."
    return Reading(text, "", "", text, [Finding(text)])


def _more(n: int) -> str:
    if n == 1:
        return "One more row is a fact that only articles of one outlet tell."
    return f"{number(n).capitalize()} more rows are facts that only articles of one outlet tell."


def _home(fact: pl.DataFrame, every_row: pl.DataFrame, grid: pl.DataFrame) -> str:
    """The kind of row in which a fact is shown; else whether its row was left out, or joined with one that tells more."""
    own = fact.select("article_id", "start")
    if _of(grid, Told.FACT).join(own, on=own.columns, how="semi").height:
        return Told.FACT
    if _of(every_row, Told.FACT).join(own, on=own.columns, how="semi").height:
        return LEFT_OUT
    where = fact.select("article_id", "sentence")
    for rows, home in ((grid, None), (every_row, LEFT_OUT)):
        for kind in IN_ROWS:
            told = _of(rows, kind).join(where, on=where.columns, how="semi").group_by("row_id").len()
            if (told["len"] > 1).any():
                return home or kind
    return JOINED


def _of(grid: pl.DataFrame, kind: Told) -> pl.DataFrame:
    return grid.filter((pl.col("kind") == kind.value) & pl.col("place").is_not_null())

"""What limits a difference of the brief: how easily chance makes as much, what a program reads, and what else may be behind it."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.brief_titles import keys_of
from analysis.findings.linked import Count, Parts, joined
from analysis.findings.of_agency import DAY
from analysis.findings.of_corpus import agencies_wording
from analysis.findings.of_harm import OTHER as NOT_KNOWN_YET
from analysis.findings.of_speakers import WHO_ANSWERED
from analysis.findings.of_voices import DAY_OF_SPEECHES
from analysis.findings.words import quoted, times
from analysis.schema.order import by
from analysis.schema.vocabulary import Asked, Evidence
from analysis.units.wording import MIN_MENTIONS, SURE

Row = dict[str, Any]
OTHER_READINGS = {
    Asked.TERMS: "a word can come from a source, from house style, or from what the passage is about.",
    Asked.VOICES: DAY_OF_SPEECHES,
    Asked.SPEAKERS: WHO_ANSWERED,
    Asked.ROLES: DAY,
    Asked.HARM: NOT_KNOWN_YET,
    Asked.FIGURES: "an article can name the source of a figure once and then give the figure again without it.",
}
BY_PROGRAM = {
    Asked.VOICES: "A program finds the paraphrases, and it errs.",
    Asked.SPEAKERS: "A program finds who speaks, and it errs.",
    Asked.ROLES: "A program finds who acts, and it errs.",
    Asked.HARM: "A program finds the acts and who does them, and it errs.",
    Asked.FIGURES: "A program finds the figures, what they count and whose they are, and it errs.",
}


def doubt(row: Row, each: str, *, is_first: bool) -> str:
    """How easily chance makes as much; the first time, what that means. row: of schema COMPARISONS; each: “article” or
    “outlet”."""
    is_sure = row["evidence"] == Evidence.SURE.value
    which_ones = f"the {row['unit']}s that are compared" if is_first else f"the {row['unit']}s"
    at_most = "at most " if Asked(row["question"]) in BY_PROGRAM else ""
    table = "all counts of the table, not only those in the title," if is_first else "all counts"
    cases = f"{at_most}{_cases(row['chance'])}"
    text = f"If {which_ones} were shuffled among the {each}s, {table} would differ as much in {cases}"
    alone = "that can be chance" if row["chance"] > SURE else "chance can do that in one of several comparisons"
    return f"{text}." if is_sure else f"{text}; {alone}."


def _cases(chance: float) -> str:
    for of in (100, 1000):
        if chance * of >= 1:
            return f"{round(chance * of):,} of {of:,} cases"
    return "fewer than 1 of 1,000 cases"


def caveat(cells: pl.DataFrame, asked: Asked) -> Parts:
    """What limits a difference: outlets with few counts, and that a program read it. cells: schema COMPARED, of what was
    compared."""
    few = cells.unique("outlet", keep="first", maintain_order=True).filter(pl.col("n_all") < MIN_MENTIONS).sort(*by())
    rows = list(few.iter_rows(named=True))
    if asked is Asked.TERMS:
        has = f"has a word for {quoted(str(cells['subject'].first()))} "
        named: list[Parts] = [
            (f"{row['outlet']} {'' if at else has}", Count(times(row["n_all"]), keys_of(row, whole=True)))
            for at, row in enumerate(rows)
        ]
        return ("Outside quotation marks, ", *joined(named), ".") if named else ()
    counts: list[Parts] = [
        (f"{row['outlet']} {'' if at else 'has '}", Count(f"{row['n_all']:,}", keys_of(row, whole=True)))
        for at, row in enumerate(rows)
    ]
    little: Parts = ("There is little to count: ", *joined(counts), ". ") if counts else ()
    return (*little, BY_PROGRAM[asked])


def other_reading(asked: Asked, articles: pl.DataFrame) -> str:
    """The strongest other reading of a difference. articles: the story's."""
    agencies = agencies_wording(articles) if asked is Asked.TERMS else None
    return agencies or OTHER_READINGS[asked]

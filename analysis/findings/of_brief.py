"""The brief: the strongest differences of a story in plain English, and what could not be said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from analysis.annotate.syntax.parse import is_read
from analysis.brief.comparisons import DRAWS
from analysis.brief.strongest import LEAST, MOST, MOST_OF_ONE, OPEN
from analysis.findings.brief_doubts import BY_PROGRAM, caveat, doubt, other_reading
from analysis.findings.brief_titles import brief_counts, brief_title
from analysis.findings.gaps import came_before
from analysis.findings.linked import Parts
from analysis.findings.of_corpus import headless, uncertain, unit, whose
from analysis.findings.of_gap_errors import error_rate
from analysis.findings.of_selection import gap, gap_title, gaps
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, may_not_show, number, percent
from analysis.questions.robustness.chance import STRUCK
from analysis.schema import check
from analysis.schema.brief import COMPARED, COMPARISONS
from analysis.schema.cells import figures
from analysis.schema.corpus import LENGTHS
from analysis.schema.vocabulary import Asked, Evidence, Told
from analysis.units.wording import MIN_ARTICLES, MIN_MENTIONS, SURE

Row = dict[str, Any]
MOST_GAPS = 2
"""Rows of what is told and not found that the brief tells."""
OF_TEXT = (Told.FACT.value, Told.QUOTATION.value)
"""Kinds of rows that it tells: a name or a number that an article lacks says little by itself."""
MOST_FEW = 4
"""Things with too few counts that are named."""
STRUCK_OUT = (
    "Where a program reads the counts, as many as it usually gets wrong are struck out at random before the shuffle, "
    f"{number(STRUCK)} times. The page gives twice the mean of the {number(STRUCK)} shares: chance makes as large a difference at "
    "most that often. What the program misses can’t be added."
)
ALIKE = "Sentences of one article are more alike than those of two, and the shuffle takes no account of that."
CHOSEN_AFTER = "A title names the part of a table that differs most, chosen after counting."
LISTS = " The lists of terms may have been made with these articles open."
DESCRIBES = " So this page describes these articles; it tests no guess that was made before."
GAPS = (
    f"At most {number(MOST_GAPS)} facts or quotations are added that more than half of the articles tell and that were not "
    "found in another. What only articles of an earlier day lack is left out: they may have appeared before it happened."
)
CHANCE = " (not clearly more than chance)"
"""What a title adds where chance makes the difference it tells of too often, alone or as one of several comparisons."""


@dataclass(frozen=True)
class Difference:
    """One difference that the brief tells.

    title: the answer. text: the counts. doubt: how easily chance, or an error of the program, makes as much; None where an
    earlier one says the same. caveat: what else limits it. other_reading: the strongest one, None likewise. asked: what was
    compared; None for what is told and not found. subject: the concept, actor or row of the grid. cells: what its small
    chart shows (schema COMPARED, or GRID). turns: in how many other ways of counting the other side has more; None where
    these are few.
    """

    title: Parts
    text: Parts
    doubt: str | None
    caveat: Parts
    other_reading: str | None
    asked: Asked | None
    subject: str | None
    cells: pl.DataFrame
    turns: str | None = None


def clear_differences(chosen: pl.DataFrame, compared: pl.DataFrame, articles: pl.DataFrame) -> list[Difference]:
    """Each comparison of the brief in words, in the order given. chosen: schema COMPARISONS, what the brief tells;
    compared: schema COMPARED, of all comparisons; articles: the story's."""
    check(chosen, COMPARISONS)
    check(compared, COMPARED)
    each = unit(articles)
    found: list[Difference] = []
    for row in chosen.iter_rows(named=True):
        same = (pl.col("question") == row["question"]) & pl.col("subject").eq_missing(pl.lit(row["subject"], pl.String))
        cells = compared.filter(same)
        asked = Asked(row["question"])
        title = brief_title(cells, each)
        found.append(
            Difference(
                title=title if row["evidence"] == Evidence.SURE.value else (*title, CHANCE),
                text=brief_counts(cells),
                doubt=doubt(row, each, is_first=not found),
                caveat=caveat(cells, asked),
                other_reading=_new(other_reading(asked, articles), found),
                asked=asked,
                subject=row["subject"],
                cells=cells,
            )
        )
    return found


def brief_lead(comparisons: pl.DataFrame, chosen: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Whether the outlets differ by more than chance, in one or two sentences. comparisons: all (schema COMPARISONS);
    chosen: those that are told."""
    text = _lead(check(comparisons, COMPARISONS), check(chosen, COMPARISONS), articles)
    return Reading(title=text, subtitle="", source="", alt="", findings=[Finding(text)])


def _lead(comparisons: pl.DataFrame, chosen: pl.DataFrame, articles: pl.DataFrame) -> str:
    each = unit(articles)
    tried = comparisons.filter(pl.col("evidence") != Evidence.TOO_FEW.value)
    n_sure, n_all = (int((table["evidence"] == Evidence.SURE.value).sum()) for table in (chosen, tried))
    if articles.height == 1:
        return "There is only one article, so there is nothing to compare."
    if articles["outlet"].n_unique() < 2:
        return "All articles are of one outlet, so there is nothing to compare."
    if tried.is_empty():
        return (
            f"There is too little to compare: these {each}s share nothing that is counted {number(MIN_MENTIONS)} times."
        )
    made_so_many = f"The program made {counted(tried.height, 'comparison')}"
    if not n_all:
        what = "The difference is not" if tried.height == 1 else "No difference is"
        return f"{made_so_many} of these {each}s’ counts. {what} clearly more than chance. Most of the wording was not compared."
    what = f"{capital(counted(n_all, 'difference'))} between these {each}s {'is' if n_all == 1 else 'are'}"
    rest = f" The {number(n_sure)} clearest are told here." if n_all > n_sure else ""
    open_yet = " The other differences are not clearly more than chance." if chosen.height > n_sure else ""
    sure = tried.filter(pl.col("evidence") == Evidence.SURE.value)
    only_here = f" {may_not_show('it' if n_all == 1 else 'them')}." if (sure["unit"] == "sentence").any() else ""
    return f"{what} larger than chance would often produce.{only_here} {made_so_many}.{rest}{open_yet}"


def gap_differences(
    grid: pl.DataFrame, articles: pl.DataFrame, lengths: pl.DataFrame, measured: pl.DataFrame, *, most: int = MOST_GAPS
) -> list[Difference]:
    """What most articles tell and what was not found in another, ``most`` rows at the most; nothing that may be told in
    a further article, and nothing that only articles of an earlier day lack: they may have appeared before it happened. grid: schema GRID; articles: the story's; lengths: schema LENGTHS; measured: schema
    ALIGNMENT_MEASURED."""
    found: list[Difference] = []
    for group in gaps(grid, lengths):
        said = gap(group, articles, lengths, None)
        is_clear = not group.filter(pl.col("place").is_null() & pl.col("absent").is_null()).height
        is_told = group["kind"][0] in OF_TEXT and 2 * int(group["n_articles"][0]) > group.height
        could_tell = not came_before(
            group.filter(pl.col("absent").fill_null(False)), group.drop_nulls("place"), lengths
        )
        if is_clear and is_told and could_tell and len(found) < most:
            found.append(
                Difference(
                    title=gap_title(group),
                    text=(said.text,),
                    doubt=None if found else error_rate(measured),
                    caveat=(),
                    other_reading=said.other_reading,
                    asked=None,
                    subject=group["row_id"][0],
                    cells=group,
                )
            )
    return found


def _new(text: str | None, earlier: list[Difference]) -> str | None:
    """A reading that no earlier difference has given."""
    return None if text in [each.other_reading for each in earlier] else text


def not_said(comparisons: pl.DataFrame, articles: pl.DataFrame, zones: pl.DataFrame, depth: str) -> list[str]:
    """What could not be said of the story, and why: one sentence each. comparisons: schema COMPARISONS, all; articles: the
    story's; zones: schema ZONE_WORDS; depth: that of the corpus."""
    texts = []
    per_outlet = articles.group_by("outlet").agg(pl.len())["len"]
    if per_outlet.max() == 1:
        texts.append("Whether an outlet writes like this on other days: there is one article of each.")
    few = check(comparisons, COMPARISONS).filter(pl.col("evidence") == Evidence.TOO_FEW.value)
    if few.height and len(per_outlet) > 1:
        names = few.filter(pl.col("question") == Asked.TERMS.value)["subject"].drop_nulls().to_list()
        shown = f", among them {listed(names, MOST_FEW)}" if names else ""
        each = unit(articles)
        texts.append(
            f"{capital(counted(few.height, 'thing'))} could not be compared, since there are fewer than "
            f"{number(MIN_MENTIONS)} counts or only one {each} has any{shown}."
        )
    if (per_outlet >= MIN_ARTICLES).sum() < 2:
        texts.append(f"Words are not ranked: that takes {number(MIN_ARTICLES)} articles each from two outlets.")
    without = headless(articles, zones).filter(pl.col("title").is_null())
    if without.height:
        files = "the file has" if without.height == 1 else "the files have"
        texts.append(f"What the headline says in {whose(without)}: {files} no headline.")
    unread = articles.filter(~is_read(pl.col("language")))
    if depth != "syntax":
        texts.append("Who speaks and who acts: no language model is installed.")
    elif unread.height:
        texts.append(f"Who speaks and who acts in {whose(unread)}: the language model reads English only.")
    return texts


def as_read_in_brief(articles: pl.DataFrame, lengths: pl.DataFrame, problems: pl.DataFrame) -> list[str]:
    """What was left out, repaired or guessed when the story was read, in one sentence each. lengths: schema LENGTHS;
    problems: schema PROBLEMS."""
    texts = uncertain(articles)
    aside = int(check(lengths, LENGTHS)["n_furniture"].sum())
    if aside:
        texts.append(
            f"{figures(aside, 'word')} of page furniture (a dateline, a byline, a line printed twice and the like) "
            f"{'is' if aside == 1 else 'are'} not counted."
        )
    said = (("error", "left out"), ("repair", "repaired"), ("guess", "guessed"))
    parts = [
        f"{counted(n, 'thing')} {'was' if n == 1 else 'were'} {what}"
        for kind, what in said
        if (n := problems.filter(pl.col("severity") == kind).height)
    ]
    if not parts:
        return texts
    which = f" ({problems['file'][0]}: {problems['message'][0].rstrip('.')})." if problems.height == 1 else "."
    return [*texts, f"{capital(listed(parts))} when the files were read{which}"]


def made(comparisons: pl.DataFrame, differences: Sequence[Difference], articles: pl.DataFrame) -> list[str]:
    """The rule by which the brief chooses, in a few sentences, as far as it came to use. comparisons: schema COMPARISONS,
    all; differences: those that are told; articles: the story's."""
    tried = check(comparisons, COMPARISONS).filter(pl.col("evidence") != Evidence.TOO_FEW.value)
    questions, each = set(tried["question"]), unit(articles)
    asked = [difference.asked for difference in differences]
    return [
        *(_rule(str(tried["unit"][0]), each) if tried.height else []),
        *([STRUCK_OUT] if questions & set(BY_PROGRAM) else []),
        *([ALIKE] if tried.filter(pl.col("unit") == "sentence").height else []),
        *([f"{CHOSEN_AFTER}{LISTS if Asked.TERMS in questions else ''}{DESCRIBES}"] if any(asked) else []),
        *([GAPS] if None in asked else []),
    ]


def _rule(one: str, each: str) -> list[str]:
    """How it was tested and which differences are told. one: what is shuffled."""
    return [
        f"For each comparison, the {one}s that hold what is compared are shuffled among the {each}s up to {DRAWS:,} times, "
        f"each {each} keeping its number of {one}s. Each time the whole table of counts is measured (G2). A difference is "
        f"called larger than chance where q is {percent(SURE)} or less: the share of shuffles that differ as much, corrected "
        "for the number of comparisons (Benjamini-Hochberg), so that at most one in twenty of the differences called so is "
        "expected to be chance.",
        f"At most {number(MOST)} such differences are told, the clearest first, and at most {number(MOST_OF_ONE)} of one "
        f"question. Where there are fewer than {number(LEAST)}, the next ones are told as open, unless more than "
        f"{percent(OPEN)} of the shuffles differ as much.",
    ]

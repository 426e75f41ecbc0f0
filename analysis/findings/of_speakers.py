"""Who is heard where, and how much of what is reported has a source that a reader could ask."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, about_as_much, differ, ends, more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import all_of, capital, counted, listed, number, percent, told
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.order import by
from analysis.schema.vocabulary import Besides
from analysis.schema.voices import SOURCING, SPEAKERS

Row = dict[str, Any]
BY_LIST = (
    "Sources without a name are found by a list of words (officials, people familiar with), so others can be missed."
)


def speakers(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """Who is heard in all outlets and who in one only. table: schema SPEAKERS; drawn: the rows a chart shows of it."""
    check(table, SPEAKERS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    named = table.filter(pl.col("named") & (pl.col("n_words") > 0))
    people = (
        named.group_by("speaker")
        .agg(n=pl.col("n_words").sum(), n_outlets=pl.col("outlet").n_unique(), outlet=pl.col("outlet").first())
        .sort(["n", "speaker"], descending=[True, False])
    )
    total = int(table["n_words"].sum())
    left = ""
    if drawn is not None:
        rest = people.join(drawn, on="speaker", how="anti")
        if rest.height:
            n_words = counted(int(rest["n"].sum()), "word")
            left = f" Not drawn: {counted(rest.height, 'speaker')} with {n_words}."
    return Reading(
        title=_heard_title(people, each, n_outlets),
        subtitle=f"Who is quoted or paraphrased in which {each}, in words",
        source=f"{capital(counted(total, 'word'))} that somebody is said to have said.{left} {about(articles)}",
        alt=f"Speakers as rows, {each}s as columns, words as bars. "
        + _heard_counts(drawn if drawn is not None else table),
        findings=opening(
            [
                *_leading(table, named, each),
                *([*_in_all(people, each, n_outlets), *_in_one(people, each)] if n_outlets > 1 else []),
            ],
            "speaker",
        ),
    )


def _heard_title(people: pl.DataFrame, each: str, n_outlets: int) -> str:
    if people.is_empty():
        return "No named speaker was found"
    if n_outlets == 1:
        first = people.row(0, named=True)
        return (
            f"{capital(counted(people.height, 'named speaker'))}, {first['speaker']} with {figures(first['n'], 'word')}"
        )
    if people.height == 1 and people["n_outlets"][0] == 1:
        return f"{people['speaker'][0]} is the only named speaker, in {people['outlet'][0]}"
    everywhere = people.filter(pl.col("n_outlets") == n_outlets)
    all_of_them = all_of(n_outlets, each)
    alone = people.filter(pl.col("n_outlets") == 1).height
    tail = f"; {number(alone)} of {counted(people.height, 'speaker')} {_were(alone)} found in one only" if alone else ""
    if everywhere.height:
        return f"{listed(everywhere['speaker'].to_list(), 3)} {_were(everywhere.height)} found in {all_of_them}{tail}"
    return f"No speaker was found in {all_of_them}{tail}"


def _leading(table: pl.DataFrame, named: pl.DataFrame, each: str) -> list[Finding]:
    """Who is given clearly more words than any other named speaker, in each outlet."""
    if named.is_empty():
        return [Finding("No named speaker was found.")]
    totals = dict(table.group_by("outlet").agg(pl.col("n_words").sum()).iter_rows())
    leaders: dict[str, list[str]] = {}
    alone, open_yet = [], []
    for group in named.sort(*by(), "n_words", descending=[False, False, True]).partition_by(
        "outlet", maintain_order=True
    ):
        outlet, rows = group["outlet"][0], [_with_share(row, totals) for row in group.to_dicts()]
        if len(rows) == 1:
            words = counted(rows[0]["n_words"], "word")
            alone.append(f"{rows[0]['speaker']} is the only named speaker in {outlet} ({words})")
        elif not differ(rows[0], rows[1]):
            open_yet.append(outlet)
        else:
            shown = f"{outlet} ({counted(rows[0]['n_words'], 'word')})"
            leaders.setdefault(rows[0]["speaker"], []).append(shown)
    ordered = sorted(leaders.items(), key=lambda item: (-len(item[1]), item[0]))
    most = "clearly has more words than any other named speaker"
    parts = [f"{name} {most} in {listed(outlets, MOST_NAMED)}" for name, outlets in ordered]
    texts = [f"{told(some, MOST_NAMED)}." for some in (parts, alone) if some]
    if len(open_yet) == named["outlet"].n_unique() > 1:
        texts.append(f"It is not certain in any {each} which named speaker has the most words.")
    elif open_yet:
        texts.append(f"It is not certain which named speaker has the most words in {listed(open_yet)}.")
    text = " ".join(texts)
    other = "who speaks depends on what happened, and on who was asked and who answered."
    same = (
        "Chance and the program’s errors are allowed for. One person can still have two rows, one for a name and one for an "
        "office, where the program could not tie the two."
    )
    return [Finding(text, same, other if parts else None)]


def _with_share(row: Row, totals: dict[str, int]) -> Row:
    return {**row, "share": row["n_words"] / totals[row["outlet"]]}


def _in_all(people: pl.DataFrame, each: str, n_outlets: int) -> list[Finding]:
    if people.is_empty():
        return []
    most = people.filter((pl.col("n_outlets") == pl.col("n_outlets").max()) & (pl.col("n_outlets") > 1))
    if most.is_empty():
        return [Finding(f"No speaker was found in more than one {each}.")]
    n = most["n_outlets"][0]
    where = all_of(n, each) if n == n_outlets else f"{number(n)} of {counted(n_outlets, each)}, and nobody’s in more"
    shown = [f"{row['speaker']} ({counted(row['n'], 'word')})" for row in most.iter_rows(named=True)]
    return [Finding(f"The program found words of {listed(shown)} in {where}.")]


def _in_one(people: pl.DataFrame, each: str) -> list[Finding]:
    alone = people.filter(pl.col("n_outlets") == 1)
    shown = [f"{row['speaker']} ({row['outlet']}, {row['n']:,})" for row in alone.iter_rows(named=True)]
    if not shown:
        return []
    other = "the same person may speak in another article under a name that the program could not tie to this one."
    some = f"{capital(counted(len(shown), 'speaker’s name', 'speakers’ names'))} {_were(len(shown))}"
    return [Finding(f"{some} found in one {each} only (words in brackets): {listed(shown)}.", None, other)]


def _were(n: int) -> str:
    return "was" if n == 1 else "were"


def _heard_counts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("speaker", "named", maintain_order=True):
        shown = [f"{row['outlet']} {row['n_words']}" for row in group.iter_rows(named=True)]
        besides = Besides.NOT_TIED if group["named"][0] is None else Besides.NO_SOURCE
        parts.append(f"{group['speaker'][0] or besides.printed}: {listed(shown)}")
    return f"{told(parts)}." if parts else "Nobody."


def sourcing(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How much of what is reported has no named source. table: schema SOURCING; articles: the story's."""
    check(table, SOURCING)
    each = unit(articles)
    known = table.filter(pl.col("n_named") + pl.col("n_unnamed") > 0)
    some = known.filter(pl.col("n_unnamed") > 0).sort("share_unnamed", *by(), descending=[True, False, False])
    shown = [f"{row['outlet']} ({row['n_unnamed']:,} of {row['n_reported']:,})" for row in some.iter_rows(named=True)]
    none = known.filter(pl.col("n_unnamed") == 0)["outlet"].to_list()
    text = f"The program found no named source for some of the reported words: {listed(shown)}." if shown else ""
    if none:
        text += f"{' ' if shown else ''}In {listed(none)}, the program found no report without a named source."
    if not text:
        text = "The program found no report of speech."
    rows = known.rename({"share_unnamed": "share"}).to_dicts()
    if len(rows) > 1 and shown and not ends(rows)[0]:
        text += f" No two {each}s differ clearly."
    untied = table.filter(pl.col("n_untied") > 0)
    parts = [f"{row['outlet']} ({row['n_untied']:,} of {row['n_reported']:,})" for row in untied.iter_rows(named=True)]
    more = [Finding(f"The speaker of some reported words could not be tied to a name: {listed(parts)}.")]
    other = (
        f"sources can have reasons to stay unnamed, and an {each} can have named them in an earlier sentence."
        if shown
        else None
    )
    return Reading(
        title=_unnamed_title(rows, each),
        subtitle=f"Words quoted or paraphrased in each {each}, by whether their source is named",
        source=about(articles),
        alt=text,
        findings=opening(
            [
                Finding(
                    text,
                    "A source counts as named where the text gives a name or an office that a reader could turn to. "
                    + BY_LIST,
                    other,
                ),
                *(more if parts else []),
            ],
            "no named source",
        ),
    )


def _unnamed_title(rows: list[Row], each: str) -> str:
    if not any(row["n_unnamed"] for row in rows):
        return "The program found no report without a named source" if rows else "The program found no report of speech"
    if len(rows) == 1:
        return f"Words without a named source: {percent(rows[0]['share'])} of {rows[0]['outlet']}’s reports"
    return f"Words without a named source: {more_than(rows) or about_as_much(rows, each)}"

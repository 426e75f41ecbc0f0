"""Who is heard in which outlet, and how many reported words have a source that a reader could contact."""

from __future__ import annotations

from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, differ, ends, from_to, outdoes
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import all_of, capital, counted, listed, number, percent, told
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.vocabulary import Besides
from analysis.schema.voices import SOURCING, SPEAKERS

Row = dict[str, Any]
NAMED = (
    "“Named” means a person, an office, a body or a document that a reader could find and ask. The program finds unnamed "
    "sources by a list of words (officials, people familiar with) and can miss others."
)

ALONE = (pl.col("n_outlets") == 1) & ~pl.col("is_open")
"""Speakers whom one outlet alone lets speak, as far as the program can tell."""
WHO_ANSWERED = "who is heard depends on the day’s events, and on who was asked and who answered."


def speakers(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """Who is heard in all outlets, and who in only one. table: schema SPEAKERS; drawn: the rows a chart shows of it."""
    check(table, SPEAKERS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    named = table.filter(pl.col("named") & (pl.col("n_words") > 0))
    people = (
        named.group_by("speaker")
        .agg(
            pl.col("outlet").first(),
            n=pl.col("n_words").sum(),
            n_outlets=pl.col("outlet").n_unique(),
            is_open=pl.col("maybe_elsewhere").any(),
        )
        .sort(["n", "speaker"], descending=[True, False])
    )
    total = int(table["n_words"].sum())
    left = ""
    if drawn is not None:
        rest = people.join(drawn, on="speaker", how="anti")
        if rest.height:
            n_words, are = counted(int(rest["n"].sum()), "word"), "is" if rest.height == 1 else "are"
            left = f" {capital(counted(rest.height, 'speaker'))} with {n_words} {are} not drawn."
    return Reading(
        title=_heard_title(people, each, n_outlets),
        subtitle=f"How many words each {each} quotes or paraphrases from each speaker",
        source=f"{capital(counted(total, 'word'))} quoted or paraphrased.{left} {about(articles)}",
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
        return "The program found no named speaker"
    if n_outlets == 1:
        first = people.row(0, named=True)
        n = capital(counted(people.height, "named speaker"))
        return f"{n}; {first['speaker']} has the most words ({first['n']:,})" if people.height > 1 else _only(first)
    if people.height == 1 and people["n_outlets"][0] == 1:
        return _only(people.row(0, named=True))
    everywhere = people.filter(pl.col("n_outlets") == n_outlets)
    where = all_of(n_outlets, each)
    alone = people.filter(ALONE).height
    tail = f", and {number(alone)} of {counted(people.height, 'speaker')} in only one" if alone else ""
    whom = listed(everywhere["speaker"].to_list(), 3) if everywhere.height else "no speaker"
    return f"The program found {whom} in {where}{tail}"


def _only(row: Row) -> str:
    return f"{row['speaker']}, in {row['outlet']}, is the only named speaker found"


def _leading(table: pl.DataFrame, named: pl.DataFrame, each: str) -> list[Finding]:
    """Who is given clearly more words than any other named speaker, in each outlet."""
    if named.is_empty():
        return [Finding("The program found no named speaker.")]
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
        texts.append(f"In no {each} is it certain which named speaker has the most words.")
    elif open_yet:
        texts.append(f"It is not certain which named speaker has the most words in {listed(open_yet)}.")
    text = " ".join(texts)
    same = (
        "This allows for chance and for the program’s errors. One person can still have two rows, under a name and under "
        "an office, if the program could not match the two."
    )
    return [Finding(text, same, WHO_ANSWERED if parts else None)]


def _with_share(row: Row, totals: dict[str, int]) -> Row:
    return {**row, "share": row["n_words"] / totals[row["outlet"]]}


def _in_all(people: pl.DataFrame, each: str, n_outlets: int) -> list[Finding]:
    if people.is_empty():
        return []
    most = people.filter((pl.col("n_outlets") == pl.col("n_outlets").max()) & (pl.col("n_outlets") > 1))
    if most.is_empty():
        return [Finding(f"The program found no speaker in more than one {each}.")]
    n = most["n_outlets"][0]
    shown = listed(f"{row['speaker']} ({counted(row['n'], 'word')})" for row in most.iter_rows(named=True))
    if n == n_outlets:
        return [Finding(f"The program found words of {shown} in {all_of(n, each)}.")]
    text = f"The program found words of {shown} in {number(n)} of {counted(n_outlets, each)}."
    return [Finding(f"{text} It found words of nobody in more of them.")]


def _in_one(people: pl.DataFrame, each: str) -> list[Finding]:
    shown, unsure = (
        [f"{row['speaker']} ({row['outlet']}, {row['n']:,})" for row in some.iter_rows(named=True)]
        for some in (people.filter(ALONE), people.filter((pl.col("n_outlets") == 1) & pl.col("is_open")))
    )
    other = "the same person may speak in another article under a name that the program could not match."
    some = counted(len(shown), "speaker")
    found = f"The program found {some} in only one {each} (words in brackets): {listed(shown)}."
    texts = [Finding(found, None, other)] if shown else []
    if unsure:
        text = (
            f"{listed(unsure)} may have words in another {each}, too: the program could not tell the name of "
            "everybody who speaks there."
        )
        texts.append(Finding(text))
    return texts


def _heard_counts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.partition_by("speaker", "named", maintain_order=True):
        shown = [f"{row['outlet']} {row['n_words']}" for row in group.iter_rows(named=True)]
        besides = Besides.NOT_TIED if group["named"][0] is None else Besides.NO_SOURCE
        parts.append(f"{group['speaker'][0] or besides.printed}: {listed(shown)}")
    return f"{told(parts)}." if parts else "Nobody."


def sourcing(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How many reported words have no named source. table: schema SOURCING; articles: the story's."""
    check(table, SOURCING)
    each = unit(articles)
    known = table.filter(pl.col("n_named") + pl.col("n_unnamed") > 0)
    some = known.filter(pl.col("n_unnamed") > 0).sort("share_unnamed", *by(), descending=[True, False, False])
    shown = [f"{row['outlet']} ({row['n_unnamed']:,} of {row['n_reported']:,})" for row in some.iter_rows(named=True)]
    none = known.filter(pl.col("n_unnamed") == 0)["outlet"].to_list()
    text = f"The program found no named source for some of the reported words in {listed(shown)}." if shown else ""
    if none:
        text += f"{' It' if shown else 'The program'} found no unnamed source in {listed(none)}."
    if not text:
        text = "The program found no report of speech."
    rows = known.rename({"share_unnamed": "share"}).to_dicts()
    if len(rows) > 1 and shown and not ends(rows)[0]:
        text += f" No two {each}s clearly differ."
    untied = table.filter(pl.col("n_untied") > 0)
    parts = [f"{row['outlet']} ({row['n_untied']:,} of {row['n_reported']:,})" for row in untied.iter_rows(named=True)]
    more = [Finding(f"The program could not match the speaker of some reported words to a name: {listed(parts)}.")]
    other = (
        f"a source may have reasons to stay unnamed, and an earlier sentence of the {each} may name it."
        if shown
        else None
    )
    return Reading(
        title=_unnamed_title(rows),
        subtitle=f"Words that each {each} quotes or paraphrases, with and without a named source",
        source=about(articles),
        alt=text,
        findings=opening(
            [
                Finding(text, NAMED, other),
                *(more if parts else []),
            ],
            "no named source",
        ),
    )


def _unnamed_title(rows: list[Row]) -> str:
    if not any(row["n_unnamed"] for row in rows):
        return "The program found no unnamed source" if rows else "The program found no report of speech"
    if len(rows) == 1:
        return f"In {rows[0]['outlet']}, {percent(rows[0]['share'])} of the reported words have no named source"
    more = outdoes(rows, "leaves sources unnamed more often", "leave sources unnamed more often")
    return more or f"{capital(from_to(rows))} of the reported words have no named source; no clear difference"

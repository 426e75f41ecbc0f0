"""Who is quoted in which outlet, and which sources have no name."""

from __future__ import annotations

import polars as pl

from analysis.findings.comparing import MOST_NAMED, outdoes
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import all_of, capital, counted, listed, number, quoted, told, which
from analysis.questions.voices.speakers import MIN_QUOTED
from analysis.schema import check
from analysis.schema.order import by, outlet_order
from analysis.schema.vocabulary import Besides
from analysis.schema.voices import SOURCING, SPEAKERS

NAMED = (
    "“Named” means a person, an office, a body or a document that a reader could find and ask. The program finds unnamed "
    "sources by a list of words (officials, people familiar with) and can miss others."
)

ONE_PERSON = (
    "Only words in quotation marks are counted, and a quotation whose speaker the program could not match to a name is left "
    "out. The table below has paraphrases too."
)
MOST_TOLD = 3
"""Speakers that a sentence names of one outlet."""
WHO_ANSWERED = "who is heard depends on the day’s events, and on who was asked and who answered."


MOST_OF = 0.55
"""Part of an outlet's quoted words from which most of them are one speaker's, whatever single quotations are misread; set by
hand."""


def speakers(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """Who is quoted by name, and where. table: schema SPEAKERS; drawn: the rows a chart shows of it.

    Only words in quotation marks count here, and only speakers who have MIN_QUOTED of them in an outlet.
    """
    check(table, SPEAKERS)
    each, n_outlets = unit(articles), articles["outlet"].n_unique()
    named = table.filter(pl.col("named") & (pl.col("n_quoted") >= MIN_QUOTED)).sort(
        "n_quoted", *by(), "speaker", descending=[True, *[False] * (len(by()) + 1)]
    )
    places = named.group_by("speaker", maintain_order=True).agg("outlet", n=pl.col("n_quoted").sum())
    places = places.with_columns(n_outlets=pl.col("outlet").list.len()).sort(
        "n_outlets", "n", "speaker", descending=[True, True, False]
    )
    title = _title(named, places, each, n_outlets)
    found = [Finding(f"{title}.", ONE_PERSON if len(places) else None, WHO_ANSWERED if len(places) else None)]
    found += [*_most_quoted(table), *_each_quotes(named)] if len(places) else []
    return Reading(
        title=title,
        subtitle=f"How many words each {each} quotes from each speaker, in quotation marks",
        source=f"{capital(counted(int(table['n_quoted'].sum()), 'word'))} quoted from somebody. {about(articles)}",
        alt=f"Speakers as rows, {each}s as columns, quoted words as bars. "
        + _heard_counts(drawn if drawn is not None else table),
        findings=opening(found, "speaker"),
    )


def _title(named: pl.DataFrame, places: pl.DataFrame, each: str, n_outlets: int) -> str:
    """Who is quoted in most outlets; where nobody is in two, whom each outlet quotes at most length."""
    if places.is_empty():
        return "The program found no quotation of a named speaker"
    most = places["n_outlets"][0]
    if most == 1:
        first = named.unique("outlet", keep="first", maintain_order=True)
        who = [(row["speaker"], row["outlet"]) for row in first.sort(*by()).iter_rows(named=True)]
        if len(who) == 1:
            return f"{who[0][0]} is quoted in {who[0][1]}"
        return f"The {each}s quote {listed([f'{name} in {outlet}' for name, outlet in who[:MOST_TOLD]])}"
    widest = places.filter(pl.col("n_outlets") == most)
    outlets = {tuple(outlet_order(names)) for names in widest["outlet"].to_list()}
    where = all_of(n_outlets, each) if most == n_outlets else f"at least {number(most)} {each}s"
    if most < n_outlets and len(outlets) == 1 and most <= MOST_NAMED:
        where = listed(outlets.pop())
    return f"{which(widest['speaker'].to_list(), 'is quoted', 'are quoted', MOST_TOLD)} in {where}"


def _most_quoted(table: pl.DataFrame) -> list[Finding]:
    """Whose most of the quoted words are, where they are plainly one speaker's."""
    whole = pl.col("n_quoted").sum().over("outlet")
    most = table.filter((pl.col("n_quoted") >= MOST_OF * whole) & (pl.col("n_quoted") >= MIN_QUOTED) & pl.col("named"))
    outlets: dict[str, list[str]] = {}
    for speaker, outlet in most.sort(*by()).select("speaker", "outlet").iter_rows():
        outlets.setdefault(speaker, []).append(outlet)
    parts = [f"{name} has more than half of the quoted words in {listed(where)}" for name, where in outlets.items()]
    return [Finding(f"{told(parts)}.")] if parts else []


def _each_quotes(named: pl.DataFrame) -> list[Finding]:
    """Whom each outlet quotes by name, at most length first."""
    if named["speaker"].n_unique() == 1:
        return []
    ordered = named.sort(*by(), "n_quoted", "speaker", descending=[*[False] * len(by()), True, False])
    parts = []
    for group in ordered.partition_by("outlet", maintain_order=True):
        names = group["speaker"].to_list()
        shown = [*names[:MOST_TOLD], *["others"] * (len(names) > MOST_TOLD)]
        parts.append(f"{group['outlet'][0]} quotes {listed(shown)}")
    return [Finding(f"{told(parts)}.")]


def _heard_counts(table: pl.DataFrame) -> str:
    parts = []
    for group in table.filter(pl.col("n_quoted") > 0).partition_by("speaker", "named", maintain_order=True):
        shown = [f"{row['outlet']} {row['n_quoted']}" for row in group.iter_rows(named=True)]
        besides = Besides.NOT_TIED if group["named"][0] is None else Besides.NO_SOURCE
        parts.append(f"{group['speaker'][0] or besides.printed}: {listed(shown)}")
    return f"{told(parts, len(parts))}." if parts else "Nobody."


def sourcing(table: pl.DataFrame, articles: pl.DataFrame, people: pl.DataFrame) -> Reading:
    """Which sources have no name. table: schema SOURCING; articles: the story's; people: schema SPEAKERS, of the same corpus."""
    check(table, SOURCING)
    each = unit(articles)
    unnamed = check(people, SPEAKERS).filter(~pl.col("named") & pl.col("speaker").is_not_null()).sort(*by())
    parts = []
    for group in unnamed.partition_by("outlet", maintain_order=True):
        names = [quoted(name) for name in group["speaker"].unique(maintain_order=True)]
        parts.append(f"{group['outlet'][0]} {listed([*names[:MOST_TOLD], *['others'] * (len(names) > MOST_TOLD)])}")
    text = f"The program found these sources without a name: {told(parts, MOST_NAMED + 1)}." if parts else ""
    if not parts:
        heard = any(table["n_named"]) or any(table["n_unnamed"])
        text = f"The program found no {'source without a name' if heard else 'report of speech'}."
    other = f"a source may have reasons to stay unnamed, and another sentence of the {each} may name it."
    found = [Finding(text, NAMED, other if parts else None)]
    rows = table.filter(pl.col("n_named") + pl.col("n_unnamed") > 0).rename({"share_unnamed": "share"}).to_dicts()
    more = outdoes(rows, "leaves sources unnamed more often", "leave sources unnamed more often")
    found += [Finding(f"{more}.")] if more else []
    untied = table.filter(pl.col("n_untied") > 0)
    open_yet = [
        f"{row['outlet']} ({row['n_untied']:,} of {row['n_reported']:,})" for row in untied.iter_rows(named=True)
    ]
    if open_yet:
        text = f"The program could not match the speaker of some reported words to a name: {listed(open_yet)}."
        found.append(Finding(text))
    return Reading(
        title=more or found[0].text.rstrip("."),
        subtitle=f"Words that each {each} quotes or paraphrases, with and without a named source",
        source=about(articles),
        alt=" ".join(finding.text for finding in found),
        findings=opening(found, "no named source"),
    )

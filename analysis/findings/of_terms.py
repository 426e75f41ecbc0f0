"""What the same thing is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, differ, more_than
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import all_of, capital, counted, listed, number, percent, quoted, times, told
from analysis.questions.terms import contrasts
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS

Row = dict[str, Any]


def terms(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What the outlets call one concept. table: its shares (one concept); articles: the story's."""
    check(table, SHARES)
    concepts = table["concept"].unique().to_list()
    if len(concepts) != 1:
        raise ValueError(f"table must hold the shares of one concept; it holds {len(concepts)}. Filter it by concept.")
    what, each = str(concepts[0]), unit(articles)
    named = table.filter(pl.col("n_concept") > 0)
    n_mentions = int(table["n"].sum())
    n_marked = int(table["n_quoted"].sum()) + int(table["n_scare"].sum())
    in_marks = f", {number(n_marked)} more in quotation marks" if n_marked else ""
    return Reading(
        title=capital(_lead(named, each)) if n_mentions else f"{capital(what)}: named only in quotation marks",
        subtitle=f"{capital(what)}: what each {each} calls it, mention by mention",
        source=f"{capital(counted(n_mentions, 'mention'))} in the {each}s’ wording{in_marks}. {about(articles)}",
        alt=f"Chart of what each {each} calls “{what}”. {_counts(table)}",
        findings=[
            *_contrast(named, each),
            *_in_headlines(table),
            *_choices(named, each),
            *_alone_with(named, each),
            *_only_quoted(table, each),
            *_few(table, articles),
        ],
    )


def overview(table: pl.DataFrame, ranked: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where the wordings differ, over several concepts. table: shares; ranked: differences, same concepts."""
    check(table, SHARES)
    check(ranked, DIFFERENCES)
    each = unit(articles)
    leads = {}
    for concept in ranked["concept"].to_list():
        named = table.filter((pl.col("concept") == concept) & (pl.col("n_concept") > 0))
        if named.height:
            lead = _lead(named, each)
            leads[concept] = f"{capital(concept)}{', ' if lead.startswith('“') else ': '}{lead}"
    compared = ranked.filter(pl.col("difference").is_not_null())
    differing = ranked.filter(pl.col("gap") > 0)["concept"].to_list()
    title = "No concept is named by two outlets or more"
    if differing:
        title = leads[differing[0]]
    elif compared.height:
        title = f"All {each}s name each concept in the same way"
    return Reading(
        title=title,
        subtitle=f"What {counted(articles.height, 'article')} on one story call the same people and events",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} in the {each}s’ wording. {about(articles)}",
        alt=f"Chart of what each {each} calls the same thing. {_counts(table)}",
        findings=[*(Finding(f"{lead}.") for lead in leads.values()), *_how_sure(compared)]
        or [Finding("concepts.yaml names nothing that these articles mention; terms can’t be compared.")],
    )


def _how_sure(compared: pl.DataFrame) -> list[Finding]:
    """On which concepts two outlets differ by more than chance."""
    n_differing = compared.filter(pl.col("gap") > 0).height
    if not n_differing:
        return []
    sure = compared.filter(pl.col("evidence") == Evidence.SURE)["concept"].to_list()
    if sure:
        return [Finding(f"Two of them differ by more than chance on {listed(sure)}.")]
    if n_differing == 1:
        return [Finding("This difference is no more than chance could make of so few mentions.")]
    return [Finding("None of these differences is more than chance could make of so few mentions.")]


def share(table: pl.DataFrame, articles: pl.DataFrame, drawn: pl.DataFrame | None = None) -> Reading:
    """How sure the choice of a concept's terms is. table: shares of one concept; drawn: the rows a chart shows of it."""
    check(table, SHARES)
    shown = table if drawn is None else drawn
    each, what = unit(articles), str(table["concept"][0])
    totals = shown.group_by("term").agg(pl.col("n").sum()).sort(["n", "term"], descending=[True, False])
    first = contrasts(shown).filter((pl.col("evidence") != Evidence.TOO_FEW) & (pl.col("gap") > 0))["term"].to_list()
    term = [*first, totals["term"][0]][0]
    known = shown.filter((pl.col("term") == term) & pl.col("low").is_not_null()).sort("share", *by())
    parts = [f"{row['outlet']} {percent(row['low'])} to {percent(row['high'])}" for row in known.iter_rows(named=True)]
    if known.is_empty():
        said = "too few mentions to compare"
    elif known.height == 1:
        said = f"enough mentions in one {each} only"
    else:
        wider = known.with_columns(low="low_pairs", high="high_pairs").to_dicts()
        said = more_than(wider, n_pairs=1) or f"no two {each}s differ by more than chance"
    rest = table.filter((pl.col("n") > 0) & ~pl.col("term").is_in(totals["term"].implode()))
    left = f" Not drawn: {counted(rest['term'].n_unique(), 'term')} with {counted(int(rest['n'].sum()), 'mention')}."
    return Reading(
        title=f"{capital(quoted(term))}: {said}",
        subtitle=f"{capital(what)}: share of its most used terms in the {each}’s wording, with 95 % interval",
        source=f"Counts: mentions of the term of all mentions. “Too few”: under {number(MIN_MENTIONS)}."
        f"{left if rest.height else ''} {about(articles)}",
        alt=f"Share of “{term}” among the mentions of “{what}”, 95 % interval: {listed(parts) if parts else 'too few mentions'}.",
    )


def _lead(named: pl.DataFrame, each: str) -> str:
    """The term in which the outlets differ most surely, with the outlets' counts."""
    found = contrasts(named).to_dicts()
    if named["outlet"].n_unique() == 1:
        used = named.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        words = [f"{quoted(row['term'])} {times(row['n'])}" for row in used]
        return f"only {named['outlet'][0]} names it: {listed(words)}"
    if not found or not found[0]["gap"]:
        used_terms = named.filter(pl.col("n") > 0)["term"].unique(maintain_order=True).to_list()
        where = all_of(named["outlet"].n_unique(), each)
        if len(used_terms) == 1:
            return f"{quoted(used_terms[0])} alone in {where} that name it"
        return f"the same terms in the same proportions in {where} that name it"
    term = found[0]["term"]
    rows = _ordered(named, term)
    none = [row["outlet"] for row in rows if not row["n"]]
    parts = [f"{row['outlet']} {row['n']:,} of {row['n_concept']:,}" for row in rows if row["n"]]
    return f"{quoted(term)}: {_both_ends(parts)}{f'; none in {listed(none, MOST_NAMED)}' if none else ''}"


def _ordered(named: pl.DataFrame, term: str) -> list[Row]:
    """The rows of a term, the largest share first; of two alike the one with more mentions."""
    order = ["share", "n_concept"]
    return named.filter(pl.col("term") == term).sort(*order, *by(), descending=[True, True, False, False]).to_dicts()


def _both_ends(parts: Sequence[str]) -> str:
    """The first and the last of the parts, MOST_NAMED at the most, and how many stand between; one more is named too."""
    if len(parts) <= MOST_NAMED + 1:
        return listed(parts)
    half = MOST_NAMED // 2
    return f"{', '.join(parts[:half])}, then {number(len(parts) - MOST_NAMED)} more, then {listed(parts[-half:])}"


def _contrast(named: pl.DataFrame, each: str) -> list[Finding]:
    """The lead in words, and how sure it is."""
    if named.is_empty():
        return []
    found = contrasts(named).to_dicts()
    if not found or not found[0]["gap"]:
        return [Finding(f"{capital(_lead(named, each))}.")]
    first = found[0]
    rows = _ordered(named, first["term"])
    parts = [f"{row['n']:,} of {row['n_concept']:,} in {row['outlet']}" for row in rows if row["n"]]
    never = [f"{row['outlet']} ({row['n_concept']:,})" for row in rows if not row["n"]]
    text = f"Of the mentions outside quotation marks, {quoted(first['term'])} is {_both_ends(parts)}."
    text += f" It is not used in {listed(never, MOST_NAMED)}." if never else ""
    of_a_source = [row["outlet"] for row in rows if row["n"] == row["n_attributed"] > 0]
    if of_a_source:
        text += f" In {listed(of_a_source, MOST_NAMED)} it stands only where the {each} paraphrases a source."
    pair = f"{first['outlet']} and {first['other']}"
    other = "terms differ in meaning too; an article that tells of other people or another moment can need another one."
    if first["evidence"] == Evidence.SURE:
        return [Finding(f"{text} {pair} differ by more than chance.", None, other)]
    if max(row["n_concept"] for row in rows) == 1:
        other = "each has but one mention: one sentence, perhaps one editor’s hand."
    return [Finding(text, "So few mentions can differ as much by chance.", other)]


def _in_headlines(table: pl.DataFrame) -> list[Finding]:
    """Which term stands in whose headline."""
    rows = table.filter(pl.col("n_headline") > 0)
    parts = [
        f"{quoted(group['term'][0])} ({listed(group['outlet'].to_list(), MOST_NAMED)})"
        for group in rows.partition_by("term", maintain_order=True)
    ]
    return [Finding(f"In headlines: {listed(parts)}.")] if parts else []


def _choices(named: pl.DataFrame, each: str) -> list[Finding]:
    """Which term each outlet uses alone, or more than any other by more than chance."""
    if named.filter(pl.col("n") > 0)["term"].n_unique() < 2:
        return []
    first: dict[str, list[str]] = {}
    open_yet = []
    for group in named.partition_by("outlet", maintain_order=True):
        rows = group.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        if group["n_concept"][0] < MIN_MENTIONS:
            continue  # too few to say
        if len(rows) == 1 or differ(rows[0], rows[1]):
            shown = f"{rows[0]['outlet']} ({rows[0]['n']:,} of {rows[0]['n_concept']:,})"
            first.setdefault(rows[0]["term"], []).append(shown)
        else:
            open_yet.append(group["outlet"][0])
    ordered = sorted(first.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_NAMED]
    parts = [f"{quoted(term)} in {listed(outlets, MOST_NAMED)}" for term, outlets in ordered]
    if not parts:
        return [Finding(f"No {each} has one term that clearly comes first.")] if open_yet else []
    text = f"The only term, or clearly the first: {'; '.join(parts)}."
    return [Finding(f"{text} None is clearly first in {listed(open_yet)}." if open_yet else text)]


def _alone_with(named: pl.DataFrame, each: str) -> list[Finding]:
    """Terms that one outlet's wording has and no other's."""
    if named["outlet"].n_unique() < 2:
        return []
    used = named.filter(pl.col("n") > 0)
    alone = used.filter(pl.len().over("term") == 1).sort(*by(), "term")
    if alone.is_empty():
        return []
    parts = [f"{quoted(row['term'])} ({row['outlet']}, {times(row['n'])})" for row in alone.iter_rows(named=True)]
    return [Finding(f"In the wording of one {each} only: {listed(parts)}.")]


def _only_quoted(table: pl.DataFrame, each: str) -> list[Finding]:
    """Terms that an outlet prints in quotation marks and never in its own wording."""
    in_marks = pl.col("n_quoted") + pl.col("n_scare")
    marked = table.filter((pl.col("n") == 0) & (in_marks > 0)).with_columns(n_marked=in_marks).sort("term", *by())
    parts = []
    for group in marked.partition_by("term", maintain_order=True):
        where = [f"{outlet}, {times(n)}" for outlet, n in group.select("outlet", "n_marked").iter_rows()]
        parts.append(f"{quoted(group['term'][0])} ({told(where, 3)})")
    if not parts:
        return []
    those = "That word is the speaker’s" if marked.height == 1 else "Those words are the speakers’"
    return [Finding(f"Only inside quotation marks: {listed(parts)}. {those}, not the {each}’s.")]


def _few(table: pl.DataFrame, articles: pl.DataFrame) -> list[Finding]:
    groups = table.group_by("outlet", maintain_order=True).agg(pl.col("n_concept").first())
    none = groups.filter(pl.col("n_concept") == 0)["outlet"].to_list()
    few = groups.filter(pl.col("n_concept").is_between(1, MIN_MENTIONS - 1))["outlet"].to_list()
    found = []
    if none:
        found.append(Finding(f"Never named in the wording of {listed(none)}."))
    if few:
        text = f"Fewer than {number(MIN_MENTIONS)} mentions in {listed(few)}: too few for a percentage."
        credits = articles.filter(pl.col("outlet").is_in(few) & pl.col("credit").is_not_null())
        names = [
            f"{outlet} credits {credit}"
            for outlet, credit in credits.select("outlet", "credit").unique(maintain_order=True).iter_rows()
        ]
        other = f"the wording may be an agency’s: {listed(names)}." if names else None
        found.append(Finding(text, None, other))
    return found


def _counts(table: pl.DataFrame) -> str:
    """All counts of a chart in words, for its alt text."""
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = []
        for row in group.filter(pl.col("n") + pl.col("n_quoted") + pl.col("n_scare") > 0).iter_rows(named=True):
            marked = row["n_quoted"] + row["n_scare"]
            shown.append(f"{row['term']} {row['n']}" + (f" and {marked} in quotation marks" if marked else ""))
        parts.append(f"{group['outlet'][0]}: {listed(shown)}")
    return f"{told(parts)}."

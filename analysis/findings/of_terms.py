"""What the same thing is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from analysis.escape import block_id
from analysis.findings.comparing import MOST_NAMED, differ
from analysis.findings.elsewhere import negated, only_marked, too_few
from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import all_of, capital, counted, listed, number, quoted, times, told, which
from analysis.questions.terms import contrasts
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS

Row = dict[str, Any]
TOO_FEW = "too few mentions to compare"


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
    n_negated = int(table["n_negated"].sum())
    in_marks = f", {number(n_marked)} more in quotation marks" if n_marked else ""
    in_marks += f", {number(n_negated)} more denied or questioned and not drawn" if n_negated else ""
    lead = _lead(named, each)
    if not n_mentions or lead == TOO_FEW:
        only = "named only in quotation marks" if n_marked else "only denied or questioned"
        lead = f"{what}: {TOO_FEW if n_mentions else only}"
    lead += _open_yet(named)
    return Reading(
        title=capital(lead),
        subtitle=f"{capital(what)}: what each {each} calls it, mention by mention",
        source=f"{capital(counted(n_mentions, 'mention'))} in the {each}s’ wording{in_marks}. {about(articles)}",
        alt=f"Chart of what each {each} calls “{what}”. {_counts(table)}",
        findings=opening(
            [
                *_contrast(named, each),
                *_in_headlines(table),
                *_choices(named, each),
                *_alone_with(named, each),
                *only_marked(table, each),
                *negated(table),
                *too_few(table),
            ],
            what,
        ),
    )


def overview(table: pl.DataFrame, ranked: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where the wordings differ, over several concepts. table: shares; ranked: differences, same concepts."""
    check(table, SHARES)
    check(ranked, DIFFERENCES)
    each = unit(articles)
    leads, few = {}, []
    for concept in ranked["concept"].to_list():
        named = table.filter((pl.col("concept") == concept) & (pl.col("n_concept") > 0))
        lead = _lead(named, each) if named.height else None
        if lead == TOO_FEW:
            few.append(concept)
        elif lead:
            leads[concept] = f"{capital(concept)}: {lead}"
    differing = [concept for concept in ranked.filter(pl.col("gap") > 0)["concept"] if concept in leads]
    title = "No concept is named by two outlets or more"
    if differing:
        title = leads[differing[0]] + _open_yet(table.filter(pl.col("concept") == differing[0]))
    elif few:
        title = "Too few mentions to compare the outlets’ terms"
    elif ranked["difference"].count():
        title = f"All {each}s name each concept in the same way"
    have = "One concept has" if len(few) == 1 else "These concepts have"
    rest = [Finding(f"{have} {TOO_FEW}: {listed(few)}.")] if few else []
    return Reading(
        title=title,
        subtitle=f"What {counted(articles.height, 'article')} on one story call the same people and events",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} in the {each}s’ wording, not counting what is denied or questioned. {about(articles)}",
        alt=f"Chart of what each {each} calls the same thing. {_counts(table)}",
        findings=[
            *(Finding(f"{lead}.", opens=block_id(concept)) for concept, lead in leads.items()),
            *rest,
            *_how_sure(table, differing, each),
            *(_agencies(articles) if differing else []),
        ]
        or [
            Finding(
                "These articles mention nothing that concepts.yaml names, or no concepts are named; no terms can be compared."
            )
        ],
    )


def _how_sure(table: pl.DataFrame, differing: Sequence[str], each: str) -> list[Finding]:
    """Which two outlets differ by more than chance, and on which concept. differing: the concepts told of."""
    if not differing:
        return []
    first = contrasts(table).unique("concept", keep="first", maintain_order=True)
    sure = first.filter((pl.col("evidence") == Evidence.SURE) & pl.col("concept").is_in(differing))
    if sure.is_empty():
        which_ones = "this difference" if len(differing) == 1 else "each of these differences"
        return [Finding(f"Chance alone could produce {which_ones}: articles of another day may show none.")]
    parts = [f"{row['outlet']} and {row['other']} on {row['concept']}" for row in sure.iter_rows(named=True)]
    return [Finding(f"These differ by more than chance can explain: {told(parts)}.")]


def _lead(named: pl.DataFrame, each: str) -> str:
    """The term in which the outlets differ most surely, with the outlets' counts."""
    found = contrasts(named).to_dicts()
    if named["outlet"].n_unique() == 1:
        used = named.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        words = [f"{quoted(row['term'])} {times(row['n'])}" for row in used]
        return f"only {named['outlet'][0]} names it in its wording: {listed(words)}"
    if found and found[0]["evidence"] == Evidence.TOO_FEW and any(row["gap"] for row in found):
        return TOO_FEW
    if not found or not found[0]["gap"]:
        used_terms = named.filter(pl.col("n") > 0)["term"].unique(maintain_order=True).to_list()
        where = all_of(named["outlet"].n_unique(), each)
        if len(used_terms) == 1:
            return f"{where} that name it in their wording use only {quoted(used_terms[0])}"
        return f"{where} that name it in their wording use the same terms in the same proportions"
    term = found[0]["term"]
    rows = [row for row in _ordered(named, term) if row["n_concept"] >= MIN_MENTIONS]
    few = named.filter((pl.col("n_concept") < MIN_MENTIONS) & (pl.col("term") == term))["outlet"].to_list()
    none = [row["outlet"] for row in rows if not row["n"]]
    text = f"outside quotation marks, {quoted(term)} is {_of_all(rows)}"
    text += f", and none in {listed(none, MOST_NAMED)}" if none else ""
    return f"{text}; too few to compare in {listed(few, MOST_NAMED)}" if few else text


def _of_all(rows: Sequence[Row]) -> str:
    """“3 of 7 mentions in North and 1 of 6 in South”, of the rows of a term in which it is used."""
    parts: list[str] = []
    for row in rows:
        if row["n"]:
            noun = "" if parts else " mention" if row["n_concept"] == 1 else " mentions"
            parts.append(f"{row['n']:,} of {row['n_concept']:,}{noun} in {row['outlet']}")
    return _both_ends(parts)


def _open_yet(named: pl.DataFrame) -> str:
    """What a title adds where chance could make the difference it tells of."""
    first = contrasts(named).filter(pl.col("gap") > 0).head(1)["evidence"].to_list()
    return "; chance could explain this" if first == [Evidence.UNSURE] else ""


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
    if not any(row["gap"] for row in found):
        return [Finding(f"{capital(_lead(named, each))}.")]
    first = next(row for row in found if row["gap"])
    rows = _ordered(named, first["term"])
    never = [f"{row['outlet']} (0 of {row['n_concept']:,})" for row in rows if not row["n"]]
    denied = " and denials" if named["n_negated"].sum() else ""
    text = f"Outside quotation marks{denied}, {quoted(first['term'])} is {_of_all(rows)}"
    text += f"; {which(never, 'never uses it', 'never use it', MOST_NAMED)}." if never else "."
    of_a_source = [row["outlet"] for row in rows if row["n"] == row["n_attributed"] > 0]
    if of_a_source:
        text += f" {which(of_a_source, 'uses', 'use', MOST_NAMED)} it only when paraphrasing a source."
    how = {
        Evidence.SURE: f"{first['outlet']} and {first['other']} differ by more than chance can explain.",
        Evidence.UNSURE: "Chance could explain the difference.",
        Evidence.TOO_FEW: "These are too few mentions to compare.",
    }
    return [Finding(f"{text} {how[Evidence(first['evidence'])]}")]


def _in_headlines(table: pl.DataFrame) -> list[Finding]:
    """Which term stands in whose headline."""
    rows = table.filter(pl.col("n_headline") > 0)
    parts = [
        f"{quoted(group['term'][0])} ({listed(group['outlet'].to_list(), MOST_NAMED)})"
        for group in rows.partition_by("term", maintain_order=True)
    ]
    return [Finding(f"Headlines use {listed(parts)}, in any form of the term.")] if parts else []


def _choices(named: pl.DataFrame, each: str) -> list[Finding]:
    """Which term each outlet uses alone, or more than any other by more than chance."""
    if named.filter(pl.col("n") > 0)["term"].n_unique() < 2:
        return []
    only: dict[str, list[str]] = {}
    mostly: dict[str, list[str]] = {}
    open_yet = []
    for group in named.partition_by("outlet", maintain_order=True):
        rows = group.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        if group["n_concept"][0] < MIN_MENTIONS:
            continue  # too few to say
        shown = f"{rows[0]['outlet']} ({rows[0]['n']:,} of {rows[0]['n_concept']:,})"
        if len(rows) == 1:
            only.setdefault(rows[0]["term"], []).append(shown)
        elif differ(rows[0], rows[1]):
            mostly.setdefault(rows[0]["term"], []).append(shown)
        else:
            open_yet.append(group["outlet"][0])
    if not only and not mostly:
        return [Finding(f"No {each} clearly prefers one term.")] if open_yet else []
    texts = [
        f"{which(outlets, f'{one} {quoted(term)} in its', f'{many} {quoted(term)} in their', MOST_NAMED)} wording."
        for found, one, many in ((only, "uses only", "use only"), (mostly, "clearly prefers", "clearly prefer"))
        for term, outlets in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_NAMED]
    ]
    if open_yet:
        texts.append(f"{which(open_yet, 'does not clearly prefer', 'do not clearly prefer')} one term.")
    return [Finding(" ".join(texts))]


def _alone_with(named: pl.DataFrame, each: str) -> list[Finding]:
    """Terms that one outlet's wording has and no other's."""
    if named["outlet"].n_unique() < 2:
        return []
    used = named.filter(pl.col("n") > 0)
    alone = used.filter(pl.len().over("term") == 1).sort(*by(), "term")
    if alone.is_empty():
        return []
    parts = [f"{quoted(row['term'])} ({row['outlet']}, {times(row['n'])})" for row in alone.iter_rows(named=True)]
    terms, are = ("term", "is") if len(parts) == 1 else ("terms", "are each")
    return [Finding(f"The {terms} {listed(parts)} {are} in the wording of one {each} only.")]


def _agencies(articles: pl.DataFrame) -> list[Finding]:
    """Which outlets credit an agency, whose wording theirs may be."""
    credits = articles.filter(pl.col("credit").is_not_null()).select("outlet", "credit").unique(maintain_order=True)
    parts = [f"{outlet} credits {credit}" for outlet, credit in credits.iter_rows()]
    return [Finding(f"A term may come from a news agency: {told(parts)}.")] if parts else []


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

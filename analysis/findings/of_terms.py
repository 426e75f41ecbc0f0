"""What the same thing is called."""

from __future__ import annotations

from math import comb

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, percent, quoted, times
from analysis.schema import check
from analysis.schema.corpus import PLACES
from analysis.schema.order import by
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.units.wording import MIN_MENTIONS


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
        title=_title(named, each) if n_mentions else f"{capital(what)}: named only in quotation marks",
        subtitle=f"{capital(what)}: what each {each} calls it. One dot is one mention.",
        source=f"{capital(counted(n_mentions, 'mention'))} in the {each}s’ wording{in_marks}. {about(articles)}",
        alt=f"Chart of what each {each} calls “{what}”. {_counts(table)}",
        findings=[
            *_choices(named, each),
            *_alone_with(named, each),
            *_only_quoted(table, each),
            *_few(table, articles),
        ],
    )


def overview(table: pl.DataFrame, ranked: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where the wordings differ most, over several concepts. table: shares; ranked: differences, same concepts."""
    check(table, SHARES)
    check(ranked, DIFFERENCES)
    each = unit(articles)
    concepts = ranked["concept"].to_list()
    found = []
    for concept in concepts:
        named = table.filter((pl.col("concept") == concept) & (pl.col("n_concept") > 0))
        if named.height:
            found.append(Finding(f"{capital(concept)}: {_title(named, each)}."))
    compared = ranked.filter(pl.col("difference").is_not_null())
    apart: list[str] = compared.filter(pl.col("difference") > 0)["concept"].to_list()
    title = "No concept is named by two outlets or more"
    if apart:
        title = f"The wordings differ most on {listed(apart[:3])}"
    elif compared.height:
        title = f"All {each}s name each concept in the same way"
    return Reading(
        title=title,
        subtitle=f"What {counted(articles.height, 'article')} on one story call the same people and events. One dot is one mention.",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} in the {each}s’ wording. {about(articles)}",
        alt=f"Chart of what each {each} calls the same thing. {_counts(table)}",
        findings=found
        or [Finding("concepts.yaml names nothing that these articles mention; terms can’t be compared.")],
    )


def share(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """How sure the choice of a concept's most frequent term is. table: shares of one concept."""
    check(table, SHARES)
    each, what = unit(articles), str(table["concept"][0])
    totals = table.group_by("term").agg(pl.col("n").sum()).sort(["n", "term"], descending=[True, False])
    term = totals["term"][0]
    known = table.filter((pl.col("term") == term) & pl.col("low").is_not_null()).sort("share", *by())
    parts = [f"{row['outlet']} {percent(row['low'])} to {percent(row['high'])}" for row in known.iter_rows(named=True)]
    return Reading(
        title=f"{capital(quoted(term))}: {_meeting(known, each)}",
        subtitle=f"{capital(what)}: share of its most used terms in the {each}’s wording, with 95 % interval",
        source=f"Counts: mentions of the term of all mentions. “Too few”: under {number(MIN_MENTIONS)}. {about(articles)}",
        alt=f"Share of “{term}” among the mentions of “{what}”, 95 % interval: {'; '.join(parts) or 'too few mentions'}.",
    )


def _meeting(known: pl.DataFrame, each: str) -> str:
    """Whether two outlets' intervals of a term do not meet, also when made wider for the number of pairs."""
    if known.height < 2:
        return "too few mentions to compare" if known.is_empty() else f"enough mentions in one {each} only"
    if max(known["low_pairs"].to_list()) > min(known["high_pairs"].to_list()):
        return f"the intervals of two {each}s do not meet"
    if max(known["low"].to_list()) > min(known["high"].to_list()):
        return f"among {number(comb(known.height, 2))} pairs of {each}s, chance can do as much"
    return "all intervals overlap"


def places(table: pl.DataFrame, articles: pl.DataFrame, what: str) -> Reading:
    """Where the articles speak of one concept. table: its mentions with their place; articles: the story's."""
    check(table, PLACES)
    each = unit(articles)
    outlets = articles["outlet"].unique(maintain_order=True).to_list()
    counts = {outlet: table.filter(pl.col("outlet") == outlet).height for outlet in outlets}
    ordered = sorted(counts.items(), key=lambda item: (item[1], item[0]))
    least, most = ordered[0], ordered[-1]
    title = (
        f"{capital(what)}: {most[0]} {times(most[1])}, {least[0]} {times(least[1])}"
        if least[1] != most[1]
        else f"{capital(what)}: {times(most[1])} in each {each}"
    )
    return Reading(
        title=title,
        subtitle=f"Where each article speaks of it, from its first word to its last: {what}",
        source=f"{capital(counted(table.height, 'mention'))}. {about(articles)}",
        alt=f"Each article as a bar of its length. Mentions of “{what}”: "
        + "; ".join(f"{outlet} {n}" for outlet, n in counts.items())
        + ".",
        findings=[
            Finding(f"{capital(what)} is named {times(most[1])} in {most[0]} and {times(least[1])} in {least[0]}.")
        ]
        if least[1] != most[1]
        else [],
    )


def _leaders(named: pl.DataFrame) -> dict[str, list[str]]:
    """Leading term -> outlets; outlets whose first place is shared by several terms stand under an empty name."""
    leaders: dict[str, list[str]] = {}
    for group in named.partition_by("outlet", maintain_order=True):
        first = group.filter(pl.col("n") == pl.col("n").max())
        leaders.setdefault(first["term"][0] if first.height == 1 else "", []).append(group["outlet"][0])
    return dict(sorted(leaders.items(), key=lambda item: (item[0] == "", -len(item[1]), item[0])))


def _title(named: pl.DataFrame, each: str) -> str:
    leaders = _leaders(named)
    n_named = sum(len(outlets) for outlets in leaders.values())
    terms_of = [term for term in leaders if term]
    if len(terms_of) == 1 and "" not in leaders:
        term = quoted(terms_of[0])
        if n_named == 1:
            return capital(f"{term} in the one {each} that names it")
        return capital(
            f"{term} comes first in {'both' if n_named == 2 else f'all {number(n_named)}'} {each}s that name it"
        )
    parts = [f"{quoted(term)} in {number(len(leaders[term]))}" for term in terms_of[:3]]
    if not parts:
        return f"No {each} has one first choice of term"
    n_rest = sum(len(leaders[term]) for term in terms_of[3:])
    parts += [f"others in {number(n_rest)}"] if n_rest else []
    parts[0] += f" {each}" if len(leaders[terms_of[0]]) == 1 else f" {each}s"
    tail = f"; no single choice in {number(len(leaders['']))}" if "" in leaders else ""
    return capital(f"{', '.join(parts)}{tail}")


def _choices(named: pl.DataFrame, each: str) -> list[Finding]:
    if named.is_empty():
        return []
    of = {(row["outlet"], row["term"]): row for row in named.iter_rows(named=True)}
    parts: list[str] = []
    for term, outlets in _leaders(named).items():
        if term:
            shown = [f"{outlet} ({of[outlet, term]['n']} of {of[outlet, term]['n_concept']})" for outlet in outlets]
            verb = "is the first choice in" if not parts else "in"
            parts.append(f"{quoted(term)} {verb} {listed(shown)}")
        else:
            parts.append(f"no term leads in {listed([_tied(named, outlet) for outlet in outlets])}")
    text = capital("; ".join(parts)) + "."
    single = named.group_by("outlet").agg(pl.col("n_concept").first())["n_concept"].max() == 1
    other = "terms differ in meaning too; an article that tells of other people or another moment can need another one."
    if single and named["outlet"].n_unique() > 1:
        other = "each has but one mention: one sentence, perhaps one editor’s hand."
    return [Finding(text, None, other if len(_leaders(named)) > 1 else None)]


def _tied(named: pl.DataFrame, outlet: str) -> str:
    mine = named.filter(pl.col("outlet") == outlet)
    first = mine.filter(pl.col("n") == pl.col("n").max())
    return f"{outlet} ({listed([quoted(term) for term in first['term']])}, {first['n'][0]} each)"


def _alone_with(named: pl.DataFrame, each: str) -> list[Finding]:
    """Terms that one outlet's wording has and no other's."""
    if named["outlet"].n_unique() < 2:
        return []
    used = named.filter(pl.col("n") > 0)
    alone = used.filter(pl.len().over("term") == 1).sort(*by(), "term")
    if alone.is_empty():
        return []
    parts = [f"{quoted(row['term'])} ({row['outlet']}, {times(row['n'])})" for row in alone.iter_rows(named=True)]
    return [Finding(f"In the wording of one {each} only: {listed(parts, 12)}.")]


def _only_quoted(table: pl.DataFrame, each: str) -> list[Finding]:
    """Terms that an outlet prints in quotation marks and never in its own wording."""
    marked = table.filter((pl.col("n") == 0) & (pl.col("n_quoted") + pl.col("n_scare") > 0)).sort(*by(), "term")
    parts = [
        f"{row['outlet']} prints {quoted(row['term'])} {times(row['n_quoted'] + row['n_scare'])}"
        for row in marked.iter_rows(named=True)
    ]
    if not parts:
        return []
    return [Finding(f"Only inside quotation marks: {listed(parts)}. That word is the speaker’s, not the {each}’s.")]


def _few(table: pl.DataFrame, articles: pl.DataFrame) -> list[Finding]:
    groups = table.group_by("outlet", maintain_order=True).agg(pl.col("n_concept").first())
    none = groups.filter(pl.col("n_concept") == 0)["outlet"].to_list()
    few = groups.filter(pl.col("n_concept").is_between(1, MIN_MENTIONS - 1))["outlet"].to_list()
    found = []
    if none:
        found.append(Finding(f"Never named in the wording of {listed(none)}."))
    if few:
        text = f"Fewer than {number(MIN_MENTIONS)} mentions in {listed(few)}: too few to say a share of."
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
        parts.append(f"{group['outlet'][0]}: {', '.join(shown) or 'none'}")
    return "; ".join(parts) + "."

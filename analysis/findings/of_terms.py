"""What the same thing is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from analysis.escape import block_id
from analysis.findings.comparing import MOST_NAMED, differ
from analysis.findings.elsewhere import negated, only_marked, too_few
from analysis.findings.of_corpus import about, agencies_wording, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import all_of, capital, counted, listed, number, quoted, times, told, which
from analysis.questions.terms import contrasts
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.terms import DIFFERENCES, SHARES
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS

Row = dict[str, Any]
MOST_GROUPS = 3
"""Groups of outlets, by the term that most of their mentions use, that a title tells."""
CHANCE = {
    Evidence.UNSURE: "Other articles of these outlets may not show the difference.",
    Evidence.TOO_FEW: "These are too few mentions to compare.",
}


def terms(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """What the outlets call one concept. table: its shares (one concept); articles: the story's."""
    check(table, SHARES)
    concepts = table["concept"].unique().to_list()
    if len(concepts) != 1:
        raise ValueError(f"table must hold the shares of one concept; it holds {len(concepts)}. Filter it by concept.")
    what, each = str(concepts[0]), unit(articles)
    named = table.filter(pl.col("n_concept") > 0)
    n_marked, n_negated = _in_marks(table), int(table["n_negated"].sum())
    inside = f" and {number(n_marked)} inside" if n_marked else ""
    denied = (
        f" {capital(counted(n_negated, 'more is', 'more are'))} denied or questioned, and not drawn."
        if n_negated
        else ""
    )
    return Reading(
        title=capital(_title(table, named, what, each)),
        subtitle=f"What each {each} calls {what}, mention by mention. Counts are outside quotation marks",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} outside quotation marks{inside}.{denied} {about(articles)}",
        alt=f"Chart of what each {each} calls “{what}”. {_counts(table)}",
        findings=opening(
            [
                *_contrast(named, each),
                *_in_headlines(table),
                *_choices(named, each),
                *_alone_with(named),
                *only_marked(table),
                *negated(table),
                *too_few(table),
            ],
            what,
        ),
    )


def _in_marks(table: pl.DataFrame) -> int:
    return int(table["n_quoted"].sum()) + int(table["n_scare"].sum())


def _title(table: pl.DataFrame, named: pl.DataFrame, what: str, each: str) -> str:
    """The answer of one concept, and whether chance could make it."""
    if table["n"].sum():
        lead = _lead(named, each)
        return f"{lead}{_open_yet(named)}" if lead else f"too few mentions of {what} to compare"
    only = ["in quotation marks"] if _in_marks(table) else []
    only += ["denied or questioned"] if table["n_negated"].sum() else []
    return f"every mention of {what} is {' or '.join(only)}" if only else f"no {each} mentions {what}"


def overview(table: pl.DataFrame, ranked: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Where the wordings differ, over several concepts. table: shares; ranked: differences, same concepts."""
    check(table, SHARES)
    check(ranked, DIFFERENCES)
    each = unit(articles)
    leads, few = {}, []
    for concept in ranked["concept"].to_list():
        named = table.filter((pl.col("concept") == concept) & (pl.col("n_concept") > 0))
        lead = _lead(named, each) if named.height else ""
        if lead:
            leads[concept] = f"{capital(concept)}: {lead}"
        elif named.height:
            few.append(concept)
    differing = [concept for concept in ranked.filter(pl.col("gap") > 0)["concept"] if concept in leads]
    title = f"No two {each}s name the same concept outside quotation marks"
    if differing:
        title = leads[differing[0]] + _open_yet(table.filter(pl.col("concept") == differing[0]))
    elif few:
        title = f"Too few mentions to compare the {each}s’ terms"
    elif ranked["difference"].count():
        title = f"All {each}s name each concept in the same way"
    rest = [Finding(f"There are too few mentions of {listed(few)} to compare.")] if few else []
    return Reading(
        title=title,
        subtitle=f"What {counted(articles.height, 'article')} on one story call the same people and events",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} outside quotation marks; denials and questions are not counted. {about(articles)}",
        alt=f"Chart of what each {each} calls the same thing. {_counts(table)}",
        findings=[
            *(Finding(f"{lead}.", opens=block_id(concept)) for concept, lead in leads.items()),
            *rest,
            *_how_sure(table, differing),
            *(_agencies(articles) if differing else []),
        ]
        or [
            Finding(
                "No terms can be compared: concepts.yaml lists no concepts, or these articles mention nothing that it lists."
            )
        ],
    )


def _how_sure(table: pl.DataFrame, differing: Sequence[str]) -> list[Finding]:
    """Which two outlets differ by more than chance, and on which concept. differing: the concepts told of."""
    if not differing:
        return []
    first = contrasts(table).unique("concept", keep="first", maintain_order=True)
    sure = first.filter((pl.col("evidence") == Evidence.SURE) & pl.col("concept").is_in(differing))
    if sure.is_empty():
        which_ones = "this difference" if len(differing) == 1 else "each of these differences"
        return [Finding(f"Other articles of these outlets may not show {which_ones}: articles differ by chance, too.")]
    parts = [f"{row['outlet']} and {row['other']} on {row['concept']}" for row in sure.iter_rows(named=True)]
    return [Finding(f"These differ by more than chance can explain: {told(parts)}.")]


def _lead(named: pl.DataFrame, each: str) -> str:
    """What the outlets call a concept, in a line; empty where there are too few mentions to compare."""
    found = contrasts(named).to_dicts()
    if named["outlet"].n_unique() == 1:
        used = named.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        words = [f"{quoted(row['term'])} {times(row['n'])}" for row in used]
        return f"only {named['outlet'][0]} names it outside quotation marks: {listed(words)}"
    if found and found[0]["evidence"] == Evidence.TOO_FEW and any(row["gap"] for row in found):
        return ""
    if not found or not found[0]["gap"]:
        used_terms = named.filter(pl.col("n") > 0)["term"].unique(maintain_order=True).to_list()
        where = f"{all_of(named['outlet'].n_unique(), each)} that name it outside quotation marks"
        if len(used_terms) == 1:
            return f"{where} say only {quoted(used_terms[0])}"
        return f"{where} use the same terms in the same proportions"
    rows = [row for row in _ordered(named, found[0]["term"]) if row["n_concept"] >= MIN_MENTIONS]
    never = [row["outlet"] for row in rows if not row["n"]]
    text = f"{_says(rows)}; {which(never, 'never does', 'never do', MOST_NAMED)}" if never else _says(rows)
    return _groups(named, found[0], each) or text


def _groups(named: pl.DataFrame, first: Row, each: str) -> str | None:
    """“outside quotation marks, North and South mostly say “x”; West says only “y””: where each outlet that can be compared uses one term in more
    than half of its mentions, and these terms differ; None elsewhere. first: the surest contrast, which must be one
    between two of the groups where it is sure."""
    rows = named.filter(pl.col("n_concept") >= MIN_MENTIONS).sort("n", "term", descending=[True, False])
    most = rows.unique("outlet", keep="first", maintain_order=True).sort(*by())
    groups = most.partition_by("term", maintain_order=True)
    if (most["n"] * 2 <= most["n_concept"]).any() or not 1 < len(groups) <= MOST_GROUPS:
        return None
    terms = dict(most.select("outlet", "term").iter_rows())
    both = {terms.get(first["outlet"]), terms.get(first["other"])}
    if first["evidence"] == Evidence.SURE and (len(both) < 2 or first["term"] not in both):
        return None
    texts = (_group(group, each) for group in sorted(groups, key=lambda group: -group.height))
    return f"outside quotation marks, {'; '.join(texts)}"


def _group(group: pl.DataFrame, each: str) -> str:
    names, term = group["outlet"].to_list(), quoted(group["term"][0])
    who = names if len(names) <= MOST_NAMED else [f"{number(len(names))} {each}s"]
    one, many = f"mostly says {term}", f"mostly say {term}"
    if (group["n"] == group["n_concept"]).all():
        one, many = f"says only {term}", f"say only {term}"
    return f"{listed(who)} {one if len(names) == 1 else many}"


def _says(rows: Sequence[Row]) -> str:
    """“outside quotation marks, North says “x” in 3 of 7 mentions and South in 1 of 6”, of the rows of a term."""
    parts: list[str] = []
    for row in rows:
        if row["n"]:
            noun = "" if parts else " mention" if row["n_concept"] == 1 else " mentions"
            says = "" if parts else f" says {quoted(row['term'])}"
            parts.append(f"{row['outlet']}{says} in {row['n']:,} of {row['n_concept']:,}{noun}")
    return f"outside quotation marks, {_both_ends(parts)}"


def _open_yet(named: pl.DataFrame) -> str:
    """What a title adds where other articles may not show the difference it tells of."""
    first = contrasts(named).filter(pl.col("gap") > 0).head(1)["evidence"].to_list()
    return " (other articles may not show this)" if first == [Evidence.UNSURE] else ""


def _ordered(named: pl.DataFrame, term: str) -> list[Row]:
    """The rows of a term, the largest share first; of two alike the one with more mentions."""
    order = ["share", "n_concept"]
    return named.filter(pl.col("term") == term).sort(*order, *by(), descending=[True, True, False, False]).to_dicts()


def _both_ends(parts: Sequence[str]) -> str:
    """The first and the last of the parts, MOST_NAMED at the most, and how many are between; one more is named too."""
    if len(parts) <= MOST_NAMED + 1:
        return listed(parts)
    half = MOST_NAMED // 2
    return f"{', '.join(parts[:half])}, {number(len(parts) - MOST_NAMED)} more in between, {listed(parts[-half:])}"


def _contrast(named: pl.DataFrame, each: str) -> list[Finding]:
    """The clearest contrast in words, and how sure it is."""
    if named.is_empty():
        return []
    found = contrasts(named).to_dicts()
    if not any(row["gap"] for row in found):
        return [Finding(f"{capital(_lead(named, each))}.")]
    first = next(row for row in found if row["gap"])
    rows = _ordered(named, first["term"])
    never = [f"{row['outlet']} ({counted(row['n_concept'], 'mention')})" for row in rows if not row["n"]]
    text = capital(
        f"{_says(rows)}; {which(never, 'never does', 'never do', MOST_NAMED)}." if never else f"{_says(rows)}."
    )
    of_a_source = [row["outlet"] for row in rows if row["n"] == row["n_attributed"] > 0]
    if of_a_source:
        text += f" {which(of_a_source, 'uses', 'use', MOST_NAMED)} it only when paraphrasing a source."
    sure = f"{first['outlet']} and {first['other']} differ by more than chance can explain."
    return [Finding(f"{text} {CHANCE.get(Evidence(first['evidence']), sure)}")]


def _in_headlines(table: pl.DataFrame) -> list[Finding]:
    """Which term is in whose headline."""
    rows = table.filter(pl.col("n_headline") > 0)
    parts = [
        f"{quoted(group['term'][0])} ({listed(group['outlet'].to_list(), MOST_NAMED)})"
        for group in rows.partition_by("term", maintain_order=True)
    ]
    return [Finding(f"Headlines print {listed(parts)}.")] if parts else []


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
        f"{which(outlets, f'{one} {quoted(term)}', f'{many} {quoted(term)}', MOST_NAMED)}."
        for found, one, many in ((only, "says only", "say only"), (mostly, "clearly prefers", "clearly prefer"))
        for term, outlets in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_NAMED]
    ]
    if open_yet:
        texts.append(f"{which(open_yet, 'does not clearly prefer', 'do not clearly prefer')} one term.")
    return [Finding(f"Outside quotation marks, {' '.join(texts)}")]


def _alone_with(named: pl.DataFrame) -> list[Finding]:
    """Terms that one outlet's wording has and no other's, outlet by outlet."""
    if named["outlet"].n_unique() < 2:
        return []
    used = named.filter(pl.col("n") > 0)
    alone = used.filter(pl.len().over("term") == 1).sort(*by(), "term")
    parts = []
    for group in alone.partition_by("outlet", maintain_order=True):
        words = [f"{quoted(row['term'])} ({times(row['n'])})" for row in group.iter_rows(named=True)]
        parts.append(f"only {group['outlet'][0]} says {listed(words)}")
    return [Finding(f"Outside quotation marks, {told(parts)}.")] if parts else []


def _agencies(articles: pl.DataFrame) -> list[Finding]:
    """Which outlets credit an agency, whose wording theirs may be."""
    return [Finding(capital(text))] if (text := agencies_wording(articles)) else []


def _counts(table: pl.DataFrame) -> str:
    """All counts of a chart in words, for its alt text."""
    parts = []
    for group in table.partition_by("outlet", maintain_order=True):
        shown = []
        for row in group.filter(pl.col("n") + pl.col("n_quoted") + pl.col("n_scare") > 0).iter_rows(named=True):
            marked = row["n_quoted"] + row["n_scare"]
            shown.append(f"{row['term']} {row['n']}" + (f" (and {marked} in quotation marks)" if marked else ""))
        parts.append(f"{group['outlet'][0]}: {listed(shown) if shown else 'no mention'}")
    return f"{told(parts)}."

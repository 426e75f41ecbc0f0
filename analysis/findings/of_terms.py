"""What the same thing is called."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import polars as pl

from analysis.findings.comparing import MOST_NAMED, differ
from analysis.findings.elsewhere import negated, only_marked, too_few
from analysis.findings.of_corpus import about, unit
from analysis.findings.printed import as_printed, grouped, said
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.term_titles import counts, lead, open_yet, ordered, says
from analysis.findings.words import capital, counted, listed, may_not_show, number, quoted, times, told, which
from analysis.questions.terms import contrasts
from analysis.schema import check
from analysis.schema.order import by
from analysis.schema.terms import SHARES
from analysis.schema.vocabulary import Evidence
from analysis.units.wording import MIN_MENTIONS

Row = dict[str, Any]
Shown = tuple[str, Sequence[str]]
"""An outlet with its counts, as printed, and the wordings of what is counted."""
CHANCE = {
    Evidence.UNSURE: f"{may_not_show('the difference')}.",
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
    labels = f" {text}" if (text := grouped(table)) else ""
    denied = (
        f" {capital(counted(n_negated, 'more is', 'more are'))} denied or questioned, and not drawn."
        if n_negated
        else ""
    )
    return Reading(
        title=capital(_title(table, named, what, each)),
        subtitle=f"What each {each} calls {what}, mention by mention. Counts are outside quotation marks",
        source=f"{capital(counted(int(table['n'].sum()), 'mention'))} outside quotation marks{inside}.{denied}{labels} {about(articles)}",
        alt=f"Chart of what each {each} calls “{what}”. {counts(table)}",
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
        text = lead(named, each)
        return f"{text}{open_yet(named)}" if text else f"too few mentions of {what} to compare"
    only = ["in quotation marks"] if _in_marks(table) else []
    only += ["denied or questioned"] if table["n_negated"].sum() else []
    return f"every mention of {what} is {' or '.join(only)}" if only else f"no {each} mentions {what}"


def _contrast(named: pl.DataFrame, each: str) -> list[Finding]:
    """The clearest contrast in words, and how sure it is."""
    if named.is_empty():
        return []
    found = contrasts(named).to_dicts()
    if not any(row["gap"] for row in found):
        return [Finding(f"{capital(lead(named, each))}.")]
    first = next(row for row in found if row["gap"])
    rows = ordered(named, first["term"])
    never = [f"{row['outlet']} ({counted(row['n_concept'], 'mention')})" for row in rows if not row["n"]]
    text = capital(
        f"{says(rows)}; {which(never, 'never does', 'never do', MOST_NAMED)}." if never else f"{says(rows)}."
    )
    of_a_source = [row["outlet"] for row in rows if row["n"] == row["n_attributed"] > 0]
    if of_a_source:
        text += f" {which(of_a_source, 'uses', 'use', MOST_NAMED)} it only when paraphrasing a source."
    sure = f"{first['outlet']} and {first['other']} differ by more than chance can explain."
    return [Finding(f"{text} {CHANCE.get(Evidence(first['evidence']), sure)}")]


def _in_headlines(table: pl.DataFrame) -> list[Finding]:
    """Which terms are in whose headline, in the words that it prints."""
    rows = table.select("term", "outlet", "wordings_headline").sort("term", maintain_order=True)
    printed = as_printed((words, outlet) for _, outlet, found in rows.iter_rows() for words in found)
    parts = [f"{quoted(words)} ({listed(outlets, MOST_NAMED)})" for words, outlets in printed.items()]
    return [Finding(f"Headlines print {listed(parts)}.")] if parts else []


def _choices(named: pl.DataFrame, each: str) -> list[Finding]:
    """Which term each outlet uses alone, or more than any other by more than chance."""
    if named.filter(pl.col("n") > 0)["term"].n_unique() < 2:
        return []
    only: dict[str, list[Shown]] = {}
    mostly: dict[str, list[Shown]] = {}
    undecided = []
    for group in named.partition_by("outlet", maintain_order=True):
        rows = group.filter(pl.col("n") > 0).sort("n", "term", descending=[True, False]).to_dicts()
        if group["n_concept"][0] < MIN_MENTIONS:
            continue  # too few to say
        shown = f"{rows[0]['outlet']} ({rows[0]['n']:,} of {rows[0]['n_concept']:,})"
        if len(rows) == 1:
            only.setdefault(rows[0]["term"], []).append((shown, rows[0]["wordings"]))
        elif differ(rows[0], rows[1]):
            mostly.setdefault(rows[0]["term"], []).append((shown, rows[0]["wordings"]))
        else:
            undecided.append(group["outlet"][0])
    if not only and not mostly:
        return [Finding(f"No {each} clearly prefers one term.")] if undecided else []
    texts = [
        _who(term, shown, one, many)
        for found, one, many in ((only, "says only", "say only"), (mostly, "clearly prefers", "clearly prefer"))
        for term, shown in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_NAMED]
    ]
    if undecided:
        texts.append(f"{which(undecided, 'does not clearly prefer', 'do not clearly prefer')} one term.")
    return [Finding(f"Outside quotation marks, {' '.join(texts)}")]


def _who(term: str, shown: Sequence[Shown], one: str, many: str) -> str:
    """“North (6 of 6) and South (5 of 5) say only “x”.”, of the outlets of a term with their counts and wordings."""
    what = said(term, chain.from_iterable(wordings for _, wordings in shown))
    return f"{which([outlet for outlet, _ in shown], f'{one} {what}', f'{many} {what}', MOST_NAMED)}."


def _alone_with(named: pl.DataFrame) -> list[Finding]:
    """Terms that one outlet's wording has and no other's, outlet by outlet."""
    if named["outlet"].n_unique() < 2:
        return []
    used = named.filter(pl.col("n") > 0)
    alone = used.filter(pl.len().over("term") == 1).sort(*by(), "term")
    parts = []
    for group in alone.partition_by("outlet", maintain_order=True):
        words = [f"{said(row['term'], row['wordings'])} ({times(row['n'])})" for row in group.iter_rows(named=True)]
        parts.append(f"only {group['outlet'][0]} says {listed(words)}")
    return [Finding(f"Outside quotation marks, {told(parts)}.")] if parts else []

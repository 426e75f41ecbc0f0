"""What is quoted by whom and how fully, and what stands just outside the marks."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading
from analysis.findings.words import capital, counted, listed, number, quoted, times, told
from analysis.questions.voices.versions import MIN_WORDS
from analysis.schema import check
from analysis.schema.terms import OUTSIDE, SAID_BY
from analysis.schema.vocabulary import Voice
from analysis.schema.voices import QUOTATIONS, UNMARKED
from analysis.units.wording import CHOSEN, COUNTED

MOST_TOLD = 5
MOST_CASES = 3
"""Terms outside the marks that are told, the strongest first; a list of all is the table's."""
MOST_SHOWN_WORDS = 12
MOST_OF_ONE = 3
"""Things a sentence lists of one outlet, where it lists several outlets."""


def quotations(table: pl.DataFrame, articles: pl.DataFrame, unmarked: pl.DataFrame | None = None) -> Reading:
    """Which quotations several outlets print, and how much of each. table: all quotations, or the shared ones.
    unmarked: what other articles print of them in no marks; without it nothing is said to be found nowhere."""
    check(table, QUOTATIONS)
    if unmarked is not None:
        check(unmarked, UNMARKED)
    each = unit(articles)
    shared = table.filter(pl.col("n_outlets") > 1)
    groups = shared.partition_by("quotation", maintain_order=True)
    n_alone = table.filter(pl.col("n_outlets") == 1)["quotation"].n_unique()
    text = f"{capital(counted(len(groups), 'quotation'))} found in two outlets or more"
    title = text if groups else "No quotation was found in two outlets or more"
    alone = f", {counted(n_alone, 'other')} in one only" if n_alone else ""
    if not groups and n_alone:
        alone = f"; {counted(n_alone, 'quotation')} in one only"
    caveat = (
        f"A quotation of fewer than {number(MIN_WORDS)} words counts as the same only from the same named speaker; one "
        "that was translated anew can be missed."
    )
    return Reading(
        title=title,
        subtitle=f"The same words in several {each}s: what each kept of the fullest version",
        source=about(articles),
        alt=f"Quotations in two outlets or more. {' '.join(_told(group) for group in groups[:MOST_TOLD]) or 'None.'}",
        findings=[
            Finding(f"{title}{alone}.", caveat),
            *_kept(groups, articles, unmarked),
            *_changed(shared),
            *_speakers(groups),
        ],
    )


def _short(text: str) -> str:
    """A quotation in marks, on one line, its end left out where it is long."""
    words = text.split()
    return quoted(" ".join(words[:MOST_SHOWN_WORDS]) + (" …" if len(words) > MOST_SHOWN_WORDS else ""))


def _told(group: pl.DataFrame) -> str:
    """How much of one quotation each outlet printed in its fullest article."""
    n_all = int(group["n_fullest"][0])
    most = group.group_by("outlet", maintain_order=True).agg(pl.col("share_kept_article").max())
    shares = {outlet: round(share * n_all) for outlet, share in most.iter_rows()}
    whole = [outlet for outlet, n in shares.items() if n == n_all]
    rest = [
        f"{outlet} {n:,}" for outlet, n in sorted(shares.items(), key=lambda item: (-item[1], item[0])) if n < n_all
    ]
    parts = [f"{listed(whole)} {'print' if len(whole) > 1 else 'prints'} all of it"] * bool(whole)
    parts += [f"in marks, {listed(rest)} of its words"] * bool(rest)
    return f"{_short(group['fullest'][0])} ({counted(n_all, 'word')}): {'; '.join(parts)}."


def _kept(groups: list[pl.DataFrame], articles: pl.DataFrame, unmarked: pl.DataFrame | None) -> list[Finding]:
    """The first few shared quotations; what holds for all of them stands with the first."""
    outlets = articles["outlet"].unique(maintain_order=True).to_list()
    printing = {outlet for group in groups[:MOST_TOLD] for outlet in group["outlet"].to_list()}
    credited = articles.filter(pl.col("credit").is_not_null())["outlet"].unique(maintain_order=True)
    credits = [outlet for outlet in credited if outlet in printing]
    caveat = None
    if articles["published"].drop_nulls().n_unique() > 1:
        caveat = "The articles are of several days: an earlier one can’t hold what was said later."
    other: str | None = "what is not in the marks may be told beside them in the outlet’s own words"
    other = f"{other}, or an agency’s copy was cut ({listed(credits)})." if credits else f"{other}."
    found = []
    for group in groups[:MOST_TOLD]:
        without = [outlet for outlet in outlets if outlet not in group["outlet"].to_list()]
        found.append(Finding(_told(group) + _without(group["quotation"][0], without, unmarked), caveat, other))
        caveat = other = None
    return found


def _without(quotation: int, outlets: list[str], unmarked: pl.DataFrame | None) -> str:
    """What is known of the outlets that have no version of a quotation."""
    if not outlets or unmarked is None:
        return f" In no quotation marks in {listed(outlets)}." if outlets else ""
    mine = unmarked.filter(pl.col("quotation") == quotation)
    most = mine.group_by("outlet", maintain_order=True).agg(pl.col("n_words").max())
    parts = [
        f"{outlet} ({counted(n, 'word')}{' in a row' * (n > 1)})" for outlet, n in most.iter_rows() if outlet in outlets
    ]
    nowhere = [outlet for outlet in outlets if outlet not in most["outlet"].to_list()]
    text = f" Outside these marks in {listed(parts)}." if parts else ""
    return f"{text} Not found in {listed(nowhere)}." if nowhere else text


def _changed(shared: pl.DataFrame) -> list[Finding]:
    parts = [
        f"{_short(row['text'][piece['start'] : piece['stop']])} ({row['outlet']})"
        for row in shared.iter_rows(named=True)
        for piece in row["changed"]
    ]
    if not parts:
        return []
    text = f"Inside the marks, but not in the fullest version: {listed(parts)}."
    caveat = (
        "Small words (“the”, “had”, “it”) are told only where three or more words differ in a row; another spelling, and "
        "what an editor put in square brackets, is no difference."
    )
    return [Finding(text, caveat, "another translation, or the speaker said it twice.")]


def _speakers(groups: list[pl.DataFrame]) -> list[Finding]:
    """Quotations for which the outlets name different speakers."""
    found = []
    for group in groups:
        named = group.filter(pl.col("actor").is_not_null()).select("outlet", "actor").unique(maintain_order=True)
        if named["actor"].n_unique() > 1:
            parts = [f"{actor} ({outlet})" for outlet, actor in named.iter_rows()]
            text = f"{_short(group['fullest'][0])} is given to different speakers: {listed(parts)}."
            found.append(Finding(text, "Speakers are found by rules that err; open the sentences."))
    return found


def outside(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which terms stand in the place of a quoted speaker's own. table: outside."""
    check(table, OUTSIDE)
    each = unit(articles)
    cases = table.filter(~pl.col("agrees"))
    same = table.filter(pl.col("agrees")).height
    title = "No term is seen to stand in the place of a quoted speaker’s own"
    if cases.height:
        title = f"{capital(counted(cases.height, 'term'))} where the quoted speaker has another word"
    found = [Finding(_case(row), None, _other_word(row)) for row in cases.head(MOST_CASES).iter_rows(named=True)]
    if cases.height > MOST_CASES:
        found.append(Finding(f"The table holds {counted(cases.height - MOST_CASES, 'more such case')}."))
    found += _at_the_marks(table.filter(pl.col("agrees").is_null() & pl.col("adjoins")), each)
    if same:
        found.append(Finding(f"Terms that the quoted speaker is quoted with too: {number(same)}."))
    caveat = f"{capital(counted(table.height, 'term'))} beside the quoted words of a named speaker could be looked at."
    return Reading(
        title=title,
        subtitle=f"Terms in the {each}’s paraphrase of somebody it quotes in the same sentence",
        source=f"{caveat} {about(articles)}",
        alt=f"{title}. {' '.join(finding.text for finding in found)}".strip(),
        findings=found if cases.height else [Finding(f"{title}.", caveat), *found],
    )


def _case(row: dict[str, object]) -> str:
    terms = listed(quoted(term) for term in _texts(row["own_terms"]))
    where = listed(_texts(row["own_outlets"]))
    return (
        f"{row['outlet']} writes {quoted(str(row['matched']))} outside the marks, beside {_short(str(row['beside']))}; "
        f"quotations of {row['speaker']} call {row['concept']} {terms} ({where})."
    )


def _other_word(row: dict[str, object]) -> str:
    return (
        f"{quoted(str(row['matched']))} may name something else than {listed(quoted(t) for t in _texts(row['own_terms']))}; "
        "the speaker may use both; and a quoted word may be a translator’s."
    )


def _texts(values: object) -> list[str]:
    return [str(value) for value in values] if isinstance(values, Iterable) else []


def _at_the_marks(rows: pl.DataFrame, each: str) -> list[Finding]:
    parts = [
        f"{quoted(row['matched'])} beside {_short(row['beside'])} ({row['outlet']})"
        for row in rows.iter_rows(named=True)
    ]
    if not parts:
        return []
    text = f"Right at the quotation marks stands the {each}’s term: {listed(parts, MOST_CASES)}."
    other = "the quotation may simply end there; the speaker may have used the same word."
    return [Finding(text, "Which word the speaker used is not known here.", other)]


def _where(mine: pl.DataFrame) -> str:
    """A speaker and how often each outlet has the term from them."""
    counts = mine.group_by("outlet", maintain_order=True).len()
    return (
        f"{mine['speaker'][0]} ({told((f'{times(n)} in {outlet}' for outlet, n in counts.iter_rows()), MOST_OF_ONE)})"
    )


def said_by(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Who says each term in quotation marks. table: said_by, of one concept or several."""
    check(table, SAID_BY)
    spoken = table.filter((pl.col("voice") == Voice.QUOTED) & CHOSEN)
    denied = table.filter(COUNTED & pl.col("negated"))
    said: list[tuple[int, Finding]] = []
    for group in spoken.partition_by("concept", "term", maintain_order=True):
        parts = [_where(mine) for mine in group.drop_nulls("speaker").partition_by("speaker", maintain_order=True)]
        if parts:
            said.append((group.height, Finding(f"Quoted {quoted(group['term'][0])}: {listed(parts)}.")))
    found = [finding for _, finding in sorted(said, key=lambda pair: -pair[0])[:MOST_TOLD]]
    if len(said) > MOST_TOLD:
        found.append(
            Finding(f"{capital(counted(len(said) - MOST_TOLD, 'more term'))} with a known speaker: in the table.")
        )
    if not denied.is_empty():
        found.append(Finding(f"Denied, negated or asked for, so nobody’s term: {_denied(denied)}."))
    n_named = spoken["speaker"].count()
    title = f"{capital(counted(spoken.height, 'quoted term'))}, {number(n_named) if n_named else 'none'} with a known speaker"
    if spoken.is_empty():
        title = "No term stands in quotation marks"
    other = "a quoted word may be a translator’s, and the outlet chose what to quote."
    caveat = (
        "A program ties each quotation to a speaker; whoever reads out a document or sends it stands for its words."
    )
    return Reading(
        title=title,
        subtitle="Who says the terms that stand in quotation marks",
        source=about(articles),
        alt=f"{title}. {' '.join(finding.text for finding in found)}".strip(),
        findings=[Finding(f"{title}.", caveat if said else None, other if spoken.height else None), *found],
    )


def _denied(table: pl.DataFrame) -> str:
    """Terms with the outlets that print them so: “war” (Ann Lee in North)."""
    parts = []
    for group in table.unique(["term", "speaker", "outlet"], maintain_order=True).partition_by(
        "term", maintain_order=True
    ):
        who = [f"{row['speaker']} in {row['outlet']}" if row["speaker"] else row["outlet"] for row in group.to_dicts()]
        parts.append(f"{quoted(group['term'][0])} ({told(who, MOST_OF_ONE)})")
    return listed(parts)

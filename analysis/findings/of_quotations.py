"""What is quoted by whom and how fully, and what stands just outside the marks."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from analysis.findings.of_corpus import about, unit
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, quoted, times, told, which
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
    were = "was" if len(groups) == 1 else "were"
    title = f"{capital(counted(len(groups), 'quotation'))} {were} found in two {each}s or more"
    if not groups:
        title = f"No quotation was found in two {each}s or more"
    alone = f"; {counted(n_alone, 'other' if groups else 'quotation')} {'was' if n_alone == 1 else 'were'} found in one only"
    caveat = (
        f"Two quotations of fewer than {number(MIN_WORDS)} words count as the same only where the same named speaker says "
        "them, and one that was translated anew can be missed."
    )
    return Reading(
        title=title,
        subtitle=f"The same words in several {each}s: what each kept of the fullest version",
        source=about(articles),
        alt=f"Quotations in two {each}s or more. {' '.join(_told(group) for group in groups[:MOST_TOLD]) or 'None.'}",
        findings=opening(
            [
                Finding(f"{title}{alone if n_alone else ''}.", caveat),
                *_kept(groups, articles, unmarked),
                *_changed(shared),
                *_speakers(groups),
            ],
            "quotations",
        ),
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
    rest = [(name, n) for name, n in sorted(shares.items(), key=lambda item: (-item[1], item[0])) if n < n_all]
    words = [f"{name} quotes {n:,} of its words" for name, n in rest[:1]] + [f"{name} {n:,}" for name, n in rest[1:]]
    parts = [which(whole, "quotes all of it", "quote all of it")] * bool(whole) + [listed(words)] * bool(words)
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
    other: str | None = "an outlet may tell in its own words what it does not quote"
    other = f"{other}, or have cut an agency’s copy ({listed(credits)})." if credits else f"{other}."
    found = []
    for group in groups[:MOST_TOLD]:
        without = [outlet for outlet in outlets if outlet not in group["outlet"].to_list()]
        found.append(Finding(_told(group) + _without(group["quotation"][0], without, unmarked), caveat, other))
        caveat = other = None
    return found


def _without(quotation: int, outlets: list[str], unmarked: pl.DataFrame | None) -> str:
    """What is known of the outlets that have no version of a quotation."""
    if not outlets or unmarked is None:
        return f" {which(outlets, 'does', 'do')} not quote it." if outlets else ""
    mine = unmarked.filter(pl.col("quotation") == quotation)
    most = mine.group_by("outlet", maintain_order=True).agg(pl.col("n_words").max())
    parts = [
        f"{outlet} ({counted(n, 'word')}{' in a row' * (n > 1)})" for outlet, n in most.iter_rows() if outlet in outlets
    ]
    nowhere = [outlet for outlet in outlets if outlet not in most["outlet"].to_list()]
    text = f" {which(parts, 'has', 'have')} words of it, though not in these quotation marks." if parts else ""
    return f"{text} It was not found in {listed(nowhere)}." if nowhere else text


def _changed(shared: pl.DataFrame) -> list[Finding]:
    parts = [
        f"{_short(row['text'][piece['start'] : piece['stop']])} ({row['outlet']})"
        for row in shared.iter_rows(named=True)
        for piece in row["changed"]
    ]
    if not parts:
        return []
    text = f"Some words in these quotations are not in the fullest version: {listed(parts)}."
    caveat = (
        "Small words (“the”, “had”, “it”) are told only where three or more words differ in a row; another spelling, and "
        "what an editor put in square brackets, is no difference."
    )
    return [Finding(text, caveat, "they may come from another translation, or the speaker said it twice.")]


def _speakers(groups: list[pl.DataFrame]) -> list[Finding]:
    """Quotations for which the outlets name different speakers."""
    found = []
    for group in groups:
        named = group.filter(pl.col("actor").is_not_null()).select("outlet", "actor").unique(maintain_order=True)
        if named["actor"].n_unique() > 1:
            parts = [f"{actor} ({outlet})" for outlet, actor in named.iter_rows()]
            text = f"{_short(group['fullest'][0])} has different speakers: {listed(parts)}."
            found.append(Finding(text, "Speakers are found by rules that err; open the sentences."))
    return found


def outside(table: pl.DataFrame, articles: pl.DataFrame) -> Reading:
    """Which terms stand in the place of a quoted speaker's own. table: outside."""
    check(table, OUTSIDE)
    each = unit(articles)
    cases = table.filter(~pl.col("agrees"))
    same = table.filter(pl.col("agrees")).height
    title = "No term was found that takes the place of a quoted speaker’s own"
    if cases.height:
        title = f"{capital(counted(cases.height, 'term'))} where the quoted speaker uses another word"
    found = [Finding(_case(row), None, _other_word(row)) for row in cases.head(MOST_CASES).iter_rows(named=True)]
    if cases.height > MOST_CASES:
        found.append(Finding(f"The table holds {counted(cases.height - MOST_CASES, 'more such case')}."))
    found += _at_the_marks(table.filter(pl.col("agrees").is_null() & pl.col("adjoins")), each)
    if same:
        too = "term is one" if same == 1 else "terms are ones"
        found.append(Finding(f"{capital(number(same))} {too} that the quoted speaker uses too."))
    caveat = f"The program looked at {counted(table.height, 'term')} beside the quoted words of a named speaker."
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
        f"in quotations ({where}), {row['speaker']} uses {terms} for {row['concept']}."
    )


def _other_word(row: dict[str, object]) -> str:
    return (
        f"{quoted(str(row['matched']))} may mean something else than {listed(quoted(t) for t in _texts(row['own_terms']))}; "
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
    text = f"The {each}’s term is right next to the quotation marks: {listed(parts, MOST_CASES)}."
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
            said.append((group.height, Finding(f"The term {quoted(group['term'][0])} is quoted from {listed(parts)}.")))
    found = [finding for _, finding in sorted(said, key=lambda pair: -pair[0])[:MOST_TOLD]]
    if len(said) > MOST_TOLD:
        found.append(Finding(f"The table holds {counted(len(said) - MOST_TOLD, 'more term')} with a known speaker."))
    if not denied.is_empty():
        found.append(Finding(f"Mentions that are denied, negated or questioned are nobody’s term: {_denied(denied)}."))
    n_named = spoken["speaker"].count()
    title = f"{capital(counted(spoken.height, 'mention is in a quotation', 'mentions are in quotations'))}; "
    title += _known(n_named, spoken.height)
    if spoken.is_empty():
        title = "No term is in a quotation"
    other = "a quoted word may be a translator’s, and the outlet chose what to quote."
    caveat = "A program ties each quotation to a speaker. Whoever reads out or sends a document counts as the speaker of its words."
    return Reading(
        title=title,
        subtitle="Who says the terms that are quoted",
        source=about(articles),
        alt=f"{title}. {' '.join(finding.text for finding in found)}".strip(),
        findings=[Finding(f"{title}.", caveat if said else None, other if spoken.height else None), *found],
    )


def _known(n: int, n_all: int) -> str:
    """Of how many quoted mentions the speaker is known."""
    if n_all == 1:
        return f"its speaker is {'' if n else 'not '}known"
    return "no speaker is known" if not n else f"the speaker of {'each' if n == n_all else number(n)} is known"


def _denied(table: pl.DataFrame) -> str:
    """Terms with the outlets that print them so: “war” (Ann Lee in North)."""
    parts = []
    for group in table.unique(["term", "speaker", "outlet"], maintain_order=True).partition_by(
        "term", maintain_order=True
    ):
        who = [f"{row['speaker']} in {row['outlet']}" if row["speaker"] else row["outlet"] for row in group.to_dicts()]
        parts.append(f"{quoted(group['term'][0])} ({told(who, MOST_OF_ONE)})")
    return listed(parts)

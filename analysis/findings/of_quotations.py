"""Who quotes what, and how fully; and which words are just outside the quotation marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import polars as pl

from analysis.findings.comparing import MOST_NAMED
from analysis.findings.of_corpus import about, unit
from analysis.findings.printed import said_of
from analysis.findings.reading import Finding, Reading, opening
from analysis.findings.words import capital, counted, listed, number, quoted, times, told, which
from analysis.questions.voices.versions import MIN_WORDS
from analysis.schema import check
from analysis.schema.order import outlet_order
from analysis.schema.terms import OUTSIDE, SAID_BY
from analysis.schema.vocabulary import Voice
from analysis.schema.voices import QUOTATIONS, UNMARKED
from analysis.units.wording import CHOSEN, COUNTED

MOST_TOLD = 5
MOST_CASES = 3
"""Terms outside the marks that are told, the strongest first; the table lists all."""
MOST_SHOWN_WORDS = 12
MOST_OF_ONE = 3
"""Things a sentence lists of one outlet, where it lists several outlets."""


def quotations(table: pl.DataFrame, articles: pl.DataFrame, unmarked: pl.DataFrame | None = None) -> Reading:
    """Which quotations several outlets print, and how much of each. table: all quotations, or the shared ones.
    unmarked: what other articles print of them without marks; without it, we say only who does not quote them."""
    check(table, QUOTATIONS)
    if unmarked is not None:
        check(unmarked, UNMARKED)
    each = unit(articles)
    shared = table.filter(pl.col("n_outlets") > 1)
    groups = shared.partition_by("quotation", maintain_order=True)
    title = f"The program found no quotation of {number(MIN_WORDS)} words or more in two {each}s"
    if groups:
        outlets = outlet_order(groups[0]["outlet"])
        where = listed(outlets) if len(outlets) <= MOST_NAMED else f"at least {number(len(outlets))} {each}s"
        title = f"{_short(groups[0]['fullest'][0])} is quoted, in whole or in part, in {where}"
    caveat = (
        f"Quotations of fewer than {number(MIN_WORDS)} words count as the same only if the same named speaker says them. "
        "The program can miss short ones of common words, and a quotation that was translated in another way."
    )
    return Reading(
        title=title,
        subtitle=f"The same quotation in several {each}s: how much of the fullest version each prints",
        source=about(articles),
        alt=f"Quotations in at least two {each}s. {' '.join(_told(group) for group in groups[:MOST_TOLD]) or 'No quotation.'}",
        findings=opening(
            [
                *_kept(groups, articles, unmarked, caveat),
                *_changed(shared),
                *_speakers(groups),
            ]
            or [Finding(f"{title}.", caveat)],
            "quotations",
        ),
    )


def _short(text: str) -> str:
    """A quotation in marks, on one line, its end left out where it is long."""
    words = text.split()
    return quoted(" ".join(words[:MOST_SHOWN_WORDS]) + (" …" if len(words) > MOST_SHOWN_WORDS else ""))


def _told(group: pl.DataFrame) -> str:
    """How many words of one quotation each outlet prints in its fullest article."""
    n_all = int(group["n_fullest"][0])
    most = group.group_by("outlet", maintain_order=True).agg(pl.col("share_kept_article").max())
    shares = {outlet: round(share * n_all) for outlet, share in most.iter_rows()}
    whole = [outlet for outlet, n in shares.items() if n == n_all]
    rest = [(name, n) for name, n in sorted(shares.items(), key=lambda item: (-item[1], item[0])) if n < n_all]
    words = [f"{name} {'' if whole else 'prints '}{n:,}" for name, n in rest[:1]]
    words += [f"{name} {n:,}" for name, n in rest[1:]]
    what = "it" if n_all == 1 else "both" if n_all == 2 else "all of them"
    parts = [which(whole, f"prints {what}", f"print {what}"), *words] if whole else [listed(words)]
    return f"{_short(group['fullest'][0])} has {counted(n_all, 'word')}. {', '.join(parts)}."


def _kept(
    groups: list[pl.DataFrame], articles: pl.DataFrame, unmarked: pl.DataFrame | None, caveat: str
) -> list[Finding]:
    """The first few shared quotations; the first carries what holds for all of them. caveat: what the program can miss."""
    outlets = articles["outlet"].unique(maintain_order=True).to_list()
    printing = {outlet for group in groups[:MOST_TOLD] for outlet in group["outlet"].to_list()}
    credited = articles.filter(pl.col("credit").is_not_null())["outlet"].unique(maintain_order=True)
    credits = [outlet for outlet in credited if outlet in printing]
    if articles["published"].drop_nulls().n_unique() > 1:
        caveat += " The articles appeared on different days; an earlier one cannot quote what was said later."
    other = "an outlet may put in its own words what it does not quote"
    other = f"{other}, or may have cut an agency’s copy ({listed(credits)})." if credits else f"{other}."
    found = []
    for group in groups[:MOST_TOLD]:
        without = [outlet for outlet in outlets if outlet not in group["outlet"].to_list()]
        found.append(Finding(_told(group) + _without(group["quotation"][0], without, unmarked)))
    return [replace(found[0], caveat=caveat, other_reading=other), *found[1:]] if found else []


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
    text = (
        f" {which(parts, 'has', 'have')} some of its words outside quotation marks or in other ones." if parts else ""
    )
    return f"{text} It was not found in {listed(nowhere)}." if nowhere else text


def _changed(shared: pl.DataFrame) -> list[Finding]:
    parts = [
        f"{_short(row['text'][piece['start'] : piece['stop']])} ({row['outlet']})"
        for row in shared.iter_rows(named=True)
        for piece in row["changed"]
    ]
    if not parts:
        return []
    text = f"Some words of these quotations are not in the fullest version: {listed(parts)}."
    caveat = (
        "Small words (“the”, “had”, “it”) are listed only if three words in a row differ. A different spelling, or words "
        "that an editor put in square brackets, do not count."
    )
    return [Finding(text, caveat, "they may come from another translation, or the speaker may have said it twice.")]


def _speakers(groups: list[pl.DataFrame]) -> list[Finding]:
    """Quotations for which the outlets name different speakers."""
    found = []
    for group in groups:
        named = group.filter(pl.col("actor").is_not_null()).select("outlet", "actor").unique(maintain_order=True)
        if named["actor"].n_unique() > 1:
            parts = [f"{actor} ({outlet})" for outlet, actor in named.iter_rows()]
            text = f"The outlets name different speakers for {_short(group['fullest'][0])}: {listed(parts)}."
            found.append(Finding(text, "The program’s rules for finding speakers can err, so read the sentences."))
    return found


def outside(table: pl.DataFrame, articles: pl.DataFrame, *, n_concepts: int) -> Reading:
    """Which terms an outlet's paraphrase uses where the quoted speaker uses another. table: outside. n_concepts: how many
    concepts.yaml lists."""
    check(table, OUTSIDE)
    each = unit(articles)
    if not n_concepts:
        return _nothing_listed(
            f"Terms in the {each}’s paraphrase of somebody whom it quotes in the same sentence", articles
        )
    cases = table.filter(~pl.col("agrees"))
    same = table.filter(pl.col("agrees")).height
    title = "We found no paraphrase that uses a different term from the one its speaker is quoted with"
    if cases.height:
        some = counted(cases.height, "paraphrase uses", "paraphrases use")
        title = f"{capital(some)} a different term from the one {'its' if cases.height == 1 else 'their'} speaker is quoted with"
    found = [Finding(_case(row), None, _other_word(row)) for row in cases.head(MOST_CASES).iter_rows(named=True)]
    if cases.height > MOST_CASES:
        found.append(Finding(f"The table lists {counted(cases.height - MOST_CASES, 'more such case')}."))
    found += _at_the_marks(table.filter(pl.col("agrees").is_null() & pl.col("adjoins")), each)
    if same:
        found.append(Finding(f"In {counted(same, 'paraphrase')}, the speaker is quoted with the same term."))
    caveat = f"We could check {counted(table.height, 'term')} next to quoted words of a named speaker."
    return Reading(
        title=title,
        subtitle=f"Terms in the {each}’s paraphrase of somebody whom it quotes in the same sentence",
        source=f"{caveat} {about(articles)}",
        alt=f"{title}. {' '.join(finding.text for finding in found)}".strip(),
        findings=found if cases.height else [Finding(f"{title}.", caveat), *found],
    )


def _case(row: dict[str, object]) -> str:
    terms = listed(quoted(term) for term in _texts(row["own_terms"]))
    where = listed(_texts(row["own_outlets"]))
    return (
        f"{row['outlet']} writes {quoted(str(row['matched']))} just outside the marks of {_short(str(row['beside']))}; "
        f"quotations of {row['speaker']} ({where}) use {terms} for {row['concept']}."
    )


def _other_word(row: dict[str, object]) -> str:
    return (
        f"{quoted(str(row['matched']))} may mean something different from {listed(quoted(t) for t in _texts(row['own_terms']))}; "
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
    text = f"The {each}’s own term touches the quotation marks: {listed(parts, MOST_CASES)}."
    other = "the quotation may simply end there, and the speaker may have used the same word."
    return [Finding(text, "We do not know which word the speaker used.", other)]


def _where(mine: pl.DataFrame) -> str:
    """A speaker, and how often each outlet quotes the term from them."""
    counts = mine.group_by("outlet", maintain_order=True).len()
    return (
        f"{mine['speaker'][0]} ({told((f'{times(n)} in {outlet}' for outlet, n in counts.iter_rows()), MOST_OF_ONE)})"
    )


def _nothing_listed(subtitle: str, articles: pl.DataFrame) -> Reading:
    title = "No terms were looked for: concepts.yaml lists no concepts"
    return Reading(title, subtitle, about(articles), f"{title}.", [Finding(f"{title}.")])


def said_by(table: pl.DataFrame, articles: pl.DataFrame, *, n_concepts: int) -> Reading:
    """Who says each term in quotation marks. table: said_by, of one concept or several. n_concepts: how many concepts.yaml
    lists."""
    check(table, SAID_BY)
    if not n_concepts:
        return _nothing_listed("Terms in quotation marks and who says them", articles)
    spoken = table.filter((pl.col("voice") == Voice.QUOTED) & CHOSEN)
    denied = table.filter(COUNTED & pl.col("negated"))
    said: list[tuple[int, Finding]] = []
    for group in spoken.partition_by("concept", "term", maintain_order=True):
        parts = [_where(mine) for mine in group.drop_nulls("speaker").partition_by("speaker", maintain_order=True)]
        if parts:
            said.append(
                (group.height, Finding(f"{capital(said_of(group, 'wording'))} is quoted from {listed(parts)}."))
            )
    found = [finding for _, finding in sorted(said, key=lambda pair: -pair[0])[:MOST_TOLD]]
    if len(said) > MOST_TOLD:
        found.append(Finding(f"The table lists {counted(len(said) - MOST_TOLD, 'more term')} with a known speaker."))
    if not denied.is_empty():
        found.append(Finding(f"Denied or questioned, and so nobody’s term: {_denied(denied)}."))
    n_named = spoken["speaker"].count()
    title = f"{capital(counted(spoken.height, 'mention is in a quotation', 'mentions are in quotations'))}; "
    title += _known(n_named, spoken.height)
    if spoken.is_empty():
        title = "No term is in a quotation"
    other = "a quoted word may be a translator’s, and the outlet chose what to quote."
    caveat = (
        "A program matches each quotation to a speaker. Somebody who reads out or sends a document counts as the speaker of "
        "its words."
    )
    return Reading(
        title=title,
        subtitle="Who says the terms that are quoted",
        source=about(articles),
        alt=f"{title}. {' '.join(finding.text for finding in found)}".strip(),
        findings=[Finding(f"{title}.", caveat if said else None, other if spoken.height else None), *found],
    )


def _known(n: int, n_all: int) -> str:
    """How many quoted mentions have a known speaker."""
    if n_all == 1:
        return f"its speaker is {'' if n else 'not '}known"
    return "no speaker is known" if not n else f"the speaker of {'each' if n == n_all else number(n)} is known"


def _denied(table: pl.DataFrame) -> str:
    """Terms with the outlets that print them so: “war” (Ann Lee in North)."""
    parts = []
    for group in table.partition_by("term", maintain_order=True):
        rows = group.unique(["speaker", "outlet"], maintain_order=True).to_dicts()
        who = [f"{row['speaker']} in {row['outlet']}" if row["speaker"] else row["outlet"] for row in rows]
        parts.append(f"{said_of(group, 'wording')} ({told(who, MOST_OF_ONE)})")
    return listed(parts)

"""Which articles of an import are new: none that was imported before, none twice, shared copy once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from analysis.intake.article import Article
from analysis.intake.ledger import NAME, Entry, Status
from analysis.intake.outlets import one_name_each
from analysis.story.encoding import clean_name
from analysis.story.entries import exists

CHAIN = 3
"""Outlets from which one text is copy that all of them share, and stands in the folder once; set by hand: two that
print the same text are told apart in the report, which names near-copies."""
SHOWN = 2
"""Outlets that the name of such a group holds."""


@dataclass
class Met:
    """An article, the file it was found in, and the row that says what became of it."""

    article: Article
    source: str
    entry: Entry


def name_outlets(met: Sequence[Met], before: Sequence[Entry], outlet: str | None) -> dict[str, str]:
    """Give every article the one name of its outlet; printed name -> that name."""
    for each in met:
        if not each.article.outlet and outlet:
            each.article.outlet = outlet
            each.article.guessed = tuple(name for name in each.article.guessed if name != "outlet")
    printed = [clean_name(each.article.outlet) for each in met if each.article.outlet]
    shown = one_name_each(printed, dict.fromkeys(entry.outlet for entry in before if entry.outlet and entry.file))
    for each in met:
        if each.article.outlet:
            each.article.outlet = shown[clean_name(each.article.outlet)]
        else:  # a name of its own, so that articles of nobody known are not one outlet's
            each.article.outlet = (
                f"unknown ({PurePath(each.source).stem}{each.article.place and f', {each.article.place}'})"
            )
            each.article.guessed = (*each.article.guessed, "outlet")
        each.entry = replace(each.entry, outlet=each.article.outlet)
    return shown


def mark_known(met: Sequence[Met], before: Sequence[Entry], place: Path) -> None:
    """Mark what was imported before, and what is the second copy of a text by one outlet."""
    shared = {entry.text: entry.file for entry in before if entry.status == Status.SHARED}
    kept = [entry for entry in before if entry.status in (Status.ADDED, Status.SHARED, Status.TWIN)]
    keys = {entry.key: entry.file for entry in kept if entry.key}
    texts = {(entry.outlet, entry.text): entry.file for entry in kept}
    new_keys: dict[str, str] = {}
    new_texts: dict[tuple[str, str], str] = {}
    for each in met:
        entry = each.entry
        if entry.status != Status.ADDED:
            continue
        text = (entry.outlet, entry.text)
        known = keys.get(entry.key) if entry.key in keys else texts.get(text, shared.get(entry.text))
        twin = new_keys.get(entry.key) if entry.key in new_keys else new_texts.get(text)
        where = f"{each.source}, {entry.place}" if entry.place else each.source
        if known is not None:
            gone = known and not exists(place / known)
            said = f"its file, {known}, is gone; delete its row in {NAME} to import it again." if gone else ""
            each.entry = replace(entry, status=Status.KNOWN, file=known, reason=said)
        elif twin is not None:
            each.entry = replace(entry, status=Status.TWIN, reason=f"it is the same as {twin}.")
        else:
            new_texts[text] = where
            if entry.key:
                new_keys[entry.key] = where


def group_copies(met: Sequence[Met]) -> None:
    """Let one article stand for a text that CHAIN outlets or more printed; the others name it."""
    by_text: dict[str, list[Met]] = defaultdict(list)
    for each in met:
        if each.entry.status == Status.ADDED:
            by_text[each.entry.text].append(each)
    for same in by_text.values():
        outlets = list(dict.fromkeys(each.article.outlet or "" for each in same))
        if len(outlets) < CHAIN:
            continue
        first, *others = same
        more = len(outlets) - SHOWN
        name = f"{', '.join(outlets[:SHOWN])} and {more} {'other' if more == 1 else 'others'}"
        first.article.outlet = name
        first.article.notes.append(f"{len(outlets)} outlets printed this text: {', '.join(outlets)}.")
        first.entry = replace(first.entry, outlet=name)
        for each in others:
            said = f"its text is that of {first.source}{f', {first.entry.place}' if first.entry.place else ''}."
            each.entry = replace(each.entry, status=Status.SHARED, reason=said)

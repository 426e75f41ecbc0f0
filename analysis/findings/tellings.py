"""How the versions of one fact differ, in half a sentence: figures, voice, words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from analysis.findings.words import listed, quoted, told, which
from analysis.questions.alignment.chosen import version
from analysis.schema.vocabulary import MARKED, SPOKEN
from analysis.units.pairs import small_words
from analysis.units.printed_in import EDGES, printing

Row = Mapping[str, Any]
MOST_WORDS = 14
"""Words of a fact's name that a sentence prints."""
MOST_NAMED = 3
"""Outlets, and figures, that half a sentence names."""
A_FIGURE = re.compile(r"\S+(?: [\w’'-]+){0,2}")
"""A number with two words more, as printed: what it counts."""
ABOUT = re.compile(
    r"(?i)\b(?:(?:more|less|fewer) than|at (?:least|most)|up to|about|around|nearly|almost|some|over|roughly) $"
)
"""What comes before an inexact number: more than, some."""
JOINED_BEFORE = re.compile(r"\b([a-z]+) (?:and|or) $")
JOINED_BEHIND = re.compile(r"^ (?:and|or) ([a-z]+)\b(?! of\b)")
"""A word with which another is joined; not: hostages and hundreds of prisoners."""
STRAIGHT = re.compile(r'"([^"]*)"')
"""Text in straight quotation marks."""
WORD = re.compile(r"[\w’'-]+")
LEAST_SAME = 8
"""Words of a version from which it says something that two have the same."""


def named(name: str) -> str:
    """A fact's name in quotation marks; marks within are single."""
    return quoted(_within(name).rstrip("."))


def _within(text: str) -> str:
    """A text on one line, ready for quotation marks: its own are single. A mark at an end goes that nothing in the text
    opens or closes."""
    plain = " ".join(text.split())
    if plain.count('"') % 2 or plain.count("“") != plain.count("”"):
        plain = plain.removeprefix('"').removesuffix('"') if '"' in plain else plain.removeprefix("“").removesuffix("”")
    return STRAIGHT.sub("‘\\1’", plain.replace("“", "‘").replace("”", "’"))


def in_words_of(name: str, telling: Collection[str], articles: pl.DataFrame, *, unknown: str = "") -> str:
    """“, in the words of North”: which of the articles that report a fact print its name. Empty if all do.

    name: words of an article, an ellipsis for what is left out. telling: article_id of those that tell it. articles: schema
    ARTICLES. unknown: what is given where no article prints it.
    """
    tellers = articles.filter(pl.col("article_id").is_in(list(telling)))
    printers = printing(name, ((str(outlet), text) for outlet, text in tellers.select("outlet", "text").iter_rows()))
    if not printers:
        return unknown
    return "" if len(printers) == tellers.height else f", in the words of {listed(dict.fromkeys(printers), MOST_NAMED)}"


def in_short(text: str) -> str:
    """The first words of a text in quotation marks; marks within are single."""
    words = _within(text).split()
    ends = len(words) > MOST_WORDS
    return quoted(" ".join(words[:MOST_WORDS]).rstrip(" …,;:") + " …" if ends else " ".join(words).rstrip("."))


def _by_what(rows: Sequence[Row], said: Mapping[int, str]) -> dict[str, list[str]]:
    """What is said -> the outlets of the rows that say it."""
    found: dict[str, list[str]] = {}
    for number, text in said.items():
        outlets = found.setdefault(text, [])
        if rows[number]["outlet"] not in outlets:
            outlets.append(str(rows[number]["outlet"]))
    return found


def figures_of(rows: Sequence[Row]) -> str | None:
    """“North prints “33 hostages”, South “79 hostages””; None where no two figures disagree. What is counted is left out
    where outlets with the same number name it differently."""
    said: dict[int, str] = {}
    names: dict[str, set[str]] = {}
    for number, row in enumerate(rows):
        spans = row["figures"]
        if spans:
            said[number] = listed(dict.fromkeys(quoted(_bare_figure(row["text"], span)) for span in spans))
            full = listed(dict.fromkeys(quoted(_figure(row["text"], span["start"])) for span in spans))
            names.setdefault(said[number], set()).add(full)
    told_by = [(min(names[what]) if len(names[what]) == 1 else what, who) for what, who in _by_what(rows, said).items()]
    if len(told_by) < 2:
        return None
    (first, outlets), *rest = told_by
    others = listed((f"{listed(who, MOST_NAMED)} {what}" for what, who in rest), MOST_NAMED)
    return f"{which(outlets, 'prints', 'print', MOST_NAMED)} {first}, {others}"


def _bare_figure(text: str, span: Mapping[str, int]) -> str:
    """The number alone, with what makes it inexact."""
    inexact = ABOUT.search(text[: span["start"]])
    return f"{inexact.group() if inexact else ''}{text[span['start'] : span['stop']]}"


def _figure(text: str, start: int) -> str:
    """The number at a place, with what it counts and what makes it inexact."""
    found = A_FIGURE.match(text, start)
    words = found.group().split() if found else []
    while len(words) > 1 and words[-1].lower() in small_words():
        words.pop()
    inexact = ABOUT.search(text[:start])
    return f"{inexact.group() if inexact else ''}{' '.join(words)}".strip(EDGES)


def spoken(rows: Sequence[Row]) -> str | None:
    """“North names no source beside it; South attributes it to Ann Lee”; None if all or nobody does. Compares only versions
    that surely report the same."""
    said = [row for row in rows if row["voice"] in SPOKEN and row["speaker"]]
    own = [row for row in rows if row["itself"] and any(_sure(row, other) for other in said)]
    said = [row for row in said if any(_sure(row, other) for other in own)]
    if not own or not said:
        return None
    [itself] = _by_what(own, dict.fromkeys(range(len(own)), "")).values()
    speakers = _by_what(said, {number: _lowered(str(row["speaker"])) for number, row in enumerate(said)})
    if len({*itself, *(name for names in speakers.values() for name in names)}) < 2:
        return None
    parts = [
        f"{which(names, 'attributes', 'attribute', MOST_NAMED)} it to {speaker}" for speaker, names in speakers.items()
    ]
    return f"{which(itself, 'names no source beside it', 'name no source beside it', MOST_NAMED)}; {told(parts, MOST_NAMED)}"


def _sure(one: Row, other: Row) -> bool:
    """Whether two versions surely tell the same, in two outlets."""
    return one["outlet"] != other["outlet"] and other["article_id"] in one["sure"]


def _lowered(speaker: str) -> str:
    """A speaker’s name inside a sentence."""
    first, _, rest = speaker.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in small_words() else speaker


class Use(NamedTuple):
    """A use of a word that may name a thing. rank: of the thing among all, from 0; term, word: as listed, as printed."""

    rank: int
    term: str
    word: str
    start: int
    stop: int


def uses_by_article(uses: pl.DataFrame, articles: pl.Series | None = None) -> dict[str, list[Use]]:
    """Article -> uses of words that may name the same thing, but for those that are denied or in quotation marks, which a
    speaker chose. uses: schema MENTIONS, those of the first things first. articles: ids of the only ones that are asked for."""
    ranks = {concept: rank for rank, concept in enumerate(uses["concept"].unique(maintain_order=True))}
    columns = ("article_id", "concept", "term", "matched", "start", "stop")
    found: dict[str, list[Use]] = {}
    chosen = ~pl.col("negated") & ~pl.col("voice").cast(pl.String).is_in(list(MARKED)).fill_null(False)
    mine = chosen if articles is None else chosen & pl.col("article_id").is_in(articles.implode())
    for article, concept, *use in uses.filter(mine).select(columns).iter_rows():
        found.setdefault(article, []).append(Use(ranks[concept], *use))
    return found


def put_otherwise(rows: Sequence[Row], uses: Mapping[str, Sequence[Use]], *, most: int = 2) -> str | None:
    """“North says “captives”, South “hostages””: words for one thing that the versions choose differently, for at most
    ``most`` things; None if they choose the same words.

    uses: as ``uses_by_article`` gives them.
    """
    parts: list[str] = []
    shown: set[str] = set()
    for chosen in _chosen(rows, uses):
        only = {number: next(iter(words.items())) for number, words in chosen.items() if len(words) == 1}
        rivals = {only[number][0] for number in only if _has_rival(number, rows, only)}
        said = {number: word for number, word in only.items() if word[0] in rivals}
        outlets = _by_what(rows, {number: term for number, (term, _) in said.items()})
        printed = dict(said.values())
        if len(outlets) > 1 and shown.isdisjoint(printed.values()) and not _overlap(outlets.values()):
            shown |= set(printed.values())
            told_by = [f"{listed(who, MOST_NAMED)} {quoted(printed[term])}" for term, who in outlets.items()]
            (first, who), *_ = outlets.items()
            told_by[0] = f"{which(who, 'says', 'say', MOST_NAMED)} {quoted(printed[first])}"
            parts.append(listed(told_by, MOST_NAMED + 1))
    return "; ".join(parts[:most]) or None


def _chosen(rows: Sequence[Row], uses: Mapping[str, Sequence[Use]]) -> list[dict[int, dict[str, str]]]:
    """For each thing the terms that the versions choose, by the number of the version, each with its word as printed first."""
    found: dict[int, dict[int, dict[str, str]]] = {}
    for number, row in enumerate(rows):
        for use in uses.get(row["article_id"], ()):
            if row["start"] <= use.start and use.stop <= row["stop"] and not _is_joined(row, use):
                found.setdefault(use.rank, {}).setdefault(number, {}).setdefault(use.term, use.word)
    return [found[rank] for rank in sorted(found)]


def _is_joined(row: Row, use: Use) -> bool:
    """Whether a word is one of two joined nouns, which name the thing together: bombardment and fighting."""
    start, stop = (place - row["start"] + row["told"][0]["start"] for place in (use.start, use.stop))
    before, behind = JOINED_BEFORE.search(row["text"][:start]), JOINED_BEHIND.match(row["text"][stop:])
    return any(found is not None and found.group(1).lower() not in small_words() for found in (before, behind))


def _has_rival(number: int, rows: Sequence[Row], terms: Mapping[int, tuple[str, str]]) -> bool:
    """Whether a version has another term than one that is likely to tell the same."""
    term, word = terms[number]
    return any(
        term != its and not {word.lower(), its_word.lower()} & {_in_both(word, its_word)}
        for other, (its, its_word) in terms.items()
        if rows[other]["article_id"] in rows[number]["near"]
    )


def _in_both(one: str, other: str) -> str:
    """The shorter of two words where the longer has it: ceasefire of ceasefire deal; else nothing."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    return short if short in long else ""


def _overlap(groups: Iterable[Sequence[str]]) -> bool:
    """Whether an outlet is in two groups."""
    names = [name for group in groups for name in group]
    return len(names) > len(set(names))


def shared_words(one: Row, other: Row) -> float:
    """How much of their words two versions share, 0 to 1: 1 where they have the same words, each as often (Dice 1945)."""
    mine, theirs = map(_words, (one, other))
    return 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())


def of_shorter(one: Row, other: Row) -> float:
    """How much of the words of the shorter of two versions the other has, 0 to 1 (the overlap coefficient)."""
    mine, theirs = map(_words, (one, other))
    return (mine & theirs).total() / max(1, min(mine.total(), theirs.total()))


def _words(row: Row) -> Counter[str]:
    return Counter(WORD.findall(version(row).lower()))


def same_words(rows: Sequence[Row]) -> list[str]:
    """The outlets whose versions are the same word for word; empty if no two are, or if they are short."""
    texts: dict[str, list[str]] = {}
    for row in rows:
        words = version(row).split()
        if len(words) < LEAST_SAME:
            continue
        outlets = texts.setdefault(" ".join(words).strip(EDGES), [])
        if row["outlet"] not in outlets:
            outlets.append(str(row["outlet"]))
    widest = max(texts.values(), key=len, default=[])
    return widest if len(widest) > 1 else []

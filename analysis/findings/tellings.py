"""What the versions of one fact differ in, in half a sentence: figures, voice, words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.findings.words import counted, listed, quoted, told, which
from analysis.schema.vocabulary import SPOKEN
from analysis.units.pairs import small_words

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
"""What stands before an inexact number: more than, some."""
EDGES = ' .,;:!?–—-“”"()[]'
LEAST_SAME = 8
"""Words of a version from which it says something that two have the same."""
LEAST_LETTERS = 5
"""Letters of a word that can say something by itself."""


def in_short(name: str) -> str:
    """A fact's name in quotation marks, its end left out where it is long; marks within are single."""
    words = name.replace("“", "‘").replace("”", "’").split()
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
    """The number that stands at a place, with what it counts, and what makes it inexact."""
    found = A_FIGURE.match(text, start)
    words = found.group().split() if found else []
    while len(words) > 1 and words[-1].lower() in small_words():
        words.pop()
    inexact = ABOUT.search(text[:start])
    return f"{inexact.group() if inexact else ''}{' '.join(words)}".strip(EDGES)


def spoken(rows: Sequence[Row]) -> str | None:
    """“North says it itself; South has Ann Lee say it”; None where all or nobody does."""
    own = {number: "" for number, row in enumerate(rows) if row["itself"]}
    said = {number: str(row["speaker"]) for number, row in enumerate(rows) if row["voice"] in SPOKEN and row["speaker"]}
    if not own or not said:
        return None
    [itself] = _by_what(rows, own).values()
    speakers = _by_what(rows, said)
    if len({*itself, *(name for names in speakers.values() for name in names)}) < 2:
        return None
    parts = [f"{which(names, 'has', 'have', MOST_NAMED)} {speaker} say it" for speaker, names in speakers.items()]
    return f"{which(itself, 'says it itself', 'say it themselves', MOST_NAMED)}; {told(parts, MOST_NAMED)}"


def own_words(rows: Sequence[Row], *, most: int = 1) -> str | None:
    """“only North has “captives”, only South “hostages””: the first ``most`` words of each version that no other has."""
    parts = []
    for row in rows:
        words = _telling([row["text"][span["start"] : span["stop"]] for span in row["own"]])[:most]
        if words:
            parts.append((row["outlet"], listed(map(quoted, words))))
    if not parts or len({outlet for outlet, _ in parts}) < len(parts):
        return None
    (first, its_words), *rest = parts[:4]
    n_left = len(parts) - 4
    tail = [f"only {outlet} {text}" for outlet, text in rest]
    tail += (
        [f"{counted(n_left, 'more article')} words of {'its' if n_left == 1 else 'their'} own"] if n_left > 0 else []
    )
    return f"only {first} has {its_words}" + (f", {listed(tail)}" if tail else "")


def _telling(words: Sequence[str]) -> list[str]:
    """Words that no other version has, single words in small letters first: they are the likeliest to be choices."""
    flat = [short for word in words if (short := _bare(word))]
    alone = [word for word in flat if word.isalpha() and word.islower() and len(word) >= LEAST_LETTERS]
    small = [word for word in flat if word[0].islower()]
    return list(dict.fromkeys([*alone, *small, *flat]))


def _bare(words: str) -> str:
    """Words without the small ones at either end."""
    bare = words.split()
    while bare and bare[0] in small_words():
        bare.pop(0)
    while bare and bare[-1] in small_words():
        bare.pop()
    return " ".join(bare)


def own_share(rows: Sequence[Row]) -> float:
    """Part of the letters of all versions that are in words of one version alone, 0 to 1."""
    own: int = sum(span["stop"] - span["start"] for row in rows for span in row["own"])
    return own / max(1, sum(len(version(row)) for row in rows))


def version(row: Row) -> str:
    """The part of its sentence that tells the fact."""
    return " ".join(row["text"][span["start"] : span["stop"]] for span in row["told"])


def same_words(rows: Sequence[Row]) -> list[str]:
    """The outlets whose versions are the same word for word; none where no two are, or where they are short."""
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

"""What a label says of whom it names: by a list (``data/labels.csv``), else by its form."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import cache

from analysis import data
from analysis.annotate.attribution.somebody import has_personal_ending
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.grammar import BEFORE_NOUN
from analysis.questions.labels.grammar import PEOPLE as PEOPLE_NOUNS
from analysis.schema.vocabulary import TELLING, LabelClass, LabelPart

PEOPLE = re.compile(r"(?:an|ese|ish|i)$")
"""How the name of a people ends: Iranian, Israeli, Japanese."""
LEAST_PEOPLE = 5
"""Letters of such a name: no Ali."""
HYPHEN = re.compile(f"[{''.join(HYPHENS)}]")
REVERSING = ("non", "anti", "counter")
"""What stands before a hyphen and turns what is behind it round."""
NAMED = (LabelPart.OF, LabelPart.POSSESSOR)
"""Parts that name somebody else: a minister of Israel is from there, a supporter of Israel need not be."""


@cache
def listed() -> Mapping[str, LabelClass]:
    """The words of the project's list -> class; “-backed” stands for what ends so."""
    return {row["word"]: LabelClass(row["class"]) for row in data.rows("labels.csv")}


def class_of(
    label: str, part: LabelPart, origins: Container[str] = (), own: Mapping[str, str] | None = None
) -> LabelClass | None:
    """What a label says, or None where no list and no rule knows it.

    origins: names of places and peoples. own: a story's list, word in small letters -> class, which goes first. Of
    several words the whole is looked up, then the participle behind a hyphen (Iran-backed), then the last word.
    """
    mine = own or {}
    label = label.partition(" of ")[0] or label
    if label.lower() in mine:
        return LabelClass(mine[label.lower()])
    if part in NAMED:
        return None
    known = _by_list(label, mine) or _by_first(label, part, mine)
    if known is not None:
        return known
    pieces = HYPHEN.split(label)
    last = pieces[-1]
    if len(pieces) > 1 and pieces[0].lower() in REVERSING:
        return None  # non-violent
    if len(pieces) > 1:
        known = _by_list(f"-{last}", mine)
        if known is not None or _is_origin(pieces[0], origins):
            return known or LabelClass.ORIGIN
    if _is_origin(label, origins):
        return LabelClass.ORIGIN
    word = last.rsplit(maxsplit=1)[-1] if last else ""
    found = _by_list(word, mine)
    is_role = part is LabelPart.TITLE or (part is not LabelPart.COMPOUND and _is_role(word))
    return LabelClass.ROLE if found is None and is_role else found


def _by_first(label: str, part: LabelPart, own: Mapping[str, str]) -> LabelClass | None:
    """What the first of the words before a noun says, where it says more than a role: terror, in terror group."""
    first, _, rest = label.partition(" ")
    found = _by_list(first, own) if rest and part in BEFORE_NOUN else None
    return found if found in TELLING else None


def _by_list(word: str, own: Mapping[str, str]) -> LabelClass | None:
    if word.lower() in own:
        return LabelClass(own[word.lower()])
    return listed().get(word) or listed().get(word.lower())


def _is_origin(label: str, origins: Container[str]) -> bool:
    words = label.split()
    capital = all(word[:1].isupper() for word in words)
    if not words or not capital:
        return False
    return words[-1] in origins or (len(words[-1]) >= LEAST_PEOPLE and PEOPLE.search(words[-1]) is not None)


def _is_role(word: str) -> bool:
    plain = word.lower().strip(".")
    return plain in PEOPLE_NOUNS or has_personal_ending(plain)

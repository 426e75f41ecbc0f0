"""What each setting of a notebook must be, and what is said of one that is not."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, get_args

from analysis.proposals import proposed
from analysis.schema.vocabulary import Mark
from analysis.story import Story
from analysis.units.function_words import SHOWINGS
from analysis.units.words import UNITS, LeaveOut

MOST_NAMED = 12
"""Names that an error lists, of those there are to choose from."""


class Rule(Protocol):
    """What a setting must be."""

    def fault(self, value: object, story: Story) -> str | None:
        """What is wrong with a value, to stand behind the setting's name; None where nothing is."""


@dataclass(frozen=True)
class Whole:
    """A whole number."""

    least: int = 1

    def fault(self, value: object, _: Story) -> str | None:
        """What is wrong with a value."""
        if isinstance(value, int) and not isinstance(value, bool) and value >= self.least:
            return None
        return f"must be a whole number, {self.least} or more; it is {_shown(value)}."


@dataclass(frozen=True)
class OneOf:
    """One of a few words; none: what else it may be, which stands for no choice."""

    words: Callable[[Story], Sequence[str]]
    none: bool = False

    def fault(self, value: object, story: Story) -> str | None:
        """What is wrong with a value."""
        if value is None and self.none:
            return None
        return one_of(value, self.words(story), besides="None" if self.none else "")


@dataclass(frozen=True)
class Some:
    """A list of names of a kind, without any for no choice. number: how many it must hold where it holds any."""

    kind: str
    names: Callable[[Story], Sequence[str]]
    number: int | None = None

    def fault(self, value: object, story: Story) -> str | None:
        """What is wrong with a value."""
        if (fault := Texts(self.kind).fault(value, story)) or not value:
            return fault
        assert isinstance(value, (list, tuple))
        known = list(self.names(story))
        wrong = next((name for name in value if name not in known), None)
        if wrong is not None:
            return f"must hold {self.kind}; it holds {_shown(wrong)}. {_choices(wrong, known)}"
        if self.number is not None and len(set(value)) != self.number:
            return f"must hold {self.number} different {self.kind}, or none; it holds {_shown(list(value))}."
        return None


@dataclass(frozen=True)
class Texts:
    """A list of texts, such as words of a fact."""

    kind: str

    def fault(self, value: object, _: Story) -> str | None:
        """What is wrong with a value."""
        if isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
            return None
        example = f'["{value}"]' if isinstance(value, str) and value else '["one", "another"]'
        return f"must be a list of {self.kind} in square brackets, such as {example}; it is {_shown(value)}."


@dataclass(frozen=True)
class Marks:
    """Marks of rows of a sample, by their numbers."""

    def fault(self, value: object, _: Story) -> str | None:
        """What is wrong with a value."""
        example = f'{{1: "{Mark.YES}", 2: "{Mark.NO}"}}'
        if not isinstance(value, dict):
            return (
                f"must be marks by the number of their rows, as in {example}, or {{}} for none; it is {_shown(value)}."
            )
        for row, mark in value.items():
            if fault := Whole().fault(row, _):
                return f"must name rows by their numbers, as in {example}; a number {fault}"
            if mark not in list(Mark):
                return f"must hold {', '.join(Mark)}, as in {example}; it holds {_shown(mark)}."
        return None


def _outlets(story: Story) -> list[str]:
    return story.articles["outlet"].unique(maintain_order=True).to_list()


def _concepts(story: Story) -> list[str]:
    return [concept.name for concept in proposed(story).concepts]


def _actors(story: Story) -> list[str]:
    return [actor.name for actor in proposed(story).actors]


COUNTS = ("MOST", "WINDOW", "NEAR", "SIDES", "DRAWN", "PAGES", "PEOPLE", "ROWS", "FOLLOWED")
ACTORS = Some("actors of concepts.yaml", _actors)
RULES: dict[str, Rule] = {
    **dict.fromkeys(COUNTS, Whole()),
    "SEED": Whole(0),
    "CONCEPTS": Some("concepts of concepts.yaml", _concepts),
    "ACTORS": ACTORS,
    "OPEN": ACTORS,
    "OUTLETS": Some("outlets", _outlets),
    "PAIR": Some("outlets", _outlets, number=2),
    "REFERENCE": OneOf(_outlets, none=True),
    "FUNCTION_WORDS": OneOf(lambda _: SHOWINGS),
    "UNIT": OneOf(lambda _: [unit for unit in UNITS if unit != "lemmas"]),  # those need a language model
    "LEAVE": Some("kinds of words", lambda _: get_args(LeaveOut)),
    "FACTS": Texts("words of facts"),
    "MARKED": Marks(),
}
"""The settings of the notebooks that have a rule, by name."""


def fault_in(name: str, value: object, story: Story) -> str | None:
    """What is wrong with a setting, to stand behind its name; None where nothing is, or where it has no rule."""
    rule = RULES.get(name)
    return None if rule is None else rule.fault(value, story)


def one_of(value: object, words: Sequence[str], *, besides: str = "") -> str | None:
    """What is wrong with a value that must be one of some words, to stand behind a name; None where it is one."""
    if value in words:
        return None
    named = [*map(_shown, words[:MOST_NAMED]), *([besides] if besides else [])]
    more = f" and {len(words) - MOST_NAMED} more" if len(words) > MOST_NAMED else ""
    return f"must be one of {', '.join(named)}{more}; it is {_shown(value)}.{_meant(value, words)}"


def _choices(wrong: object, known: Sequence[str]) -> str:
    """What there is to choose from."""
    if not known:
        return "This story has none."
    more = f" and {len(known) - MOST_NAMED} more" if len(known) > MOST_NAMED else ""
    return f"There are: {', '.join(map(_shown, known[:MOST_NAMED]))}{more}.{_meant(wrong, known)}"


def _meant(value: object, words: Sequence[str]) -> str:
    near = {word.lower(): word for word in reversed(words)}
    [*found] = difflib.get_close_matches(str(value).lower(), near, n=1, cutoff=0.7)
    return f" Did you mean {_shown(near[found[0]])}?" if found else ""


def _shown(value: object) -> str:
    """A value as it is written in a cell."""
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, (str, list, tuple)) else repr(value)

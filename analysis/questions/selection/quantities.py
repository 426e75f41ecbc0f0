"""Which figures are for the same quantity, and whether they can all be true.

What is counted, what describes it, what happens to it and where must agree; the number need not. In doubt figures are
kept apart: two that differ without being for the same thing would be a false disagreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analysis.questions.selection.measures import AGE, COUNT, MONEY_SIGNS
from analysis.schema.vocabulary import Exactness
from analysis.units.exactness import TENTH, can_agree
from analysis.units.exactness import meant as span

LEAST_TELLING = 10
"""From this number on, two figures that are alike hardly are so by chance."""
SURE, LARGE = 100, 1_000
"""From these numbers on: whatever describes it; a sum of money, told with one word alike."""
LEAST_SAID = 2
"""Words that sentences must have in common, to tell of the same sum or time; set by hand."""
NEVER_JOINED = frozenset((COUNT, AGE))
MOST_RATIO = 2.0
"""How much larger one of two figures for the same quantity can be; set by hand: with more they count different things."""


class Figure(NamedTuple):
    """A figure as it is compared.

    number: its place in the table. what: what is counted; empty where no noun says it. describing: what describes it. act:
    what happens to it; None where only that it is there. told: whether as done. near, around: where, close by and in its sentence; said: base
    forms of the other nouns, names and verbs there.
    """

    number: int
    article_id: str
    value: float
    upper: float
    unit: str
    exact: Exactness
    what: str
    describing: frozenset[str]
    act: str | None
    told: bool
    near: frozenset[str]
    around: frozenset[str]
    said: frozenset[str] = frozenset()


def quantities(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures as groups, each of one quantity, in the order of their first figures.

    A figure joins the first group all of whose figures count the same. Close to linear: only figures of the same unit and
    noun are compared.
    """
    buckets: dict[tuple[str, str], list[tuple[list[Figure], dict[tuple[object, ...], Figure]]]] = {}
    for one in figures:
        groups = buckets.setdefault((one.unit, one.what or f"#{one.number}"), [])
        home = next((group for group in groups if all(same(one, other) for other in group[1].values())), None)
        if home is None:
            home = [], {}
            groups.append(home)
        home[0].append(one)
        home[1].setdefault(one[2:], one)  # of those alike in all that is compared one speaks for all
    found = [part for groups in buckets.values() for group, _ in groups for part in _without_doubt(group)]
    found.sort(key=lambda group: group[0].number)
    return sorted(_joined(found), key=lambda group: group[0].number)


def same(one: Figure, other: Figure) -> bool:
    """Whether two figures are for the same quantity, as far as their words tell."""
    if one.value == other.value and one.upper == other.upper:
        return _alike(one, other)
    acts = one.act == other.act and one.told == other.told and one.describing == other.describing
    known = one.act is not None or bool(one.near & other.near)
    return acts and known and _in_one_place(one, other, strictly=True) and _within(one, other)


def _joined(groups: Iterable[list[Figure]]) -> list[list[Figure]]:
    """The groups, those of one sum, part or time together that are told in like words, whatever noun they have beside them: a
    $2.3 billion deal; paid $2.3 billion. Two of the same number are hardly so by chance in one story."""
    found: list[list[Figure]] = []
    homes: dict[tuple[str, float, float], list[list[Figure]]] = {}
    for group in groups:
        one = group[0]
        is_one = len({(each.value, each.upper) for each in group}) == 1
        if one.unit in NEVER_JOINED or one.value < LEAST_TELLING or not is_one:
            found.append(group)
            continue
        least = LEAST_SAID - (one.unit in MONEY_SIGNS and one.value >= LARGE)
        known = homes.setdefault((one.unit, one.value, one.upper), [])
        home = next((each for each in known if _said_alike(each, group, least)), None)
        if home is None:
            known.append(group)
            found.append(group)
        else:
            home += group
    return found


def _said_alike(one: Sequence[Figure], other: Sequence[Figure], least: int) -> bool:
    """Whether two groups have figures in whose sentences at least so many words are the same."""
    return any(len(mine.said & theirs.said) >= least for mine in one for theirs in other)


def may_be_same(one: Figure, other: Figure) -> bool:
    """Whether nothing that two figures say keeps them from being for the same quantity, though they may not be: told of the
    same thing, or nearly the same number; neither another act, nor another place, nor a number far off."""
    acts = one.act == other.act or None in (one.act, other.act)
    places = not (one.near and other.near) or bool(one.near & other.near)
    close = one.value >= LEAST_TELLING and abs(one.value - other.value) <= TENTH * max(one.value, other.value)
    return one.unit == other.unit and acts and places and (close or (one.what == other.what and _within(one, other)))


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures with the same number count the same."""
    acts = one.act == other.act or (None in (one.act, other.act) and one.value >= LEAST_TELLING)
    described = one.describing <= other.describing or other.describing <= one.describing or one.value >= SURE
    return acts and described and _in_one_place(one, other, strictly=False)


def _in_one_place(one: Figure, other: Figure, *, strictly: bool) -> bool:
    if one.near and other.near:
        return bool(one.near & other.near)
    mine, theirs = one.near or one.around, other.near or other.around
    return bool(mine & theirs) if strictly else not (mine and theirs and one.near | other.near) or bool(mine & theirs)


def _within(one: Figure, other: Figure) -> bool:
    """Whether one of two numbers is at most MOST_RATIO times the other, or both may be one."""
    low, high = sorted((one, other), key=lambda each: each.value)
    return high.value <= MOST_RATIO * max(low.upper, low.value) and low.value > 0


def _without_doubt(group: list[Figure]) -> Iterable[list[Figure]]:
    """The group, or, where one article gives several numbers for it, its figures by number: it counts several things."""
    by_article: dict[str, set[float]] = {}
    for one in group:
        by_article.setdefault(one.article_id, set()).add(one.value)
    if all(len(values) == 1 for values in by_article.values()):
        return [group]
    parts: dict[tuple[float, float], list[Figure]] = {}
    for one in group:
        parts.setdefault((one.value, one.upper), []).append(one)
    return parts.values()


def compatible(group: Sequence[Figure]) -> bool:
    """Whether one true number can be behind all figures of a quantity. Figures that only come near one another by “about”
    can be, within a tenth."""
    return can_agree(*(span(one.value, one.upper, one.exact) for one in group))

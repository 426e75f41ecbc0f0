"""Figures that count the same people under two nouns: nearly 2,000 Palestinian inmates; around 1,900 Palestinians.

Two nouns are no sign that two articles count the same. So more must speak for it: the one counts a people by its name that
describes the noun of the other, the numbers are large and near, and beside them both sentences give another figure
that is the same (33 hostages, in exchange for them).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.questions.selection.measures import COUNT
from analysis.questions.selection.quantities import SURE, Figure
from analysis.units.exactness import TENTH

Sentence = tuple[str, int]


def joined_by_people(
    groups: Sequence[list[Figure]], people: Mapping[int, str], sentences: Mapping[int, int]
) -> list[list[Figure]]:
    """The groups, each of one quantity, those that count the same people under two nouns in one, in their order.

    people: number of a figure -> what its noun is compared by as the name of a people; sentences: -> its sentence.
    """
    held: dict[Sentence, set[int]] = {}
    for at, group in enumerate(groups):
        for one in group:
            held.setdefault((one.article_id, sentences[one.number]), set()).add(at)
    several = {at for at, group in enumerate(groups) if len({one.article_id for one in group}) > 1}
    large = [at for at, group in enumerate(groups) if all(one.unit == COUNT and one.value >= SURE for one in group)]
    beside: dict[int, list[int]] = {}
    for at in large:
        for tie in {tie for one in groups[at] for tie in held[one.article_id, sentences[one.number]]} & several - {at}:
            beside.setdefault(tie, []).append(at)
    into: dict[int, int] = {}
    for near in beside.values():
        for first, home in enumerate(near):
            for guest in near[first + 1 :]:
                if not {home, guest} & {*into, *into.values()} and _are_one(groups[home], groups[guest], people):
                    into[guest] = home
    return [
        [*group, *(each for guest, home in into.items() if home == at for each in groups[guest])]
        for at, group in enumerate(groups)
        if at not in into
    ]


def _are_one(mine: Sequence[Figure], theirs: Sequence[Figure], people: Mapping[int, str]) -> bool:
    """Whether two groups, which no article has both of, count people of one name in nearly the same number."""
    if {one.article_id for one in mine} & {one.article_id for one in theirs}:
        return False
    pairs = [(one, other) for one in mine for other in theirs]
    return all(_near(one, other) for one, other in pairs) and any(
        people.get(one.number) in other.describing or people.get(other.number) in one.describing for one, other in pairs
    )


def _near(one: Figure, other: Figure) -> bool:
    same_act = one.act == other.act or None in (one.act, other.act)
    return same_act and abs(one.value - other.value) <= TENTH * max(one.value, other.value)

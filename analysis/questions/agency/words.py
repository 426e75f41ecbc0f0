"""The lists by which events are told apart: acts of harm, verbs that tell no event, nouns for how it came about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import polars as pl

from analysis import data
from analysis.annotate.cues import verb_classes
from analysis.schema import check
from analysis.schema.agency import HARM_LIST
from analysis.schema.vocabulary import VerbClass
from analysis.units.word_lists import in_use

ATTACKING = "attacking"
OF_PEOPLE = ("killing", "dying", "injuring", "seizing", "displacing")
"""Kinds of harm that are done to people alone."""
KINDS = (*OF_PEOPLE, "destroying", ATTACKING)
"""Kinds of harm."""
DYING, SEIZING = "dying", "seizing"
OF_BODIES = ("killing", "dying", "injuring")
"""Those that are done to persons, and not to a body that they make up."""
DISPLACING = "displacing"
TAKING_SIDES = (VerbClass.HEATED, VerbClass.ENDORSING)
"""Classes of verbs that do something to whom they speak of: accuse, defend."""


def _kind(kind: str) -> frozenset[str]:
    return frozenset(data.words("event_words.csv", kind))


BEING = _kind("being")
STATES = _kind("state")
LEADING = _kind("leading")
CAUSING = _kind("causing")
ORDERING = _kind("ordering")
"""Verbs whose participle alone tells what comes with or after what: a vote, followed by another."""
PASSING = _kind("passing")
"""Verbs by which a thing only gets past somebody, or is beside them: the bill cleared the council."""
SAYING = _kind("saying")
NO_PLAIN_ACT = _kind("no plain act")
"""Verbs for attitudes, ranks and what somebody will not do."""
NO_PLAIN_ACT_ALONE = _kind("no plain act alone")
"""Verbs that tell an act only with their object: without one, the parse has missed it, or they are part of an idiom."""
NO_VICTIM = _kind("no victim")
"""Nouns for what harm is done to in a figure of speech alone: leveled charges, captured voters."""
MEANS = _kind("means")
THINGS = _kind("thing")
NAMED_AFTER = _kind("named after")
TOGETHER = _kind("together")
"""Groups that are persons: of other groups no death or injury is told but in a figure of speech."""
ONE_SIDED = _kind("one-sided")
"""Of the nouns for what somebody came to harm by, those for what one side does to another: a raid, not a battle."""
BY_MEANS = _kind("by means")
POSITIONS = _kind("position")
"""What somebody can be driven from without leaving home: power, a job."""
HELD = _kind("held")
CUSTODY = _kind("custody")
"""Where people are held: a jail, captivity."""
ALSO_BODIES = _kind("also a body")
STRIKING = _kind("striking")
ARMED = _kind("armed")
OF_OTHERS = _kind("of others")
HEALTH = _kind("health")
PLACING = _kind("place")
HOME = _kind("home")
"""Prepositions before the place that people are driven from."""
TARGETING = _kind("target")
SENDING = _kind("sending")
"""Verbs by which an actor has its armed people act."""
LED_BY = _kind("led by")
"""Participles behind a name and a hyphen that say whose act or whose people it is."""
VIOLENT = _kind("violent")
"""Words that show that an attack is one with weapons."""
NEEDING_VIOLENCE = _kind("needing violence")
"""Words for an attack that can be one in words: they tell harm only beside a violent one."""
CARRYING_OUT = _kind("carrying out")
NEEDING_PEOPLE = _kind("needing people")
"""Words that tell harm only where the text says that people come to it: held hostages, not talks."""
LINKING = _kind("linking")
OUTCOME = _kind("outcome")
WITH_ON = _kind("with on")
"""Verbs that tell no harm where “on” or “upon” follows: seized on the news."""
BEFALLING = _kind("befalling")
"""Verbs that tell without an object what befalls their subject."""


def harm_kinds(of_story: Mapping[str, str]) -> dict[str, str]:
    """Words and phrases of harm -> their kind: the project's, with those of the story added or in their place."""
    return {row["word"]: row["kind"] for row in data.rows("harm.csv")} | dict(of_story)


class HarmWords:
    """Words and phrases of harm -> their kind."""

    def __init__(self, of_story: Mapping[str, str]) -> None:
        listed = harm_kinds(of_story)
        self.words = {word: kind for word, kind in listed.items() if " " not in word}
        self.phrases: dict[str, list[tuple[str, frozenset[str], str]]] = {}
        for phrase, kind in listed.items():
            words = phrase.split()
            if len(words) > 1:
                for word in words:
                    rest = frozenset(words) - {word}
                    self.phrases.setdefault(word, []).append((phrase, rest, kind))


@cache
def reporting(verb: str) -> str | None:
    """The class of a reporting verb; None for another verb."""
    return verb_classes().get(verb)


def harm_list(of_story: Mapping[str, str]) -> pl.DataFrame:
    """The words of harm in use, by kind and by the list they come from. Schema HARM_LIST.

    of_story: the story's own words and their kinds, as ``corpus.harm`` holds them.
    """
    table = in_use(harm_kinds({}), of_story, "harm.csv")
    return check(table.rename({"class": "harm", "n": "n_words"}), HARM_LIST)

"""The words of grammar that the parse alone does not tell: ``grammar.csv``."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from analysis import data

LIST = "grammar.csv"


class Words(StrEnum):
    """The kinds of words in the list; ``analysis/data/README.md`` says what each is."""

    ADJECTIVE = "adjective"
    ADJECTIVE_BEFORE_NOUN = "adjective before noun"
    DEGREE = "degree"
    STATE = "state"
    WITHOUT_OBJECT = "without object"
    NEVER_PASSIVE = "never passive"
    NEEDING_OBJECT = "needing object"
    SAME_FORM = "same form"
    TWO_OBJECTS = "two objects"
    MANNER = "manner"
    POINT_OF_TIME = "point of time"
    AMOUNT = "amount"
    PLAN_NOUN = "plan noun"
    QUESTION = "question"
    AHEAD_OBJECT = "ahead object"
    AHEAD_NOUN = "ahead noun"
    AHEAD = "ahead"
    SUPPOSING = "supposing"
    ENSURING = "ensuring"
    PUT_OFF = "put off"
    DISPUTING = "disputing"
    AHEAD_ADJECTIVE = "ahead adjective"
    DENIED = "denied"
    ALLEGING = "alleging"
    SEEMING = "seeming"
    CLEARING = "clearing"
    KEPT_FROM = "kept from"
    DONE_INFINITIVE = "done infinitive"
    DONE_GERUND = "done gerund"
    OPEN_BEFORE_GERUND = "open before gerund"
    THOUGHT = "thought"
    ARRANGED = "arranged"
    JUDGED = "judged"
    OF_ALL_BEFORE = "of all before"
    FOR_A_TIME = "for a time"
    LIGHT_VERB = "light verb"
    UNDERGO = "undergo"
    OCCUR = "occur"
    TOLD_THAT = "told that"
    ACCUSING = "accusing"
    TAKING_OF = "taking of"
    ASK_THROUGH = "ask through"
    OWN_SUBJECT = "own subject"
    ADVERBIAL_NOUN = "adverbial noun"
    NOBODY = "nobody"
    NEGATOR = "negator"
    CONDITION = "condition"
    BRINGING_ABOUT = "bringing about"
    AHEAD_PREPOSITION = "ahead preposition"
    AHEAD_THROUGH = "ahead through"
    AHEAD_TO = "ahead to"
    NO_ACT = "no act"
    PAST_ONLY = "past only"
    RAISING = "raising"
    DOUBT_ADVERB = "doubt adverb"
    DONE_BY_VOTE = "done by vote"
    LETTING = "letting"
    GETTING = "getting"
    GOT_FROM_OTHERS = "got from others"
    STIRRING = "stirring"
    STIRRED = "stirred"
    PARTICLE = "particle"


@cache
def listed(kind: Words) -> frozenset[str]:
    """The words of a kind."""
    return frozenset(data.words(LIST, kind))


@cache
def points_of_time() -> frozenset[str]:
    """Nouns for a time that something happens by: Tuesday, January, the end, noon."""
    days = {word.lower() for kind in ("month", "weekday") for word in data.words("calendar.csv", kind)}
    return listed(Words.POINT_OF_TIME) | days

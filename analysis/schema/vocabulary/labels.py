"""What an actor or a person is called."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named


class LabelPart(Named):
    """Which part of a phrase calls an actor something."""

    HEAD = "head", "noun", "the noun chosen for the actor: the group"
    ADJECTIVE = "adjective", "adjective", "an adjective before the noun: the Palestinian group"
    COMPOUND = "compound", "noun before the noun", "a noun before the noun: the terror group"
    PARTICIPLE = "participle", "participle", "a participle next to the noun: the Iran-backed group"
    APPOSITION = "apposition", "apposition", "a phrase next to the name: Hamas, the group that rules Gaza"
    OF = "of", "of-phrase", "a phrase with “of” after the noun: the Republic of Iran"
    POSSESSOR = "possessor", "possessor", "whose it is said to be: Iran’s ally"
    TITLE = "title", "title", "a title before a name: Prime Minister Netanyahu"
    PREDICATE = "predicate", "said to be", "what somebody is said to be: Hamas is a movement"
    CLAIM = "claim", "claimed to be", "what somebody in the article says the actor is: the mayor called Lee a fool"


class LabelClass(Named):
    """What a label says of whom it names."""

    ORIGIN = "origin", "origin", "nationality, place, people or religion"
    ROLE = "role", "role", "office, occupation, or what the group is or does"
    BACKING = "backing", "backing", "by whom somebody is supported, or allied with whom"
    EVALUATION = "evaluation", "evaluation", "praise or blame"
    LEGAL = "legal", "custody or law", "held by somebody, or what a law, a court or a list of states says"
    PERSONAL = "personal", "personal", "age, family, looks or state"


TELLING = (LabelClass.EVALUATION, LabelClass.LEGAL, LabelClass.BACKING)
"""The classes of labels that say most of how somebody is seen."""


class LabelChecked(Named):
    """What of the reading of labels was checked against people's."""

    MENTIONS = "mentions", "phrases for an actor", "the wordings by which an outlet mentions an actor, names included"
    DESCRIPTIONS = "descriptions", "descriptions of an actor", "those of them that are no name of the actor"
    TOP = "top three", "most frequent labels", "the three labels that an outlet has most often for an actor"

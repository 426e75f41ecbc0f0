"""The words the suite classes things by: zones, voices, classes of verbs and of hedges. Each is spelled here alone.

A member is the text that tables hold. ``printed`` is what a reader sees, ``meaning`` is what it stands for.
"""

from __future__ import annotations

from enum import StrEnum

import polars as pl


class Named(StrEnum):
    """A member with the name a reader sees and what it stands for."""

    printed: str
    meaning: str

    def __new__(cls, value: str, printed: str, meaning: str) -> Named:
        """Make a member of its text, its printed name and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.printed, member.meaning = printed, meaning
        return member


class Zone(Named):
    """The part of a page in which a token stands."""

    HEADLINE = "headline", "headline", "the title of the article"
    STANDFIRST = "standfirst", "standfirst", "the line between headline and report that sums it up"
    SUBHEADING = "subheading", "subheading", "a title inside the report"
    BODY = "body", "body", "the report itself"
    CAPTION = "caption", "caption", "the words below a picture"
    FURNITURE = "furniture", "page furniture", "navigation, datelines, bylines and sign-offs; left out of every count"


class Voice(Named):
    """Whose words a token is."""

    OUTLET = "outlet", "own words", "the outlet's own words"
    ATTRIBUTED = "attributed", "paraphrase", "the outlet's words for what a source said"
    QUOTED = "quoted", "quotation", "a source's words in quotation marks"
    SCARE = "scare", "scare quotes", "a word or two in quotation marks that nobody is said to have said"


OUTLETS_WORDING = (Voice.OUTLET, Voice.ATTRIBUTED)
"""The voices whose words the outlet chose: its own words and its paraphrase of a source."""
SPOKEN = (Voice.ATTRIBUTED, Voice.QUOTED)
"""The voices in which a source is heard."""
MARKED = (Voice.QUOTED, Voice.SCARE)
"""The voices that stand in quotation marks."""


class VerbClass(Named):
    """How a reporting verb presents what it reports."""

    NEUTRAL = "neutral", "neutral (said)", "it only says that something was said"
    ENDORSING = "endorsing", "endorsing (admitted)", "it takes what was said for true"
    DOUBTING = "doubting", "doubting (claimed)", "it leaves open whether what was said is true"
    HEATED = "heated", "heated (vowed)", "it shows the speaker as loud or angry"
    BELIEF = "belief", "belief (thinks)", "it tells what somebody believes or expects"


NO_SPEECH = "other"
"""The class of a cue that reports neither speech nor belief: what somebody does, plans or did not say."""
SAYING = tuple(kind for kind in VerbClass if kind is not VerbClass.BELIEF)
"""The classes of verbs that report speech."""


class HedgeClass(Named):
    """What a word beside a number says of how sure the number is."""

    ATTRIBUTES = "attributes", "attributes", "it says whose number it is"
    DOUBTS = "doubts", "doubts", "it keeps its distance from the number"
    VOUCHES = "vouches", "vouches", "it says that the number can be relied on"
    UNVERIFIED = "unverified", "unverified", "it says that the number cannot be checked"


class Kind(Named):
    """How much of what is attributed stands in quotation marks."""

    DIRECT = "direct", "quotation", "all of it"
    MIXED = "mixed", "partly quoted", "a part of it"
    INDIRECT = "indirect", "paraphrase", "nothing of it"


class Certainty(Named):
    """How sure it is who published an article."""

    CERTAIN = "certain", "certain", "the article or its collector names the outlet"
    LIKELY = "likely", "likely", "house style, credits or the like speak for the outlet"
    GUESSED = "guessed", "guessed", "taken from the file name, or from no more than that"


def type_of(members: type[Named]) -> pl.Enum:
    """The column type that holds these members, in their order."""
    return pl.Enum([member.value for member in members])


ZoneType, VoiceType, CertaintyType = type_of(Zone), type_of(Voice), type_of(Certainty)

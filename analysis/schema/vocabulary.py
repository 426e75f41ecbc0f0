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

    def __new__(cls, value: str, printed: str = "", meaning: str = "") -> Named:
        """Make a member of its text, its printed name and its meaning; ``Voice("quoted")`` finds one by its text."""
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
    UNQUOTED = (
        "unquoted",
        "outside quotation marks",
        "own words or paraphrase, in an article that only its marks are known of",
    )
    QUOTED = "quoted", "quotation", "a source's words in quotation marks"
    SCARE = "scare", "scare quotes", "a word or two in quotation marks that nobody is said to have said"


OUTLETS_WORDING = (Voice.OUTLET, Voice.ATTRIBUTED, Voice.UNQUOTED)
"""The voices whose words the outlet chose: its own words and its paraphrase of a source, told apart or not."""
READ = (Voice.OUTLET, Voice.ATTRIBUTED)
"""The voices that are told apart only where a language model has read the article; elsewhere both are unquoted."""
SPOKEN = (Voice.ATTRIBUTED, Voice.QUOTED)
"""The voices in which a source is heard."""
MARKED = (Voice.QUOTED, Voice.SCARE)
"""The voices that stand in quotation marks."""


class Shown(Named):
    """A member with an example, as a legend shows it."""

    example: str

    def __new__(cls, value: str, printed: str = "", meaning: str = "", example: str = "") -> Shown:
        """Make a member of its text, its printed name, its meaning and its example."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.printed, member.meaning, member.example = printed, meaning, example
        return member


class VerbClass(Shown):
    """How reporting verbs present what they report."""

    NEUTRAL = "neutral", "neutral", "they only say that something was said", "said"
    DOUBTING = "doubting", "doubting", "they leave open whether what was said is true", "claimed"
    ENDORSING = "endorsing", "endorsing", "they take what was said for true", "admitted"
    HEATED = "heated", "heated", "they add force or feeling, of praise or of blame", "vowed"
    BELIEF = "belief", "belief", "they tell what somebody believes or expects", "thinks"


SAYING = tuple(kind for kind in VerbClass if kind is not VerbClass.BELIEF)
"""The classes of verbs that report speech."""
LOADED = tuple(kind for kind in SAYING if kind is not VerbClass.NEUTRAL)
"""The classes of verbs that report speech and say more of it than that it was said."""


class HedgeClass(Named):
    """What a word beside a number says of how sure the number is."""

    ATTRIBUTES = "attributes", "said to be somebody’s", "it says whose number it is"
    DOUBTS = "doubts", "kept at a distance", "it keeps its distance from the number"
    VOUCHES = "vouches", "vouched for", "it says that the number can be relied on"
    UNVERIFIED = "unverified", "said to be unverified or presumed", "it says that the number cannot be checked"


class Kind(Named):
    """How much of what is attributed stands in quotation marks."""

    DIRECT = "direct", "full quotation", "all of it"
    MIXED = "mixed", "partial quotation", "a part of it"
    INDIRECT = "indirect", "paraphrase", "nothing of it"


class Certainty(Named):
    """How sure it is who published an article."""

    CERTAIN = "certain", "certain", "the article or its collector names the outlet"
    LIKELY = "likely", "likely", "house style, credits or the like speak for the outlet"
    GUESSED = "guessed", "guessed", "taken from the file name, or from no more than that"


class Evidence(Named):
    """How sure a difference is: decided where it is worked out, and only read by charts and findings."""

    SURE = "sure", "sure", "chance alone would do as much in at most one case of twenty"
    UNSURE = "unsure", "not sure", "chance alone could do as much"
    TOO_FEW = "too few", "too few to say", "there is too little to say either"


class Besides(Named):
    """What a column of classes can hold beside its classes."""

    NO_SPEECH = "other", "no report", "it tells what somebody does, plans or did not say, or is too unsure"
    ALL_KINDS = "all", "all", "all kinds of reports together"
    NO_SOURCE = "no source", "no named source", "no source stands, or one that names nobody a reader could ask"
    NOT_TIED = "not tied", "speaker not tied", "somebody speaks whom the program could not tie to one name"


class Mapped(Named):
    """What a point of the map of outlets and words stands for."""

    OUTLET = "outlet", "outlet", "an outlet"
    TERM = "term", "term", "a word that the outlets use"


class Place(Named):
    """Where in an article something is told."""

    HEADLINE = "headline", "headline", "in the title of the article"
    STANDFIRST = "standfirst", "standfirst", "in the line between headline and report that sums it up"
    LEDE = "lede", "lede", "in the first paragraph of the report"
    BODY = "body", "body", "further down in the report, its subheadings included"
    CAPTION = "caption", "caption", "below a picture"


class Form(Shown):
    """The grammar in which an event is told."""

    ACTIVE = "active", "active", "a verb whose subject is the doer", "X killed Y"
    PASSIVE = (
        "passive",
        "passive",
        "a passive verb with its auxiliary; the doer can be named after “by”",
        "Y was killed",
    )
    REDUCED = "reduced", "passive without auxiliary", "a participle alone, as in headlines", "Y killed in a raid"
    NOUN = "noun", "noun", "a noun that tells the event", "the killing of Y"
    INTRANSITIVE = (
        "intransitive",
        "verb without object",
        "a verb with one place: for who does it, or, as in “died”, for whom it befalls",
        "Y died",
    )


PASSIVES = (Form.PASSIVE, Form.REDUCED)


class Status(Named):
    """Whether an event is told as one that took place."""

    TOLD = "told", "told as done", "as something that took place or takes place"
    NOT_DONE = "not done", "not told as done", "as something planned, expected, possible, demanded, asked or alleged"
    NEGATED = "negated", "negated", "as something that did not take place"


class Ground(Named):
    """By what a person or a group is known to be an actor's."""

    NAME = "name", "by name", "the actor is named, or the people are named after it"
    REFERENCE = "reference", "by reference", "a pronoun or a description whose antecedent is plain"
    PLACE = "place", "by place", "it happened in a place of one side alone"
    CONTEXT = (
        "context",
        "by context",
        "who does it, who reports it or what is told beside it shows whose people they are",
    )


class Checked(Named):
    """What of the reading of events was checked against people's."""

    PASSIVE_FOUND = (
        "passive found",
        "passives found",
        "passives with an auxiliary that people marked and that are found",
    )
    PASSIVE_RIGHT = "passive right", "passives right", "found passives with an auxiliary that people marked as such"
    BARE_FOUND = (
        "bare found",
        "passives without auxiliary found",
        "participles alone that people marked and that are found",
    )
    BARE_RIGHT = "bare right", "passives without auxiliary right", "found participles alone that people marked as such"
    AGENT = "agent", "doer of a passive or none", "passives of which it is right whether a doer is named"
    ROLE = "role", "acting or acted on", "doers and those acted on that stand in the right place of their event"
    DOER = "doer or none", "doer or none of a verb", "verbs of which it is right whether a doer is named"
    SIDE_NAME = "side name", "side by name", "acts of harm whose side is known by name, and right"
    SIDE_REFERENCE = "side reference", "side by reference", "acts of harm whose side is known by reference, and right"
    SIDE_PLACE = "side place", "side by place", "acts of harm whose side is known by the place, and right"
    SIDE_CONTEXT = "side context", "side by context", "acts of harm whose side is known by context, and right"


class LabelPart(Named):
    """Which part of a phrase calls an actor something."""

    HEAD = "head", "noun", "the noun chosen for the actor: the group"
    ADJECTIVE = "adjective", "adjective", "an adjective before the noun: the Palestinian group"
    COMPOUND = "compound", "noun before the noun", "a noun before the noun: the terror group"
    PARTICIPLE = "participle", "participle", "a participle beside the noun: the Iran-backed group"
    APPOSITION = "apposition", "apposition", "a phrase beside the name: Hamas, the group that rules Gaza"
    OF = "of", "of-phrase", "a phrase with “of” behind the noun: the Republic of Iran"
    POSSESSOR = "possessor", "possessor", "whose it is said to be: Iran’s ally"
    TITLE = "title", "title", "a title before a name: Prime Minister Netanyahu"
    PREDICATE = "predicate", "said to be", "what somebody is said to be: Hamas is a movement"


class LabelClass(Named):
    """What a label says of whom it names."""

    ORIGIN = "origin", "origin", "nationality, place, people or religion"
    ROLE = "role", "role", "office, occupation, or what the group is or does"
    BACKING = "backing", "backing", "by whom somebody is supported, or allied with whom"
    EVALUATION = "evaluation", "evaluation", "praise or blame"
    LEGAL = "legal", "legal status", "what a law, a court or a list of states says"
    PERSONAL = "personal", "personal", "age, family, looks or state"


TELLING = (LabelClass.EVALUATION, LabelClass.LEGAL, LabelClass.BACKING)
"""The classes of labels that say most of how somebody is seen."""


class Detail(Named):
    """What an article can tell of a person beside the family name."""

    GIVEN_NAME = "given name", "given name", "the first mention has it"
    TITLE = "title", "title or office", "the first mention has one: Prime Minister"
    HONORIFIC = "honorific", "honorific", "Mr, Ms or the like, at the first mention or later"
    AGE = "age", "age", "the article gives it"
    FAMILY = "family", "family role", "the article gives one: mother of two"


class LabelChecked(Named):
    """What of the reading of labels was checked against people's."""

    MENTIONS = "mentions", "phrases for an actor", "the wordings by which an outlet mentions an actor, names included"
    DESCRIPTIONS = "descriptions", "descriptions of an actor", "those of them that are no name of the actor"
    TOP = "top three", "most frequent labels", "the three labels that an outlet has most often for an actor"


def type_of(members: type[Named]) -> pl.Enum:
    """The column type that holds these members, in their order."""
    return pl.Enum([member.value for member in members])


ZoneType, VoiceType = type_of(Zone), type_of(Voice)
CertaintyType, EvidenceType = type_of(Certainty), type_of(Evidence)
PlaceType = type_of(Place)

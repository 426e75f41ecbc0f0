"""Zones, voices and places of words, and classes of what is reported."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named, Shown, type_of


class Zone(Named):
    """The part of a page in which a token stands."""

    HEADLINE = "headline", "headline", "the title of the article"
    STANDFIRST = "standfirst", "standfirst", "the line between headline and report that sums it up"
    SUBHEADING = "subheading", "subheading", "a title inside the report"
    BODY = "body", "body", "the report itself"
    CAPTION = "caption", "caption", "the words below a picture"
    FURNITURE = "furniture", "page furniture", "navigation, datelines, bylines and sign-offs; left out of every count"
    COPY = "copy", "shared copy", "passages that another article has too, where they are left out of every count"


NOT_COUNTED = (Zone.FURNITURE, Zone.COPY)
"""The zones that are left out of every count."""


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
"""The voices that are in quotation marks."""


class VerbClass(Shown):
    """How reporting verbs present what they report."""

    NEUTRAL = "neutral", "neutral", "they only say that something was said", "said"
    DOUBTING = "doubting", "doubting", "they leave open whether what was said is true", "claimed"
    ENDORSING = "endorsing", "endorsing", "they take what was said for true", "revealed"
    HEATED = "heated", "heated", "they add force, feeling, praise or blame", "vowed"
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
    """How much of what is attributed is in quotation marks."""

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

    SURE = (
        "sure",
        "sure",
        "chance would do as much in at most one case of twenty (p), or at most one in twenty of all called so is expected to be false (q)",
    )
    UNSURE = "unsure", "not sure", "chance alone could do as much"
    TOO_FEW = "too few", "too few to say", "there is too little to say either"


class Besides(Named):
    """What a column of classes can hold beside its classes."""

    NO_SPEECH = "other", "no report", "it tells what somebody does, plans or did not say, or is too unsure"
    NO_SOURCE = "no source", "no named source", "no source is named, or one that a reader could not contact"
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


ZoneType, VoiceType = type_of(Zone), type_of(Voice)


CertaintyType, EvidenceType = type_of(Certainty), type_of(Evidence)


PlaceType = type_of(Place)

"""What the brief compares."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named


class Asked(Named):
    """What of the outlets is compared; the brief takes the clearest differences from all of these."""

    TERMS = "terms", "words for the same thing", "which term of a concept the outlet’s wording uses"
    VOICES = "voices", "other people’s words", "how much of the text quotes or paraphrases somebody"
    SPEAKERS = "speakers", "who gets to speak", "whose words are quoted or paraphrased"
    ROLES = "roles", "who acts", "whether an actor acts or is acted on"
    HARM = "harm", "harm without a doer", "whether somebody does an act of harm in the sentence"
    FIGURES = "figures", "whose figures", "whether it is said whose figure for a quantity it is, or how sure"


class Half(Named):
    """The choices of comparisons that have but two: of whose words a text is, of who acts, of who does harm."""

    OTHERS = "others", "other people’s words", "words that the outlet quotes or paraphrases"
    QUOTED = "quoted", "words in quotation marks", "all that is known where no language model reads the articles"
    OUTLETS = "outlet’s", "the outlet’s own words", "all other words"
    ACTS = "acts", "acts", "the actor does something"
    ACTED_ON = "acted on", "is acted on", "something is done to the actor"
    WITHOUT_DOER = "without", "nobody does it", "the sentence names nobody who does the harm"
    WITH_DOER = "with", "somebody does it", "the sentence says who does the harm"
    SOURCED = "sourced", "with a source or a hedge", "the text says whose figure it is, or how sure it is"
    UNSOURCED = "unsourced", "as the article’s own", "nothing says whose figure it is, or how sure"


COUNTED_HALVES = {
    Asked.VOICES: (Half.OTHERS, Half.QUOTED),
    Asked.ROLES: (Half.ACTS,),
    Asked.HARM: (Half.WITHOUT_DOER,),
    Asked.FIGURES: (Half.SOURCED,),
}
"""Which of two choices is told, of each comparison that has but two."""

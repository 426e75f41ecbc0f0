"""What is marked in the text of an article."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named


class Layer(Named):
    """What a reader can have marked in an article, the widest stretches first."""

    SHARED = "shared", "copy shared with others", "a passage that another article has too"
    QUOTATION = "quotation", "quotations", "words in quotation marks"
    PARAPHRASE = "paraphrase", "paraphrase", "the outlet's words for what a source said"
    EVENT = "event", "who does what", "an act, who does it and to whom or what it is done"
    ACTOR = "actor", "actors", "an actor of concepts.yaml, by name or by a word that means it"
    TERM = "term", "terms", "a wording of a concept of concepts.yaml"


class Part(Named):
    """Which part of an event is marked."""

    DOER = "doer", "doer", "who does it"
    ACT = "act", "act", "the verb or noun that tells it"
    DONE_TO = "done to", "done to", "to whom or what it is done"

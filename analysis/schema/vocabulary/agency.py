"""How events are told, and by what their sides are known."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named, Shown


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
        "who does it, who reports it or what is told next to it shows whose people they are",
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
    ACTED = "acted", "who acts on whom", "events told plainly that a reader finds told as done, each actor in its place"
    DONE = "done", "told as done", "acts read as told as done that a reader finds told so"
    NOT_DONE = "not done", "not told as done", "acts read as not told as done that a reader finds not told so"
    DOER = "doer or none", "doer or none of a verb", "verbs of which it is right whether a doer is named"
    SIDE_NAME = "side name", "side by name", "acts of harm whose side is known by name, and right"
    SIDE_REFERENCE = "side reference", "side by reference", "acts of harm whose side is known by reference, and right"
    SIDE_PLACE = "side place", "side by place", "acts of harm whose side is known by the place, and right"
    SIDE_CONTEXT = "side context", "side by context", "acts of harm whose side is known by context, and right"

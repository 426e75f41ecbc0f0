"""Texts with actors, and what is found in them."""

from analysis.questions.labels import labels, phrases
from analysis.story.concepts import Concept, Term
from tests.deep import told


def actor(name, *patterns):
    return Concept(name, (Term(name, patterns or (name,)),))


ACTORS = (
    actor("Hamas"),
    actor("Israel", "Israel", "Israeli", "Israelis"),
    actor("Lee", "Ann Lee", "Lee"),
    actor("US", "US", "United States", "American", "Americans"),
)


def corpus(*texts, actors=ACTORS):
    return told(*texts, actors=actors)


def found(text, actors=ACTORS):
    """Actor, label and part of everything a text calls the actors."""
    return [tuple(row) for row in labels(corpus(text, actors=actors)).select("actor", "label", "part").iter_rows()]


def phrased(text, actors=ACTORS):
    """Actor and phrase of every phrase for an actor."""
    return list(phrases(corpus(text, actors=actors)).select("actor", "phrase").iter_rows())

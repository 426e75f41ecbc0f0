"""Sentences of different articles that tell the same fact."""

from analysis.questions.alignment.checking import measured
from analysis.questions.alignment.chosen import chosen_facts
from analysis.questions.alignment.facts import facts
from analysis.questions.alignment.nearest import nearest
from analysis.questions.alignment.pairs import pairs
from analysis.questions.alignment.unshared import unshared
from analysis.questions.alignment.versions import versions

__all__ = [
    "chosen_facts",
    "facts",
    "measured",
    "nearest",
    "pairs",
    "unshared",
    "versions",
]

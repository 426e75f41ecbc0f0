"""Sentences of different articles that tell the same fact."""

from analysis.questions.alignment.checking import measured
from analysis.questions.alignment.facts import facts
from analysis.questions.alignment.nearest import nearest
from analysis.questions.alignment.pairs import pairs

__all__ = ["facts", "measured", "nearest", "pairs"]

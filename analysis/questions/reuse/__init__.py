"""Copy that articles share: who is credited, which passages are the same, and how they are counted."""

from analysis.questions.reuse.copies import copies
from analysis.questions.reuse.counted import both, counted, switched
from analysis.questions.reuse.credits import credits
from analysis.questions.reuse.passages import passages, shared
from analysis.questions.reuse.ribbons import ribbons

__all__ = ["both", "copies", "counted", "credits", "passages", "ribbons", "shared", "switched"]

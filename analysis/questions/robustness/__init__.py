"""How far the findings of the brief hold: the same difference, counted in all ways in which a reader could count it."""

from analysis.questions.robustness.redrawn import redrawn
from analysis.questions.robustness.specifications import specifications
from analysis.questions.robustness.summary import by_choice, curve, robustness
from analysis.questions.robustness.things import things

__all__ = ["by_choice", "curve", "redrawn", "robustness", "specifications", "things"]

"""What each article tells, and what was not found in it."""

from analysis.questions.selection.chosen import chosen, unfitting
from analysis.questions.selection.figures import figures
from analysis.questions.selection.grid import rows
from analysis.questions.selection.widely import widely

__all__ = ["chosen", "figures", "rows", "unfitting", "widely"]

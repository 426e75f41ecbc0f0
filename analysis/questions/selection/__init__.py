"""What each article tells, and what was not found in it."""

from analysis.questions.selection.chosen import unfitting
from analysis.questions.selection.figures import figures
from analysis.questions.selection.grid import grid, rows

__all__ = ["figures", "grid", "rows", "unfitting"]

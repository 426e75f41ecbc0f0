"""One file per question. A chart takes a finished table, draws it and returns the Axes; it computes and saves nothing."""

from analysis.charts.frame import finish
from analysis.charts.look import set_look
from analysis.charts.style import house, outlet_colours

__all__ = ["finish", "house", "outlet_colours", "set_look"]

"""One file per question. A chart takes a finished table, draws it and returns the Axes; it computes and saves nothing."""

from analysis.charts.style import finish, house, outlet_colours

__all__ = ["finish", "house", "outlet_colours"]

"""The strongest differences of a story, over all questions."""

from analysis.brief.comparisons import compared, comparisons
from analysis.brief.counted import counted
from analysis.brief.effects import effects
from analysis.brief.strongest import strongest
from analysis.brief.told import told
from analysis.brief.ways import ways

__all__ = ["compared", "comparisons", "counted", "effects", "strongest", "told", "ways"]

"""The strongest differences of a story, over all questions."""

from analysis.brief.comparisons import compared, comparisons
from analysis.brief.counted import counted
from analysis.brief.strongest import strongest

__all__ = ["compared", "comparisons", "counted", "strongest"]

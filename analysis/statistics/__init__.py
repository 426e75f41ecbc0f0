"""The one place where uncertainty is made: tests, effects, intervals, resampling, dispersion, divergence.

The modules here hold what the questions and the benchmarks call; ``measures`` holds further measures.

Everything here takes numbers and gives numbers; what they count is the questions' business. All functions take
arrays and work on every entry at once. What a statistic is not defined for is refused with StatisticsError, so that
no result holds a value that is no number: ``checks`` looks at all that comes in.
"""

from analysis.statistics.checks import Floats
from analysis.statistics.intervals import clustered_shares

__all__ = ["Floats", "clustered_shares"]

"""Archives too large for one process: read, annotated and counted part by part with Dask, and summed up.

A part is some row groups of a Parquet file. All that is kept of it are tables on the disk: its articles, its annotation,
and its sums. Sums of whole articles add up, so the tables at the end are those that one process would give.
"""

from analysis.large.page import PAGE
from analysis.large.run import run
from analysis.large.stages import PROBLEMS, RESULTS, Settings, Told

__all__ = ["PAGE", "PROBLEMS", "RESULTS", "Settings", "Told", "run"]

"""Out of the house: figures with their tables, executed notebooks, web pages."""

from analysis.publish.export import Exported, save
from analysis.publish.figure import figure
from analysis.publish.passages import reports, versions
from analysis.publish.tables import concordance, contexts, searchable, table

__all__ = ["Exported", "concordance", "contexts", "figure", "reports", "save", "searchable", "table", "versions"]

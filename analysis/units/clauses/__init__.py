"""The grammar of every verb and every noun that tells an event: its form, whether it is told as done, who and whom."""

from analysis.units.clauses.table import clauses

__all__ = ["clauses"]

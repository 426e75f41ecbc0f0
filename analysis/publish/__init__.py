"""Out of the house: figures with their tables, executed notebooks, web pages."""

from analysis.publish.blocks import blocks
from analysis.publish.brief import cards, closing, entry, small_chart, story_title
from analysis.publish.codebook import codebook
from analysis.publish.concordance import concordance
from analysis.publish.contexts import contexts
from analysis.publish.export import Exported, save
from analysis.publish.facts import facts
from analysis.publish.figure import figure
from analysis.publish.listing import notebooks_with_questions
from analysis.publish.marks import write_sample
from analysis.publish.passages import acts, reports, versions
from analysis.publish.settings import settings
from analysis.publish.tables import searchable, table

__all__ = [
    "Exported",
    "acts",
    "blocks",
    "cards",
    "closing",
    "codebook",
    "concordance",
    "contexts",
    "entry",
    "facts",
    "figure",
    "notebooks_with_questions",
    "reports",
    "save",
    "searchable",
    "settings",
    "small_chart",
    "story_title",
    "table",
    "versions",
    "write_sample",
]

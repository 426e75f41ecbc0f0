"""Which words do outlets use for the same thing?"""

from analysis.questions.rivals.candidates import rivals
from analysis.questions.rivals.concepts import as_concepts

__all__ = ["as_concepts", "rivals"]

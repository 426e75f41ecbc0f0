"""Which words do outlets use for the same thing?"""

from analysis.questions.rivals.candidates import rivals
from analysis.questions.rivals.concepts import as_concepts
from analysis.questions.rivals.places import mentions_of, uses_in_pairs

__all__ = ["as_concepts", "mentions_of", "rivals", "uses_in_pairs"]

"""Which words do outlets use for the same thing?"""

from analysis.questions.rivals.candidates import rivals

__all__ = ["rivals"]

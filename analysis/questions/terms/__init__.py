"""What is the same thing called, and in whose voice?"""

from analysis.questions.terms.choice import (
    among,
    differences,
    most_frequent_first,
    most_used,
    shares,
    side_by_side,
    with_enough,
)
from analysis.units.mentions import mentions

__all__ = [
    "among",
    "differences",
    "mentions",
    "most_frequent_first",
    "most_used",
    "shares",
    "side_by_side",
    "with_enough",
]

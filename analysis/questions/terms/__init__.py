"""What is the same thing called, and in whose voice?"""

from analysis.questions.terms.choice import (
    among,
    most_frequent_first,
    most_used,
    shares,
    side_by_side,
    with_enough,
)
from analysis.questions.terms.differences import contrasts, differences
from analysis.units.mentions import mentions

__all__ = [
    "among",
    "contrasts",
    "differences",
    "mentions",
    "most_frequent_first",
    "most_used",
    "shares",
    "side_by_side",
    "with_enough",
]

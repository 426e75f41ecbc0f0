"""A story of two articles, whose ways of counting can be worked out by hand, and what the brief tells of it."""

from dataclasses import dataclass

import polars as pl

from analysis import brief
from analysis.questions import robustness
from tests.tiny import corpus

NORTH = "Hostages wait\n\nThe hostages and the captives sit in the rain. “The captives are well,” he said."
SOUTH = "Captives wait\n\nThe captives sit in the rain. The hostages sit. The captives wait for the sun."
"""Outside quotation marks captives are 1 of 3 in North and 3 of 4 in South; one of each is in a headline; one of North's is quoted."""
PAIRS = [("North", NORTH), ("South", SOUTH)]


@dataclass(frozen=True)
class Told:
    """What the brief tells of a corpus, and what it counts for that."""

    comparisons: pl.DataFrame
    compared: pl.DataFrame
    effects: pl.DataFrame
    things: list

    def ways(self, *, tested=False, **options):
        """Its ways of counting."""
        return robustness.specifications(self.things, self.comparisons if tested else None, **options)


def told(made, only="terms"):
    """What the brief would tell of a corpus if it told all comparisons of a question that have enough counts."""
    found = brief.counted(made)
    comparisons, compared = brief.comparisons(found, made.articles), brief.compared(found)
    chosen = comparisons.filter((pl.col("question") == only) & (pl.col("evidence") != "too few"))
    effects = brief.effects(chosen, compared)
    return Told(comparisons, compared, effects, robustness.things(made, effects))


def small(pairs=PAIRS, **columns):
    """The story, or another of so few words."""
    return told(corpus(pairs, **columns))

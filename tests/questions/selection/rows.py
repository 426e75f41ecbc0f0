"""A story of a few sentences, and its grid."""

import polars as pl

from analysis.annotate.corpus import annotate
from analysis.proposals.rows import every_row
from analysis.questions.selection.chosen import chosen
from analysis.story import Story
from analysis.story.read import problem_table
from tests.tiny import HELD, articles

NORTH = "The army killed 40 rebels in Dale, Ann Lee said. “We will never give up the old mill on the river,” Mr Lee said on Monday in Dale."
SOUTH = (
    "The army killed 45 rebels in Dale on Sunday. “We will never give up the old mill on the river,” Ann Lee told reporters in Dale. "
    "Tom Hill, a doctor, spoke too. Mr Hill is 43 years old."
)


def story(*before):
    """Two articles; texts given come before them, in articles whose ids come before theirs in the story."""
    texts = [*[(f"East {n}", text) for n, text in enumerate(before)], ("North", NORTH), ("South", SOUTH)]
    ids = [f"new-{n}" for n in range(len(before))] + ["north", "south"]
    made = articles(texts).with_columns(article_id=pl.Series(ids))
    return annotate(Story("tiny", made, (HELD,), (), problem_table([])), depth="syntax")


def every(corpus):
    """Every row of the grid."""
    return every_row(corpus)


def grid(corpus):
    """The rows that are shown."""
    return chosen(every_row(corpus), corpus.selection)

"""Stories of a few sentences at depth ``syntax``."""

import polars as pl

from analysis import annotate
from analysis.questions import terms
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from tests.tiny import HELD, articles

LEE = Concept("Lee", (Term("Lee", ("Lee", "premier")),))
PREMIER = Concept("Premier", (Term("Premier", ("premier", "Ann Lee")),))


def deep(*pairs, actors=(LEE,), **columns):
    """An annotated story of (outlet, text) pairs, with speakers."""
    return annotate(
        Story("tiny", articles(pairs, **columns), (HELD,), actors, problem_table([])),
        depth="syntax",
    )


def mentions(corpus):
    """Its mentions of hostages and captives."""
    return terms.mentions(corpus)


def told(*texts, actors=(PREMIER,), verbs=None):
    """An annotated story of one outlet's texts, with speakers."""
    made = articles([("North", text) for text in texts])
    return annotate(Story("tiny", made, (HELD,), actors, problem_table([]), verbs or {}), depth="syntax")


def voiced(corpus):
    """Voice -> words, in order."""
    words = corpus.tokens.filter(pl.col("word").is_not_null())
    found = {}
    for voice, word in words.select("voice", pl.col("word").cast(pl.String)).iter_rows():
        found.setdefault(voice, []).append(word)
    return {voice: " ".join(listed) for voice, listed in found.items()}

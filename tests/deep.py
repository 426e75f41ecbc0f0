"""Stories of a few sentences at depth ``syntax``."""

from analysis import annotate
from analysis.questions import terms
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from tests.tiny import HELD, articles

LEE = Concept("Lee", (Term("Lee", ("Lee", "premier")),))


def deep(*pairs, actors=(LEE,), **columns):
    """An annotated story of (outlet, text) pairs, with speakers."""
    return annotate(
        Story("tiny", articles(pairs, **columns), (HELD,), actors, problem_table([])),
        depth="syntax",
    )


def mentions(corpus):
    """Its mentions of hostages and captives."""
    return terms.mentions(corpus)

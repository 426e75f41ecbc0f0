"""Short stories of two outlets without concepts.yaml."""

from analysis import annotate
from analysis.questions.rivals.alike import compared
from analysis.questions.rivals.nouns import uses_of_nouns
from analysis.story import Story
from analysis.story.read import problem_table
from tests.tiny import articles

BOATS = (
    ("North", "The navy still holds 33 boats. The navy sank 18 boats. Ann Lee saw the boats in Dale."),
    ("South", "The navy still holds 33 vessels. The navy sank 18 vessels. Lee saw the vessels in Dale."),
)
"""One event: what are boats in the North are vessels in the South."""


def story(pairs=BOATS, problems=(), concepts=(), actors=(), **columns):
    """A story of (outlet, text) pairs, without concepts and actors if not given."""
    return Story("tiny", articles(pairs, **columns), concepts, actors, problem_table(list(problems)))


def corpus(pairs=BOATS, depth="syntax"):
    """The same, annotated."""
    return annotate(story(pairs), depth)


def nouns(pairs=BOATS, depth="syntax"):
    """Its nouns, compared."""
    return compared(uses_of_nouns(corpus(pairs, depth)))


def alike(made, one, other):
    """How alike two nouns are."""
    rows = {noun.lemma: row for row, noun in enumerate(made.nouns)}
    return float(made.alike[rows[one], rows[other]])


def counts(proposal):
    """The terms of a proposal with their mentions in each outlet."""
    return {term: dict(by_outlet) for term, by_outlet in proposal.counts.items()}

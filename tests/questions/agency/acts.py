"""Stories of two sides, France and Spain, and what the events of their sentences are."""

from analysis import annotate
from analysis.questions.agency import events
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from tests.tiny import HELD, articles

FRANCE = Concept(
    "France", (Term("France", ("France", "French"), places=("Lyon", "Paris")), Term("Lefevre", ("Lefevre",)))
)
SPAIN = Concept("Spain", (Term("Spain", ("Spain", "Spanish", "Spaniard*"), places=("Madrid", "Seville")),))
PARTY = Concept("Greens", (Term("Greens", ("Greens", "Green Party")),))
SIDES = (FRANCE, SPAIN)


def corpus_of(*texts, actors=SIDES, harm=None):
    """A parsed story whose articles, one of each text, have neither headline nor dateline: a first line stands before."""
    made = articles([("North", f"The paper of today\n\n{text}") for text in texts])
    return annotate(Story("tiny", made, (HELD,), actors, problem_table([]), harm=harm or {}), depth="syntax")


def acts(*texts, **more):
    """The events of the texts, as dictionaries."""
    return events(corpus_of(*texts, **more)).to_dicts()


def act(text, predicate, **more):
    """The one event of that predicate."""
    (found,) = [one for one in acts(text, **more) if one["predicate"] == predicate]
    return found

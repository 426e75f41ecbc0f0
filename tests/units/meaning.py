"""Which actors are meant in a text, on sentences a reader can check by eye."""

from analysis.units.actors import actor_mentions
from tests.deep import deep


def meant(text, *sides, ground="name", **columns):
    """The actors meant in a text below a headline that names none, as printed: [(words, actor, member)]."""
    made = deep(("North", f"War goes on\n\n{text}"), actors=sides, **columns)
    rows = actor_mentions(made).filter(ground=ground).rows(named=True)
    whole = made.articles["text"][0]
    return [(whole[row["start"] : row["stop"]], row["actor"], row["member"]) for row in rows]

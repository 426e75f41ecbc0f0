"""Stories whose articles begin with and without a headline, and their tables."""

from analysis.questions.agency import events
from analysis.questions.emphasis import opening_items
from analysis.schema import empty
from analysis.schema.selection import FIGURES
from tests.deep import deep

NORTH = "Lee frees hostages\n\nAnn Lee freed 33 hostages on Monday.\n\nIt rained. The captives went home."
SOUTH = "Captives go home\n\nThe “hostages” went home on Monday, Tom Ray said.\n\nAnn Lee met them."
EAST = "It rained on Monday when the captives went home.\n\nAnn Lee met them."


def three():
    """North with Lee and hostages in headline and first paragraph, South with captives in the headline and quoted hostages
    below, East without a headline."""
    return deep(("North", NORTH), ("South", SOUTH), ("East", EAST))


def items(corpus, figures=None):
    """What its openings hold, with its own events."""
    return opening_items(corpus, events(corpus), empty(FIGURES) if figures is None else figures)


def figure(article_id, start, stop, printed, *, quantity=1, value=33.0):
    """A row of FIGURES, in the outlet's own words."""
    row = dict.fromkeys(FIGURES)
    row |= {"article_id": article_id, "outlet": "North", "figure": quantity, "counted": "hostages", "printed": printed}
    row |= {"value": value, "upper": value, "unit": "count", "hedges": [], "start": start, "stop": stop}
    return row | {"place": "lede", "voice": "outlet", "n_articles": 1, "n_values": 1, "sentence": 1}

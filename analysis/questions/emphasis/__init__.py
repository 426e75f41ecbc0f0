"""How early and at what length is something told?"""

from analysis.questions.emphasis.first_mentions import first_mentions, turned
from analysis.questions.emphasis.items import opening_items
from analysis.questions.emphasis.openings import lacking, openings
from analysis.questions.emphasis.room import room, room_of_outlets

__all__ = ["first_mentions", "lacking", "opening_items", "openings", "room", "room_of_outlets", "turned"]

"""Who acts and who is acted on."""

from analysis.questions.agency.events import events
from analysis.questions.agency.forms import forms, without_doer
from analysis.questions.agency.roles import roles

__all__ = ["events", "forms", "roles", "without_doer"]

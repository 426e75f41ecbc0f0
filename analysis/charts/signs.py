"""What the signs of voices stand for, as the legends of charts print it."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.charts.words import say
from analysis.schema.vocabulary import Voice


def signs(voices: Iterable[Voice]) -> dict[Voice, str]:
    """The entries of a legend, in the order given: voice -> its words. The outlet's own words, and what is only known to
    stand outside quotation marks, are drawn alike and share one entry."""
    names = {voice: say(voice.printed) for voice in voices}
    if Voice.OUTLET in names and Voice.UNQUOTED in names:
        names[Voice.OUTLET] = say("{first} or {second}", first=names[Voice.OUTLET], second=names.pop(Voice.UNQUOTED))
    return names

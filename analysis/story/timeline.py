"""events.csv: days that the reader marks on charts over time, such as an election or a verdict."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from analysis.errors import Problem
from analysis.story.days import read_day, two_days
from analysis.story.encoding import clean_name
from analysis.story.lists import read_own

FILE = "events.csv"
DAY, EVENT = "day", "event"
MOST_LETTERS = 80


class MarkedDay(NamedTuple):
    """A day and what happened on it, in the reader's words."""

    day: date
    event: str


def read_timeline(folder: Path) -> tuple[tuple[MarkedDay, ...], list[Problem]]:
    """Read a story's events.csv: the days it marks, the earliest first. A row that is wrong is reported and not read, the
    others are; without the file there are no days and no problems."""
    table, problems = read_own(folder / FILE, (DAY, EVENT), needed=(DAY, EVENT), advice=" Write one day a row.")
    found: list[MarkedDay] = []
    for number, values in table:
        written, event = clean_name(values[DAY]), clean_name(values[EVENT])
        day = read_day(written)
        if day is None:
            message = f"{DAY} must be a day like 2025-02-04, not '{written[:40]}'{two_days(written)}."
        elif not event:
            message = f"{EVENT} must say what happened on that day; it is empty."
        elif len(event) > MOST_LETTERS:
            message = f"{EVENT} must be at most {MOST_LETTERS} letters long; it has {len(event)}."
        else:
            found.append(MarkedDay(day, event))
            continue
        problems.append(Problem("error", FILE, f"{message} The row was ignored.", number))
    return tuple(sorted(set(found))), problems

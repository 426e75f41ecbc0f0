"""The project's exceptions, and the one shape in which a problem is told.

Every message says what must hold, what arrived and what to do, and names file and row where there is one.
"""

from __future__ import annotations

import errno
import os
import re
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "repair", "guess"]
STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Problem:
    """One thing about a story folder that its owner should know.

    severity: ``error`` (something was left out), ``repair`` (it was read after a fix), ``guess`` (filled in
    from the text or the file name). file: path inside the story folder. row: line or data row, 1 for the first.
    """

    severity: Severity
    file: str
    message: str
    row: int | None = None

    def __str__(self) -> str:
        place = self.file if self.row is None else f"{self.file}, row {self.row}"
        return _one_line(f"{self.severity}: {place}: {self.message}")


def _one_line(text: str) -> str:
    """Text as a terminal shows it on one line: what would break it, steer it or turn its direction, as its code."""
    return STEERING.sub(lambda match: match.group().encode("unicode_escape").decode(), text)


NO_SPACE = os.strerror(errno.ENOSPC)
NO_SPACE_SAID = "no space is left on the disk. Free some and run it again."


def said_of(error: OSError) -> str:
    """What the system did not do, in a sentence."""
    place = "" if error.filename is None else f"{error.filename}: "
    if error.errno == errno.ENOSPC:
        return place + NO_SPACE_SAID
    return f"{place}{(error.strerror or str(error)).lower()}."


class FramingError(Exception):
    """The parent of all errors this project raises on purpose."""

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows below a cell that ends with this error: the message alone, which says what to do."""
        return str(self).splitlines()


class StoryError(FramingError):
    """A story folder that cannot be compared; ``problems`` holds everything that was found, not the first."""

    def __init__(self, headline: str, problems: list[Problem] | None = None) -> None:
        self.problems = problems or []
        lines = [headline, *(f"  {problem}" for problem in self.problems)]
        super().__init__("\n".join(lines))


class SchemaError(FramingError):
    """A table that lacks a column, or holds a column of another type than its schema says."""


class OutputError(FramingError):
    """A place where output cannot be written without losing something that is already there."""


class StatisticsError(FramingError, ValueError):
    """Numbers that a statistic is not defined for."""


class QuestionError(FramingError, ValueError):
    """A question that this corpus cannot answer, or a choice it does not offer."""

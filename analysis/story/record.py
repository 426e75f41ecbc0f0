"""One article as it was found: where, its text, the fields beside it, and what was repaired."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.errors import Problem
from analysis.story.encoding import clean_text, read_text
from analysis.story.entries import MB, MOST_ARTICLE
from analysis.story.sources import FIELDS


@dataclass
class Record:
    """An article. file: its file. row: its row there, None where the file is the article. fields: those of
    ``sources.FIELDS`` that came with it, not yet checked. problems: what was repaired in it."""

    file: str
    row: int | None
    text: str
    fields: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def record_from(file: str, row: int, values: Mapping[str, object]) -> Record | Problem:
    """A row of a table of articles; a problem instead where its text is none. Paragraphs in a list are joined."""
    value = values.get("text")
    fields = {name: values[name] for name in FIELDS if name in values}
    if isinstance(value, bytes):
        text, problems = read_text(value, file, row)
        return Record(file, row, text, fields, problems)
    problems = []
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        problems.append(Problem("repair", file, "its text is a list; read as a paragraph each.", row))
        value = "\n\n".join(value)
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        value = ""
    if isinstance(value, (bool, list, dict, tuple)):
        kind = (
            "true or false" if isinstance(value, bool) else "a list" if isinstance(value, list) else "names with values"
        )
        return Problem("error", file, f"text must be text, not {kind}. The row is not read.", row)
    try:
        text, faults = clean_text(str(value), file, row)
    except ValueError:  # a number of more digits than are ever printed
        return Problem("error", file, "text must be text, not a number. The row is not read.", row)
    if len(text) > MOST_ARTICLE:
        size = f"at most {MOST_ARTICLE / MB:,.0f} million characters, not {len(text) / MB:,.1f}"
        return Problem("error", file, f"text must have {size}. The row is not read.", row)
    return Record(file, row, text, fields, problems + faults)

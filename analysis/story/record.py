"""One article as it was found: where, its text, the fields beside it, and what was repaired."""

from __future__ import annotations

import math
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from analysis.errors import Problem
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_text, read_text
from analysis.story.entries import MB, MOST_ARTICLE
from analysis.story.lines import joined
from analysis.story.repairs import plain
from analysis.story.sources import FIELDS
from analysis.story.zones import lines_of


@dataclass
class Record:
    """An article. file: its file. row: its row there, None where the file is the article. fields: those of
    ``sources.FIELDS`` that came with it, not yet checked. problems: what was repaired in it. zones: of lines whose zone
    the file itself shows, their number (as ``zones.lines_of``) -> the zone. literal: which signs <, & and _ of the
    text are no marks, as ``repairs.plain`` counts them."""

    file: str
    row: int | None
    text: str
    fields: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    zones: Mapping[int, Zone] = field(default_factory=dict)
    literal: Set[int] = frozenset()


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
        return Problem("error", file, f"text must be text, not {kind}. The row was ignored.", row)
    try:
        text, faults = clean_text(str(value), file, row)
    except ValueError:  # a number of more digits than are ever printed
        return Problem("error", file, "text must be text, not a number. The row was ignored.", row)
    if len(text) > MOST_ARTICLE:
        size = f"at most {MOST_ARTICLE / MB:,.0f} million characters, not {len(text) / MB:,.1f}"
        return Problem("error", file, f"text must have {size}. The row was ignored.", row)
    return Record(file, row, text, fields, problems + faults)


MOST_CUT = 5
"""Cut words that a message names."""


def repaired(record: Record) -> Record:
    """The record without what other programs left in its text: marks, entities, tags, lines broken to fit a page.

    Each kind of repair is a problem that says how many places it changed. All offsets are into the text after it.
    """
    text, said = plain(record.text, record.literal)
    problems = [Problem("repair", record.file, message, record.row) for message in said]
    if said:
        text, faults = clean_text(text, record.file, record.row)
        problems += faults
    found = joined(text)
    if found.n_breaks:
        message = f"its lines are broken at a fixed width; {found.n_breaks:,} line ends were replaced by spaces."
        problems.append(Problem("repair", record.file, message, record.row))
    if found.words:
        shown = ", ".join(found.words[:MOST_CUT]) + (", ..." if len(found.words) > MOST_CUT else "")
        n = f"{len(found.words):,} word{' is' if len(found.words) == 1 else 's are'}"
        message = f"{n} cut at the end of a line; the halves are joined: {shown}."
        problems.append(Problem("repair", record.file, message, record.row))
    zones = _moved(record, found.text) if record.zones and record.text != found.text else record.zones
    literal = frozenset[int]() if said else record.literal
    return replace(record, text=found.text, problems=record.problems + problems, zones=zones, literal=literal)


def _moved(record: Record, text: str) -> dict[int, Zone]:
    """The zones of a record's lines after repairs: by number where as many lines are left, else by what they say."""
    before, after = lines_of(record.text), lines_of(text)
    if len(before) == len(after):
        return dict(record.zones)
    said = {before[number].text: zone for number, zone in record.zones.items()}
    return {number: said[line.text] for number, line in enumerate(after) if line.text in said}

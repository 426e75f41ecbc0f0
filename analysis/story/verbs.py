"""verbs.csv: a story's own reporting verbs and their classes, added to the project's list or put in place of its rows."""

from __future__ import annotations

import re
from pathlib import Path

from analysis.errors import Problem
from analysis.schema.vocabulary import VerbClass
from analysis.story.encoding import clean_name, read_text
from analysis.story.entries import MOST_DICTIONARY, NotRead, exists, read_bytes
from analysis.story.rows import read_rows

COLUMNS = ("verb", "class")
VERB = re.compile(r"[a-z]{2,40}")


def read_verbs(path: Path) -> tuple[dict[str, str], list[Problem]]:
    """Read a verbs.csv: verb, in its base form -> class. Row 1 is the heading, so the first verb is row 2.

    A row that is wrong is refused and reported, the others stay; without the file there are no verbs and no problems.
    """
    if not exists(path):
        return {}, []
    try:
        text, problems = read_text(read_bytes(path, MOST_DICTIONARY), path.name)
    except NotRead as error:
        return {}, [Problem("error", path.name, str(error))]
    table = read_rows(text, path.name, (*COLUMNS, "source"), short=True)
    if not set(COLUMNS) <= set(table.heading):
        named = ", ".join(filter(None, table.names))
        arrived = f"it names {named}" if named else "it is empty"
        message = f"the first line must name the columns verb and class; {arrived}."
        return {}, [*problems, Problem("error", path.name, message, 1)]
    problems += table.problems
    found: dict[str, str] = {}
    rows: dict[str, int] = {}
    for number, cells in table.rows:
        values = dict(zip(table.heading, cells, strict=True))
        verb, kind = clean_name(values["verb"]).lower(), clean_name(values["class"]).lower()
        refusal = _refusal(verb, kind)
        if refusal:
            problems.append(Problem("error", path.name, f"{refusal} The row is not read.", number))
        elif verb in found:
            message = f"'{verb}' stands in row {rows[verb]} already; this row is not read. Keep one of them."
            problems.append(Problem("repair" if found[verb] == kind else "error", path.name, message, number))
        else:
            found[verb], rows[verb] = kind, number
    return found, problems


def _refusal(verb: str, kind: str) -> str | None:
    if not VERB.fullmatch(verb):
        said = f"'{verb[:40]}'" if verb else "nothing"
        return f"verb must be one word in its base form, like claim, not {said}."
    if kind not in set(VerbClass):
        said = f"'{kind[:40]}'" if kind else "nothing"
        return f"class must be one of {', '.join(VerbClass)}, not {said}."
    return None

"""verbs.csv, labels.csv, harm.csv: a story's own words and their classes, added to the project's lists or put in place of rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from analysis import data
from analysis.errors import Problem
from analysis.schema.vocabulary import LabelClass, VerbClass
from analysis.story.encoding import clean_name, read_text
from analysis.story.entries import MOST_DICTIONARY, NotRead, exists, read_bytes
from analysis.story.rows import read_rows

CLASS = "class"


class OwnList(NamedTuple):
    """A list that a story folder may hold: words in its first column, their classes in another.

    file: its name. column: of the words. classes: those a word may have. form: what a word looks like, in small letters.
    said: the same for people. kind: the column of the classes.
    """

    file: str
    column: str
    classes: Collection[str]
    form: re.Pattern[str]
    said: str
    kind: str = CLASS


VERBS = OwnList(
    "verbs.csv", "verb", tuple(VerbClass), re.compile(r"[a-z]{2,40}"), "one word in its base form, like claim"
)
LABELS = OwnList(
    "labels.csv",
    "word",
    tuple(LabelClass),
    re.compile(r"[^\W\d_][\w’' -]{1,59}"),
    "a word or a phrase in its base form, like militant or terror group",
)
HARM = OwnList(
    "harm.csv",
    "word",
    tuple(dict.fromkeys(row["kind"] for row in data.rows("harm.csv"))),
    re.compile(r"[^\W\d_][\w’' -]{1,59}"),
    "a verb or a noun in its base form, or a phrase of such words, like kill or lose life",
    "kind",
)
OWN_LISTS = (VERBS, LABELS, HARM)
"""Every list of its own that a story folder may hold."""


def read_own(
    path: Path, columns: Sequence[str], *, needed: Sequence[str], advice: str = ""
) -> tuple[list[tuple[int, dict[str, str]]], list[Problem]]:
    """Read a table of a story's own: number of each row, the heading being row 1, and its cells by column.

    columns: those that are read. needed: those it must name. advice: what to do where it does not. Without the file there
    are no rows and no problems.
    """
    if not exists(path):
        return [], []
    try:
        text, problems = read_text(read_bytes(path, MOST_DICTIONARY), path.name)
    except NotRead as error:
        return [], [Problem("error", path.name, str(error))]
    table = read_rows(text, path.name, columns, short=True)
    if not set(needed) <= set(table.heading):
        named = ", ".join(filter(None, table.names))
        arrived = f"it names {named}" if named else "it is empty"
        message = f"the first line must name the columns {' and '.join(needed)}; {arrived}.{advice}"
        return [], [*problems, Problem("error", path.name, message, 1)]
    rows = [(number, dict(zip(table.heading, cells, strict=True))) for number, cells in table.rows]
    return rows, problems + table.problems


def read_list(folder: Path, wanted: OwnList) -> tuple[dict[str, str], list[Problem]]:
    """Read a story's own list: word, in small letters -> class. Row 1 is the heading, so the first word is row 2.

    A row that is wrong is refused and reported, the others stay; without the file there are no words and no problems.
    """
    path = folder / wanted.file
    columns = (wanted.column, wanted.kind)
    table, problems = read_own(path, (*columns, "source"), needed=columns)
    found: dict[str, str] = {}
    rows: dict[str, int] = {}
    for number, values in table:
        word, kind = clean_name(values[wanted.column]).lower(), clean_name(values[wanted.kind]).lower()
        refusal = _refusal(word, kind, wanted)
        if refusal:
            problems.append(Problem("error", path.name, f"{refusal} The row was ignored.", number))
        elif word in found:
            message = f"'{word}' is already listed in row {rows[word]}; this row was ignored. Delete one."
            problems.append(Problem("repair" if found[word] == kind else "error", path.name, message, number))
        else:
            found[word], rows[word] = kind, number
    return found, problems


def _refusal(word: str, kind: str, wanted: OwnList) -> str | None:
    if not wanted.form.fullmatch(word):
        said = f"'{word[:40]}'" if word else "nothing"
        return f"{wanted.column} must be {wanted.said}, not {said}."
    if kind not in set(wanted.classes):
        said = f"'{kind[:40]}'" if kind else "nothing"
        return f"{wanted.kind} must be one of {', '.join(wanted.classes)}, not {said}."
    return None

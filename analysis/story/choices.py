"""selection.csv: which rows of the grid of told and left out the reader keeps, drops or calls otherwise."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from analysis.errors import Problem
from analysis.schema.vocabulary import Told
from analysis.story.encoding import clean_name
from analysis.story.lists import read_own

FILE = "selection.csv"
ROW, KEEP, NAME = "row_id", "keep", "name"
WORDS = "row"
SHOWN = ("kind", WORDS, "n_articles")
"""Columns that help the reader. Only the words of a row are read, to find it again."""
HEADING = (ROW, *SHOWN, KEEP, NAME)
ANSWERS = {"yes": True, "no": False, "": None}
KINDS = "|".join(kind.value for kind in Told)
NAMED = (Told.PERSON.value, Told.PLACE.value)
"""Kinds of rows whose id is a name; those of others begin with an article."""
ROW_ID = re.compile(rf"(?:{KINDS}):\S.*")
MOST_LETTERS = 200
NEW_LIST = "framing rows with --out and another name"
"""What writes a list where there is one: without --out the command refuses to."""


class Choice(NamedTuple):
    """What the reader says of a row. keep: whether it is shown; None where the rule decides. name: how it is called; None
    for its own name. row: of the file, the heading being row 1. told: the words that the file shows for it, by which it is
    found again where its article was edited; "" where it shows none."""

    keep: bool | None
    name: str | None
    row: int
    told: str = ""


def read_choices(folder: Path) -> tuple[dict[str, Choice], list[Problem]]:
    """Read a story's selection.csv: row_id -> choice. A row that is wrong is reported and not read, the others stay;
    without the file there are no choices and no problems."""
    table, problems = read_own(folder / FILE, HEADING, needed=(ROW, KEEP), advice=f" Write one: {NEW_LIST}.")
    found: dict[str, Choice] = {}
    for number, values in table:
        row_id, keep = clean_name(values[ROW]), clean_name(values[KEEP]).lower()
        name = clean_name(values.get(NAME, "")) or None
        refusal = _refusal(row_id, keep, name)
        if refusal:
            problems.append(Problem("error", FILE, f"{refusal} The row was ignored.", number))
        elif row_id in found:
            message = f"'{row_id[:40]}' is already listed in row {found[row_id].row}; this row was ignored. Delete one."
            problems.append(Problem("error", FILE, message, number))
        else:
            found[row_id] = Choice(ANSWERS[keep], name, number, clean_name(values.get(WORDS, "")))
    return found, problems


def _refusal(row_id: str, keep: str, name: str | None) -> str | None:
    if not ROW_ID.fullmatch(row_id):
        said = f"'{row_id[:40]}'" if row_id else "nothing"
        kinds = ", ".join(kind.value for kind in Told)
        return f"{ROW} must be as framing rows writes it, a kind ({kinds}), a colon and which row; not {said}."
    if keep not in ANSWERS:
        return f"{KEEP} must be yes, no or nothing, not '{keep[:40]}'."
    if name is not None and len(name) > MOST_LETTERS:
        return f"{NAME} must be at most {MOST_LETTERS} letters long; it has {len(name)}."
    return None


def of_no_article(choices: Mapping[str, Choice], articles: Collection[str]) -> list[Problem]:
    """The rows that name an article by its id which the story does not have. articles: its ids."""
    problems = []
    for row_id, choice in choices.items():
        kind, _, rest = row_id.partition(":")
        article = rest.rpartition(":")[0]
        if kind not in NAMED and article not in articles:
            problems.append(no_longer(row_id, choice, f"; the story has no article {article} any more"))
    return problems


def no_longer(row_id: str, choice: Choice, why: str = "") -> Problem:
    """What to say of a row that fits nothing any more. why: begins with a semicolon."""
    called = f" (“{choice.name}”)" if choice.name else ""
    message = f"'{row_id}'{called} fits no row any more{why}. Look for its row in a new list: {NEW_LIST}."
    return Problem("error", FILE, message, choice.row)

"""marks-terms.csv, marks-speech.csv and the like: what readers say of samples of what the program found, a file a reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from analysis.errors import Problem
from analysis.escape import slug
from analysis.schema import check, empty
from analysis.schema.checks import READ_MARKS
from analysis.schema.vocabulary import Mark, Sampled
from analysis.story.encoding import clean_name
from analysis.story.entries import NotRead, entries
from analysis.story.lists import read_own

MARK, READER = "right", "reader"
FILLED_IN = (MARK, READER, "note")
KEYS: dict[Sampled, tuple[str, ...]] = {
    Sampled.TERMS: ("article_id", "start", "concept", "term"),
    Sampled.SPEECH: ("article_id", "start"),
}
"""By which columns a row is found again."""
SHOWN: dict[Sampled, tuple[str, ...]] = {
    Sampled.TERMS: ("check", "outlet", "concept", "term", "sentence_text"),
    Sampled.SPEECH: ("check", "outlet", "speaker", "cue", "kind", "content", "context"),
}
"""What the reader reads."""
ANSWERS = {
    **dict.fromkeys(("yes", "y", "right", "true", "1"), Mark.YES),
    **dict.fromkeys(("no", "n", "wrong", "false", "0"), Mark.NO),
    **dict.fromkeys(("unclear", "u", "?"), Mark.UNCLEAR),
}
MOST_ROWS = 100_000
"""A plain limit for time: rows of all files that are read."""
LARGEST = 2**32 - 1


def heading(sampled: Sampled) -> tuple[str, ...]:
    """The columns of a file of marks: what the reader reads, what the reader fills in, by what the row is found again."""
    named = (*SHOWN[sampled], *FILLED_IN, *KEYS[sampled])
    return tuple(dict.fromkeys(named))


def file_name(sampled: Sampled, reader: str = "") -> str:
    """The name of a reader's file: marks-terms.csv, or marks-terms-ann-lee.csv."""
    return f"marks-{sampled}{f'-{slug(reader)}' if reader else ''}.csv"


def is_marks(name: str) -> bool:
    """Whether a file is one of marks, by its name."""
    return _sampled(name) is not None


def _sampled(name: str) -> Sampled | None:
    begins = {f"marks-{each}": each for each in Sampled}
    found = [each for text, each in begins.items() if name == f"{text}.csv" or name.startswith(f"{text}-")]
    return found[0] if found and name.endswith(".csv") and name.isprintable() else None


def files_of_marks(folder: Path) -> list[str]:
    """The files of marks in a story folder, by name."""
    try:
        return [path.name for path in entries(folder) if is_marks(path.name)]
    except NotRead:  # said where the articles were to be read
        return []


def read_marks(folder: Path) -> tuple[pl.DataFrame, list[Problem]]:
    """Read what readers marked in a story folder: schema READ_MARKS, by file and row, and what is wrong with the files.

    A row without a mark is passed over. One that is wrong is reported with its file and its number and left out; the
    others stay. Whether what a row names is found in the articles is not looked at here.
    """
    rows: list[dict[str, object]] = []
    problems: list[Problem] = []
    for name in files_of_marks(folder):
        sampled = _sampled(name)
        assert sampled is not None
        advice = " Write one: framing sample."
        table, faults = read_own(folder / name, heading(sampled), needed=(*KEYS[sampled], MARK), advice=advice)
        found, more = _marks(sampled, name, table[: max(MOST_ROWS - len(rows), 0)])
        rows += found
        problems += [*faults, *more]
        if len(rows) >= MOST_ROWS:
            problems.append(Problem("error", name, f"at most {MOST_ROWS:,} marks are read; the rest is left out."))
            break
    made = pl.DataFrame(rows, schema={key: column.dtype for key, column in READ_MARKS.items()})
    return check(made, READ_MARKS), problems


def _marks(
    sampled: Sampled, file: str, table: Sequence[tuple[int, dict[str, str]]]
) -> tuple[list[dict[str, object]], list[Problem]]:
    found: dict[tuple[str, ...], dict[str, object]] = {}
    problems = []
    for number, values in table:
        cells = {name: clean_name(text) for name, text in values.items()}
        word = cells[MARK].lower()
        if not word:
            continue
        key = tuple(cells[name] for name in KEYS[sampled])
        if refusal := _refusal(word, cells, sampled):
            problems.append(Problem("error", file, f"{refusal} The row was ignored.", number))
        elif key in found:
            first = found[key]
            message = f"the same place is marked in row {first['row']} already; this row was ignored. Delete one."
            problems.append(Problem("repair" if first["mark"] == ANSWERS[word] else "error", file, message, number))
        else:
            row = {"sampled": sampled, "file": file, "row": number, "reader": cells.get(READER) or None}
            named = {name: cells.get(name) for name in ("article_id", "concept", "term")}
            found[key] = {**row, **named, "start": int(cells["start"]), "mark": ANSWERS[word]}
    return list(found.values()), problems


def _refusal(word: str, cells: dict[str, str], sampled: Sampled) -> str | None:
    if word not in ANSWERS:
        return f"{MARK} must be {', '.join(list(Mark)[:-1])} or {list(Mark)[-1]}, or empty where not marked, not '{word[:40]}'."
    start = cells["start"]
    if not (start.isascii() and start.isdigit() and len(start) <= len(str(LARGEST)) and int(start) <= LARGEST):
        said = f"'{start[:40]}'" if start else "nothing"
        return f"start must be the number that framing sample wrote, not {said}."
    lacking = next((name for name in KEYS[sampled] if not cells[name]), None)
    return f"{lacking} must be as framing sample wrote it, not nothing." if lacking else None


def no_marks() -> pl.DataFrame:
    """A table without marks: schema READ_MARKS."""
    return empty(READ_MARKS)

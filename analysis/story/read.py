"""A story folder -> a Story. Everything found wrong is collected; nothing wrong with one article costs another."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from analysis.errors import Problem, StoryError
from analysis.schema import check
from analysis.schema.story import ARTICLES, PROBLEMS
from analysis.story.about import FILE as ABOUT
from analysis.story.about import read_title
from analysis.story.assembling import assembled, once
from analysis.story.choices import FILE as SELECTION
from analysis.story.choices import Choice, read_choices
from analysis.story.concepts import Concept, read_concepts
from analysis.story.entries import MOST_TABLE, NotRead, exists, read_bytes
from analysis.story.formats import formats_said, read_records
from analysis.story.lists import HARM, LABELS, OWN_LISTS, VERBS, read_list
from analysis.story.marks import files_of_marks, no_marks, read_marks
from analysis.story.repeated import repeated, said
from analysis.story.timeline import FILE as TIMELINE
from analysis.story.timeline import MarkedDay, read_timeline

BESIDE = ("concepts.yaml", "sources.csv", ABOUT, SELECTION, TIMELINE, *(each.file for each in OWN_LISTS))
"""Files of a story that hold no article."""


@dataclass(frozen=True)
class Story:
    """One story as several outlets tell it.

    name: the folder's name. articles: a row per article (schema ARTICLES). concepts, actors: what concepts.yaml
    says. problems: a row per thing to know about the folder (schema PROBLEMS). verbs: reporting verb -> class, as
    verbs.csv says; empty without one. files: the story's files that hold no article (BESIDE), as far as the folder has
    them, name -> SHA-256 of what was read. labels: word for an actor -> class, as labels.csv says.
    harm: word for an act of harm -> kind, as harm.csv says. selection: row of the grid of told and left out -> what the
    reader chose, as selection.csv says. title: what the story is called, as story.yaml says; None without one.
    timeline: the days that the reader marks, as events.csv says.
    marks: what readers marked by hand (schema READ_MARKS).
    """

    name: str
    articles: pl.DataFrame
    concepts: tuple[Concept, ...]
    actors: tuple[Concept, ...]
    problems: pl.DataFrame
    verbs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    harm: Mapping[str, str] = field(default_factory=dict)
    selection: Mapping[str, Choice] = field(default_factory=dict)
    title: str | None = None
    timeline: tuple[MarkedDay, ...] = ()
    marks: pl.DataFrame = field(default_factory=no_marks)


def read_story(folder: str | Path) -> Story:
    """Read a story folder.

    Raises StoryError, with all problems of the folder, when there is no such folder, no article in it that can be
    read, or when concepts.yaml has an error: a dictionary that is only partly read would give false counts.
    """
    story, problems = inspect_story(folder)
    if story is None:
        raise StoryError(f"{folder} cannot be compared:", [p for p in problems if p.severity == "error"])
    return story


def inspect_story(folder: str | Path) -> tuple[Story | None, list[Problem]]:
    """Everything a folder's owner should know, and the story if it can be compared."""
    path = Path(folder)
    if not _is_folder(path):
        message = f"must be a folder with articles ({formats_said()}); no such folder exists."
        return None, [Problem("error", str(folder), message)]
    dictionary = read_concepts(path / "concepts.yaml")
    records, problems = read_records(path)
    rows, faults = assembled(path, records)
    problems += faults
    rows, faults = once(rows)
    problems += faults + dictionary.problems
    own = {each: read_list(path, each) for each in OWN_LISTS}
    problems += [fault for _, faults in own.values() for fault in faults]
    choices, faults = read_choices(path)
    problems += faults
    title, faults = read_title(path)
    problems += faults
    timeline, faults = read_timeline(path)
    problems += faults
    marks, faults = read_marks(path)
    problems += faults
    if not rows:
        problems.append(Problem("error", path.name, "must hold at least one article with text; it holds none."))
    broken = any(problem.severity == "error" for problem in dictionary.problems)
    if not rows or broken:
        return None, problems
    articles = pl.DataFrame(rows, schema={name: column.dtype for name, column in ARTICLES.items()})
    problems += said(repeated(articles), path.name)
    story = Story(
        path.resolve().name,
        check(articles, ARTICLES),
        dictionary.concepts,
        dictionary.actors,
        problem_table(problems),
        verbs=own[VERBS][0],
        files=_hashes(path),
        labels=own[LABELS][0],
        harm=own[HARM][0],
        selection=choices,
        title=title,
        timeline=timeline,
        marks=marks,
    )
    return story, problems


def _hashes(folder: Path) -> dict[str, str]:
    found = {}
    for name in (*BESIDE, *files_of_marks(folder)):
        if exists(folder / name):
            with suppress(NotRead):  # said where it was to be read
                found[name] = hashlib.sha256(read_bytes(folder / name, MOST_TABLE)).hexdigest()
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission on the way there, or a name too long for the system
        return False


def problem_table(problems: list[Problem]) -> pl.DataFrame:
    """Problems as a table, errors first, then in the order they were found."""
    order = {"error": 0, "repair": 1, "guess": 2}
    found = sorted(problems, key=lambda problem: order[problem.severity])
    rows = [(problem.severity, problem.file, problem.row, problem.message) for problem in found]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in PROBLEMS.items()}, orient="row")

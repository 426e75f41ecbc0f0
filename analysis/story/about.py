"""story.yaml: what the story is called."""

from __future__ import annotations

from pathlib import Path

import yaml

from analysis.errors import Problem
from analysis.story.encoding import clean_name
from analysis.story.entries import MOST_DICTIONARY, NotRead, exists, read_bytes

FILE = "story.yaml"
TITLE = "title"
MOST_LETTERS = 200
"""A plain limit: letters of a title."""
RIGHT = 'title: "The talks in Rome"'
"""A line as it must be; the marks allow a colon in the title."""


def read_title(folder: Path) -> tuple[str | None, list[Problem]]:
    """The title that a story folder gives its story, in the line ``title:`` of story.yaml; None without one."""
    if not exists(folder / FILE):
        return None, []
    try:
        node = yaml.compose(read_bytes(folder / FILE, MOST_DICTIONARY).decode("utf-8-sig"), yaml.SafeLoader)
    except NotRead as error:
        return None, [Problem("error", FILE, str(error))]
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        return None, [_wrong("it is no YAML in UTF-8")]
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    given = [value for key, value in pairs if isinstance(key, yaml.ScalarNode) and key.value == TITLE]
    others = [key for key, _ in pairs if not (isinstance(key, yaml.ScalarNode) and key.value == TITLE)]
    problems = [_wrong(f"'{str(key.value)[:40]}' is no line of it", key.start_mark.line + 1) for key in others]
    if not given or not isinstance(given[0], yaml.ScalarNode) or not clean_name(given[0].value):
        return None, [*problems, _wrong("it has no title")]
    title = clean_name(given[0].value)
    if len(title) > MOST_LETTERS:
        problems.append(_wrong(f"its title has {len(title):,} letters, and the first {MOST_LETTERS} are read"))
    return title[:MOST_LETTERS], problems


def _wrong(what: str, row: int | None = None) -> Problem:
    return Problem(
        "error", FILE, f"must hold one line like this one, marks and all: {RIGHT}; {what}. Write it so.", row
    )

"""Word lists, each row with its language and its source. What each file holds: ``README.md`` beside them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

ENGLISH = "en"


@cache
def rows(name: str, language: str = ENGLISH) -> tuple[Mapping[str, str], ...]:
    """The rows of one of the lists of this folder, in their order, read once.

    Of a list with a column ``language`` those of one language (ISO 639-1); of another list all.
    """
    text = (resources.files("analysis.data") / name).read_text(encoding="utf-8")
    return tuple(row for row in csv.DictReader(io.StringIO(text)) if row.get("language", language) == language)


@cache
def languages(name: str) -> tuple[str, ...]:
    """The languages of a list with a column ``language``, in the order of their first rows."""
    text = (resources.files("analysis.data") / name).read_text(encoding="utf-8")
    return tuple(dict.fromkeys(row["language"] for row in csv.DictReader(io.StringIO(text))))


@cache
def words(name: str, kind: str, language: str = ENGLISH) -> tuple[str, ...]:
    """The words of one kind, in the order of the list: the first column of the rows with that ``kind``.

    Raises ValueError where the list has no word of the kind, so that a kind that is misspelt is no empty list.
    """
    found = tuple(next(iter(row.values())) for row in rows(name, language) if row["kind"] == kind)
    if not found:
        kinds = ", ".join(sorted({row["kind"] for row in rows(name, language)})) or "none"
        raise ValueError(f"{name} must have words of the kind '{kind}' in '{language}'; its kinds there are: {kinds}.")
    return found


@cache
def one_of(name: str, kind: str, language: str = ENGLISH) -> str:
    """The words of one kind as alternatives of a regular expression, longest first, so that a word is found whole.

    An apostrophe stands for a straight one as well.
    """
    longest_first = sorted(words(name, kind, language), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", " ").replace("’", "[’']") for word in longest_first)

"""settings.yaml, the file beside the notebooks that holds the settings of all of them, a line each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import FramingError
from analysis.publish.rules import one_of

FILE = "settings.yaml"
PLAIN: dict[str, str] = yaml.load(
    """
story: seeds
figures:
shared_copy: in
context: page
width:
dpi: 300
language: en
palette:
embeddings: no
""",
    Loader=yaml.BaseLoader,  # makes texts of all values
)
"""What the file can hold, and what holds where it doesn't."""
MOST_BYTES = 100_000
"""A plain limit, far above what a person writes here."""
LINE = re.compile(r"^(?P<name>[a-z_]+):[^#\n]*?(?P<note> *#.*)?$", re.MULTILINE)


class SettingsError(FramingError):
    """A setting that can't be used."""


def read_settings(place: Path) -> dict[str, Any]:
    """What the settings.yaml of a folder says, name -> text, for ``palette`` outlet -> colour; PLAIN where it says nothing.

    Raises SettingsError when it can't be read or holds something else.
    """
    try:
        data = (place / FILE).read_bytes()[:MOST_BYTES]
        found = yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except FileNotFoundError:
        found = None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise SettingsError(f"{MUST} {_why(error)}.") from None
    found = found or {}
    if not isinstance(found, dict):
        raise SettingsError(f"{MUST} it holds something else.")
    for name, value in found.items():
        if fault := one_of(name, list(PLAIN)):
            raise SettingsError(f"{FILE}: the name of a setting {fault}")
        if not isinstance(value, str) and name != "palette":
            raise SettingsError(f"{FILE}: {name} must be one value; it is {len(value)} values.")
    return PLAIN | {name: value.strip() if isinstance(value, str) else value for name, value in found.items()}


MUST = f"{FILE} must hold a line for each setting, such as story: my-story;"


def _why(error: Exception) -> str:
    line = getattr(getattr(error, "problem_mark", None), "line", None)
    return "it can't be read" if line is None else f"line {line + 1} can't be read"


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The text of a settings.yaml with other values for some settings; comments and the other lines stay."""

    def line(match: re.Match[str]) -> str:
        name = match["name"]
        if name not in values:
            return match[0]
        plain = yaml.safe_dump(values[name], default_flow_style=True, allow_unicode=True, width=float("inf"))
        value = plain.removesuffix("\n").removesuffix("\n...") if values[name] else ""
        return f"{name}: {value}".rstrip() + (match["note"] or "")

    missing = [name for name in values if not re.search(rf"^{name}:", text, re.MULTILINE)]
    lines = [*text.rstrip("\n").split("\n"), *(f"{name}:" for name in missing)] if text else [f"{n}:" for n in missing]
    return LINE.sub(line, "\n".join(lines)) + "\n"

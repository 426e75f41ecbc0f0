"""The settings of the notebooks: those of all in one file, those of one notebook in its own cell. All are checked here,
before anything long runs."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml

from analysis.charts.style import Context
from analysis.errors import FramingError
from analysis.publish.files import MARKER, mark
from analysis.publish.listing import ROOT, home_of
from analysis.publish.rules import fault_in, one_of
from analysis.schema.cells import figures as counted
from analysis.schema.vocabulary import SharedCopy
from analysis.story import Story, read_story

FILE = "settings.yaml"
NAMES = ("story", "figures", "shared_copy", "context", "embeddings")
"""What the file holds, a line each."""
MOST_BYTES = 100_000
"""A plain limit, far above what a person writes here."""
YES, NO = ("yes", "true", "on"), ("no", "false", "off", "")
LINE = re.compile(r"^(?P<name>[a-z_]+):[^#\n]*?(?P<note> *#.*)?$", re.MULTILINE)


class SettingsError(FramingError):
    """A setting that can't be used."""


@dataclass(frozen=True)
class Settings:
    """The settings in force in a notebook.

    story: the story as it was read. folder: where it lies. figures: the folder that figures are written to. shared_copy:
    how passages that articles share are counted. context: the size of figures. embeddings: whether sentences are also
    compared by meaning. told: all of it in a line, as the notebook shows it.
    """

    story: Story
    folder: Path
    figures: Path
    shared_copy: SharedCopy
    context: Context
    embeddings: bool
    told: str

    def __repr__(self) -> str:
        return self.told


def settings(**own: object) -> Settings:
    """Read the settings of all notebooks from settings.yaml, which lies beside the notebook, and check the notebook's own.

    own: the notebook's settings by their names, such as ``MOST=MOST``. One that has the name of a setting of all, such as
    ``STORY="my-story"``, takes its place in this notebook. Settings that have no rule are taken as they are.
    Raises SettingsError, in one line: what must hold, what arrived, what there is; StoryError when the story can't be
    compared.
    """
    place = Path.cwd() if Path(FILE).is_file() else ROOT / "notebooks"
    shared = read_settings(place)
    origin = dict.fromkeys(NAMES, f"{FILE}: ") | {name.lower(): "" for name in own if name.lower() in NAMES}
    shared |= {name.lower(): str(value) for name, value in own.items() if name.lower() in NAMES}
    checked = {
        "shared_copy": list(SharedCopy),
        "context": list(get_args(Context)),
        "embeddings": ["yes", "no"],
    }
    shared["embeddings"] = _yes_or_no(shared["embeddings"])
    for name, choices in checked.items():
        if fault := one_of(shared[name], choices):
            shown = name if origin[name] else name.upper()
            raise SettingsError(f"{origin[name]}{shown} {fault}")
    folder = story_folder(shared["story"], place.parent, said=origin["story"])
    story = read_story(folder)
    for name, value in own.items():
        if fault := fault_in(name, value, story):
            raise SettingsError(f"{name} {fault}")
    figures = _figures(shared["figures"], folder, place.parent)
    return Settings(
        story=story,
        folder=folder,
        figures=figures,
        shared_copy=SharedCopy(shared["shared_copy"]),
        context=shared["context"],  # type: ignore[arg-type]  # one of them, as was checked
        embeddings=shared["embeddings"] == "yes",
        told=_told(story, folder, figures, shared, place),
    )


def read_settings(place: Path) -> dict[str, str]:
    """What settings.yaml in a folder says, name -> text; what it does not name is as in a new one, and empty.

    Raises SettingsError when it can't be read or names something else.
    """
    path = place / FILE
    try:
        data = path.read_bytes()[:MOST_BYTES]
        found = yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)  # makes texts of all values
    except FileNotFoundError:
        found = {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise SettingsError(f"{FILE} must hold a line for each setting, such as story: seeds; {_why(error)}.") from None
    if found in (None, ""):
        found = {}
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise SettingsError(f"{FILE} must hold a line for each setting, such as story: seeds; it holds something else.")
    for name in found:
        if fault := one_of(name, list(NAMES)):
            raise SettingsError(f"{FILE}: the name of a setting {fault}")
    return {"story": "seeds", "figures": "", "shared_copy": "in", "context": "page", "embeddings": "no"} | {
        name: value.strip() for name, value in found.items()
    }


def _why(error: Exception) -> str:
    line = getattr(getattr(error, "problem_mark", None), "line", None)
    return "it can't be read" if line is None else f"line {line + 1} is none"


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
    return LINE.sub(line, text.rstrip("\n") + "".join(f"\n{name}:" for name in missing)) + "\n"


def _yes_or_no(value: str) -> str:
    lowered = value.strip().lower()
    return "yes" if lowered in YES else "no" if lowered in NO else value


def story_folder(name: str, base: Path, *, said: str = "") -> Path:
    """The folder that a setting names, as seen from ``base``, or from the notebooks in it. said: what an error begins with.

    Raises SettingsError when there is none.
    """
    given = Path(name).expanduser()
    for path in (base / given, base / "notebooks" / given):
        if name and path.is_dir():
            return path.resolve()
    there = ", ".join(each for each in _stories(base)) or "no story"
    arrived = f"“{name}” is not there" if name else "it is empty"
    raise SettingsError(
        f"{said}{'story' if said else 'STORY'} must be a folder with articles; {arrived}. In {base.name}: {there}."
    )


def _stories(base: Path) -> list[str]:
    """The folders that look like a story."""
    files = ("sources.csv", "concepts.yaml", "*.txt", "*.docx", "articles.*")
    return [
        path.name
        for path in sorted(base.iterdir())
        if path.is_dir() and not path.name.startswith(".") and any(next(path.glob(file), None) for file in files)
    ]


def _figures(named: str, folder: Path, base: Path) -> Path:
    """Where figures go: to the folder that is named, or to the home of what is made from the story."""
    if named:
        return (base / Path(named).expanduser()).resolve()
    home = home_of(folder)
    if home != ROOT:
        if home.exists() and not (home / MARKER).is_file() and (not home.is_dir() or any(home.iterdir())):
            raise SettingsError(
                f"figures of {folder.name} go to {home.name}, which must be new or made by this suite; it holds "
                f"something else. Move that, or name another folder in {FILE}: figures."
            )
        home.mkdir(exist_ok=True)
        mark(home)
    return home / "figures"


def _told(story: Story, folder: Path, figures: Path, shared: Mapping[str, str], place: Path) -> str:
    """The settings in a line; and what saving does where the notebook is the sample's and the story is not."""
    articles, outlets = story.articles.height, story.articles["outlet"].n_unique()
    parts = [
        f"Story: {story.name}, {counted(articles, 'article')} of {counted(outlets, 'outlet')}",
        f"figures go to {_from(figures, place.parent)}, size {shared['context']}",
        f"shared copy is {SharedCopy(shared['shared_copy']).printed}",
    ]
    if shared["embeddings"] == "yes":
        parts.append("sentences are also compared by meaning")
    line = "; ".join(parts) + "."
    if place == ROOT / "notebooks" and home_of(folder) != ROOT:
        line += (
            " If you save this notebook, these results take the place of the sample's in it; to work on a copy instead, "
            f"run: framing open {_from(folder, Path.cwd())}"
        )
    return line


def _from(path: Path, base: Path) -> str:
    """A path as it is seen from a folder, where it lies there or beside it; else the whole path."""
    if path.is_relative_to(base.resolve().parent):
        return Path(os.path.relpath(path, base.resolve())).as_posix()
    return str(path)

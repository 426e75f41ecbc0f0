"""The settings of the notebooks: those of all in one file, those of one notebook in its own cell. All are checked here,
before anything long runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from analysis.charts.look import set_look
from analysis.charts.style import Context
from analysis.publish.files import MARKER, mark
from analysis.publish.listing import ROOT, home_of
from analysis.publish.rules import fault_in, one_of
from analysis.publish.settings_file import FILE, PLAIN, SettingsError, read_settings
from analysis.schema.cells import figures as counted
from analysis.schema.vocabulary import SharedCopy
from analysis.story import Story, read_story

YES, NO = ("yes", "true", "on"), ("no", "false", "off", "")


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
    here = {name.lower(): value for name, value in own.items() if name.lower() in PLAIN}
    shared = read_settings(place) | here
    _check(shared, here)
    folder = story_folder(str(shared["story"]), place.parent, said=_named("story", here))
    story = read_story(folder)
    for name, value in own.items():
        if fault := fault_in(name, value, story):
            raise SettingsError(f"{name} {fault}")
    figures = _figures(str(shared["figures"]), folder, place.parent)
    return Settings(
        story=story,
        folder=folder,
        figures=figures,
        shared_copy=SharedCopy(shared["shared_copy"]),
        context=shared["context"],
        embeddings=_yes_or_no(shared["embeddings"]) == "yes",
        told=_told(story, folder, figures, shared, place),
    )


def _check(shared: Mapping[str, Any], here: Mapping[str, object]) -> None:
    """Check what needs no story, and let charts look as it says. Raises SettingsError."""
    choices = {
        "shared_copy": list(SharedCopy),
        "context": [size for size in get_args(Context) if size != "brief"],
        "embeddings": ["yes", "no"],
    }
    for name, words in choices.items():
        value = _yes_or_no(shared[name]) if name == "embeddings" else shared[name]
        if fault := one_of(value, words):
            raise SettingsError(f"{_named(name, here)} {fault}")
    if not isinstance(shared["palette"] or {}, Mapping):
        raise SettingsError(
            f"{_named('palette', here)} must hold a colour for each outlet, such as {{North: '#162F4A'}}; "
            f"it is “{shared['palette']}”."
        )
    numbers: dict[str, float | None] = {}
    for name, kind in (("width", float), ("dpi", int)):
        try:
            numbers[name] = kind(shared[name]) if shared[name] not in ("", None) else None
        except (TypeError, ValueError):
            raise SettingsError(f"{_named(name, here)} must be a number; it is “{shared[name]}”.") from None
    try:
        set_look(
            width=numbers["width"],
            palette=shared["palette"] or {},
            language=str(shared["language"]),
            dpi=int(numbers["dpi"] or PLAIN["dpi"]),
        )
    except ValueError as error:
        raise SettingsError(f"{FILE}: {error}") from None


def _named(name: str, here: Mapping[str, object]) -> str:
    """How an error calls a setting of all notebooks: by the place where it is set."""
    return name.upper() if name in here else f"{FILE}: {name}"


def _yes_or_no(value: object) -> str:
    lowered = str(value).strip().lower()
    return "yes" if lowered in YES else "no" if lowered in NO else str(value)


def story_folder(name: str, base: Path, *, said: str = f"{FILE}: story") -> Path:
    """The folder that a setting names, as seen from ``base``, or from the notebooks in it. said: how an error calls the
    setting.

    Raises SettingsError when there is none.
    """
    given = Path(name).expanduser()
    for path in (base / given, base / "notebooks" / given):
        if name and path.is_dir():
            return path.resolve()
    there = ", ".join(each for each in _stories(base)) or "no story"
    arrived = f"“{name}” is not there" if name else "it is empty"
    raise SettingsError(f"{said} must be a folder with articles; {arrived}. In {base.name}: {there}.")


def _stories(base: Path) -> list[str]:
    """The folders that look like a story."""
    files = ("sources.csv", "concepts.yaml", "articles.*")
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


def _told(story: Story, folder: Path, figures: Path, shared: Mapping[str, Any], place: Path) -> str:
    """The settings in a line; and what saving does where the notebook is the sample's and the story is not."""
    articles, outlets = story.articles.height, story.articles["outlet"].n_unique()
    home = home_of(folder)
    where = (
        _from(figures, place.parent) if shared["figures"] or home == ROOT else f"{home.name}/figures next to the story"
    )
    parts = [
        f"Story: {story.name}, {counted(articles, 'article')} of {counted(outlets, 'outlet')}",
        f"figures go to {where}, size {shared['context']}",
        f"shared copy is {SharedCopy(shared['shared_copy']).printed}",
    ]
    if _yes_or_no(shared["embeddings"]) == "yes":
        parts.append("sentences are also compared by meaning")
    line = "; ".join(parts) + "."
    if place == ROOT / "notebooks" and home != ROOT:
        line += (
            " If you save this notebook, these results replace those of the sample in it. To work on a copy instead, "
            f"run: framing open {_from(folder, ROOT)}"
        )
    return line


def _from(path: Path, base: Path) -> str:
    """A path as it is seen from a folder, where it lies there or beside it; else the whole path."""
    if path.is_relative_to(base.resolve().parent):
        return Path(os.path.relpath(path, base.resolve())).as_posix()
    return str(path)

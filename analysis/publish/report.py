"""The whole suite on one story: notebooks, figures, pages."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from analysis.errors import OutputError
from analysis.publish import notebooks, site
from analysis.publish.files import claim, undisturbed, workshop
from analysis.publish.gallery import files_of, manifests, write_gallery
from analysis.publish.listing import ROOT, notebook_files
from analysis.story import read_story

NUMBERED = re.compile(r"[0-9][0-9]-")


@dataclass(frozen=True)
class Report:
    """Where to look: the notebooks, the folder of figures, the first web page."""

    notebooks: list[Path]
    figures: Path
    page: Path


def report(folder: str | Path, out: str | Path | None = None) -> Report:
    """Run all notebooks on a story folder and write notebooks, figures and pages.

    out: a folder that is new, empty, or made by the suite. Without it the project's own notebooks and figures are
    made anew, and the pages go to ``build/site``. All is made aside and put in its place at the end: an interruption
    or a cell that fails leaves what was there before. Raises StoryError when the story can't be compared, OutputError
    when ``out`` is not ours to write to, NotebookError when a notebook stops.
    """
    story = read_story(folder)
    sources = notebook_files()
    base = ROOT if out is None else _claimed(Path(out), Path(folder))
    places = base / "notebooks", base / "figures", (base / "build" if out is None else base) / "site"
    run = {"STORY": str(Path(folder).resolve()), "FIGURES": "../figures"}
    shown = {"STORY": _from(places[0], Path(folder)), "FIGURES": "../figures"}
    with workshop(base) as made:
        notebooks.run_all(sources, made / "notebooks", run, shown=shown)
        _bring(places[1], made / "figures")
        write_gallery(made / "figures")
        title = f"How outlets word the same story: {story.name}"
        fresh = [made / "notebooks" / source.name for source in sources]
        site.build(fresh, made / "figures", made / "site", title=title)
        with undisturbed():
            _put(made / "notebooks", places[0])
            _put(made / "figures", places[1], instead_of=_exported(places[1], by_notebooks=True))
            _swap(made / "site", places[2], made / "old-site")
    return Report([places[0] / source.name for source in sources], places[1], places[2] / "index.html")


def _claimed(out: Path, folder: Path) -> Path:
    if out.resolve() == folder.resolve() or folder.resolve().is_relative_to(out.resolve()):
        raise OutputError(f"--out must not be the story folder or one above it; it is {out}. Name another folder.")
    return claim(out)


def _from(place: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(folder.resolve(), place.resolve())).as_posix()
    except ValueError:  # on another drive
        return str(folder.resolve())


def _exported(folder: Path, *, by_notebooks: bool) -> list[list[Path]]:
    """The files of each figure exported to a folder: by the notebooks, whose names begin with a number, or by others."""
    kept = [each for each in manifests(folder) if bool(NUMBERED.match(each["stem"])) is by_notebooks]
    return [[folder / name for name in files_of(manifest)] for manifest in kept]


def _bring(folder: Path, made: Path) -> None:
    """Copy the figures that a reader exported, so that gallery and pages show them too."""
    made.mkdir(exist_ok=True)
    for files in _exported(folder, by_notebooks=False):
        if all(path.is_file() for path in files):
            for path in files:
                shutil.copyfile(path, made / path.name)


def _put(made: Path, place: Path, instead_of: Iterable[list[Path]] = ()) -> None:
    """Move files to where they belong, each in one step, and remove those that they replace."""
    place.mkdir(parents=True, exist_ok=True)
    kept = {path.name for path in made.iterdir() if path.is_file()}
    for name in sorted(kept):
        (made / name).replace(place / name)
    for path in chain.from_iterable(instead_of):
        if path.name not in kept:
            path.unlink(missing_ok=True)


def _swap(made: Path, place: Path, old: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.replace(old)
    made.replace(place)

"""The whole suite on one story: notebooks, figures, pages."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import OutputError
from analysis.escape import slug
from analysis.processes import undisturbed
from analysis.publish import notebooks, site
from analysis.publish.files import check_places, claim, digest, occupied
from analysis.publish.gallery import files_of, manifests, of_another_story, write_gallery
from analysis.publish.listing import ROOT, notebook_files
from analysis.publish.replace import Move, record, recorded, replace, workshop
from analysis.story import read_story

TABLES = "tables"
"""Where below the figures the tables are kept as they were computed."""
NUMBERED = re.compile(r"[0-9][0-9]-")


@dataclass(frozen=True)
class Report:
    """Where to look: the notebooks, the folder of figures, the first web page.

    kept: files that were left as they are, though the suite has a new version of each, because somebody has changed
    them or put them there.
    """

    notebooks: list[Path]
    figures: Path
    page: Path
    kept: list[Path]


def report(
    folder: str | Path, out: str | Path | None = None, *, overwrite: bool = False, shared_copy: str | None = None
) -> Report:
    """Run all notebooks on a story folder and write notebooks, figures and pages.

    shared_copy: how passages that articles share are counted (schema.vocabulary.SharedCopy); without it as each notebook says.
    out: a folder that is new, empty, or made by the suite. Without it the project's own notebooks and figures are
    made anew, and the pages go to ``build/site``, if these figures are of this story; else all goes to a folder below
    ``build`` that has the story's name. overwrite: also put new versions in the place of files that somebody
    has changed since the suite wrote them; other files of theirs stay in any case.

    All is made aside and put in its place at the end, as a whole: an interruption or a cell that fails leaves what was
    there before, and an interruption that comes too late for that has no effect. Raises StoryError when the story can't
    be compared, OutputError when ``out`` is not ours to write to, can't be written to or has another report under way,
    NotebookError when a notebook stops.
    """
    story = read_story(folder)
    if out is None and of_another_story(ROOT / "figures", story.name):
        out = ROOT / "build" / slug(story.name)
    base = ROOT if out is None else _claimed(Path(out), Path(folder))
    places = {name: base / name for name in ("notebooks", "figures")}
    places["site"] = base / "site" if out is not None else base / "build" / "site"
    check_places(base, places.values())
    whole = None
    try:
        with occupied(base), workshop(base) as work:
            sources = notebook_files()
            known = {name: recorded(place) for name, place in places.items()}
            if out is None:  # what is run is what is replaced
                known["notebooks"] |= {source.name: digest(source) for source in sources}
            settings = {} if shared_copy is None else {"SHARED_COPY": str(shared_copy)}
            title = f"How outlets word the same story: {story.name}"
            _make(sources, Path(folder), places, work, title=title, settings=settings)
            moves = [Move(work / name, place, known[name]) for name, place in places.items()]
            with undisturbed():
                kept = replace(moves, work, overwrite=overwrite)
                made = [places["notebooks"] / source.name for source in sources]
                whole = Report(made, places["figures"], places["site"] / "index.html", kept)
    except KeyboardInterrupt:
        if whole is None:
            raise
    assert whole is not None
    return whole


def _make(
    sources: list[Path], folder: Path, places: dict[str, Path], work: Path, *, title: str, settings: Mapping[str, str]
) -> None:
    """Make notebooks, figures and pages in the workshop, each with the record of what the suite made."""
    run = {"STORY": str(folder.resolve()), "FIGURES": "../figures", **settings}
    shown = {"STORY": _from(places["notebooks"], folder), "FIGURES": "../figures", **settings}
    tables = work / "figures" / TABLES
    fresh = notebooks.run_all(sources, work / "notebooks", run, shown=shown, tables=tables)
    brought = _bring(places["figures"], work / "figures")
    write_gallery(work / "figures")
    site.build(fresh, work / "figures", work / "site", title=title)
    for name in places:
        record(work / name, brought if name == "figures" else frozenset())


def _claimed(out: Path, folder: Path) -> Path:
    if out.resolve() == folder.resolve() or folder.resolve().is_relative_to(out.resolve()):
        raise OutputError(f"--out must not be the story folder or one above it; it is {out}. Name another folder.")
    return claim(out)


def _from(place: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(folder.resolve(), place.resolve())).as_posix()
    except ValueError:  # on another drive
        return str(folder.resolve())


def _bring(folder: Path, made: Path) -> frozenset[str]:
    """Copy the figures that a reader exported, so that gallery and pages show them too; their files' names."""
    made.mkdir(exist_ok=True)
    brought: set[str] = set()
    for manifest in manifests(folder):
        names = files_of(manifest)
        if not NUMBERED.match(manifest["stem"]) and all((folder / name).is_file() for name in names):
            for name in names:
                shutil.copyfile(folder / name, made / name)
            brought |= set(names)
    return frozenset(brought)

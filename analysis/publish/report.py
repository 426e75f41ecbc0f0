"""The whole suite on one story: notebooks, figures, pages."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import OutputError
from analysis.publish import notebooks, site
from analysis.publish.files import claim
from analysis.publish.gallery import write_gallery
from analysis.story import read_story

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Report:
    """Where to look: the notebooks, the folder of figures, the first web page."""

    notebooks: list[Path]
    figures: Path
    page: Path


def report(folder: str | Path, out: str | Path | None = None) -> Report:
    """Run all notebooks on a story folder and write notebooks, figures and pages.

    out: a folder that is new, empty, or made by the suite. Without it the project's own notebooks and figures are
    made anew, and the pages go to ``build/site``. Raises StoryError when the story can't be compared, OutputError
    when ``out`` is not ours to write to, NotebookError when a notebook stops.
    """
    story = read_story(folder)
    sources = sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
    base = ROOT if out is None else _claimed(Path(out), Path(folder))
    places = base / "notebooks", base / "figures", (base / "build" if out is None else base) / "site"
    relative = Path(os.path.relpath(Path(folder).resolve(), places[0].resolve())).as_posix()
    made = notebooks.run_all(sources, places[0], {"STORY": relative, "FIGURES": "../figures"})
    write_gallery(places[1])
    page = site.build(made, places[1], places[2], title=f"How outlets word the same story: {story.name}")
    return Report(made, places[1], page)


def _claimed(out: Path, folder: Path) -> Path:
    if out.resolve() == folder.resolve() or folder.resolve().is_relative_to(out.resolve()):
        raise OutputError(f"--out must not be the story folder or one above it; it is {out}. Name another folder.")
    return claim(out)

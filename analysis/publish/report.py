"""The whole suite on one story: notebooks, figures, pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.annotate import Corpus, annotate
from analysis.annotate.corpus import deepest
from analysis.annotate.shared import sharing
from analysis.errors import OutputError
from analysis.processes import Workers, undisturbed
from analysis.proposals import proposed
from analysis.publish import notebooks, site
from analysis.publish.files import check_places, claim, digest, occupied
from analysis.publish.gallery import NUMBERED, as_exported, files_of, manifests, write_gallery
from analysis.publish.listing import ROOT, home_of, notebook_files
from analysis.publish.replace import Move, record, recorded, replace, workshop
from analysis.publish.report_title import report_title
from analysis.publish.settings import story_folder
from analysis.publish.settings_file import FILE, read_settings, with_values
from analysis.story import read_story
from analysis.writing import write

WORKERS = 2
"""Notebooks that run at once."""
TABLES = "tables"
"""Where below the figures the tables are kept as they were computed."""


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
    folder: str | Path | None = None,
    out: str | Path | None = None,
    *,
    overwrite: bool = False,
    shared_copy: str | None = None,
) -> Report:
    """Run all notebooks on a story folder and write notebooks, figures and pages.

    folder: without it, the story that the project's settings.yaml names. out: a folder that is new, empty, or made by the
    suite. Without it the project's own notebooks and figures are made anew for its sample story, and the pages go to
    ``build/site``; for any other story all goes to a folder beside it that has its name, with ``-report`` behind it.
    shared_copy: how passages that articles share are counted (schema.vocabulary.SharedCopy); without it as settings.yaml
    says: that in ``out``, if a report is there, or the project's. overwrite: also put new versions in the place of files
    that somebody has changed since the suite wrote them; other files of theirs stay in any case.

    All is made aside and put in its place at the end, as a whole: an interruption or a cell that fails leaves what was
    there before, and an interruption that comes too late for that has no effect. Raises StoryError when the story can't
    be compared, SettingsError when a setting can't be used, OutputError when ``out`` is not ours to write to, can't be
    written to or has another report under way, NotebookError when a notebook stops.
    """
    if folder is None:
        folder = story_folder(read_settings(ROOT / "notebooks")["story"], ROOT)
    story = read_story(folder)
    base = home_of(Path(folder)) if out is None else Path(out)
    in_project = out is None and base == ROOT
    if not in_project:
        _claim(base, Path(folder))
    places = {name: base / name for name in ("notebooks", "figures")}
    places["site"] = base / "build" / "site" if in_project else base / "site"
    check_places(base, places.values())
    whole = None
    try:
        with occupied(base), workshop(base) as work:
            sources = notebook_files()
            known = {name: recorded(place) for name, place in places.items()}
            known["figures"] |= as_exported(places["figures"])
            if in_project:  # what is run is what is replaced
                known["notebooks"] |= {path.name: digest(path) for path in (*sources, ROOT / "notebooks" / FILE)}
            title = report_title(story)
            corpus = cache(lambda: annotate(proposed(story), deepest()))
            _make(sources, Path(folder), places, work, title=title, shared_copy=shared_copy, corpus=corpus)
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
    sources: list[Path],
    folder: Path,
    places: dict[str, Path],
    work: Path,
    *,
    title: str,
    shared_copy: str | None,
    corpus: Callable[[], Corpus],
) -> None:
    """Make notebooks, figures and pages in the workshop, each with the record of what the suite made."""
    kept = work / "notebooks" / FILE
    kept.parent.mkdir()
    before = places["notebooks"] / FILE
    given = next((path for path in (before, ROOT / "notebooks" / FILE) if path.is_file()), None)
    said = "" if given is None else given.read_text(encoding="utf-8-sig")
    own = {} if shared_copy is None else {"shared_copy": str(shared_copy)}
    write(kept, with_values(said, own | {"story": str(folder.resolve()), "figures": "figures"}).encode())
    with sharing(work / "shared"), Workers(WORKERS) as pool:
        fresh = notebooks.run_all(
            sources,
            work / "notebooks",
            pool=pool,
            tables=work / "figures" / TABLES,
            meanwhile=lambda: site.prepare(corpus()),
        )
        brought = _bring(places["figures"], work / "figures")
        write_gallery(work / "figures")
        site.build(fresh, work / "figures", work / "site", title=title, pool=pool, corpus=corpus())
    base = places["notebooks"].parent
    if base != ROOT:
        own |= {"story": _from(base, folder), "figures": "" if base.resolve() == home_of(folder) else "figures"}
        said = with_values(said, own)
    write(kept, said.encode())
    for name in places:
        record(work / name, brought if name == "figures" else frozenset())


def _claim(out: Path, folder: Path) -> None:
    if out.resolve() == folder.resolve() or folder.resolve().is_relative_to(out.resolve()):
        raise OutputError(f"--out must not be the story folder or one above it; it is {out}. Name another folder.")
    claim(out)


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

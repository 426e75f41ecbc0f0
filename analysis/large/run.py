"""A run over an archive, stage by stage; each stage passes over what an earlier run has done."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from analysis.errors import OutputError, Problem, StoryError
from analysis.large.cluster import client, n_workers
from analysis.large.kept import WORK, forget
from analysis.large.page import Progress
from analysis.large.parts import Part, parts_of
from analysis.large.stages import SUMMED, Settings, Stages, Told
from analysis.story.concepts import read_concepts
from analysis.story.lists import VERBS, read_list
from analysis.writing import locked, write

RUN = "run.json"
LOCK = "lock"


def run(
    folder: str | Path, out: str | Path, settings: Settings | None = None, *, say: Callable[[str], None] = print
) -> Told:
    """Annotate an archive and work out its tables.

    folder: Parquet files, in folders or not, with the columns of an articles.parquet, and concepts.yaml and verbs.csv as in
    a story. out: new, empty, or of an earlier run over the same folder, which is gone on with. say: prints a line.

    Raises StoryError where there is no such file or concepts.yaml has an error, OutputError where ``out`` holds
    something else or another run writes into it, SchedulerError where the scheduler does not answer. What cannot be read
    costs nothing else: it is told, by file and row.
    """
    archive, place, chosen = Path(folder), Path(out), settings or Settings()
    parts, faults = parts_of(archive)
    dictionary = read_concepts(archive / "concepts.yaml")
    verbs, of_verbs = read_list(archive, VERBS)
    wrong = [problem for problem in dictionary.problems if problem.severity == "error"]
    if not parts or wrong:
        none = [] if parts else [Problem("error", archive.name, "must hold a Parquet file with rows; it holds none.")]
        raise StoryError(f"{folder} cannot be worked on:", [*none, *faults, *wrong])
    _claim(archive, place)
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(place / WORK / LOCK))
        except BlockingIOError:
            raise OutputError(f"{out} is written to by another run. Wait until it has ended.") from None
        _forget_others(place, parts)
        found = stack.enter_context(client(chosen.scheduler, chosen.workers))
        progress = Progress(
            place, archive.resolve().name, found.dashboard_link if found and chosen.scheduler else None, say
        )
        progress.workers = n_workers(found)
        try:
            told_of = Stages(archive, place, chosen, parts, dictionary, verbs, found, progress).all(
                [*faults, *dictionary.problems, *of_verbs]
            )
        except BaseException as error:
            stopped = isinstance(error, KeyboardInterrupt)
            progress.end("The run was stopped. Start it again to go on." if stopped else "The run ended with an error.")
            raise
        progress.end("The run is done.")
        return told_of


def _claim(archive: Path, out: Path) -> None:
    """Make the output, or see that it is one of this archive."""
    path = out / WORK / RUN
    name = str(archive.resolve())
    if path.exists():
        held = json.loads(path.read_text(encoding="utf-8")).get("archive")
        if held != name:
            raise OutputError(
                f"{out} must be new, empty, or of a run over {name}; it is of one over {held}. Name another."
            )
        return
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise OutputError(
            f"{out} must be new, empty, or of an earlier run; it holds something else. Name another folder."
        )
    write(path, json.dumps({"archive": name}).encode())
    (out / WORK / LOCK).touch()


def _forget_others(out: Path, parts: Sequence[Part]) -> None:
    """Remove what is kept of parts that the archive no longer has."""
    names = {part.name for part in parts}
    for folder in (out / WORK).iterdir():
        if folder.is_dir() and folder.name not in names and folder.name != SUMMED:
            for record in folder.glob("*.json"):
                forget(record)
            shutil.rmtree(folder)

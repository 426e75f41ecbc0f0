"""Notebooks: run from clean, and kept free of what changes from run to run."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import zmq
from traitlets.config import Config

from analysis.errors import NO_SPACE, NO_SPACE_SAID, FramingError, said_of
from analysis.processes import HEARING, Workers
from analysis.progress import VARIABLE as STEPS
from analysis.progress import note, watched
from analysis.publish import kernels
from analysis.publish.exact import KEEP, take, write_held
from analysis.publish.links import without_dead_links
from analysis.publish.markdown import without_paragraphs
from analysis.publish.nb import CellExecutionError, DeadKernelError, NotebookClient, NotebookNode, nbformat
from analysis.writing import write

KERNEL = "python3"
FOLDED = "hide-input"
"""The tag of cells whose code is not shown at first."""
TIMEOUT = 1800
CELLS, TABLES = ".cells", ".tables"
"""Endings of the files in which a notebook notes the cells that have run, and the tables that it has worked out."""
HOW_TO_READ = "**How to read it.**"
WHOLE = "whole"
"""What the metadata of a cell call its text where a paragraph of it is taken out."""
ENDED = "was ended from outside; there may be too little memory. Run it again with less beside it."
ANSI = re.compile(r"\x1b\[[0-9;]*m")


class NotebookError(FramingError):
    """A notebook that stopped with an error."""


def run_all(
    sources: list[Path],
    folder: Path,
    *,
    pool: Workers,
    tables: Path | None = None,
    meanwhile: Callable[[], object] | None = None,
) -> list[Path]:
    """Run notebooks from clean, with ``folder`` as their working folder, and write them there with their outputs.

    The settings of all are read from the ``settings.yaml`` in ``folder`` (see ``settings``). pool: what runs them: the
    first one, which asks all questions, then the largest ones, so that the last are short. tables: a folder in which the
    tables that are shown are kept as they were computed, a file a notebook. meanwhile: what this process does first, while
    the notebooks begin. Returns the paths written. Raises NotebookError, naming the notebook and the error, when one
    stops; the others are still written. When this is interrupted, all that runs ends with the pool.
    """
    _check_temporary()
    folder.mkdir(parents=True, exist_ok=True)
    ordered = sorted(sources, key=lambda source: (source == sources[0], source.stat().st_size), reverse=True)
    n_cells = sum(
        cell["cell_type"] == "code" for source in sources for cell in json.loads(source.read_bytes())["cells"]
    )
    with tempfile.TemporaryDirectory() as place, watched(n_cells, "cells of all notebooks", lambda: done(Path(place))):
        steps = Path(place)
        futures = {pool.submit(run, source, folder, tables=tables, steps=steps): source for source in ordered}
        if meanwhile is not None:
            meanwhile()
        faults = _faults(futures)
    if faults:
        raise NotebookError("\n".join(faults[source] for source in sources if source in faults))
    return [folder / source.name for source in sources]


def _faults(futures: Mapping[Future[Path], Path]) -> dict[Path, str]:
    """Wait for all notebooks; what went wrong with each that stopped."""
    faults: dict[Path, str] = {}
    open_yet = set(futures)
    while open_yet:  # a wait without an end would not hear Ctrl-C on every system
        done, open_yet = wait(open_yet, timeout=HEARING, return_when=FIRST_COMPLETED)
        for future in done:
            error = future.exception()
            if error is not None:
                faults[futures[future]] = f"{futures[future].name}: {_told(error)}"
    return faults


def done(steps: Path) -> tuple[int, str]:
    """How many cells have run, and how many tables are worked out, by what notebooks have noted in a folder (``run``)."""
    cells, tables = (sum(file.stat().st_size for file in steps.glob(f"*{kind}")) for kind in (CELLS, TABLES))
    return cells, f"{tables:,} tables"


def _told(error: BaseException) -> str:
    if isinstance(error, BrokenProcessPool):
        return f"its process {ENDED}"
    return said_of(error) if isinstance(error, OSError) else str(error)


def _check_temporary() -> None:
    """A kernel is spoken to through files in the folder for temporary files; the system limits their paths."""
    place = tempfile.gettempdir()
    most = zmq.IPC_PATH_MAX_LEN - len("/tmp12345678/kernel-1")
    if os.name != "nt" and len(os.fsencode(place)) > most:
        raise NotebookError(
            f"TMPDIR must be a path of at most {most} bytes; it has {len(os.fsencode(place))}: {place}. "
            "Set it to a shorter one, such as /tmp."
        )


def run(source: Path, folder: Path, *, tables: Path | None = None, steps: Path | None = None) -> Path:
    """Run one notebook, in a process that does nothing else; see ``run_all``. steps: a folder in which it notes each cell
    that has run and each table that it has worked out."""
    kernels.load()
    notebook = nbformat.read(source, as_version=4)
    clear(notebook)
    environment = {**os.environ, "PYDEVD_DISABLE_FILE_VALIDATION": "1", **({} if tables is None else {KEEP: "yes"})}
    if steps is not None:
        environment[STEPS] = str(steps / f"{source.stem}{TABLES}")
    with tempfile.TemporaryDirectory() as sockets:
        config = Config()
        if os.name != "nt":  # files only this user can open, instead of ports anyone on the machine can
            config.KernelManager.transport = "ipc"
            config.KernelManager.ip = f"{sockets}/kernel"
        client = NotebookClient(
            notebook,
            config=config,
            kernel_name=KERNEL,
            timeout=TIMEOUT,
            record_timing=False,
            shutdown_kernel="immediate",
            resources={"metadata": {"path": str(folder)}},
            on_cell_executed=None if steps is None else lambda **_: note(steps / f"{source.stem}{CELLS}"),
        )
        try:
            client.execute(env=environment)
        except CellExecutionError as error:
            raise NotebookError(NO_SPACE_SAID if NO_SPACE in error.evalue else ANSI.sub("", str(error))) from None
        except DeadKernelError:
            raise NotebookError(f"the process that ran it {ENDED}") from None
    if tables is not None:
        write_held(take(notebook), tables / f"{source.stem}.json")
    without_absent_charts(notebook)
    without_dead_links(notebook)
    clean(notebook)
    target = folder / source.name
    write(target, nbformat.writes(notebook).encode() + b"\n")
    return target


def clear(notebook: NotebookNode) -> None:
    """Drop all outputs, and give paragraphs back that ``without_absent_charts`` took out."""
    for cell in notebook.cells:
        cell.source = cell.metadata.pop(WHOLE, cell.source)
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None


def without_absent_charts(notebook: NotebookNode) -> None:
    """Take out how a chart is read where there is none: the paragraph HOW_TO_READ of each cell tagged ``chart`` whose
    section, back to its heading, shows no picture. A cell that holds nothing else goes; others keep their whole text in
    their metadata, for a run on articles that have a chart there."""
    kept, is_drawn = [], False
    for cell in notebook.cells:
        if cell.cell_type == "code":
            is_drawn |= any("image/png" in output.get("data", {}) for output in cell.outputs)
        elif cell.source.startswith("#"):
            is_drawn = False
        elif "chart" in cell.metadata.get("tags", []) and not is_drawn:
            whole = cell.source
            cell.source = without_paragraphs(whole, HOW_TO_READ)
            if cell.source != whole:
                cell.metadata[WHOLE] = whole
        if cell.source:
            kept.append(cell)
    notebook.cells = kept


def plain_metadata() -> dict[str, dict[str, str]]:
    """What a notebook says of its kernel: the same on every machine."""
    return {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": KERNEL},
        "language_info": {"name": "python"},
    }


def clean(notebook: NotebookNode) -> None:
    """Drop what differs between runs and machines though nothing was changed: timings, versions, numbering of ids. Code
    that is folded on the pages is folded in JupyterLab too."""
    notebook.metadata = nbformat.from_dict(plain_metadata())
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02d}"
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if not _is_passing(output)]
            if FOLDED in cell.metadata.get("tags", []):
                cell.metadata["jupyter"] = NotebookNode(source_hidden=True)


def _is_passing(output: NotebookNode) -> bool:
    """Whether an output is for whoever waits: a warning, or how far the work has come, which its last line wipes out."""
    if output.output_type != "stream":
        return False
    return bool(output.name == "stderr" or ("\r" in output.text and not output.text.rpartition("\r")[2].strip()))

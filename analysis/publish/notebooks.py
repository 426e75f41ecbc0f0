"""Notebooks: run from clean, with parameters, and kept free of what changes from run to run."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import tempfile
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from tqdm.auto import tqdm
from traitlets.config import Config

from analysis.errors import FramingError
from analysis.publish.files import write

TIMEOUT = 1800
ANSI = re.compile(r"\x1b\[[0-9;]*m")


class NotebookError(FramingError):
    """A notebook that stopped with an error."""


def run_all(sources: list[Path], folder: Path, parameters: Mapping[str, str], *, workers: int = 2) -> list[Path]:
    """Run notebooks from clean, with ``folder`` as their working folder, and write them there with their outputs.

    parameters: upper-case names set in each notebook's cell tagged ``parameters``. Returns the paths written. Raises
    NotebookError, naming the notebook and the error, when one stops; the others are still written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    faults: list[str] = []
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context)  # what a notebook client leaves open ends with its process
    with pool, tqdm(total=len(sources), desc="notebooks", unit="") as progress:
        futures = {pool.submit(run, source, folder, parameters): source for source in sources}
        for future, source in futures.items():
            error = future.exception()
            if error is not None:
                faults.append(f"{source.name}: {error}")
            progress.update()
    if faults:
        raise NotebookError("\n".join(faults))
    return [folder / source.name for source in sources]


def run(source: Path, folder: Path, parameters: Mapping[str, str]) -> Path:
    """Run one notebook; see ``run_all``."""
    notebook = nbformat.read(source, as_version=4)
    set_parameters(notebook, parameters)
    clear(notebook)
    environment = {**os.environ, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    with tempfile.TemporaryDirectory() as sockets:
        config = Config()
        if os.name != "nt":  # files only this user can open, instead of ports anyone on the machine can
            config.KernelManager.transport = "ipc"
            config.KernelManager.ip = f"{sockets}/kernel"
        client = NotebookClient(
            notebook,
            config=config,
            kernel_name="python3",
            timeout=TIMEOUT,
            record_timing=False,
            resources={"metadata": {"path": str(folder)}},
        )
        try:
            client.execute(env=environment)
        except CellExecutionError as error:
            raise NotebookError(ANSI.sub("", str(error))) from None
    clean(notebook)
    target = folder / source.name
    write(target, nbformat.writes(notebook).encode() + b"\n")
    return target


def set_parameters(notebook: NotebookNode, parameters: Mapping[str, str]) -> None:
    """Replace ``NAME = value`` lines in the cell tagged ``parameters``; comments beside them stay."""
    for cell in notebook.cells:
        if "parameters" not in cell.metadata.get("tags", []):
            continue
        lines = []
        for line in cell.source.split("\n"):
            name = line.split("=")[0].strip()
            if name in parameters:
                comment = line.partition("  # ")[2]
                line = f"{name} = {json.dumps(parameters[name], ensure_ascii=False)}" + (
                    f"  # {comment}" if comment else ""
                )
            lines.append(line)
        cell.source = "\n".join(lines)


def clear(notebook: NotebookNode) -> None:
    """Drop all outputs."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None


def clean(notebook: NotebookNode) -> None:
    """Drop what differs between runs and machines though nothing was changed: timings, versions, numbering of ids."""
    notebook.metadata = NotebookNode(
        kernelspec=NotebookNode(display_name="Python 3", language="python", name="python3"),
        language_info=NotebookNode(name="python"),
    )
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02d}"
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]

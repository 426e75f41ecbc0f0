"""The notebooks in JupyterLab: the project's own, or a copy beside a story; trusted, and as they are on the disk.

JupyterLab writes the kernel's versions into each notebook that it opens, and then calls it unsaved. Where it is started
here, a notebook has them already when it arrives there, and on the disk it stays without them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from ipykernel.ipkernel import IPythonKernel
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from nbformat.sign import NotebookNotary

from analysis.errors import OutputError
from analysis.publish.files import check_places, claim, mark
from analysis.publish.listing import ROOT, home_of, notebook_files
from analysis.publish.nb import nbformat
from analysis.publish.notebooks import KERNEL, clear, plain_metadata
from analysis.publish.replace import record
from analysis.publish.settings_file import FILE, with_values
from analysis.story import read_story
from analysis.writing import write


class Contents(AsyncLargeFileManager):
    """Files as JupyterLab reads and writes them."""

    async def get(self, path: str, *args: Any, **options: Any) -> Any:
        """A file or folder; a notebook of ours with the versions of the kernel that it will have here."""
        model = await super().get(path, *args, **options)  # type: ignore[no-untyped-call]
        if model["type"] == "notebook" and model["content"] is not None and _is_ours(model["content"]["metadata"]):
            model["content"]["metadata"].update(_as_opened())
        return model

    async def save(self, model: Any, path: str = "") -> Any:
        """Write a file; a notebook of ours without these versions, so that it is changed by what is done in it alone."""
        if model["type"] == "notebook" and model.get("content") and _is_ours(model["content"]["metadata"]):
            model["content"]["metadata"].update(plain_metadata())
        return await super().save(model, path)  # type: ignore[no-untyped-call]


def _is_ours(metadata: Any) -> bool:
    return bool(metadata.get("kernelspec", {}).get("name") == KERNEL)


@cache
def _as_opened() -> dict[str, Any]:
    """What JupyterLab would write into a notebook when its kernel has started."""
    spec = KernelSpecManager().get_kernel_spec(KERNEL)
    return {
        "kernelspec": {"name": KERNEL, "display_name": spec.display_name, "language": spec.language},
        "language_info": dict(IPythonKernel.language_info),
    }


def prepared(story: str | Path | None = None) -> Path:
    """The folder of the notebooks for a story, each of them trusted by the notebook programs of this user.

    story: a story folder; without one, or for the sample story, these are the project's own notebooks. For any other
    they are copied, without what they show, into the folder for what is made from it (see ``report``); what is there
    already stays. Raises StoryError when the story can't be compared, OutputError where it can't be written beside it.
    """
    place = ROOT / "notebooks"
    if story is not None and home_of(Path(story)) != ROOT:
        read_story(story)
        place = home_of(Path(story)) / "notebooks"
        _copy(Path(story).resolve(), place)
    notary = NotebookNotary()
    for path in sorted(place.glob("*.ipynb")):
        notary.sign(nbformat.read(path, as_version=4))
    return place


def _copy(story: Path, place: Path) -> None:
    """Copy the notebooks that are not in ``place`` yet, and the settings with the story's folder."""
    home = claim(place.parent)
    check_places(home, [place])
    mark(home)
    is_new = not place.exists()
    place.mkdir(exist_ok=True)
    if not (place / FILE).exists():
        said = (ROOT / "notebooks" / FILE).read_text(encoding="utf-8-sig")
        write(place / FILE, with_values(said, {"story": f"../{story.name}", "figures": ""}).encode())
    for source in notebook_files():
        if not (place / source.name).exists():
            notebook = nbformat.read(source, as_version=4)
            clear(notebook)
            write(place / source.name, nbformat.writes(notebook).encode() + b"\n")
    if is_new:
        record(place)


def open_lab(place: Path) -> int:
    """Start JupyterLab on the notebooks in a folder; its exit status, once it has ended.

    The file browser shows what the notebooks read and write: the project, or the folder that a story lies in.
    """
    first = next(iter(sorted(place.glob("[0-9]*.ipynb"))), None)
    if first is None:
        raise OutputError(f"{place} must hold the notebooks; it holds none. Move it, and run this again.")
    command = [sys.executable, "-m", "jupyterlab", *lab_options(place), str(first)]
    if os.name == "nt":
        return subprocess.call(command)
    os.execv(command[0], command)  # in the place of this process, so that JupyterLab itself hears Ctrl-C


def lab_options(place: Path) -> list[str]:
    """With which options JupyterLab is started for the notebooks in ``place``."""
    root = place.parent if place.parent == ROOT else place.parent.parent
    return [
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.contents_manager_class={Contents.__module__}.{Contents.__qualname__}",
        "--LabApp.news_url=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]

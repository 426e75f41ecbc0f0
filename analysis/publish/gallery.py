"""The gallery of exported figures, made from their manifests."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.escape import escape_markdown
from analysis.publish.files import digest
from analysis.writing import write

NUMBERED = re.compile(r"[0-9][0-9]-")
"""How the name of a figure begins that a notebook of the suite exports."""
KEYS = {"caption", "alt", "size_mm", "files"}


def manifests(folder: Path) -> list[dict[str, Any]]:
    """The manifests of a figures folder, by name. Other files that end in .json are none."""
    return [found for path in sorted(folder.glob("*.json")) if (found := _manifest(path)) is not None]


def _manifest(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and found.get("stem") == path.stem and _is_whole(found) else None


def _is_whole(manifest: dict[str, Any]) -> bool:
    """Whether all is there that is shown, and each file it names is one of its own stem, in its own folder."""
    own = re.compile(rf"{re.escape(manifest['stem'])}(?:\.(?:svg|pdf|png|csv)|-[a-z0-9-]+\.csv)")
    files = manifest.get("files")
    return manifest.keys() >= KEYS and isinstance(files, dict) and all(own.fullmatch(name) for name in files)


def of_another_story(folder: Path, name: str) -> bool:
    """Whether a folder holds figures of a story of another name."""
    return any(_story(path, _written(path)) not in (None, name) for path in folder.glob("*.json"))


def _written(path: Path) -> tuple[int, int]:
    """When a file was written, and its size; nothing of one that is gone."""
    try:
        about = path.stat()
    except OSError:
        return 0, 0
    return about.st_mtime_ns, about.st_size


@lru_cache(maxsize=10_000)
def _story(path: Path, _: tuple[int, int]) -> object:
    """The name of the story that a manifest is of, read once: a folder of very many figures has as many of them."""
    return (_manifest(path) or {}).get("story")


def files_of(manifest: dict[str, Any]) -> list[str]:
    """The files of a figure, as its manifest names them, and the manifest itself."""
    return [*manifest["files"], f"{manifest['stem']}.json"]


def as_exported(folder: Path) -> dict[str, str]:
    """The files of numbered figures that are as their notebooks exported them, name -> SHA-256: nobody has changed them."""
    found: dict[str, str] = {}
    for manifest in manifests(folder):
        names = files_of(manifest)
        if NUMBERED.match(manifest["stem"]) and all((folder / name).is_file() for name in names):
            made = {name: digest(folder / name) for name in names}
            found |= {name: made[name] for name in names if made[name] == manifest["files"].get(name, made[name])}
    return found


def links_of(manifest: dict[str, Any]) -> dict[str, str]:
    """The files of a figure and what a link to each says: ``svg``, ``csv``, for a further table ``marks.csv``."""
    return {name: name.removeprefix(manifest["stem"]).lstrip(".-") for name in files_of(manifest)}


def write_gallery(folder: Path) -> Path:
    """Write ``README.md`` into a figures folder: each figure, its caption, its files."""
    lines = [
        "# Figures",
        "",
        "Made by the notebooks; each figure with its tables (csv) and a manifest (json: inputs, versions, hashes).",
        "To draw one in another size, run its notebook with another `CONTEXT` (column, page, slide).",
        "",
    ]
    for manifest in manifests(folder):
        stem = manifest["stem"]
        files = " · ".join(f"[{text}]({name})" for name, text in links_of(manifest).items())
        lines += [
            f"## {escape_markdown(stem)}",
            "",
            f"![{escape_markdown(manifest['alt'])}]({stem}.png)",
            "",
            escape_markdown(manifest["caption"]),
            "",
            f"{files} · {manifest['size_mm'][0]} × {manifest['size_mm'][1]} mm",
            "",
        ]
    path = folder / "README.md"
    write(path, "\n".join(lines).encode())
    return path

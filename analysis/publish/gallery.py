"""The gallery of exported figures, made from their manifests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from analysis.escape import escape_markdown
from analysis.publish.files import write

ENDINGS = ("svg", "pdf", "png", "csv", "json")
WORDS = {"caption", "alt", "size_mm"}


def manifests(folder: Path) -> list[dict[str, Any]]:
    """The manifests of a figures folder, by name. Other files that end in .json are none."""
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            manifest = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(manifest, dict) and manifest.get("stem") == path.stem and manifest.keys() >= WORDS:
            found.append(manifest)
    return found


def write_gallery(folder: Path) -> Path:
    """Write ``README.md`` into a figures folder: each figure, its caption, its files."""
    lines = [
        "# Figures",
        "",
        "Made by the notebooks; each figure with its table (csv) and a manifest (json: inputs, versions, hashes).",
        "To draw one in another size, run its notebook with another `CONTEXT` (column, page, slide).",
        "",
    ]
    for manifest in manifests(folder):
        stem = manifest["stem"]
        files = " · ".join(f"[{ending}]({stem}.{ending})" for ending in ENDINGS)
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

"""The project's notebooks and the question each asks, read from the files: every list of them is made here. And where
what they make goes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = "seeds"
PATTERN = "[0-9][0-9]-*.ipynb"


def home_of(story: Path) -> Path:
    """The folder for what is made from a story: the project for its sample story, for any other one beside the story."""
    folder = story.resolve()
    return ROOT if folder == ROOT / SAMPLE else folder.with_name(f"{folder.name}-report")


def notebook_files() -> list[Path]:
    """The numbered notebooks, in their order."""
    return sorted((ROOT / "notebooks").glob(PATTERN))


def question_of(path: Path) -> str:
    """The question that a notebook asks: the heading that it begins with."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    first = "".join(cells[0]["source"]) if cells else ""
    return first.split("\n")[0].removeprefix("#").strip()


def lines(folder: str = "") -> list[str]:
    """A line a notebook, as Markdown: its name, linked, and its question. folder: what stands before each file name."""
    return [f"- [{path.stem}]({folder}{path.name}): {question_of(path)}" for path in notebook_files()]


@dataclass(frozen=True)
class Listed:
    """Lines as a notebook shows them."""

    lines: tuple[str, ...]

    def _repr_markdown_(self) -> str:
        return "\n".join(self.lines)

    def __repr__(self) -> str:
        return "\n".join(self.lines)


def notebooks_with_questions() -> Listed:
    """The notebooks beside the one that shows this, each with its question."""
    return Listed(tuple(lines()))

"""The Parquet files of a folder, cut into parts: what is worked on at a time, and what is worked out again if it changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq
from pyarrow.lib import ArrowException

from analysis.errors import Problem
from analysis.story.encoding import clean_name

ENDING = ".parquet"
MOST_ROWS = 2_000
"""Rows from which a part is closed: some ten megabytes of text. A row group is never cut."""
BLOCK = 1 << 20
UNREADABLE = (OSError, ValueError, OverflowError, ArrowException)
"""What reading a Parquet file may raise."""


@dataclass(frozen=True)
class Part:
    """Some row groups of one file. file: path inside the folder, with slashes. groups: their numbers. first: the number of
    the first row, from 1. n_rows: how many rows. start, stop: the bytes of the file that hold them. columns: all names of
    columns, which belong to what the part was made from."""

    folder: Path
    file: str
    groups: tuple[int, ...]
    first: int
    n_rows: int
    start: int
    stop: int
    columns: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the part is called in paths: the same as long as its file and its first row are."""
        return hashlib.sha256(f"{self.file}\0{self.groups[0]}".encode(errors="replace")).hexdigest()[:16]

    def digest(self) -> str:
        """SHA-256 of the bytes that the part is read from. Raises OSError where the file cannot be read."""
        found = hashlib.sha256(repr((self.file, self.first, self.columns)).encode())
        with (self.folder / self.file).open("rb") as file:
            file.seek(self.start)
            left = self.stop - self.start
            while left and (block := file.read(min(left, BLOCK))):
                found.update(block)
                left -= len(block)
        return found.hexdigest()


def parts_of(folder: Path, most: int | None = None) -> tuple[list[Part], list[Problem]]:
    """The parts of all Parquet files in a folder and the folders in it, by path and row; and the files that are none.

    Hidden files, and what a link leads to, are left out. most: rows from which a part is closed, MOST_ROWS unless told.
    """
    parts: list[Part] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob(f"*{ENDING}"), key=lambda path: path.relative_to(folder).parts):
        inside = path.relative_to(folder)
        if path.is_symlink() or any(each.startswith(".") for each in inside.parts) or not path.is_file():
            continue
        shown = clean_name(inside.as_posix())
        try:
            parts += _of_file(folder, inside.as_posix(), most or MOST_ROWS)
        except UNREADABLE as error:
            said = str(error).split("\n")[0][:200].rstrip(".")
            problems.append(Problem("error", shown, f"must be a Parquet file; {said}. It is left out."))
    return parts, problems


def _of_file(folder: Path, file: str, most: int) -> list[Part]:
    about = pq.read_metadata(folder / file)
    columns = tuple(about.schema.to_arrow_schema().names)
    found: list[Part] = []
    groups: list[int] = []
    first = n_rows = 0
    start, stop = about.serialized_size, 0
    for number in range(about.num_row_groups):
        group = about.row_group(number)
        chunks = [group.column(at) for at in range(group.num_columns)]
        begins = [chunk.dictionary_page_offset or chunk.data_page_offset for chunk in chunks]
        ends = [begin + chunk.total_compressed_size for begin, chunk in zip(begins, chunks, strict=True)]
        start, stop = (min(begins), max(ends)) if not groups else (min(start, *begins), max(stop, *ends))
        groups.append(number)
        n_rows += group.num_rows
        if n_rows >= most or number + 1 == about.num_row_groups:
            if n_rows:
                found.append(Part(folder, file, tuple(groups), first + 1, n_rows, start, stop, columns))
            first, n_rows, groups = first + n_rows, 0, []
    return found

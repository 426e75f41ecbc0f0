"""What a run has done, on the disk: tables in places that no name of an outlet can lead out of, and records of them.

A table is whole or not there. A record is written after the tables it names; it says by a digest what they were made
from, so that the next run works out again what has changed and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from analysis.escape import anchor
from analysis.writing import write

WORK = ".work"
"""The folder of what is kept between runs, inside the output."""
ROOT = Path(__file__).resolve().parents[1]


@cache
def program() -> str:
    """A digest of the program itself: what another version made is worked out again."""
    found = hashlib.sha256()
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in (".py", ".csv", ".json"):
            found.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def digest(*parts: object) -> str:
    """A name for plain values and this version of the program: the same for the same, another for others."""
    return hashlib.sha256(json.dumps([program(), *parts], sort_keys=True, default=str).encode()).hexdigest()


def save(table: pl.DataFrame | pl.LazyFrame, path: Path, rows: int | None = None) -> None:
    """Write a table in one step; one that is not worked out yet, a piece at a time. rows: of a row group; as Polars has it
    unless told."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        if isinstance(table, pl.LazyFrame):
            table.sink_parquet(partial, compression="zstd", row_group_size=rows, engine="streaming")
        else:
            table.write_parquet(partial, compression="zstd", row_group_size=rows)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def record(path: Path) -> dict[str, Any] | None:
    """A record, or None where there is none that can be read, or one of its tables is gone or of another size."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        out = path.parents[path.parts[::-1].index(WORK)]
        whole = all((out / name).stat().st_size == size for name, size in held["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return held if whole else None


def keep(path: Path, made_from: str, files: Sequence[Path], **told: Any) -> dict[str, Any]:
    """Write the record of tables, and give it. path: of the record, in WORK. made_from: a digest. told: what else is known."""
    out = path.parents[path.parts[::-1].index(WORK)]
    sizes = {file.relative_to(out).as_posix(): file.stat().st_size for file in files}
    held = {"made_from": made_from, "files": sizes, **told}
    write(path, json.dumps(held, ensure_ascii=True).encode())
    return held


def forget(path: Path) -> None:
    """Remove what a record names, and the record, before it is made anew."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        out = path.parents[path.parts[::-1].index(WORK)]
        path.unlink()
        for name in held["files"]:
            place = out / name
            if out.resolve() in place.resolve().parents and place.suffix == ".parquet":
                place.unlink(missing_ok=True)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return


def place(out: Path, table: str, outlet: str | None, month: str, name: str) -> Path:
    """Where the rows of a table of one outlet and month are: out/table/outlet/month/name.parquet."""
    return out / table / anchor(outlet or "") / month / f"{name}.parquet"

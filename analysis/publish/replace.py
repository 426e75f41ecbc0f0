"""The output of a report, put in its place as a whole, and nothing of anybody else's lost by it.

A report is made in a hidden folder beside its place, the workshop. At the end whole folders are moved: the old ones out
of the way, the new ones in. What will be moved is written down first, so that the next run ends what a kill or a power
cut has left undone; when a move fails, those before it are taken back.

Each folder holds a record of the files that the suite has written there, by their hashes. A file that is not in the
record, or is no longer as it was written, is somebody's own: it comes along into the new folder.
"""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import OutputError
from analysis.publish.files import digest
from analysis.writing import write

WORKSHOP = ".being-made-"
JOURNAL = "moves.json"
RECORD = ".written-by-source-framing.json"


@dataclass(frozen=True)
class Move:
    """A folder that was made in the workshop, and the place it is for.

    known: files of the suite's own that are in that place, path -> SHA-256.
    """

    made: Path
    place: Path
    known: Mapping[str, str] = field(default_factory=dict)


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A hidden folder in ``folder`` to make things in, removed whatever happens.

    First, what earlier runs have left there when they were killed is ended, if its moves had begun, and removed.
    """
    for left in sorted(folder.glob(f"{WORKSHOP}*")):
        if (left / JOURNAL).is_file():
            _finish(left)
        shutil.rmtree(left, ignore_errors=True)
    work = Path(tempfile.mkdtemp(dir=folder, prefix=WORKSHOP))
    try:
        yield work
    finally:
        if not (work / JOURNAL).exists():  # or else it holds what belongs elsewhere
            shutil.rmtree(work, ignore_errors=True)


def record(folder: Path, but: frozenset[str] = frozenset()) -> None:
    """Write down what the suite has made in ``folder``: every file there, except those named in ``but``."""
    made = {name: digest(folder / name) for name in _names(folder) if name not in but}
    write(folder / RECORD, (json.dumps(made, indent=0, ensure_ascii=False) + "\n").encode())


def recorded(folder: Path) -> dict[str, str]:
    """What the suite has written to ``folder``, path -> SHA-256; nothing where there is no record."""
    try:
        found = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def replace(moves: list[Move], work: Path, *, overwrite: bool = False) -> list[Path]:
    """Move folders made in the workshop ``work`` to where they belong, all or none of them; each must have its record.

    A user's own files there are kept. Gives the files that were kept although the suite has a new version of them,
    because somebody had changed them or put them there; with ``overwrite`` the new version replaces them. Nothing must
    interrupt this (``undisturbed``). Raises OutputError when a folder can't be moved; then nothing has changed.
    """
    try:
        kept = {move.place / name for move in moves for name in _carry(move.place, move, overwrite)}
        _write_journal(moves, work, overwrite)
    except OSError as error:
        raise OutputError(
            f"Your own files in the old report can't be kept: {_words(error)}. Nothing has changed. "
            "Move them elsewhere, or name another folder with --out."
        ) from error
    try:
        for move in moves:
            _exchange(move, work)
    except OSError as error:
        _take_back(moves, work, error)
    return sorted(kept | _settle(moves, work, overwrite))


def _write_journal(moves: list[Move], work: Path, overwrite: bool) -> None:
    base = work.parent
    told = [
        {
            "made": os.path.relpath(move.made, base),
            "place": os.path.relpath(move.place, base),
            "known": dict(move.known),
        }
        for move in moves
    ]
    write(work / JOURNAL, json.dumps({"overwrite": overwrite, "moves": told}).encode())


def _finish(work: Path) -> None:
    """Make the moves that are written down in ``work`` and not made yet."""
    told = json.loads((work / JOURNAL).read_text(encoding="utf-8"))
    base = work.parent
    moves = [Move(base / each["made"], base / each["place"], each["known"]) for each in told["moves"]]
    try:
        for move in moves:
            _exchange(move, work)
    except OSError as error:
        raise _left_in(work, error) from error
    _settle(moves, work, told["overwrite"])


def _left_in(work: Path, error: OSError) -> OutputError:
    return OutputError(
        f"Only part of a report could be moved into its folder: {_words(error)}. Nothing is lost: the rest is in {work}. "
        "Mend the cause and run this again."
    )


def _exchange(move: Move, work: Path) -> None:
    """Move the old folder out of the way and the new one in, or do what is left of that."""
    if not move.made.exists():
        return
    if move.place.exists():
        _rename(move.place, _free(work, move))
    move.place.parent.mkdir(parents=True, exist_ok=True)
    _rename(move.made, move.place)


def _rename(old: Path, new: Path) -> None:
    old.rename(new)


def _old(work: Path, move: Move) -> list[Path]:
    """What stood in the place of a folder; more than one where somebody made a new one after a kill."""
    return sorted(work.glob(f"old-{move.made.name}-*"))


def _free(work: Path, move: Move) -> Path:
    return work / f"old-{move.made.name}-{len(_old(work, move))}"


def _take_back(moves: list[Move], work: Path, error: OSError) -> None:
    """Undo the moves that were made and say why; raises OutputError."""
    try:
        for move in reversed(moves):
            if not move.made.exists():
                _rename(move.place, move.made)
            for old in _old(work, move):
                _rename(old, move.place)
        (work / JOURNAL).unlink()
    except OSError as further:
        raise _left_in(work, further) from error
    raise OutputError(
        f"The report can't be moved into its folder: {_words(error)}. Nothing has changed. Close the programs that "
        "have these folders open, or name another folder with --out."
    ) from error


def _settle(moves: list[Move], work: Path, overwrite: bool) -> set[Path]:
    """Once more, bring along what somebody has changed meanwhile; from then on the moves are made."""
    try:
        kept = {
            move.place / name for move in moves for old in _old(work, move) for name in _carry(old, move, overwrite)
        }
        (work / JOURNAL).unlink()
    except OSError as error:
        raise _left_in(work, error) from error
    return kept


def _carry(old: Path, move: Move, overwrite: bool) -> list[str]:
    """Bring what is somebody's own in ``old`` into the new folder; the names of those in the way of a new version."""
    new = move.made if move.made.exists() else move.place
    if new == move.made and old.is_dir():
        shutil.copymode(old, new)
    written = recorded(new)
    kept = []
    for name in _names(old):
        source, target = old / name, new / name
        if _is_plain(source) and name in move.known and digest(source) == move.known[name]:
            continue
        if _is_same(source, target):
            continue
        if name in written:
            if overwrite:
                continue
            kept.append(name)
        _bring(source, target)
    return kept


def _names(folder: Path) -> list[str]:
    """The files and links in a folder and those below it, but the record."""
    found = []
    for place, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        found += [(Path(place) / name).relative_to(folder).as_posix() for name in (*files, *links)]
    return sorted(name for name in found if name != RECORD)


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _is_same(one: Path, other: Path) -> bool:
    if one.is_symlink() and other.is_symlink():
        return one.readlink() == other.readlink()
    return _is_plain(one) and _is_plain(other) and (one.samefile(other) or filecmp.cmp(one, other, shallow=False))


def _bring(source: Path, target: Path) -> None:
    """Let a file, or a link, be in the new folder too: the file itself, where the disk can do that, or a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    if source.is_symlink():
        target.symlink_to(source.readlink())
        return
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)


def _words(error: OSError) -> str:
    place = "" if error.filename is None else f"{error.filename}: "
    return f"{place}{(error.strerror or str(error)).lower()}"

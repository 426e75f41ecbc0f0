"""Zip and gz files -> the files in them, read within limits that no article comes near."""

from __future__ import annotations

import gzip
import io
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from analysis.intake.article import Refused

NAME = "zip or gz file"
ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
EMPTY_ZIP = b"PK\x05\x06"
MOST_FILES = 5_000
MOST_BYTES = 300_000_000
"""Bytes of all files together, unpacked; a plain limit for memory."""
MOST_RATIO, SMALL = 200, 1_000_000
"""How many times as large a file may be as it is packed, from so many bytes on; set by hand: pages reach 20."""
PIECE = 1 << 20
OFFICE = "[Content_Types].xml"
"""The file that every Word or Excel file, which is a zip file too, has inside."""
IGNORED = ("__MACOSX", "Thumbs.db", "desktop.ini")
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What the libraries raise for files that are damaged, locked or packed in a way they do not know."""


def recognises(data: bytes, name: str) -> bool:
    """Whether this is a zip file with other files in it, or a gz file of one; no Word file, no web archive."""
    if data.startswith(GZIP):
        return not begins(data).startswith(b"WARC/")
    return data.startswith((ZIP, EMPTY_ZIP)) and not is_office(data)


def is_office(data: bytes) -> bool:
    """Whether a zip file is a Word or Excel file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return OFFICE in archive.namelist()
    except BROKEN:
        return OFFICE.encode() in data[:PIECE]


class _Full(Refused):
    """All files together have grown beyond what may be unpacked."""


@dataclass
class _Room:
    """How many bytes may still be unpacked, of all files together."""

    left: int

    def take(self, n: int) -> None:
        """Take bytes away. Raises _Full where fewer are left."""
        self.left -= n
        if self.left < 0:
            raise _Full(
                f"must unpack to at most {MOST_BYTES:,} bytes; it grows beyond that. Unpack it and give parts of it."
            )


def members(data: bytes, name: str) -> Iterator[tuple[str, bytes | Refused]]:
    """The name and the bytes of each file in a zip or gz file, in order; folders and what systems add are left out.

    In a zip file, one that is damaged or locked, a zip file, a link, that has a path out of the folder or grows beyond
    the limit of one file is given as its refusal, and the others are read. Raises Refused where the whole is damaged,
    has too many files, or grows beyond the limit of all together.
    """
    if data.startswith(GZIP):
        yield _inner_name(name), gunzipped(data)
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise Refused("must be a zip file that opens; it is damaged. Pack or download it again.") from error
    with archive:
        entries = [entry for entry in archive.infolist() if not _is_ignored(entry)]
        if len(entries) > MOST_FILES:
            raise Refused(
                f"must have at most {MOST_FILES:,} files; it has {len(entries):,}. Unpack it and give parts of it."
            )
        room = _Room(MOST_BYTES)
        for at, entry in enumerate(entries):
            try:
                yield entry.filename, _content(archive, entry, room)
            except _Full:
                n = len(entries) - at
                raise Refused(
                    f"must unpack to at most {MOST_BYTES:,} bytes; it grows beyond that, and {n:,} of its "
                    f"{len(entries):,} files {'is' if n == 1 else 'are'} not read. Unpack it and give parts of it."
                ) from None
            except Refused as error:
                yield entry.filename, error


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: _Room) -> bytes:
    """The bytes of one file of a zip file. Raises Refused for one that is not read."""
    _check(entry)
    try:
        with archive.open(entry) as file:
            content = _read(file, entry.compress_size, room)
    except BROKEN as error:
        raise Refused("must be a file that can be unpacked; it is damaged. Pack or download it again.") from error
    if content.startswith(ZIP) and not is_office(content):
        raise Refused("must be no zip file inside another. Unpack it and give its files.")
    return content


def gunzipped(data: bytes, most: int = MOST_BYTES) -> bytes:
    """The content of a gz file. Raises Refused for one that is damaged or grows beyond the limits."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return _read(file, len(data), _Room(most))
    except BROKEN as error:
        raise Refused("must be a gz file that opens; it is damaged. Pack or download it again.") from error


def _read(file: IO[bytes] | gzip.GzipFile, packed: int, room: _Room) -> bytes:
    """All of a file, piece by piece, so that the size that a header states is never trusted. packed: how large it is
    before it is unpacked."""
    pieces, size = [], 0
    most = max(SMALL, packed * MOST_RATIO)
    while piece := file.read(PIECE):
        size += len(piece)
        room.take(len(piece))
        if size > most:
            raise Refused(
                f"must hold an article; it unpacks to more than {most:,} bytes, which no article does. Leave it out."
            )
        pieces.append(piece)
    return b"".join(pieces)


def _check(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise Refused("must be a file below one folder; its path leaves it. Unpack the zip file and pack it again.")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Refused("must be a file; it is a link. Put the file itself into the zip file.")
    if entry.flag_bits & 1:
        raise Refused("must open without a password; it is locked. Unpack the zip file and give its files.")


def _is_ignored(entry: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(entry.filename.replace("\\", "/")).parts
    hidden = not parts or (parts[-1].startswith(".") and parts[-1] != "..")
    return entry.is_dir() or hidden or parts[0] in IGNORED or parts[-1] in IGNORED


def begins(data: bytes) -> bytes:
    """The first bytes of what is packed in a gz file; none where it cannot be opened."""
    if not data.startswith(GZIP):
        return b""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return file.read(5)
    except BROKEN:
        return b""


def _inner_name(name: str) -> str:
    inner = PurePosixPath(name).name
    return inner[:-3] if inner.lower().endswith(".gz") else inner

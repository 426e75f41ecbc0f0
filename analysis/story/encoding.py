"""Bytes to text, with every repair reported."""

from __future__ import annotations

import codecs
import re

import ftfy
from charset_normalizer import from_bytes

from analysis.errors import Problem

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
RETURN = re.compile(r"\r(?!\n)")
GARBLED = re.compile(r"[^\x00-\x7f‘’“”–—…][^\x00-\x7f‘’“”–—…]|[ÂÃâ]")
"""What a line must hold to be looked at: where UTF-8 was read as another encoding, a letter became two or three."""
LOST = re.compile(r"â€(?:\x9d|\?|(?=[\s.,;:!)\]A-Za-z0-9—-]|$))")
"""A closing mark whose last byte means nothing in Windows-1252 and was dropped or became a question mark."""
CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1f]")
LOOKED_AT, LEAST_BYTES = 4096, 64
STRANGE = 0.1
"""Share of a file's beginning from which it is no text; set by hand: damaged texts have far less, other files far more."""
MOST_LINES = 5
"""Lines that a message names."""


def is_no_text(data: bytes) -> bool:
    """Whether bytes are no text, such as a picture or an archive whose name says otherwise: as far as can be told from their
    beginning, a tenth of it is control characters or can't be read at all."""
    head = data[:LOOKED_AT]
    if len(head) < LEAST_BYTES or not CONTROL_BYTE.search(head):
        return False
    text, _ = _decoded(head)
    return len(CONTROL.findall(text)) + text.count("\ufffd") > STRANGE * len(text)


def read_text(data: bytes, file: str, row: int | None = None) -> tuple[str, list[Problem]]:
    """Decode ``data`` and give line ends as one newline each.

    Returns the text and a problem (severity ``repair``) for each thing that was not plain UTF-8 with line ends.
    """
    problems: list[Problem] = []
    text, encoding = _decoded(data)
    if encoding is not None:
        message = f"is not UTF-8; read as {encoding}. Look at its accents and quotation marks, or save it as UTF-8."
        problems.append(Problem("repair", file, message, row))
    text, faults = _ungarbled(text, file, row)
    return _cleaned(text, file, row, problems + faults)


def clean_name(text: str) -> str:
    """A name or a headline on one line: without control characters, and without marks that turn the direction of all
    that is printed after them. Letters of scripts that run from right to left need none."""
    return " ".join(DIRECTION.sub("", _cleaned(text, "", None, [])[0]).split())


def clean_text(text: str, file: str, row: int | None = None) -> tuple[str, list[Problem]]:
    """The same repairs for text that is decoded already."""
    text, problems = _ungarbled(text, file, row)
    return _cleaned(text, file, row, problems)


def _decoded(data: bytes) -> tuple[str, str | None]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding).lstrip("\ufeff")  # some programs write the mark twice
                return text, None if encoding == "utf-8-sig" else encoding.upper()
            except UnicodeDecodeError:
                break
    if len(data) > 8 and data.count(0) > len(data) / 4:  # every other byte of Latin letters in UTF-16
        wide = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
        return data.decode(wide, errors="replace"), wide.upper()
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if sum(byte > 127 for byte in data) < len(data) / 10:
        try:  # a few accents and curly marks: what Western newsroom systems write when it is not UTF-8
            text = data.decode("cp1252")
            if not CONTROL.search(text):
                return text, "Windows-1252"
        except UnicodeDecodeError:
            pass
    best = from_bytes(data).best()
    if best is not None:
        return str(best), best.encoding
    return data.decode("utf-8", errors="replace"), "UTF-8 with unreadable bytes replaced"


def _cleaned(text: str, file: str, row: int | None, problems: list[Problem]) -> tuple[str, list[Problem]]:
    if "\r" in text:
        text, n_alone = RETURN.subn("\n", text.replace("\r\n", "\n"))
        if n_alone:
            problems.append(Problem("repair", file, "its line ends are carriage returns; read as newlines.", row))
    text, n_surrogates = SURROGATE.subn("\ufffd", text)
    text, n_controls = CONTROL.subn(" ", text)
    for n, what, read_as in ((n_controls, "control character", "a space"), (n_surrogates, "broken character", "�")):
        if n:
            message = f"holds {n} {what}{'' if n == 1 else 's'}; each is read as {read_as}."
            problems.append(Problem("repair", file, message, row))
    return text, problems


def _ungarbled(text: str, file: str, row: int | None) -> tuple[str, list[Problem]]:
    """Undo, line by line, that UTF-8 was read as another encoding, by ftfy (Speer 2019), which leaves what may be
    meant as it stands."""
    if text.isascii() or not GARBLED.search(text):
        return text, []
    lines = text.split("\n")
    found = []
    for at, line in enumerate(lines):
        if GARBLED.search(line):
            lines[at] = ftfy.fix_encoding(LOST.sub("”", line))
            if lines[at] != line:
                found.append(at + 1)
    if not found:
        return text, []
    shown = ", ".join(map(str, found[:MOST_LINES])) + (", ..." if len(found) > MOST_LINES else "")
    message = (
        f"holds characters garbled by a wrong encoding, like â€™ for ’, in {len(found)} "
        f"line{'' if len(found) == 1 else 's'} ({shown}); they are read as they were meant. "
        "Compare them with the page."
    )
    return "\n".join(lines), [Problem("repair", file, message, row)]

"""Pages saved as one file with all that belongs to them (MHTML, .mht) -> their article."""

from __future__ import annotations

import codecs
import email
import email.policy
import email.utils
import re
from datetime import date
from email.message import Message

from analysis.intake.article import Export, Refused
from analysis.intake.pages.document import MOST_BYTES, SAVE, is_page
from analysis.intake.pages.reading import read_page

NAME = "Web page in one file (MHTML)"
HEAD = 8_000
HEADER = re.compile(r"(?:From|MIME-Version|Content-Type|Snapshot-Content-Location|Subject|Date):", re.IGNORECASE)
KIND = re.compile(r"Content-Type:\s{1,3}multipart/related", re.IGNORECASE)
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
MOST_PARTS = 5_000


def recognises(data: bytes, name: str) -> bool:
    """Whether bytes begin with the header of a letter whose parts belong together."""
    head = _bytes(data[:HEAD]).decode("latin-1").lstrip("\ufeff \r\n")
    return HEADER.match(head) is not None and KIND.search(head) is not None


def read(data: bytes, name: str) -> Export:
    """The one article of the page. Raises Refused where the file holds no page."""
    if len(data) > MOST_BYTES:
        raise Refused(f"must be a page of at most {MOST_BYTES // 10**6} MB; it has {len(data) // 10**6} MB. {SAVE}")
    try:
        letter = email.message_from_bytes(_bytes(data), policy=email.policy.compat32)
        page = _page_of(letter)
    except RecursionError:
        raise Refused(f"must hold a web page; it holds parts inside parts without end. {SAVE}") from None
    if page is None:
        raise Refused(f"must hold a web page; no part of it is one. {SAVE}")
    content, address = page
    export = read_page(content, name, address=_header(letter, "Snapshot-Content-Location") or address, day=_day(letter))
    export.kind = NAME
    return export


def _bytes(data: bytes) -> bytes:
    """The letter in bytes; Word writes it in UTF-16."""
    return data.decode("utf-16", errors="replace").encode("utf-8") if data.startswith(WIDE) else data


def _page_of(letter: Message) -> tuple[bytes, str | None] | None:
    """The first part that is a page, and the address it came from."""
    for number, part in enumerate(letter.walk()):
        if number > MOST_PARTS:
            raise Refused(f"must hold a web page among its first {MOST_PARTS:,} parts; it has other parts only. {SAVE}")
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and is_page(content):
            return content, _header(part, "Content-Location")
    return None


def _header(part: Message, name: str) -> str | None:
    value = part.get(name)
    return None if value is None else "".join(str(value).split())


def _day(letter: Message) -> date | None:
    """The day on which the page was saved."""
    try:
        found = email.utils.parsedate_to_datetime(str(letter.get("Date")))
    except (TypeError, ValueError):
        return None
    return found.date()

"""Web archives (WARC): each page that a crawler was given, read as a saved page with its address and day."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass
from datetime import date

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from analysis.errors import Problem
from analysis.intake.article import Article, Export, Refused
from analysis.intake.files.unpack import GZIP, MOST_BYTES, PIECE, begins
from analysis.story.days import read_day
from analysis.story.encoding import clean_name

NAME = "web archive (WARC)"
PAGE_TYPES = ("text/html", "application/xhtml+xml")
RECORD_END = b"\r\n\r\n"
MOST_PAGE, MOST_PAGES = 20_000_000, 20_000
"""Bytes of a page, and pages of an archive; plain limits for memory and time."""
BLOCK = 1 << 24
"""Bytes that the library reads at once; with fewer a line of a header that has no end takes it very long."""
BROKEN = (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, LookupError, AttributeError, TypeError)
"""What the library raises for records that are damaged."""


@dataclass(frozen=True)
class Page:
    """A page of an archive. day: when it was fetched."""

    content: bytes
    address: str
    day: date | None


def recognises(data: bytes, name: str) -> bool:
    """Whether a file, packed or not, begins as a web archive does."""
    return data.startswith(b"WARC/") or begins(data).startswith(b"WARC/")


def read(data: bytes, name: str) -> Export:
    """The articles of an archive; other records (requests, pictures, errors of the site) are counted and left out.

    Raises Refused where no page of it can be read. Where an archive is damaged, what stands before is kept.
    """
    from analysis.intake import pages

    export = Export(NAME)
    n_pages, n_other = 0, 0
    for page in _pages(data, name, export.problems):
        if page is None:
            n_other += 1
            continue
        n_pages += 1
        try:
            found = pages.read(page.content, name, address=page.address, day=page.day)
        except Refused as refusal:
            export.problems.append(Problem("error", name, f"page {n_pages} was ignored: {refusal}", n_pages))
            continue
        export.problems += found.problems
        export.articles += [_placed(article, n_pages, page) for article in found.articles]
    if not export.articles:
        raise Refused(
            "must hold pages that a site gave (status 200, HTML); it holds no such record that can be "
            "read. Make the archive again, or save the pages one by one."
        )
    if n_other:
        export.about = {"records that are no pages": f"{n_other:,}"}
    return export


def _placed(article: Article, number: int, page: Page) -> Article:
    article.place = f"page {number}"
    article.url = article.url or clean_name(page.address) or None
    return article


def _pages(data: bytes, name: str, problems: list[Problem]) -> Iterator[Page | None]:
    """The pages of an archive in order, None for each record that is none."""
    n_pages = 0
    content = _unpacked(data)
    if not content.endswith(RECORD_END):
        problems.append(Problem("error", name, "ends in the middle of a record. Make or download it again."))
    try:
        for record in _records(content):
            if not _is_page(record):
                yield None
                continue
            page = record.content_stream().read(MOST_PAGE)
            n_pages += 1
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            yield Page(page, address, read_day(record.rec_headers.get_header("WARC-Date") or ""))
            if getattr(record.raw_stream, "limit", 0) > 0:
                message = f"has only a part of page {n_pages}. Look at the end of that article."
                problems.append(Problem("error", name, message))
            if n_pages == MOST_PAGES:
                message = f"must have at most {MOST_PAGES:,} pages; those after are left out. Split it."
                problems.append(Problem("error", name, message))
                return
    except BROKEN:
        message = f"is damaged after page {n_pages}; what follows is left out. Make or download it again."
        problems.append(Problem("error", name, message))


def _records(content: bytes) -> Iterator[ArcWarcRecord]:
    """The records of an archive. The library prints what it minds, with bytes of the archive; nothing is printed here."""
    records = ArchiveIterator(io.BytesIO(content), block_size=BLOCK)
    while True:
        with redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _unpacked(data: bytes) -> bytes:
    """The records of an archive that may be packed, as a whole or each by itself, up to a break in the packing."""
    if not data.startswith(GZIP):
        return data
    found = bytearray()
    with suppress(*BROKEN), gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
        while len(found) < MOST_BYTES and (piece := file.read1(PIECE)):
            found += piece
    return bytes(found)


def _is_page(record: ArcWarcRecord) -> bool:
    """Whether a record is what a site answered with, and is a page."""
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return record.http_headers.get_statuscode() == "200" and kind in PAGE_TYPES

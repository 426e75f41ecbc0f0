"""Where a saved page comes from, as the program that saved it wrote into it: address and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from analysis.intake.pages.fields import named
from analysis.story.days import find_day

LOOKED_AT = 20_000
"""Letters at the beginning and the end of a page in which programs write where it comes from."""
BROWSER = re.compile(r"saved from url=\(\d{1,5}\)(\S{1,2000})", re.IGNORECASE)
SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s{1,9}url:\s{1,9}(\S{1,2000})(?:\s{1,9}saved date: ([^\n]{1,60}))?"
)
WAYBACK = re.compile(r"FILE ARCHIVED ON (?:\d\d:\d\d:\d\d )?([A-Z][a-z]{2} \d{1,2}, \d{4})")
IN_WAYBACK = re.compile(r"^(?:https?:)?(?://web\.archive\.org)?/web/(?:\d{4,14})?(?:[a-z]{2}_)?/?(https?:/{1,2}.+)$")
TRACKS = named("tracks")
"""Parts of an address that tell who came from where, not which article it is."""
PROXY = re.compile(r"proxy|idm\.oclc\.org|remotexs", re.IGNORECASE)
"""What the host of a library's proxy is called: who came through it is nobody's business."""


@dataclass(frozen=True)
class Provenance:
    """Where a page was saved from. address: of the page; day: of saving; by: what saved it."""

    address: str | None = None
    day: date | None = None
    by: str | None = None


def provenance(text: str) -> Provenance:
    """What a saved page itself says of its saving; nothing known for a page that says nothing."""
    head, end = text[:LOOKED_AT], text[-LOOKED_AT:]
    if (found := SINGLE_FILE.search(head)) is not None:
        return Provenance(clean_address(found[1]), _day(found[2]), "SingleFile")
    if (found := BROWSER.search(head)) is not None:
        return Provenance(clean_address(found[1]), None, "a browser")
    if (found := WAYBACK.search(end) or WAYBACK.search(head)) is not None:
        return Provenance(None, _day(found[1]), "the Wayback Machine")
    return Provenance()


def _day(text: str | None) -> date | None:
    """The day in an English date, also of JavaScript: Mon Sep 02 2024 10:00:00 GMT+0200."""
    if text is None:
        return None
    plain = re.sub(r"([A-Z][a-z]{2} \d\d) (\d{4})", r"\1, \2", text)
    found = find_day(plain)
    return found[0] if found else None


def clean_address(address: str | None) -> str | None:
    """An address of the web without what tells who read it: no name, no mark of tracking, no proxy of a library.

    None for what is no address of a page on the web.
    """
    if address is None:
        return None
    archived = IN_WAYBACK.match(address.strip()[:2000])
    try:
        parts = urlsplit(archived[1] if archived else address.strip()[:2000])
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "." not in host or PROXY.search(host):
        return None
    kept = [(key, value) for key, value in parse_qsl(parts.query)[:20] if _tells_article(key, value)]
    place = host if port is None else f"{host}:{port}"
    return urlunsplit((parts.scheme, place, parts.path, urlencode(kept), ""))


def _tells_article(key: str, value: str) -> bool:
    return not key.lower().startswith(TRACKS) and "@" not in value and len(value) <= 40

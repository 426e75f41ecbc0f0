"""Web archives."""

import gzip
import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Refused
from analysis.intake.files import warc
from analysis.schema.vocabulary import Zone
from tests.intake.hostile import FLIPS, flipped, stands

pytest.importorskip("analysis.intake.pages")

SENTENCES = "".join(
    f"<p>The town voted on {what}, and the count was done at noon in the hall of the town.</p>"
    for what in ("a bridge", "a road", "a park", "a school")
)
PAGE = (
    f"<html><head><title>Town votes</title></head><body><article><h1>Town votes</h1>{SENTENCES}</article></body></html>"
)


def record(kind, address, content):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:x>\r\nWARC-Date: 2020-05-08T10:00:00Z\r\n"
    head += f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
    return f"{head}Content-Length: {len(content.encode())}\r\n\r\n{content}\r\n\r\n".encode()


def made(*answers, gz=False):
    """An archive. answers: (address, status, kind, content) of what a site answered. gz: each record by itself."""
    records = [record("warcinfo", "", "software: by hand\r\n")]
    for address, status, kind, content in answers:
        records.append(record("response", address, f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{content}"))
    return b"".join(gzip.compress(each, mtime=0) if gz else each for each in records)


ANSWERS = (
    ("https://paper.example/a", "200 OK", "text/html; charset=utf-8", PAGE),
    ("https://paper.example/b.png", "200 OK", "image/png", "x"),
    ("https://paper.example/c", "404 Not Found", "text/html", PAGE),
    ("https://paper.example/d", "200 OK", "text/html", PAGE.replace("Town votes", "Second")),
)
WHOLE = made(*ANSWERS)


@pytest.mark.parametrize(
    "data", [WHOLE, made(*ANSWERS, gz=True), gzip.compress(WHOLE, mtime=0)], ids=["plain", "each", "whole"]
)
def test_pages_that_a_site_gave_however_they_are_packed(data):
    assert warc.recognises(data, "any.name")
    export = warc.read(data, "a.warc")
    assert [(each.headline, each.url) for each in export.articles] == [
        ("Town votes", "https://paper.example/a"),
        ("Second", "https://paper.example/d"),
    ]
    assert [each.place for each in export.articles] == ["page 1", "page 2"]
    assert len(export.articles[0].of(Zone.BODY)) == 4
    assert export.about == {"records that are no pages": "3"}
    assert export.problems == []


def test_the_day_of_fetching_is_not_the_day_of_publishing():
    assert warc.read(WHOLE, "a.warc").articles[0].published is None


@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_archive_keeps_what_stands_before(packed):
    data = made(*ANSWERS, gz=packed)
    export = warc.read(data[: len(data) - 150], "a.warc")
    assert export.articles[0].headline == "Town votes"
    assert str(export.problems[0]) == ("error: a.warc: ends in the middle of a record. Make or download it again.")


def test_a_page_that_breaks_off_is_told():
    export = warc.read(WHOLE[: len(WHOLE) - 150], "a.warc")
    assert str(export.problems[1]) == "error: a.warc: has only a part of page 2. Look at the end of that article."


def test_nothing_is_printed(capsys):
    broken = WHOLE.replace(b"Content-Length: 2", b"Content-Length: 1")
    with suppress(Refused):
        warc.read(broken, "a.warc")
    assert capsys.readouterr() == ("", "")


def test_an_archive_without_pages_is_refused():
    message = (
        "must hold pages that a site gave (status 200, HTML); it holds no such record that can be read. Make "
        "the archive again, or save the pages one by one."
    )
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        warc.read(made(*ANSWERS[1:3]), "a.warc")


def test_pages_beyond_the_limit_are_left_out(monkeypatch):
    monkeypatch.setattr(warc, "MOST_PAGES", 1)
    export = warc.read(WHOLE, "a.warc")
    assert len(export.articles) == 1
    assert str(export.problems[0]) == ("error: a.warc: must have at most 1 pages; those after are left out. Split it.")


@pytest.mark.parametrize("data", [b"", b"WARC", gzip.compress(b"One.", mtime=0), b"\x1f\x8b broken"])
def test_what_is_no_archive(data):
    assert not warc.recognises(data, "a.warc.gz")


@settings(max_examples=40, deadline=None)
@given(st.booleans(), st.integers(0, 3_000), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(packed, cut, flips):
    data = made(*ANSWERS, gz=packed)
    stands(warc, data[:cut])
    stands(warc, flipped(data, flips))

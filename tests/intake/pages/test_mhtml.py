"""The page inside a letter is read like any page, with the address and the day of its header."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake import pages
from analysis.intake.article import Refused
from analysis.intake.pages import mhtml
from tests.intake.pages.page_texts import PAGE

HEADER = (
    b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://www.example.com/saved\r\n"
    b"Subject: Bridge\r\nDate: Tue, 7 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n'
    b"----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://www.example.com/saved\r\n\r\n"
)
LETTER = HEADER + PAGE + b"\r\n----b--\r\nContent-Type: image/png\r\n\r\nAAAA\r\n----b----\r\n"


def test_a_letter_is_known_by_its_header():
    assert mhtml.recognises(LETTER, "a.bin")
    assert mhtml.recognises(LETTER.decode().encode("utf-16"), "a.mht")
    assert not mhtml.recognises(PAGE, "a.mhtml")
    assert not mhtml.recognises(b"From: ann@example.com\r\nContent-Type: text/plain\r\n\r\nHello", "a.eml")


@pytest.mark.parametrize("data", [LETTER, LETTER.decode().encode("utf-16")], ids=["bytes", "UTF-16"])
def test_its_page_is_read(data):
    export = mhtml.read(data, "a.mhtml")
    (article,) = export.articles
    assert export.kind == mhtml.NAME
    assert export.about == {"saved on": "2024-05-07"}
    assert article.parts == pages.read(PAGE, "a.html").articles[0].parts


def test_the_address_of_the_header_counts_where_the_page_gives_none():
    letter = LETTER.replace(b'rel="canonical"', b'rel="other"')
    assert mhtml.read(letter, "a.mhtml").articles[0].url == "https://www.example.com/saved"


def test_parts_inside_parts_without_end_are_refused():
    parts = "".join(f'--{n}\r\nContent-Type: multipart/related; boundary="{n + 1}"\r\n\r\n' for n in range(3_000))
    data = f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="0"\r\n\r\n{parts}'.encode()
    assert mhtml.recognises(data, "a.mht")
    message = "must hold a web page; it holds parts inside parts without end. Save the page of one article."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        mhtml.read(data, "a.mht")


def test_a_page_behind_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(mhtml, "MOST_PARTS", 0)
    message = "must hold a web page among its first 0 parts; it has other parts only. Save the page of one article."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        mhtml.read(LETTER, "a.mht")


def test_a_letter_without_a_page_is_refused():
    message = "must hold a web page; no part of it is one. Save the page of one article."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        mhtml.read(HEADER.replace(b"text/html\r", b"text/css\r"), "a.mhtml")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(LETTER)), st.binary(max_size=30))
def test_a_letter_cut_off_or_disturbed_anywhere_is_read_or_refused(place, noise):
    for data in (LETTER[:place], LETTER[:place] + noise + LETTER[place:]):
        try:
            assert len(mhtml.read(data, "a.mhtml").articles) == 1
        except Refused:
            continue

"""Bytes are decoded as they are, then as they say; what is too large is refused in words."""

import re

import pytest

from analysis.intake.article import Refused
from analysis.intake.pages import document
from analysis.intake.pages.document import decoded, is_page, strip, tree_of


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf \n<html lang='en'>", True),
        ("<html><head>".encode("utf-16"), True),
        (b"<!-- saved --><HTML>", True),
        (b"A text about <html> elements", False),
        (b"<?xml version='1.0'?><feed><title>A</title>", False),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC ''><html>", True),
        (b"%PDF-1.7", False),
        (b"", False),
    ],
)
def test_pages_are_known_by_their_beginning(data, found):
    assert is_page(data) is found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_letters_are_those_of_the_encoding(encoding):
    assert "“Zoë”" in decoded('<html><meta charset="windows-1252"><p>“Zoë” said it.'.encode(encoding), "a.html")


def test_a_page_that_says_utf8_and_is_not_is_read_as_what_it_looks_like():
    assert "“yes”" in decoded('<meta charset="utf-8"><p>She said “yes” to all.'.encode("cp1252"), "a.html")


def test_pictures_inside_a_page_are_left_out():
    assert decoded(b'<img src="data:image/png;base64,AAAA+/=="><p>b', "a.html") == '<img src=""><p>b'


@pytest.mark.parametrize(
    ("limit", "value", "message"),
    [
        ("MOST_BYTES", 1, "must be a page of at most 0 MB; it has 0 MB. Save the page of one article."),
        (
            "MOST_LETTERS",
            1,
            "must be a page of at most 0 million letters; it has 0 million. Save the page of one article.",
        ),
        ("MOST_TAGS", 2, "must be a page of at most 2 tags; it has 3. Save the page of one article."),
        (
            "MOST_DEPTH",
            2,
            "must be a page of at most 2 elements inside each other; it has 3. Save the page of one article.",
        ),
        ("MOST_ELEMENTS", 2, "must be a page of at most 2 elements; it has 3. Save the page of one article."),
    ],
)
def test_what_is_too_large_is_refused(monkeypatch, limit, value, message):
    monkeypatch.setattr(document, limit, value)
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        tree_of(decoded(b"<html><body><p>a", "a.html"), "a.html")


def test_nothing_is_refused():
    message = "must be a page with text; it holds no element that can be read. Save the page of one article."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        tree_of("", "a.html")


def test_programs_and_fields_are_no_text():
    root = tree_of("<body>a<script>b</script><button>c</button><noscript>d</noscript>e</body>", "a.html")
    strip(root)
    assert root.text_content() == "ae"

"""Where a page was saved from, as programs write it; nothing of who saved it."""

from datetime import date

import pytest

from analysis.intake.pages.provenance import Provenance, clean_address, provenance


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "<!-- saved from url=(0025)https://example.com/a/b -->",
            Provenance("https://example.com/a/b", None, "a browser"),
        ),
        (
            "<!--\n Page saved with SingleFile \n url: https://example.com/a \n saved date: Mon Sep 02 2024 10:00:00 GMT+0200\n-->",
            Provenance("https://example.com/a", date(2024, 9, 2), "SingleFile"),
        ),
        (
            "<p>x</p><!-- FILE ARCHIVED ON 05:15:02 Jan 03, 2019 AND RETRIEVED -->",
            Provenance(None, date(2019, 1, 3), "the Wayback Machine"),
        ),
        ("<p>saved</p>", Provenance()),
    ],
)
def test_comments_of_programs(text, found):
    assert provenance(text) == found


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        (
            "https://ann:secret@example.com/a?id=3&utm_source=x&email=ann%40example.com#top",
            "https://example.com/a?id=3",
        ),
        ("https://web.archive.org/web/20190103051502/https://example.com/a", "https://example.com/a"),
        ("https://www-example-com.proxy.library.edu/a", None),
        ("https://example.com:8080/a", "https://example.com:8080/a"),
        ("file:///home/ann/page.html", None),
        ("https://[::1", None),
        ("https://localhost/a", None),
        (None, None),
    ],
)
def test_addresses_tell_nothing_of_their_reader(address, clean):
    assert clean_address(address) == clean

"""Bylines and days as they stand around a headline."""

from datetime import date

import lxml.html
import pytest

from analysis.intake.pages.blocks import blocks_of
from analysis.intake.pages.printed import place_of, printed_byline, printed_day

REST = "<p>" + "Words of the page that stand elsewhere. " * 20 + "</p>"


def around(below, above=""):
    blocks = blocks_of(lxml.html.document_fromstring(f"{above}<h1>Bridge shuts</h1>{below}{REST}"))
    return blocks, place_of(blocks, "Bridge shuts")


@pytest.mark.parametrize(
    ("below", "byline"),
    [
        ("<p>By Ann Lee and Tom Roe</p>", "Ann Lee, Tom Roe"),
        ('<div class="byline">By ANN LEE, Jo Poe @jopoe 3 hours ago</div>', "ANN LEE, Jo Poe"),
        ('<div class="byline"><p>By</p><p>Ann Lee</p></div>', "Ann Lee"),
        ('<div class="meta"><a href="https://example.com/author/ann-lee/">Ann Lee</a> 7 hours</div>', "Ann Lee"),
        ('<div class="meta"><a href="/bridges/">Ann Lee</a> 7 hours</div>', None),
        ('<div class="byline">Updated today</div>', None),
        ("<p>By the river stood a bridge.</p>", None),
        ('<p class="related">By Ann Lee</p>', None),
    ],
)
def test_byline(below, byline):
    blocks, place = around(below)
    assert printed_byline(blocks, place, len(blocks) - 1) == byline


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("<p>Published May 6, 2024 at 10 pm</p>", date(2024, 5, 6)),
        ("<p>It was on May 6, 2024, that three cables of the old bridge fell into the water of the river.</p>", None),
        ("<p>Updated today</p>", None),
    ],
)
def test_day(below, day):
    assert printed_day(*around(below)) == day


def test_a_day_above_the_headline_counts_where_none_is_below():
    assert printed_day(*around("<p>x</p>", "<p>6 May 2024</p>")) == date(2024, 5, 6)


def test_a_link_to_an_author_below_the_beginning_of_the_text_is_no_byline():
    blocks, place = around('<p>Text</p><p><a href="/author/jo-poe">Jo Poe</a></p>')
    assert printed_byline(blocks, place, 1) is None


def test_a_headline_that_is_not_printed_has_no_place():
    blocks = blocks_of(lxml.html.document_fromstring("<h1>Other</h1><p>By Ann Lee</p>"))
    assert place_of(blocks, "Bridge shuts") is None
    assert printed_byline(blocks, None, 1) is None

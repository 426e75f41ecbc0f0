"""What a page says of its article: the first of the fields that say it, as they print it."""

from datetime import date

import lxml.html
import pytest

from analysis.intake.pages import details
from analysis.intake.pages.linked_data import Linked


def page(head="", body=""):
    root = lxml.html.document_fromstring(f"<html lang='en-US'><head>{head}</head><body>{body}<p>a</p></body></html>")
    return root, details.metas_of(root)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-06T23:30:00-04:00", date(2024, 5, 6)),
        ("2024-05-06T23:30:00.000Z", date(2024, 5, 6)),
        ("May 6, 2024 at 11 pm", date(2024, 5, 6)),
        ("1715038200", date(2024, 5, 6)),
        ("1715038200000", date(2024, 5, 6)),
        ("05/06/2024", None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_day_is_the_one_in_its_own_time_zone(text, day):
    assert details.day_of(text) == day


@pytest.mark.parametrize(
    ("head", "body", "linked", "found"),
    [
        ('<meta name="date" content="2024-05-07">', "", Linked(published="2024-05-06"), (date(2024, 5, 6), False)),
        ('<meta name="date" content="2024-05-07">', "", Linked(), (date(2024, 5, 7), False)),
        ("", '<time datetime="2024-05-08T10:00">today</time>', Linked(), (date(2024, 5, 8), False)),
        ("", "", Linked(), (date(2024, 5, 9), True)),
    ],
)
def test_published(head, body, linked, found):
    assert details.published_of(*page(head, body), linked, "https://example.com/2024/05/09/a") == found


def test_modified():
    assert details.modified_of({}, Linked(modified="2024-05-09T01:00Z")) == date(2024, 5, 9)
    assert details.modified_of({"article:modified_time": ["2024-05-10"]}, Linked()) == date(2024, 5, 10)


@pytest.mark.parametrize(
    ("linked", "metas", "address", "outlet"),
    [
        (Linked(publisher="The Daily"), {"og:site_name": ["Daily.com"]}, None, "The Daily"),
        (Linked(), {"og:site_name": ["Daily.com"]}, None, "Daily.com"),
        (Linked(publisher="https://example.com/about"), {}, "https://www.example.com/a", "example.com"),
        (Linked(), {}, None, None),
    ],
)
def test_outlet(linked, metas, address, outlet):
    assert details.outlet_of(metas, linked, address) == outlet


@pytest.mark.parametrize(
    ("linked", "metas", "byline"),
    [
        (Linked(authors=("Ann Lee", "By Tom Roe and Jo Poe")), {}, "Ann Lee, Tom Roe, Jo Poe"),
        (Linked(authors=("The Daily",)), {"author": ["Ann Lee"]}, "Ann Lee"),
        (Linked(), {"author": ["https://example.com/ann", "ann@example.com"]}, None),
        (Linked(), {}, None),
    ],
)
def test_byline(linked, metas, byline):
    assert details.byline_of(page()[0], metas, linked, "The Daily") == byline


def test_byline_by_links_to_authors():
    root, metas = page(body='<a rel="author" href="/ann">Ann Lee</a>')
    assert details.byline_of(root, metas, Linked(), None) == "Ann Lee"


def test_an_agency_among_the_authors_is_credited():
    assert details.credit_of("Ann Lee, Reuters") == "Reuters"
    assert details.credit_of("Ann Lee") is None
    assert details.credit_of(None) is None


@pytest.mark.parametrize(
    ("linked", "metas", "section"),
    [
        (Linked(section="World"), {}, "World"),
        (Linked(), {"article:section": ["Sports"]}, "Sports"),
        (Linked(kinds=("OpinionNewsArticle",)), {}, "Opinion"),
        (Linked(kinds=("NewsArticle",)), {}, None),
    ],
)
def test_section(linked, metas, section):
    assert details.section_of(metas, linked) == section


def test_language():
    root, metas = page()
    assert details.language_of(root, metas, Linked(language="de")) == "en"
    assert details.language_of(lxml.html.document_fromstring("<p>a"), {}, Linked(language="de-AT")) == "de"


@pytest.mark.parametrize(
    ("head", "known", "address"),
    [
        ('<link rel="canonical" href="https://example.com/a">', "https://other.example.com/b", "https://example.com/a"),
        ('<link rel="canonical" href="/a">', "https://example.com/b", "https://example.com/a"),
        ('<link rel="canonical" href="https://example.com/">', "https://example.com/b", "https://example.com/b"),
        ('<meta property="og:url" content="https://example.com/c">', None, "https://example.com/c"),
        ("", None, None),
    ],
)
def test_address(head, known, address):
    assert details.address_of(*page(head), Linked(), known) == address


def test_meta_elements_without_name_or_content_are_passed_over():
    head = (
        '<meta charset="utf-8"><meta name="a" content=""><meta name="B" content=" c  d "><meta property="b" value="e">'
    )
    assert page(head)[1] == {"b": ["c d", "e"]}

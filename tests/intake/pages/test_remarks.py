"""What the owner of a page is told: that it is none, that part may be missing, what it is."""

import pytest

from analysis.intake import pages
from analysis.intake.pages.blocks import Block
from analysis.intake.pages.linked_data import Linked
from analysis.intake.pages.remarks import notes, without_text


def block(n_words, linked=0.0, around=frozenset(), text=None):
    text = text or " ".join(["word"] * n_words)
    return Block(text, "p", None, None, (), linked, tuple(text.split()), around)


@pytest.mark.parametrize(
    ("headline", "blocks", "n_body", "reason"),
    [
        ("Bridge shuts", [block(100)], 1, None),
        ("404 not found", [block(60)], 1, "an error page"),
        (None, [], 0, "an empty page"),
        (None, [block(0, text="We use cookies to make this site better for you.")], 0, "a notice only"),
        ("The Daily", [block(8, 1.0)] * 90, 0, "a list of headlines"),
        ("The Daily", [block(500)], 0, "no text that can be told from the page around it"),
    ],
)
def test_pages_without_an_article(headline, blocks, n_body, reason):
    assert without_text(headline, blocks, blocks[:n_body]) == reason


@pytest.mark.parametrize(
    ("blocks", "linked", "found"),
    [
        ([block(600)], Linked(), []),
        (
            [block(600), *[block(100)] * 13],
            Linked(),
            ["The page holds 1,900 words, the article 600; look whether part of it is missing."],
        ),
        ([block(600), *[block(100, 1.0)] * 13], Linked(), []),
        ([block(600)], Linked(kinds=("LiveBlogPosting",)), ["This is a live blog: its posts are read as one article."]),
        ([block(600)], Linked(free=False), []),
        (
            [block(600)],
            Linked(free=False, words=1000),
            ["The page says that only subscribers may read it; its text may be cut off."],
        ),
    ],
)
def test_notes(blocks, linked, found):
    assert notes(blocks, blocks[:1], linked) == found


def test_a_page_without_an_article_has_no_parts():
    (article,) = pages.read(
        b"<html><body><h1>Page not found</h1><p>Try the search.</p></body></html>", "a.html"
    ).articles
    assert (article.parts, article.without_text) == ([], "an error page")

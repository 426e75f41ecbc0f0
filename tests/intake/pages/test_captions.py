"""Captions are known by what the site calls them, or by the picture beside them."""

import lxml.html
import pytest

from analysis.intake.pages.blocks import blocks_of
from analysis.intake.pages.captions import is_caption

REST = "<p>" + "Words of the page that stand elsewhere. " * 20 + "</p>"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<figure><figcaption>The bridge. It is old.</figcaption></figure>", True),
        ('<div class="wp-caption-text">The bridge</div>', True),
        ("<p><img><br>The bridge at night</p>", True),
        ("<p><img>The bridge was shut at night.</p>", False),
        ("<p>The bridge at night</p>", False),
        ("<ul><li><img>The bridge at night</li></ul>", False),
    ],
)
def test_captions(source, found):
    assert is_caption(blocks_of(lxml.html.document_fromstring(source + REST))[0]) is found

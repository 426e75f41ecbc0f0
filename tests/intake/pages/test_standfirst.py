"""The standfirst is what is printed below the headline; else the description of the page, if it is no repetition."""

import lxml.html
import pytest

from analysis.intake.pages.blocks import blocks_of
from analysis.intake.pages.linked_data import Linked
from analysis.intake.pages.standfirst import standfirst_of

BODY = "<p class='t'>" + "The bridge was shut after the storm tore its cables. " * 30 + "</p>"


def found(below, description=None):
    blocks = blocks_of(lxml.html.document_fromstring(f"<h1>Bridge shuts</h1>{below}{BODY}"))
    metas = {} if description is None else {"description": [description]}
    printed, described = standfirst_of(blocks, [blocks[-1]], metas, Linked(), "Bridge shuts")
    return [block.text for block in printed], described


@pytest.mark.parametrize(
    ("below", "description", "standfirst"),
    [
        ('<p class="dek">Why nobody was there</p>', "Another sum of it all.", (["Why nobody was there"], None)),
        ("<p>Why nobody was there</p>", "Why nobody was there", (["Why nobody was there"], None)),
        ("<p>Share this</p>", "Why nobody was there", ([], "Why nobody was there")),
        ("", "The bridge was shut after the storm tore its cables. The...", ([], None)),
        ("", "Bridge shuts", ([], None)),
        ("", None, ([], None)),
        ('<ul class="summary-list"><li>One thing that we know</li><li>Two things that we know</li></ul>', None,
         (["One thing that we know", "Two things that we know"], None)),
    ],
)  # fmt: skip
def test_standfirst(below, description, standfirst):
    assert found(below, description) == standfirst

"""The headline is the h1 of the article; headlines that say something else are kept beside it."""

import lxml.html
import pytest

from analysis.intake.pages.details import metas_of
from analysis.intake.pages.headlines import headlines_of
from analysis.intake.pages.linked_data import Linked


def found(body, head="", linked=None, outlet="The Daily Example"):
    root = lxml.html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return headlines_of(root, metas_of(root), linked or Linked(), outlet)


SOCIAL = '<meta property="og:title" content="Storm shuts the bridge - The Daily Example">'


@pytest.mark.parametrize(
    ("body", "head", "headline", "others"),
    [
        ("<h1>Bridge shuts</h1>", "", "Bridge shuts", {}),
        (
            "<h1>Log In</h1><h1>Storm shuts bridge</h1>",
            SOCIAL,
            "Storm shuts bridge",
            {"social": "Storm shuts the bridge"},
        ),
        ("<h1>The Daily Example logo</h1>", SOCIAL, "Storm shuts the bridge", {}),
        ("<h1>Storm shuts the bridge for good</h1>", SOCIAL, "Storm shuts the bridge for good", {}),
        ("", "<title>Bridge shuts | Example News</title>", "Bridge shuts", {}),
        ("<h1>404 not found</h1>", "", None, {}),
        ("<p>Words</p>", "", None, {}),
    ],
)
def test_headlines(body, head, headline, others):
    assert found(body, head) == (headline, others)


def test_the_headline_of_linked_data_is_kept_where_it_differs():
    linked = Linked(headline="Why the town lost its bridge")
    assert found("<h1>Town loses bridge</h1>", linked=linked) == (
        "Town loses bridge",
        {"search": "Why the town lost its bridge"},
    )


def test_a_part_of_a_headline_behind_a_dash_stays_where_it_is_no_name_of_the_site():
    assert found("", "<title>Storm - the bridge is shut - The Daily Example</title>")[0] == "Storm - the bridge is shut"

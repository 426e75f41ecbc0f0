"""What only makes sense on the pages of the site, changed for one page that stands alone."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

PLACE = re.compile(r'<span class="place" data-article="([^"<>]*)" data-sentence="([0-9]+)">([^<>]*)</span>')
QUESTION = re.compile(r'<a class="page" href="([0-9]+)-[^"#]*\.ipynb(?:#([^"]*))?">')
"""A link to the notebook of a question, or to a group of sentences in it."""
IDS = re.compile(r'\bid="([^"]+)"')
SEARCH = re.compile(r'<input type="search"[^<>]*>')
"""A field that needs a script; a page without scripts is searched by the browser."""
SCRIPTS = re.compile(r"<script\b.*?(?:</script>|\Z)", re.DOTALL | re.IGNORECASE)
"""One that does not end takes the rest of the page, as in a browser."""


def placed(text: str, names: Mapping[str, str]) -> str:
    """The page, each place of a sentence a link to it, links to notebooks leading to their chapters, without scripts and
    fields that need them.

    names: article -> its slug; without one for an article, the place is text.
    """

    def linked(found: re.Match[str]) -> str:
        name = names.get(html.unescape(found[1]))
        return found[3] if name is None else f'<a class="place" href="#{name}-s{found[2]}">{found[3]}</a>'

    ids = set(IDS.findall(text))

    def led(found: re.Match[str]) -> str:
        return f'<a class="page" href="#{found[2] if found[2] in ids else f"chapter-{found[1]}"}">'

    return QUESTION.sub(led, PLACE.sub(linked, SEARCH.sub("", SCRIPTS.sub("", text))))

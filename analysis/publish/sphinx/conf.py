"""Sphinx settings for the web pages. No page asks anything of another address."""

import json
import sys
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # takes seconds to load, and no page needs it

_site = json.loads((Path(__file__).parent / "site.json").read_text(encoding="utf-8"))

project = "pages"  # not shown; the story's title is in the context of each page
extensions = ["myst_parser"]
suppress_warnings = ["toc.not_included"]  # the navigation is the layout's
exclude_patterns = ["theme"]
smartquotes = False  # names and headlines stay as they were written
language = "en"
myst_enable_extensions: list[str] = []
myst_heading_anchors = 3
highlight_language = "none"
html_theme = "theme"
html_theme_path = ["."]
html_static_path = ["_static"]
html_context = {"site": _site}
html_use_index = False
html_domain_indices = False
html_copy_source = False
html_show_sourcelink = False
html_permalinks = False


def setup(app: Sphinx) -> None:
    """Leave out Sphinx's own index of words, which takes time and leads to no sentence, and tell pages of each other."""
    app.connect("builder-inited", _without_index)
    app.connect("html-page-context", _about)


def _without_index(app: Sphinx) -> None:
    app.builder.search = False  # type: ignore[attr-defined]


def _about(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """What is known of a page, and its neighbours in the order of the navigation."""
    pages = _site["pages"]
    known = [page["name"] for page in pages]
    place = known.index(name) if name in known else None
    context["about"] = pages[place] if place is not None else {"name": name, "title": context.get("title", "")}
    context["before"] = pages[place - 1] if place else None
    context["after"] = pages[place + 1] if place is not None and place + 1 < len(pages) else None

"""How a result is cited: the suite's version, and one hash for everything that the result was computed from."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata

from analysis.annotate import Corpus
from analysis.findings.words import days
from analysis.schema.cells import figures
from analysis.story import Story

PACKAGE = "source-framing"
SHOWN = 12
"""Characters of the hash that a line names."""


def version() -> str:
    """The version of the suite."""
    return metadata.version(PACKAGE)


def key(story: Story | Corpus) -> str:
    """The SHA-256 of what a result is computed from: the articles as they were read, and the story's other files.

    The same for the same story, whatever its folder is called; another where a letter of an article, its outlet, its
    day or a list of the story differs.
    """
    rows = story.articles.select("article_id", "outlet", "published", "text").sort("article_id")
    told = [[None if value is None else str(value) for value in row] for row in rows.iter_rows()]
    held = json.dumps([told, dict(sorted(story.files.items()))], ensure_ascii=False)
    return hashlib.sha256(held.encode("utf-8", "surrogatepass")).hexdigest()


def line(story: Story | Corpus, title: str) -> str:
    """A sentence to put below a result: title, version, articles and their days, and the first characters of the key."""
    n = story.articles.height
    return (
        f"{title}. Computed with {PACKAGE} {version()} from {figures(n, 'article')} "
        f"({days(story.articles['published'].to_list())}); SHA-256 of the story {key(story)[:SHOWN]}."
    )

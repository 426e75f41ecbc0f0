"""Links from counts to the sentences behind them: those that lead nowhere on their page are taken away."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from analysis.escape import escape_attribute
from analysis.publish.nb import NotebookNode

PAGE = re.compile(r'<a class="page" href="([^"#]+)#([^"]*)">(.*?)</a>', re.DOTALL)
"""A link to a group of sentences on another page."""
TARGET = re.compile(r'id="(sentences-[^"]*)"')
LINK = re.compile(r'( ?)<a (class="opens" )?href="#(sentences-[^"]*)">(.*?)</a>')


def targets(notebook: NotebookNode) -> list[str]:
    """The ids of all groups of sentences that a notebook shows, in order."""
    return [name for text in _pages(notebook) for name in TARGET.findall(text)]


def links(notebook: NotebookNode) -> list[str]:
    """The ids that counts, sentences and pictures of a notebook lead to."""
    written = [match.group(3) for text in _pages(notebook) for match in LINK.finditer(text)]
    return written + [name for about in _pictures(notebook) if (name := about.get("opens"))]


def sentences_line(opens: str | None) -> str:
    """The quiet line below a chart that leads to its sentences. opens: their address; without one there is no line."""
    return f'<p class="opens"><a href="#{escape_attribute(opens)}">Sentences behind this chart</a></p>' if opens else ""


def without_dead_links(notebook: NotebookNode) -> None:
    """Take away each link to a group of sentences that the notebook does not show: a count stays as a number, and the
    word “sentences” goes."""
    known = set(targets(notebook))
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/html" in data:
                data["text/html"] = LINK.sub(lambda match: _kept(match, known), data["text/html"])
    for about in _pictures(notebook):
        if about.get("opens") not in known:
            about.pop("opens", None)


def without_dead_pages(html: str, known: Mapping[str, Collection[str]]) -> str:
    """HTML with each link to a group of sentences that its page does not show as plain words. known: each page -> the ids
    of the groups on it."""
    return PAGE.sub(
        lambda match: match.group() if match.group(2) in known.get(match.group(1), ()) else match.group(3), html
    )


def _kept(match: re.Match[str], known: set[str]) -> str:
    if match.group(3) in known:
        return match.group()
    return "" if match.group(2) else match.group(1) + match.group(4)


def _pages(notebook: NotebookNode) -> list[str]:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [output["data"]["text/html"] for output in outputs if "text/html" in output.get("data", {})]


def _pictures(notebook: NotebookNode) -> list[NotebookNode]:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    found = [about for output in outputs for about in output.get("metadata", {}).values()]
    return [about for about in found if isinstance(about, NotebookNode)]

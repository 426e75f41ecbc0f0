"""The first page, which leads to all others, and the page to download figures from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.escape import escape_html
from analysis.publish.gallery import links_of
from analysis.publish.markdown import raw
from analysis.publish.site.navigation import Group, Page
from analysis.publish.site.pictures import FOLDER, Pictures

SENTENCE = re.compile(r"\. (?=[A-Z0-9])")
"""Where the title of a figure ends and what it counts begins."""


@dataclass(frozen=True)
class Question:
    """A notebook as the first page lists it. name: of its page. answer: HTML; may be empty. notebook: its file."""

    name: str
    title: str
    answer: str
    notebook: str


def first_page(title: str, intro: str, brief: str, questions: Sequence[Question], pages: Sequence[Page]) -> str:
    """The Markdown of the first page. brief: HTML that begins the page, heading and all, where there is one."""
    parts = [brief] if "<h1" in brief else [f'<h1>{escape_html(title)}</h1><p class="lead">{intro}</p>{brief}']
    listed = [_listed(page, questions) for page in pages if page.group == Group.QUESTIONS]
    if listed:
        parts.append(
            f'<h2 id="questions">The questions and their answers</h2><ol class="questions">{"".join(listed)}</ol>'
        )
    articles = [page for page in pages if page.group == Group.ARTICLES]
    if articles:
        cards = "".join(f"<li>{_link(page)}<p>{escape_html(page.says)}</p></li>" for page in articles)
        parts.append(f'<h2 id="articles">The articles</h2><ul class="articles">{cards}</ul>')
    about = "".join(f"<li>{_link(page)}</li>" for page in pages if page.group == Group.ABOUT)
    parts.append(
        '<h2 id="made">How this was made</h2><p>A program read the articles, counted and compared their words, and '
        "wrote every number and every sentence about them. Each page comes from a notebook, which can be run again; "
        f"the link is at the foot of the page.</p><ul>{about}</ul>"
    )
    return f"{raw(''.join(parts))}\n"


def _listed(page: Page, questions: Sequence[Question]) -> str:
    answers = {question.name: question.answer for question in questions}
    answer = answers.get(page.name)
    return f"<li>{_link(page)}{f'<p>{answer}</p>' if answer else ''}</li>"


def _link(page: Page) -> str:
    return f'<a href="{page.name}.html">{escape_html(page.title)}</a>'


def figure_page(pictures: Pictures) -> str:
    """The Markdown of the page to download the exported figures from; copies their files, too."""
    parts = [
        "<h1>Figures to download</h1><p>Each figure as drawing (SVG, PDF), as picture (PNG) and as tables (CSV), with a "
        "list of what it was made from (JSON).</p>"
    ]
    for manifest in pictures.manifests:
        pictures.keep(manifest)
        links = " · ".join(
            f'<a href="{FOLDER}/{name}" download>{escape_html(text)}</a>' for name, text in links_of(manifest).items()
        )
        title, *rest = SENTENCE.split(manifest["caption"], maxsplit=1)
        told = f"<h2>{escape_html(title)}</h2>" + "".join(f"<p>{escape_html(part)}</p>" for part in rest)
        parts.append(
            f'<section class="figure">{pictures.preview(manifest["stem"], manifest["alt"])}'
            f'<div>{told}<p class="files">{links}</p></div></section>'
        )
    return f"{raw(''.join(parts))}\n"

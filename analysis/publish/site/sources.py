"""The sources of the pages: Markdown files that Sphinx reads, with what each page is called and where it is listed."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from itertools import count
from pathlib import Path

from analysis.annotate import Corpus
from analysis.publish.addresses import FOLDER
from analysis.publish.articles import article_pages
from analysis.publish.links import targets, without_dead_pages
from analysis.publish.listing import question_of
from analysis.publish.manual import write_manual
from analysis.publish.nb import NotebookNode, nbformat
from analysis.publish.site import cells
from analysis.publish.site.assets import write_assets
from analysis.publish.site.first import Question, figure_page, first_page
from analysis.publish.site.navigation import Group, Page, said, settings
from analysis.publish.site.pictures import Pictures
from analysis.questions.corpus.contents import described
from analysis.schema.order import outlet_key

START = "00-"
"""How the name of the notebook begins that tells the whole story and asks no question of its own."""
MOST_LISTED = 12
"""Articles that the navigation of every page names; of more, it leads to their list."""
INTRO = "How several outlets word the same story. Each page asks one question; each number opens to its sentences."


def write_sources(
    notebooks: list[Path], figures: Path, source: Path, *, title: str, corpus: Corpus | None
) -> list[Page]:
    """Write everything that Sphinx reads into ``source``, and give the pages in the order of the navigation."""
    outlets = [] if corpus is None else corpus.articles["outlet"].unique(maintain_order=True).to_list()
    write_assets(source, title, outlets)
    pictures = Pictures(source, figures)
    read = {path: nbformat.read(path, as_version=4) for path in notebooks}
    questions = [_question(path, notebook) for path, notebook in read.items()]
    names = [path.name for path in notebooks]
    groups = {f"{path.stem}.html": targets(notebook) for path, notebook in read.items()}
    brief = ""
    for path, notebook in read.items():
        text = cells.page(notebook, _pictures(pictures, path.stem, notebook), names)
        brief += cells.brief(notebook, _pictures(pictures, f"{path.stem}-brief", notebook), names)
        (source / f"{path.stem}.md").write_text(text, encoding="utf-8")
    pages = [Page("index", "In brief", Group.STORY, numbered=False)]
    pages += [_page(question) for question in questions]
    pages += _write_articles(corpus, groups, source) if corpus is not None else []
    pages += [Page("figures", "Figures to download", Group.ABOUT, numbered=False)] if pictures.manifests else []
    if pictures.manifests:
        (source / "figures.md").write_text(figure_page(pictures), encoding="utf-8")
    pages += [Page(name, text, Group.ABOUT, numbered=False) for name, text in write_manual(source).items()]
    (source / "index.md").write_text(
        first_page(title, INTRO, without_dead_pages(brief, groups), questions, pages), encoding="utf-8"
    )
    (source / "search.md").write_text("# Find a word\n", encoding="utf-8")
    (source / "site.json").write_text(json.dumps(settings(title, INTRO, pages)), encoding="utf-8")
    return pages


def _write_articles(corpus: Corpus, groups: Mapping[str, Collection[str]], source: Path) -> list[Page]:
    """A page an article and the list of all. groups: each page of a question -> the groups of sentences on it."""
    made = article_pages(corpus, groups)
    (source / FOLDER).mkdir()
    for path, text in made.items():
        (source / path).write_text(text, encoding="utf-8")
    titles = {path: _title(text) for path, text in made.items() if path.startswith(f"{FOLDER}/")}
    headlines = [headline or "" for headline in described(corpus)["headline"]]
    pages = [Page("articles", "All articles", Group.ARTICLES, INTRO, numbered=False)]
    told = zip(titles.items(), headlines, corpus.articles["outlet"], strict=True)
    for (path, title), headline, _ in sorted(told, key=lambda each: outlet_key(each[2])):
        is_listed = len(titles) <= MOST_LISTED
        pages.append(
            Page(path.removesuffix(".md"), title, Group.ARTICLES, said(headline), numbered=False, listed=is_listed)
        )
    return pages


def _title(text: str) -> str:
    """The heading that a Markdown page begins with, as it is read."""
    heading = next(line for line in text.splitlines() if line.startswith("# "))
    return re.sub(r"\\(.)", r"\1", heading.removeprefix("# "))


def _pictures(pictures: Pictures, stem: str, notebook: NotebookNode) -> cells.Picture:
    """What shows the pictures of a notebook, one after the other."""
    numbers = count(1)
    drawn = pictures.draws(cells.alts(notebook))

    def shown(data: str, about: NotebookNode) -> str:
        return pictures.chart(data, about, f"{stem}-{next(numbers):02d}", drawn=drawn)

    return shown


def _question(path: Path, notebook: NotebookNode) -> Question:
    return Question(path.stem, question_of(path), cells.answer(notebook), path.name)


def _page(question: Question) -> Page:
    group = Group.STORY if question.name.startswith(START) else Group.QUESTIONS
    return Page(question.name, question.title, group, said(cells.plain(question.answer)), question.notebook)

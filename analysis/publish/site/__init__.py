"""Web pages from executed notebooks and the corpus: Sphinx, everything on the pages itself, nothing asked of others."""

from __future__ import annotations

import io
import os
import shutil
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from analysis.annotate import Corpus
from analysis.charts.style import font_files
from analysis.errors import FramingError
from analysis.processes import Workers, outcome
from analysis.progress import watched
from analysis.publish.addresses import article_addresses
from analysis.publish.articles.pages import articles
from analysis.publish.manual import PACKAGE, modules
from analysis.publish.site.assets import small
from analysis.publish.site.finish import finish
from analysis.publish.site.sources import write_sources


class SiteError(FramingError):
    """Pages that could not be built."""


def prepare(corpus: Corpus) -> None:
    """Work out what needs no notebook, so that ``build`` takes less time: what the pages say of the articles and of the
    modules, and the typeface."""
    articles(corpus)
    modules(PACKAGE)
    for path in font_files():
        small(path)


def build(
    notebooks: list[Path], figures: Path, target: Path, *, title: str, pool: Workers, corpus: Corpus | None = None
) -> Path:
    """Build the pages into ``target`` (replaced whole) and give the path of the first one.

    notebooks: executed, in the order of the pages. figures: the folder they exported to. title: the story's, which
    heads every page. pool: one of its processes runs Sphinx, which changes the process it runs in. corpus: the articles; with them each has a page, and places in the text lead there.
    Raises SiteError with Sphinx's words when it reports an error or a warning.
    """
    work = target.parent.resolve() / f".{target.name}.work"
    shutil.rmtree(work, ignore_errors=True)
    source, out = work / "source", work / "html"
    try:
        pages = write_sources(notebooks, figures, source, title=title, corpus=corpus)
        with watched(2 * len(pages), "pages read and written", lambda: (_n_done(work), "")):
            fault = outcome(pool.submit(_sphinx, source, out, work / "trees"))
        if fault:
            raise SiteError(f"The web pages could not be built. Sphinx says:\n{fault}")
        finish(out, pages, {} if corpus is None else article_addresses(corpus.articles["article_id"]))
        (out / "notebooks").mkdir()
        for path in notebooks:
            shutil.copyfile(path, out / "notebooks" / path.name)
        shutil.rmtree(target, ignore_errors=True)
        out.replace(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target / "index.html"


def _n_done(work: Path) -> int:
    """How many pages Sphinx has read, and how many it has written."""
    return sum(path.suffix in (".doctree", ".html") for _, _, names in os.walk(work) for path in map(Path, names))


def _sphinx(source: Path, out: Path, trees: Path) -> str:
    """Let Sphinx build the pages, in another process; what it says where it can't, or finds something wrong."""
    from sphinx.cmd.build import build_main

    arguments = ["-q", "-W", "--keep-going", "-b", "html", "-d", str(trees), str(source), str(out)]
    os.chdir(source)  # nothing is looked for in the folder that the command was given in
    said = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(said):
        failed = build_main(arguments)
    return said.getvalue().strip() or "nothing" if failed else ""

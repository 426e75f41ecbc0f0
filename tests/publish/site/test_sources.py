"""What Sphinx is given to read."""

import json

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.publish.site.sources import MOST_LISTED, write_sources
from tests.tiny import concept, corpus


def notebook(path, question, answer=""):
    data = {"text/html": f'<div class="findings"><p>{answer}</p></div>'}
    cells = [new_markdown_cell(f"# {question}"), new_code_cell("1", outputs=[new_output("display_data", data=data)])]
    nbformat.write(new_notebook(cells=cells), path)
    return path


def test_pages_are_named_grouped_and_told_in_order(tmp_path):
    files = [notebook(tmp_path / "00-a.ipynb", "The story"), notebook(tmp_path / "01-b.ipynb", "Who?", "Five do.")]
    made = corpus([("East", "The war."), ("West", "The fight.")], concept("c", war="war"))
    pages = write_sources(files, tmp_path / "none", tmp_path / "source", title="T", corpus=made)
    assert [(page.group.value, page.name, page.title) for page in pages][:4] == [
        ("The story", "index", "In brief"),
        ("The story", "00-a", "The story"),
        ("Questions", "01-b", "Who?"),
        ("Articles", "articles", "All articles"),
    ]
    assert [page.says for page in pages if page.name == "01-b"] == ["Five do."]
    assert len([page for page in pages if page.name.startswith("articles/")]) == 2
    given = json.loads((tmp_path / "source" / "site.json").read_text())
    assert given["title"] == "T"
    assert all((tmp_path / "source" / f"{page.name}.md").is_file() for page in pages)


def test_without_a_corpus_there_is_no_page_of_an_article(tmp_path):
    pages = write_sources([], tmp_path / "none", tmp_path / "source", title="T", corpus=None)
    assert [page.name for page in pages] == ["index", "method", "glossary", "modules"]


def test_of_many_articles_the_navigation_names_only_the_list(tmp_path):
    made = corpus([(f"Outlet {n}", "The war.") for n in range(MOST_LISTED + 1)], concept("c", war="war"))
    pages = write_sources([], tmp_path / "none", tmp_path / "source", title="T", corpus=made)
    assert [page.name for page in pages if page.listed] == ["index", "articles", "method", "glossary", "modules"]

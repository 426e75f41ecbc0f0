"""Every list of the notebooks is that of the files."""

import re

import nbformat

from analysis.publish import notebooks_with_questions
from analysis.publish.listing import lines, notebook_files, question_of
from tests.conftest import ROOT

TEMPLATE = "template.ipynb"
"""What a reader copies to ask a question of their own; it is no page of the report."""


def test_each_notebook_is_listed_with_the_question_it_begins_with():
    shown = notebooks_with_questions()
    there = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert [path.name for path in notebook_files()] == sorted(there - {TEMPLATE})
    assert TEMPLATE in there
    for path in notebook_files():
        first = nbformat.read(path, as_version=4).cells[0].source.split("\n")[0]
        assert first == f"# {question_of(path)}"
        assert first.endswith("?")
        assert f"- [{path.stem}]({path.name}): {question_of(path)}" in repr(shown).split("\n")
    assert shown._repr_markdown_() == repr(shown)


def test_the_readme_lists_the_notebooks_as_they_are():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[\d\d-.*$", readme, flags=re.MULTILINE)
    assert listed == lines("notebooks/"), "\n".join(["the README must hold:", *lines("notebooks/")])

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.errors import OutputError, StoryError
from analysis.publish import lab, listing
from analysis.publish.notebooks import clean
from analysis.publish.settings_file import FILE

STORY = {"a.txt": "War goes on.", "sources.csv": "file,outlet\na.txt,North\n", "concepts.yaml": "c:\n  war: [war]\n"}


@pytest.fixture
def project(folder, tmp_path, monkeypatch):
    """A project of one notebook beside a story; this gives the story's folder."""
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"JUPYTER_{name}_DIR", str(tmp_path / "home"))
    for module in (lab, listing):
        monkeypatch.setattr(module, "ROOT", tmp_path / "project")
    (tmp_path / "project" / "notebooks").mkdir(parents=True)
    cell = new_code_cell("1", outputs=[new_output("stream", text="of the sample")])
    made = new_notebook(cells=[new_markdown_cell("# War"), cell])
    clean(made)
    nbformat.write(made, tmp_path / "project" / "notebooks" / "00-one.ipynb")
    (tmp_path / "project" / "notebooks" / FILE).write_text("story: seeds  # the folder\n")
    return folder(STORY)


def test_the_projects_own_notebooks_are_trusted_where_they_are(project, tmp_path):
    place = lab.prepared()
    assert place == tmp_path / "project" / "notebooks"
    made = nbformat.read(place / "00-one.ipynb", as_version=4)
    assert NotebookNotary().check_signature(made)
    made.cells[1].outputs[0].text = "of somebody else"
    assert not NotebookNotary().check_signature(made)


def test_for_another_story_they_are_copied_beside_it_without_what_they_show(project, tmp_path):
    place = lab.prepared(project)
    assert place == tmp_path / "story-report" / "notebooks"
    assert (place / FILE).read_text() == "story: ../story  # the folder\nfigures:\n"
    assert nbformat.read(place / "00-one.ipynb", as_version=4).cells[1].outputs == []
    assert "of the sample" in (tmp_path / "project" / "notebooks" / "00-one.ipynb").read_text()
    (place / "00-one.ipynb").write_text(nbformat.writes(new_notebook(cells=[new_markdown_cell("# Mine")])))
    lab.prepared(project)
    assert "Mine" in (place / "00-one.ipynb").read_text()


def test_a_folder_of_somebody_elses_and_one_without_articles_are_refused(project, tmp_path):
    (tmp_path / "story-report").mkdir()
    (tmp_path / "story-report" / "mine.txt").write_text("x")
    with pytest.raises(OutputError, match="story-report holds other files"):
        lab.prepared(project)
    with pytest.raises(StoryError):
        lab.prepared(tmp_path / "nowhere")


def test_the_file_browser_shows_what_the_notebooks_read_and_write(tmp_path, monkeypatch):
    monkeypatch.setattr(lab, "ROOT", tmp_path / "project")
    own, beside = tmp_path / "project" / "notebooks", tmp_path / "story-report" / "notebooks"
    assert lab.lab_options(own)[0] == f"--ServerApp.root_dir={tmp_path / 'project'}"
    assert lab.lab_options(beside)[0] == f"--ServerApp.root_dir={tmp_path}"


def test_without_notebooks_nothing_is_opened(tmp_path):
    with pytest.raises(OutputError) as caught:
        lab.open_lab(tmp_path)
    assert str(caught.value) == f"{tmp_path} must hold the notebooks; it holds none. Move it, and run this again."


def awaited(work):
    """What comes of it, in a thread of its own: a browser of other tests may keep a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def test_a_notebook_arrives_with_the_kernels_versions_and_is_kept_without_them(project, tmp_path):
    path = tmp_path / "project" / "notebooks" / "00-one.ipynb"
    before = json.loads(path.read_text())
    contents = lab.Contents(root_dir=str(tmp_path / "project"))
    model = awaited(contents.get("notebooks/00-one.ipynb"))
    assert model["content"]["metadata"]["language_info"]["version"]
    assert model["content"]["metadata"]["kernelspec"]["display_name"] != "Python 3"
    awaited(contents.save(model, "notebooks/00-one.ipynb"))
    assert json.loads(path.read_text())["metadata"] == before["metadata"]
    assert awaited(contents.get("notebooks", content=True))["type"] == "directory"

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis.errors import OutputError, StoryError
from analysis.publish import listing
from analysis.publish import report as module
from analysis.publish.files import MARKER
from analysis.publish.notebooks import NotebookError
from analysis.publish.replace import RECORD
from analysis.publish.report import ROOT, report
from analysis.publish.settings_file import FILE, SettingsError
from tests.conftest import ROOT as PROJECT

GOOD = {"a.txt": "War goes on.", "sources.csv": "file,outlet\na.txt,North\n", "concepts.yaml": "c:\n  war: [war]\n"}


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_project_is_found():
    assert ROOT == PROJECT
    assert sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))


def test_a_story_that_cannot_be_compared_makes_nothing(tmp_path):
    with pytest.raises(StoryError, match="cannot be compared"):
        report(tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", [".", "..", "../story"])
def test_the_story_folder_is_never_written_to(folder, out):
    place = folder(GOOD)
    before = names(place)
    with pytest.raises(OutputError) as caught:
        report(place, place / out)
    assert str(caught.value) == (
        f"--out must not be the story folder or one above it; it is {place / out}. Name another folder."
    )
    assert names(place) == before


def test_a_folder_of_others_is_never_written_to(folder, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("x")
    with pytest.raises(OutputError, match="nothing was written"):
        report(folder(GOOD), tmp_path / "mine")
    assert names(tmp_path / "mine") == ["a.txt"]


def test_a_folder_inside_the_story_is_never_read_as_the_story(folder):
    place = folder(GOOD | {"out": b"a file"})
    with pytest.raises(OutputError, match="is a file"):
        report(place, place / "out")


SETTINGS = "from analysis import publish\nsettings = publish.settings()\nFIGURES = settings.figures\nsettings"
SAVE = """
import matplotlib.pyplot as plt, polars as pl
from analysis.publish import save
save(plt.figure(figsize=(1, 1)), pl.DataFrame({"n": [1]}), "00-STEM", caption="c", alt="a", folder=FIGURES)
"""
HALF = """
from pathlib import Path
Path(FIGURES).mkdir(exist_ok=True)
Path(FIGURES, "00-new.csv").write_text("half a tab")
1 / 0
"""


@pytest.fixture
def project(folder, tmp_path, monkeypatch):
    """A project of one notebook, whose code is given, and a story of one article, whose folder this gives."""

    def build(notebooks, figures, target, *, title, pool, corpus):
        assert corpus.articles.height
        target.mkdir()
        (target / "index.html").write_text(title)
        return target / "index.html"

    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(listing, "ROOT", tmp_path)
    monkeypatch.setattr(module.site, "build", build)  # Sphinx is run by other tests
    place = folder(GOOD)
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / FILE).write_text("story: elsewhere  # mine\n")

    def write(code):
        cells = [new_markdown_cell("# War"), new_code_cell(SETTINGS)]
        made = new_notebook(cells=[*cells, new_code_cell(code)])
        nbformat.write(made, tmp_path / "notebooks" / "00-one.ipynb")
        return place

    return write


def figures(out):
    return sorted(path.name for path in (out / "figures").iterdir() if path.name != RECORD)


def exported(out, stem):
    """Figures as a reader exports them."""
    names = [f"{stem}.svg", f"{stem}.pdf", f"{stem}.png", f"{stem}.csv"]
    for name in names:
        (out / "figures" / name).write_text("x")
    about = {"stem": stem, "caption": stem, "alt": "a", "size_mm": [1, 1], "files": dict.fromkeys(names, "")}
    (out / "figures" / f"{stem}.json").write_text(json.dumps(about))
    return {*names, f"{stem}.json"}


def test_a_report_replaces_its_own_and_keeps_what_is_a_readers(project, tmp_path):
    out = tmp_path / "out"
    made = report(project(SAVE.replace("STEM", "old")), out)
    assert made.kept == []
    assert figures(out) == [
        *[f"00-old.{ending}" for ending in ("csv", "json", "pdf", "png", "svg")],
        "README.md",
        "tables",
    ]
    assert sorted(path.name for path in out.iterdir()) == [MARKER, "figures", "notebooks", "site"]
    [shown] = nbformat.read(made.notebooks[0], as_version=4).cells[1].outputs
    assert shown.data["text/plain"] == (
        "Story: story, 1 article of 1 outlet; figures go to figures, size page; shared copy is counted in each article."
    )
    assert (out / "notebooks" / FILE).read_text() == "story: ../story  # mine\nfigures: figures\n"
    assert made.page.read_text() == "How outlets word the same story: story"

    mine = exported(out, "a-readers-own") | {"notes.json"}
    (out / "figures" / "notes.json").write_text("no manifest")
    (out / "site" / "mine.html").write_text("mine")
    with pytest.raises(NotebookError, match=r"(?s)^00-one\.ipynb: .*ZeroDivisionError: division by zero"):
        report(project(HALF), out)
    assert "00-old.csv" in figures(out)

    made = report(project(SAVE.replace("STEM", "new")), out)
    assert made.kept == []
    new = {f"00-new.{end}" for end in ("csv", "json", "pdf", "png", "svg")}
    assert set(figures(out)) == mine | new | {"README.md", "tables"}
    assert "own" in (out / "figures" / "README.md").read_text()
    assert (out / "site" / "mine.html").read_text() == "mine"
    assert sorted(path.name for path in out.iterdir()) == [MARKER, "figures", "notebooks", "site"]

    (out / "notebooks" / "00-one.ipynb").write_text("edited")
    (out / "figures" / "00-new.svg").write_text("restyled")
    made = report(project(SAVE.replace("STEM", "new")), out)
    assert made.kept == [out / "figures" / "00-new.svg", out / "notebooks" / "00-one.ipynb"]
    assert (out / "notebooks" / "00-one.ipynb").read_text() == "edited"
    assert (out / "figures" / "a-readers-own.svg").read_text() == "x"
    assert report(project(SAVE.replace("STEM", "new")), out, overwrite=True).kept == []
    assert nbformat.read(out / "notebooks" / "00-one.ipynb", as_version=4).cells[0].source == "# War"
    assert (out / "figures" / "00-new.svg").read_text() != "restyled"
    assert mine <= set(figures(out))


def test_the_projects_own_notebooks_are_run_and_replaced_on_its_sample_story(project, tmp_path, monkeypatch):
    monkeypatch.setattr(listing, "SAMPLE", "story")
    before = (tmp_path / "notebooks" / FILE).read_text()
    for code in ("1 + 1", "2 + 2"):
        made = report(project(code))
        assert made.kept == []
        (said,) = nbformat.read(made.notebooks[0], as_version=4).cells[2].outputs
        assert said.data["text/plain"] == str(2 * int(code[0]))
    assert made.page == tmp_path / "build" / "site" / "index.html"
    assert (tmp_path / "notebooks" / FILE).read_text() == before


def test_a_notebook_that_is_edited_while_it_runs_is_kept(project, tmp_path, monkeypatch):
    monkeypatch.setattr(listing, "SAMPLE", "story")
    edit = f"from pathlib import Path\nPath({str(tmp_path / 'notebooks' / '00-one.ipynb')!r}).write_text('edited')"
    made = report(project(edit))
    assert made.kept == [tmp_path / "notebooks" / "00-one.ipynb"]
    assert made.kept[0].read_text() == "edited"


def test_another_story_is_reported_beside_it_and_the_projects_own_stays(project, tmp_path):
    place = project(SAVE.replace("STEM", "new"))
    (tmp_path / "figures").mkdir()
    theirs = exported(tmp_path, "00-theirs")
    before = {path: path.read_bytes() for path in (tmp_path / "notebooks").iterdir()}
    made = report(place)
    home = tmp_path / "story-report"
    assert made.page == home / "site" / "index.html"
    assert (home / "notebooks" / FILE).read_text() == "story: ../story  # mine\nfigures:\n"
    assert theirs == set(figures(tmp_path))
    assert before == {path: path.read_bytes() for path in (tmp_path / "notebooks").iterdir()}


def test_figures_that_a_notebook_exported_meanwhile_are_replaced_and_restyled_ones_are_not(project, tmp_path):
    home = tmp_path / "story-report"
    report(project(SAVE.replace("STEM", "one")))
    again = SAVE.replace("STEM", "one").replace("[1]", "[2]")
    names = {"FIGURES": str(home / "figures")}
    exec(again, names)  # as in a notebook that is run by hand
    assert (home / "figures" / "00-one.csv").read_text().split()[-1] == "2"
    assert report(project(SAVE.replace("STEM", "one"))).kept == []
    assert (home / "figures" / "00-one.csv").read_text().split()[-1] == "1"
    exec(again, names)
    (home / "figures" / "00-one.svg").write_text("restyled")
    assert report(project(SAVE.replace("STEM", "one"))).kept == [home / "figures" / "00-one.svg"]


def test_the_settings_beside_a_report_hold_for_it(project, tmp_path):
    place = project("settings.context")
    report(place)
    beside = tmp_path / "story-report" / "notebooks" / FILE
    beside.write_text(beside.read_text() + "context: slide\n")
    made = report(place)
    assert made.kept == []
    assert nbformat.read(made.notebooks[0], as_version=4).cells[2].outputs[0].data["text/plain"] == "'slide'"
    assert "context: slide" in beside.read_text()


def test_without_a_story_the_settings_name_it(project, tmp_path):
    place = project("1")
    (tmp_path / "notebooks" / FILE).write_text(f"story: {place.name}\n")
    assert report().page == tmp_path / "story-report" / "site" / "index.html"
    (tmp_path / "notebooks" / FILE).write_text("story: nowhere\n")
    with pytest.raises(SettingsError) as caught:
        report()
    assert str(caught.value) == (
        f"settings.yaml: story must be a folder with articles; “nowhere” is not there. In {tmp_path.name}: story."
    )

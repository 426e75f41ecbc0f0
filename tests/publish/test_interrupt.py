"""A report that is stopped or fails: what was there stays, nothing half-made is left, all that ran has ended."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from analysis.publish import listing, report
from analysis.publish.files import MARKER
from analysis.publish.notebooks import NotebookError
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals as Unix has them")

PATIENT = 120  # seconds; a limit for machines under load, not what the tests take
SETTINGS = 'STORY = "x"  # a story\nFIGURES = "x"  # figures'
SAVE = """
import matplotlib.pyplot as plt, polars as pl
from analysis.publish import save
save(plt.figure(figsize=(1, 1)), pl.DataFrame({"n": [1]}), "00-new", caption="c", alt="a", folder=FIGURES)
"""
WRITE = """
from pathlib import Path
Path(FIGURES).mkdir()
Path(FIGURES, "00-new.csv").write_text("half a tab")
"""
WAIT = """
import os, time
from pathlib import Path
Path(STORY, "started").write_text(f"{os.getpid()} {os.getppid()} .")
time.sleep(3600)
"""
STOPPED = "Stopped. What was there before is as it was; nothing half-made is left."
COMMAND = """
import sys
from pathlib import Path
from analysis.publish import listing, report
listing.ROOT = report.ROOT = Path(sys.argv.pop())
from analysis.__main__ import main
main()
"""


@pytest.fixture
def project(folder, tmp_path):
    """A project of one notebook on a story of one article; gives story, out, and how to write the notebook."""
    place = folder({"a.txt": "War goes on.", "sources.csv": "file,outlet\na.txt,North\n"})
    (tmp_path / "notebooks").mkdir()

    def write(*cells):
        parts = [new_code_cell(SETTINGS, metadata={"tags": ["parameters"]}), *map(new_code_cell, cells)]
        nbformat.write(new_notebook(cells=parts), tmp_path / "notebooks" / "00-one.ipynb")

    return place, tmp_path / "out", write


@pytest.fixture
def start(project, tmp_path):
    """Start the report of the project as a command in a terminal of its own."""
    place, out, _ = project
    command = [sys.executable, "-c", COMMAND, "report", str(place), "--out", str(out), str(tmp_path)]
    started = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    yield started
    if started.poll() is None:
        os.killpg(started.pid, signal.SIGKILL)
    started.communicate()


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ended(pid):
    """Whether a process has ended; one that nobody has asked after yet has ended too."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    about = Path(f"/proc/{pid}/stat")
    return about.exists() and about.read_text().rpartition(")")[2].split()[0] == "Z"


def wait_for(what):
    deadline = time.monotonic() + PATIENT
    while not what():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def test_an_interrupted_report_leaves_what_was_there(project, request):
    place, out, write = project
    (out / "figures").mkdir(parents=True)
    (out / MARKER).write_text("")
    (out / "figures" / "00-old.png").write_text("an old figure")
    (out / ".being-made-x").mkdir()  # left by a run that was killed
    write(WRITE, WAIT)
    started = request.getfixturevalue("start")
    wait_for(lambda: (place / "started").exists() and (place / "started").read_text().endswith("."))
    assert list(out.glob(".being-made-*/figures/00-new.csv"))
    os.killpg(started.pid, signal.SIGINT)  # as a terminal does on Ctrl-C
    _, said = started.communicate(timeout=PATIENT)
    assert started.returncode == 130
    assert said.replace("\r", "\n").strip().split("\n")[-1] == STOPPED
    assert "Traceback" not in said
    for pid in (place / "started").read_text().split()[:2]:  # the kernel and its worker
        wait_for(lambda pid=int(pid): ended(pid))
    assert {**files(out), MARKER: b""} == {MARKER: b"", "figures/00-old.png": b"an old figure"}
    assert sorted(path.name for path in out.iterdir()) == [MARKER, "figures"]


def test_a_cell_that_fails_leaves_what_was_there_and_the_next_run_heals(project, monkeypatch, tmp_path):
    def build(notebooks, figures, target, *, title):
        assert notebooks[0].is_file()
        target.mkdir()
        (target / "index.html").write_text(title)
        return target / "index.html"

    monkeypatch.setattr(report, "ROOT", tmp_path)
    monkeypatch.setattr(listing, "ROOT", tmp_path)
    monkeypatch.setattr(report.site, "build", build)
    place, out, write = project
    write(WRITE, "1 / 0")
    with pytest.raises(NotebookError, match=r"(?s)^00-one\.ipynb: .*ZeroDivisionError: division by zero"):
        report.report(place, out)
    assert list(files(out)) == [MARKER]
    (out / "figures").mkdir()
    for stem in ("00-stale", "00-new", "a-readers-own"):
        names = [f"{stem}.svg", f"{stem}.pdf", f"{stem}.png", f"{stem}.csv", f"{stem}-marks.csv"]
        for name in names:
            (out / "figures" / name).write_text("x")
        about = {"stem": stem, "caption": stem, "alt": "a", "size_mm": [1, 1], "files": dict.fromkeys(names, "")}
        (out / "figures" / f"{stem}.json").write_text(json.dumps(about))
    (out / "figures" / "notes.json").write_text("no manifest")
    (out / "site").mkdir()
    (out / "site" / "stale.html").write_text("x")
    write(SAVE)
    made = report.report(place, out)
    assert made.page.read_text() == "How outlets word the same story: story"
    assert {path.stem for path in made.figures.iterdir()} == {
        *["00-new", "a-readers-own", "a-readers-own-marks", "notes", "README"]
    }
    assert "own" in (made.figures / "README.md").read_text()
    assert (made.figures / "00-new.csv").read_text() == "n\n1\n"
    shown = nbformat.read(made.notebooks[0], as_version=4).cells[0].source
    assert shown == 'STORY = "../../story"  # a story\nFIGURES = "../figures"  # figures'
    assert sorted(path.name for path in out.iterdir()) == [MARKER, "figures", "notebooks", "site"]
    assert [path.name for path in (out / "site").iterdir()] == ["index.html"]

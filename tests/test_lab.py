"""The notebooks in a real JupyterLab, in headless Chromium: a story of one's own, a pasted article, a wrong dictionary."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time

import pytest

from analysis.publish.lab import lab_options
from analysis.publish.settings_file import with_values
from tests.test_pages import CHROMIUM, ROOT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER"),
        reason="Chromium is not installed; JupyterLab is not opened",
    ),
]
STORY = {
    "North_a.md": "# Rebels seize a bridge\n\nThe rebels held nine captives on Monday. The captives were said to be well.\n",
    "South_b.md": "# Hostages held at a bridge\n\nGunmen hold nine hostages. The hostages were seen on Monday.\n",
    "West_c.md": "# A bridge is taken\n\nNine hostages were held by rebels, officials said.\n",
    "concepts.yaml": "concepts:\n  people held:\n    captives: [captive*]\n    hostages: [hostage*]\n",
}
PASTED = "Nine captives wait. The captives are farmers, and the captives are tired."
WAIT = 120_000
"""Milliseconds in which a notebook of three short articles is run, also on a machine with much else to do."""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """What a user has: the notebooks, the figures of the sample story, and a story of three articles."""
    place = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "figures", "seeds"):
        shutil.copytree(ROOT / name, place / name)
    (place / "my-story").mkdir()
    for name, text in STORY.items():
        (place / "my-story" / name).write_text(text)
    return place


@pytest.fixture(scope="module")
def server(project, tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--port-retries=0"),
        *("--IdentityProvider.token=", "--ServerApp.password=", f"--ServerApp.root_dir={project}", "--allow-root"),
        *(option for option in lab_options(project / "notebooks") if "root_dir" not in option),
    ]
    settings = {f"JUPYTER_{name}_DIR": str(home / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    settings |= {
        "IPYTHONDIR": str(home / "ipython"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
    }
    running = subprocess.Popen(
        command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _until_open(port, running)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(30)


def _until_open(port, running):
    for _ in range(1200):
        assert running.poll() is None, "JupyterLab ended"
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("JupyterLab did not open its port")


@pytest.fixture(scope="module")
def lab(server):
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 2000})
        page.set_default_timeout(WAIT)
        page.goto(f"{server}/lab/tree/notebooks/00-start-here.ipynb")
        page.wait_for_selector('.jp-NotebookPanel .jp-Notebook-ExecutionIndicator[data-status="idle"]')
        yield page
        browser.close()


def put(page, beginning, text):
    """Write a text into the cell that begins so, in the place of its own."""
    cell = page.locator(".jp-CodeCell", has_text=re.compile(beginning)).first
    cell.scroll_into_view_if_needed()
    editor = cell.locator(".cm-content")
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)


def run_all(page):
    """Run all cells and wait until it is done: the pictures that are shown, and what the cells say is wrong."""
    page.get_by_role("menubar").get_by_text("Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    indicator = ".jp-NotebookPanel .jp-Notebook-ExecutionIndicator"
    page.wait_for_selector(f'{indicator}[data-status="busy"]')
    page.wait_for_selector(f'{indicator}[data-status="idle"]')
    pictures = [image.get_attribute("src") for image in page.locator(".jp-OutputArea img").all()]
    errors = [each.inner_text() for each in page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').all()]
    return pictures, errors


def told_of(project):
    """What the chart of the user's story shows, in words."""
    return json.loads((project / "my-story-report" / "figures" / "00-overview.json").read_text())["alt"]


def settle(project, **values):
    """Change lines of the settings of all notebooks."""
    path = project / "notebooks" / "settings.yaml"
    path.write_text(with_values(path.read_text(), values))


def test_a_notebook_opens_saved_and_with_its_code_folded_and_the_project_is_seen(lab):
    lab.wait_for_selector('.jp-NotebookPanel .jp-Notebook-ExecutionIndicator[data-status="idle"]')
    lab.wait_for_timeout(5000)  # in which JupyterLab would write the kernel's versions into the notebook
    assert lab.locator(".jp-mod-dirty").count() == 0
    assert lab.locator(".jp-NotebookPanel").count() == 1
    lab.locator(".jp-FileBrowser .jp-BreadCrumbs-home").first.click()
    for name in ("notebooks", "figures", "seeds", "my-story"):
        lab.wait_for_selector(f'.jp-DirListing-item[title^="Name: {name}"]')


def test_a_story_of_ones_own_is_read_pasted_to_and_its_faults_are_told(lab, project):
    before = {path.name: path.read_bytes() for path in (project / "figures").iterdir() if path.is_file()}

    settle(project, story="my-story")
    [*_, first], errors = run_all(lab)
    assert errors == []
    assert first.startswith("data:image/png;base64,")
    assert "North: captives 2" in told_of(project)

    put(
        lab,
        r"OUTLET = ",
        f'OUTLET = "East"\nPUBLISHED = "2025-02-04"\nTEXT = """\n{PASTED}\n"""\nadd(STORY, TEXT, outlet=OUTLET, published=PUBLISHED)',
    )
    [*_, second], errors = run_all(lab)
    assert errors == []
    assert second != first
    assert "East: captives 3" in told_of(project)
    assert [path.name for path in (project / "my-story").glob("*east*")] == ["2025-02-04_east.md"]

    (project / "my-story" / "concepts.yaml").write_text("concepts:\n  people held:\n    captives: []\n")
    _, errors = run_all(lab)
    wrong = "concepts.yaml, row 3: concepts, people held, “captives” must have at least one pattern"
    assert errors
    assert all(wrong in each for each in errors)  # the cell that adds an article, if it was on its way, says more
    assert "Traceback" not in errors[0]
    assert len(errors[0].splitlines()) < 5

    after = {path.name: path.read_bytes() for path in (project / "figures").iterdir() if path.is_file()}
    assert after == before
    assert (project / "my-story-report" / "figures" / "00-overview.svg").is_file()

    settle(project, story="my-stori")
    _, errors = run_all(lab)  # a later cell, which does not run now, still shows what it said before
    assert errors[0] == (
        f"settings.yaml: story must be a folder with articles; “my-stori” is not there. In {project.name}: my-story, seeds."
    )

"""The charts of a reader's own, in a real kernel: what README and the first notebook show can be copied, and makes a picture."""

import base64
import io
import json
import re
import shutil

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from PIL import Image

from analysis.charts import style
from tests.conftest import ROOT

BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
BARE = 'with house("column"):\n    ax = draw_mentions(terms.among(mentions, ["people held in Gaza"]))\nax'
"""A chart that nobody exports."""


def run(cells, place):
    """Run cells in a kernel whose working folder has the sample story; what the last of them shows."""
    shutil.copytree(ROOT / "seeds", place / "seeds")
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, kernel_name="python3", timeout=300, resources={"metadata": {"path": str(place)}}).execute()
    return notebook.cells[-1].outputs


def pictures(outputs):
    return [base64.b64decode(each["data"]["image/png"]) for each in outputs if "image/png" in each.get("data", {})]


@pytest.fixture
def examples():
    section = (
        (ROOT / "README.md").read_text(encoding="utf-8").partition("## Use it from Python")[2].partition("\n## ")[0]
    )
    return BLOCK.findall(section)


def test_the_example_of_the_readme_shows_its_picture_and_exports_what_it_draws(tmp_path, examples):
    first, own = examples
    (picture,) = pictures(run([first, own], tmp_path))
    with Image.open(io.BytesIO(picture)) as image:
        assert image.format == "PNG"
    lines = (tmp_path / "build" / "my-chart.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > 1
    assert all(",people held in Gaza," in line for line in lines[1:])
    svg = (tmp_path / "build" / "my-chart.svg").read_text(encoding="utf-8")
    outlets = {row["outlet"] for row in json.loads((tmp_path / "build" / "my-chart.json").read_text())["inputs"]}
    for outlet, colour in style.outlet_colours(outlets).items():
        assert re.search(rf"fill: {style.lettering(colour)}[^>]*>{re.escape(outlet)}</text>", svg, re.IGNORECASE), (
            outlet
        )


def test_a_chart_that_nobody_exports_is_shown_too(tmp_path, examples):
    first, own = examples
    assert len(pictures(run([first, own, BARE], tmp_path))) == 1


def test_the_example_of_the_first_notebook_shows_its_picture(tmp_path):
    notebook = nbformat.read(ROOT / "notebooks" / "00-start-here.ipynb", as_version=4)
    (own,) = [code for cell in notebook.cells for code in BLOCK.findall(cell.source) if cell.cell_type == "markdown"]
    place = tmp_path / "notebooks"
    place.mkdir()
    settings = (ROOT / "notebooks" / "settings.yaml").read_text(encoding="utf-8")
    (place / "settings.yaml").write_text(settings, encoding="utf-8")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    outputs = run([cell.source for cell in notebook.cells if cell.cell_type == "code"] + [own], place)
    assert len(pictures(outputs)) == 1

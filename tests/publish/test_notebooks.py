import os
import tempfile
from pathlib import Path

import nbformat
import pytest
import zmq
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.processes import Workers
from analysis.publish import notebooks

SETTINGS = "LEVEL = 2  # how deep"


def notebook(*sources):
    cells = [new_markdown_cell("# War"), new_code_cell(SETTINGS, metadata={"tags": ["parameters"]})]
    return new_notebook(cells=[*cells, *(new_code_cell(source) for source in sources)])


def test_outputs_are_dropped():
    made = notebook("1")
    made.cells[2].outputs = [new_output("stream", text="x")]
    made.cells[2].execution_count = 3
    notebooks.clear(made)
    assert (made.cells[2].outputs, made.cells[2].execution_count) == ([], None)


def section(title, picture, text):
    """A heading, a code cell that shows a picture or not, and a cell on how its chart is read."""
    kinds = {"image/png": "x"} if picture else {"text/plain": "Too little for a chart here."}
    code = new_code_cell("draw()", outputs=[new_output("display_data", data=kinds)])
    return [new_markdown_cell(f"## {title}"), code, new_markdown_cell(text, metadata={"tags": ["chart"]})]


BOTH = "**How to read it.** A dot is a word.\n\n**What it can't show.** Why."


def test_how_a_chart_is_read_is_told_only_where_there_is_one():
    alone = "**How to read it.** A bar is an article."
    made = new_notebook(cells=[*section("A", True, BOTH), *section("B", False, BOTH), *section("C", False, alone)])
    notebooks.without_absent_charts(made)
    assert [cell.source for cell in made.cells if cell.cell_type == "markdown"] == [
        "## A",
        BOTH,
        "## B",
        "**What it can't show.** Why.",
        "## C",
    ]


def test_how_a_chart_is_read_comes_back_for_articles_that_have_one():
    made = new_notebook(cells=section("A", False, BOTH))
    notebooks.without_absent_charts(made)
    notebooks.clear(made)
    assert made.cells[-1].source == BOTH
    assert made.cells[-1].metadata == {"tags": ["chart"]}


def test_how_a_table_is_read_stays():
    made = new_notebook(cells=section("A", False, BOTH))
    made.cells[-1].metadata.pop("tags")
    notebooks.without_absent_charts(made)
    assert made.cells[-1].source == BOTH


def test_what_differs_from_run_to_run_is_dropped():
    made = notebook("1")
    made.cells[2].metadata["execution"] = {"started": "now"}
    made.cells[2].outputs = [
        new_output("stream", name="stderr", text="x"),
        new_output("stream", name="stdout", text="y"),
        new_output("stream", name="stdout", text="\rarticles: 1/2\rarticles: 2/2\r              \r"),
        new_output("stream", name="stdout", text="a\rb"),
    ]
    made.cells[2].metadata["tags"] = ["hide-input"]
    made.metadata["language_info"] = {"name": "python", "version": "3.11.7"}
    notebooks.clean(made)
    assert [cell.id for cell in made.cells] == ["cell-00", "cell-01", "cell-02"]
    assert [output.text for output in made.cells[2].outputs] == ["y", "a\rb"]
    assert made.cells[2].metadata["jupyter"] == {"source_hidden": True}
    assert "jupyter" not in made.cells[1].metadata
    assert "execution" not in made.cells[2].metadata
    assert "version" not in made.metadata["language_info"]
    nbformat.validate(made)


def test_notebooks_are_run_and_one_that_stops_costs_no_other(tmp_path):
    (tmp_path / "in").mkdir()
    good, bad = tmp_path / "in" / "00-good.ipynb", tmp_path / "in" / "01-bad.ipynb"
    nbformat.write(notebook("import pathlib\nprint(LEVEL, pathlib.Path.cwd().name)"), good)
    nbformat.write(notebook("1 / 0"), bad)
    with pytest.raises(notebooks.NotebookError) as caught, Workers(2) as pool:
        notebooks.run_all([bad, good], tmp_path / "out", pool=pool)
    said = str(caught.value)
    assert said.startswith("01-bad.ipynb: ")
    assert "ZeroDivisionError: division by zero" in said
    assert "\x1b" not in said
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["00-good.ipynb"]
    made = nbformat.read(tmp_path / "out" / "00-good.ipynb", as_version=4)
    assert [output.text for output in made.cells[2].outputs] == ["2 out\n"]


def stopped(folder, code):
    """What is said of a notebook with this cell."""
    nbformat.write(notebook(code), folder / "00-a.ipynb")
    with pytest.raises(notebooks.NotebookError) as caught, Workers(2) as pool:
        notebooks.run_all([folder / "00-a.ipynb"], folder / "out", pool=pool)
    return str(caught.value)


def test_each_cell_and_each_table_is_noted_for_who_waits(tmp_path):
    source, place, steps = tmp_path / "notebooks" / "a.ipynb", tmp_path / "out", tmp_path / "steps"
    for folder in (source.parent, place, steps):
        folder.mkdir()
    nbformat.write(notebook("from analysis.progress import note", "note()\nnote()"), source)
    with Workers(1) as pool:
        pool.submit(notebooks.run, source, place, steps=steps).result()
    assert notebooks.done(steps) == (3, "2 tables")


def test_a_dead_kernel_is_told_in_words(tmp_path):
    assert stopped(tmp_path, "import os\nos.kill(os.getpid(), 9)") == (
        "00-a.ipynb: the process that ran it was ended from outside; there may be too little memory. "
        "Run it again with less beside it."
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no disk that is always full")
@pytest.mark.parametrize(
    "write", ["open('/dev/full', 'w').write('a' * 99_999)", "import polars\npolars.DataFrame().write_csv('/dev/full')"]
)
def test_a_full_disk_is_told_in_words(tmp_path, write):
    assert stopped(tmp_path, write) == "00-a.ipynb: no space is left on the disk. Free some and run it again."


MOST = zmq.IPC_PATH_MAX_LEN - len("/tmp12345678/kernel-1")


@pytest.mark.skipif(os.name == "nt", reason="talks to kernels otherwise")
def test_a_folder_for_temporary_files_that_is_too_deep_is_told_before_anything_runs(tmp_path, monkeypatch):
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    said = stopped(tmp_path, "1")
    assert said == (
        f"TMPDIR must be a path of at most {MOST} bytes; it has {len(str(deep))}: {deep}. "
        "Set it to a shorter one, such as /tmp."
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="talks to kernels otherwise")
def test_the_longest_folder_for_temporary_files_works(tmp_path, monkeypatch):
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        deep = f"{place}/{'d' * (MOST - len(place) - 1)}"
        Path(deep).mkdir()
        monkeypatch.setattr(tempfile, "tempdir", deep)
        nbformat.write(notebook("1"), tmp_path / "00-a.ipynb")
        monkeypatch.setenv("TMPDIR", deep)
        with Workers(2) as pool:
            made = notebooks.run_all([tmp_path / "00-a.ipynb"], tmp_path / "out", pool=pool)
        assert made == [tmp_path / "out" / "00-a.ipynb"]

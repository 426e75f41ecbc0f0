"""Kernels that begin as copies of a worker: with its libraries, and with nothing of another notebook."""

import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from analysis.processes import Workers
from analysis.publish import kernels
from analysis.publish.notebooks import run_all


def shown(folder, *cells):
    """What notebooks of one cell each print, run one after the other by the same worker."""
    sources = [folder / f"0{number}-a.ipynb" for number in range(len(cells))]
    for source, cell in zip(sources, cells, strict=True):
        nbformat.write(new_notebook(cells=[new_code_cell(cell)]), source)
    with Workers(1) as pool:
        made = run_all(sources, folder / "out", pool=pool)
    outputs = [nbformat.read(path, as_version=4).cells[0].outputs for path in made]
    return ["".join(output.get("text", "") for output in each) for each in outputs]


def test_a_kernel_begins_with_nothing_of_the_one_before(tmp_path):
    leaves = """
import os, sys, polars, matplotlib as mpl, analysis.publish
left = os.environ["LEFT"] = "left"
analysis.publish.left = left
mpl.rcParams["font.size"] = 77
os.chdir("/")
sys.path.append("/left")
print(polars.LazyFrame({"n": [1, 2]}).select(polars.col("n").sum()).collect().item())
"""
    looks = """
import os, sys, matplotlib as mpl, analysis.publish
print("left" in globals(), "LEFT" in os.environ, hasattr(analysis.publish, "left"), "/left" in sys.path)
print(mpl.rcParams["font.size"] == 77, os.path.basename(os.getcwd()))
"""
    assert shown(tmp_path, leaves, looks) == ["3\n", "False False False False\nFalse out\n"]


@pytest.mark.skipif(not kernels.CAN_FORK, reason="makes no copies of processes")
def test_a_kernel_is_a_copy_with_all_libraries_in_a_session_of_its_own(tmp_path):
    looks = """
import os, sys
print(sorted(set(LOADED) - set(sys.modules)), os.getsid(0) == os.getpid())
"""
    said = shown(tmp_path, f"LOADED = {kernels.LOADED}\n{looks}")
    assert said == ["[] True\n"]


def test_other_systems_load_nothing_beforehand(monkeypatch):
    monkeypatch.setattr(kernels, "CAN_FORK", False)
    monkeypatch.setattr(kernels, "LOADED", ("no.such.module",))
    kernels.load()
    assert "no.such.module" not in sys.modules

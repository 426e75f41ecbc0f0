"""Work that several processes share through a folder."""

import os
import subprocess
import sys

import polars as pl
import pytest

from analysis.annotate.shared import VARIABLE, digest, shared, sharing
from tests.conftest import ROOT

SLOW = """
import pathlib, sys, time
from analysis.annotate.shared import shared

def work():
    with open(sys.argv[1], "a") as file:
        file.write("x")
    time.sleep(1)
    return [1, 2]

print(shared(work, "slow", 7))
"""


def counted(calls):
    calls.append(len(calls))
    return pl.DataFrame({"n": [len(calls)]})


def test_what_is_shared_is_worked_out_once_for_the_same_parts(tmp_path):
    calls, rows = [], pl.DataFrame({"a": [1]})
    with sharing(tmp_path / "shared"):
        found = [shared(lambda: counted(calls), "rows.all", rows, each)["n"].item() for each in ("x", "x", "y", "x")]
    assert found == [1, 1, 2, 1]
    assert VARIABLE not in os.environ


def test_without_a_folder_everybody_works_for_himself():
    calls = []
    assert [shared(lambda: counted(calls), "rows", 1)["n"].item() for _ in range(2)] == [1, 2]


def test_what_fails_is_not_kept(tmp_path):
    with sharing(tmp_path):
        with pytest.raises(ZeroDivisionError):
            shared(lambda: 1 // 0, "rows", 1)
        assert shared(lambda: 3, "rows", 1) == 3


def test_processes_that_ask_at_the_same_time_wait_for_the_first(tmp_path):
    script = tmp_path / "slow.py"
    script.write_text(SLOW)
    with sharing(tmp_path / "shared"):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    asked = [
        subprocess.Popen(
            [sys.executable, str(script), str(tmp_path / "calls")], env=environment, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    assert [each.communicate(timeout=300)[0] for each in asked] == ["[1, 2]\n"] * 3
    assert (tmp_path / "calls").read_text() == "x"


def test_other_rows_have_another_name():
    tables = [pl.DataFrame({"a": [1]}), pl.DataFrame({"a": [2]}), pl.DataFrame({"b": [1]}), pl.DataFrame({"a": ["1"]})]
    assert len({digest(each) for each in tables}) == 4
    assert digest(tables[0], "x") == digest(pl.DataFrame({"a": [1]}), "x")
    assert digest("a", "b") != digest("ab")

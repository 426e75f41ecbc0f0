import sys
import time

from analysis import progress as module
from analysis.progress import VARIABLE, note, progress, watched


def test_quick_work_shows_nothing(capsys):
    with progress(2, "articles") as shown:
        shown.update()
    assert capsys.readouterr() == ("", "")


def test_long_work_is_told_beside_the_results(capsys, monkeypatch):
    monkeypatch.setattr(module, "QUICK", 0.0)
    with progress(2, "articles") as shown:
        shown.update(2)
    out, err = capsys.readouterr()
    assert out == ""
    assert "articles: 100%" in err


def test_in_a_notebook_it_is_plain_output_that_goes(capsys, monkeypatch):
    class OutStream:
        """Named as that of a kernel."""

    OutStream.__module__ = "ipykernel.iostream"
    monkeypatch.setattr(module, "QUICK", 0.0)
    monkeypatch.setattr(sys, "stderr", OutStream())
    with progress(2, "articles") as shown:
        shown.update()
        time.sleep(0.01)
    out = capsys.readouterr().out
    assert "articles:" in out
    assert out.endswith("\r")


def test_the_work_of_others_is_asked_after_meanwhile(capsys, monkeypatch):
    monkeypatch.setattr(module, "QUICK", 0.0)
    monkeypatch.setattr(module, "ASKING", 0.01)
    asked = iter(range(1, 1_000))
    with watched(1_000, "cells", lambda: (next(asked), "7 tables")):
        time.sleep(0.2)
    err = capsys.readouterr().err
    assert "cells:" in err
    assert "7 tables" in err
    assert err.endswith("\n")  # what is told next has a line of its own
    assert next(asked) > 2


def test_it_is_told_that_time_passes_where_nothing_is_done(capsys, monkeypatch):
    monkeypatch.setattr(module, "QUICK", 0.0)
    monkeypatch.setattr(module, "ASKING", 0.01)
    monkeypatch.setattr(module, "SILENT", 0.05)
    with watched(2, "cells", lambda: (0, "")):
        time.sleep(0.5)
    assert capsys.readouterr().err.count("cells:") > 3


def test_steps_are_noted_where_somebody_waits_for_them(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    note()
    monkeypatch.setenv(VARIABLE, str(tmp_path / "steps"))
    note()
    note()
    note(tmp_path / "others")
    assert [(tmp_path / name).stat().st_size for name in ("steps", "others")] == [2, 1]

import sys
import time

from analysis import progress as module
from analysis.progress import progress


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

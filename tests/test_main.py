import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from analysis import __main__ as main
from analysis.__main__ import app
from tests.conftest import ROOT

GOOD = {
    "a.txt": "War goes on.",
    "b.txt": "Peace is far.",
    "sources.csv": "file,outlet,published,language\na.txt,North,2025-02-04,en\nb.txt,South,2025-02-04,en\n",
    "concepts.yaml": "c:\n  war: [war]\n  peace: [peace]\n",
}


def run(*arguments):
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.output


def test_check_of_a_good_folder_says_what_is_there(folder):
    assert run("check", folder(GOOD)) == (0, "2 articles of 2 outlets, 1 concepts; 0 errors.\n")


def test_check_says_everything_that_is_wrong(folder):
    code, output = run("check", folder(GOOD | {"b.txt": "", "x.txt": b"Peace\r"}))
    assert code == 1
    assert output.splitlines() == [
        "repair: x.txt: its line ends are carriage returns; read as newlines.",
        "error: b.txt: holds no text; it is left out. Paste the article into it or remove it.",
        "guess: x.txt: has no row in sources.csv; add one. Its outlet and day are guessed.",
        "guess: x.txt: guessed: outlet unknown (x). Say so or correct it in sources.csv.",
        "guess: x.txt: its language can't be told from its text; it is read as English. "
        "Say its language in sources.csv.",
        "2 articles of 2 outlets, 1 concepts; 1 errors.",
    ]


def test_check_of_a_wrong_dictionary_exits_with_one(folder):
    code, output = run("check", folder(GOOD | {"concepts.yaml": "c:\n  war: []\n"}))
    message = "concepts, c, “war” must have at least one pattern; write for example war: [war]."
    assert (code, output) == (1, f"error: concepts.yaml, row 2: {message}\n")


def test_check_of_the_sample_story_finds_no_error():
    code, output = run("check", ROOT / "seeds")
    assert code == 0
    assert output.splitlines()[-1].startswith("5 articles of 5 outlets, ")


def test_help_names_the_commands():
    code, output = run("--help")
    assert code == 0
    assert "check" in output
    assert "report" in output


def test_an_error_is_told_without_a_traceback(tmp_path):
    environment = {**os.environ, "COLUMNS": "80"}
    command = [sys.executable, "-m", "analysis", "report", "none"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    message = "must be a folder with articles (.txt, .md, or articles.csv, .jsonl, .parquet); there is none."
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"none cannot be compared:\n  error: none: {message}\n"
    assert list(tmp_path.iterdir()) == []


def test_a_stopped_report_ends_with_one_line_and_the_status_of_shells(folder, monkeypatch):
    def interrupted(*_):
        main._stop()  # what a request to terminate does, as Ctrl-C does by itself

    monkeypatch.setattr(main, "make_report", interrupted)
    assert run("report", folder(GOOD)) == (
        130,
        "Stopped. What was there before is as it was; nothing half-made is left.\n",
    )


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(folder, monkeypatch):
    monkeypatch.setattr(main.signal, "signal", lambda *_: None)  # the tests keep their own
    monkeypatch.setattr(sys, "argv", ["analysis", "report", str(folder(GOOD)), "--out", os.devnull + "/x/y"])
    with pytest.raises(SystemExit) as caught:
        main.main()
    assert str(caught.value) == f"{os.devnull}/x/y: not a directory."

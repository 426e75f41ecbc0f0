import os
import shutil
import signal
import subprocess
import sys
import tomllib

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from typer.testing import CliRunner

from analysis import __main__ as main
from analysis.__main__ import app
from analysis.publish.report import Report
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


def test_check_says_how_many_actors_and_words_of_its_own_a_story_has(folder):
    lists = {"harm.csv": "word,kind\nmaul,killing\n", "labels.csv": "word,class\nbold,evaluation\nmeek,evaluation\n"}
    concepts = "concepts:\n  c: {a: [war], b: [peace]}\nactors:\n  Lee: [Lee]\n"
    code, output = run("check", folder({**GOOD, **lists, "concepts.yaml": concepts}))
    assert code == 0
    assert output.splitlines()[-1] == (
        "2 articles of 2 outlets, 1 concept, 1 actor, 2 words of labels.csv, 1 word of harm.csv; 0 errors."
    )


def test_check_of_a_good_folder_says_what_is_there(folder):
    code, output = run("check", folder(GOOD))
    assert code == 0
    assert output.splitlines() == [
        "a.txt: North, 4 February 2025: 3 words; body.",
        "b.txt: South, 4 February 2025: 3 words; body.",
        "2 articles of 2 outlets, 1 concept; 0 errors.",
    ]


def test_check_says_everything_that_is_wrong(folder):
    code, output = run("check", folder(GOOD | {"b.txt": "", "x.txt": b"Peace\r"}))
    assert code == 1
    assert output.splitlines() == [
        "a.txt: North, 4 February 2025: 3 words; body.",
        "x.txt: unknown (x), day not known: 1 word; body.",
        "repair: x.txt: its line ends are carriage returns; read as newlines.",
        "error: b.txt: holds no text; it is left out. Paste the article into it or remove it.",
        "guess: x.txt: has no row in sources.csv; add one. Its outlet and day are guessed.",
        "guess: x.txt: guessed: outlet unknown (x). Confirm or correct it in sources.csv.",
        "guess: x.txt: its text does not show its language; it is treated as English. Say its language in sources.csv.",
        "2 articles of 2 outlets, 1 concept; 1 error.",
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
    message = "must be a folder with articles (.txt, .md, or articles.csv, .jsonl, .parquet); no such folder exists."
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"none cannot be compared:\n  error: none: {message}\n"
    assert list(tmp_path.iterdir()) == []


def test_a_stopped_report_ends_with_one_line_and_the_status_of_shells(folder, monkeypatch):
    def interrupted(*_, **__):
        main._stop(signal.SIGTERM, None)  # what a request to terminate does, as Ctrl-C does

    monkeypatch.setattr(main, "make_report", interrupted)
    assert run("report", folder(GOOD)) == (
        130,
        "Stopped. Nothing has changed, and nothing unfinished is left behind.\n",
    )


def test_a_stopped_check_ends_with_one_line_too(folder, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "inspect_story", interrupted)
    assert run("check", folder(GOOD)) == (130, "Stopped.\n")


def test_files_that_were_kept_are_named(folder, monkeypatch, tmp_path):
    kept = [tmp_path / f"{number}.ipynb" for number in range(7)]
    made = Report([tmp_path / "0.ipynb"], tmp_path / "figures", tmp_path / "index.html", kept)
    monkeypatch.setattr(main, "make_report", lambda *_, **__: made)
    code, output = run("report", folder(GOOD))
    assert code == 0
    assert output.splitlines()[3:] == [
        "Not replaced, because this command did not write them or they were changed since:",
        *[f"  {tmp_path / f'{number}.ipynb'}" for number in range(5)],
        "  and 2 more",
        "The new versions of these files were not written. To replace them, add --overwrite.",
    ]


STRANGE = ["numbers", "typer", "polars", "statistics", "sphinx", "nbformat", "multiprocessing", "IPython"]
"""Modules of others that a story may hold files by the names of."""


def command(tmp_path, kind):
    """The command line as a user calls it: by Python, or by the script that an installation makes."""
    if kind == "python -m":
        return [sys.executable, "-m", "analysis"]
    entry = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]["framing"]
    module, name = entry.split(":")
    script = tmp_path / "framing"
    script.write_text(f"import sys\nfrom {module} import {name}\nif __name__ == '__main__':\n    sys.exit({name}())\n")
    return [sys.executable, str(script)]


@pytest.mark.parametrize("kind", ["python -m", "framing"])
def test_nothing_in_a_story_folder_is_run(folder, tmp_path, kind):
    left = tmp_path / "left-by-the-story"
    place = folder(GOOD | {f"{name}.py": f"open({str(left)!r}, 'w')" for name in STRANGE})
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": ""}
    run = [*command(tmp_path, kind), "check", "."]
    done = subprocess.run(run, cwd=place, env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout.splitlines()[-1], done.returncode) == ("2 articles of 2 outlets, 1 concept; 0 errors.", 0)
    assert not left.exists()


def test_what_a_report_starts_looks_for_no_modules_in_the_story_folder(folder, tmp_path):
    """A real report, called in the story folder: it starts workers, a kernel, and Sphinx."""
    left, project = tmp_path / "left-by-the-story", tmp_path / "project"
    place = folder(GOOD | {f"{name}.py": f"open({str(left)!r}, 'w')" for name in STRANGE})
    for name in ("analysis", "docs"):
        shutil.copytree(ROOT / name, project / name)
    cells = [
        new_markdown_cell("# War"),
        new_code_cell("from analysis import publish\nsettings = publish.settings()\nsettings.story.name"),
    ]
    (project / "notebooks").mkdir()
    nbformat.write(new_notebook(cells=cells), project / "notebooks" / "00-one.ipynb")
    environment = {**os.environ, "PYTHONPATH": str(project), "PYTHONSAFEPATH": ""}
    run = [*command(tmp_path, "framing"), "report", ".", "--out", str(tmp_path / "out")]
    done = subprocess.run(run, cwd=place, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"Pages:     {tmp_path / 'out' / 'site' / 'index.html'}"
    assert "'story'" in (tmp_path / "out" / "notebooks" / "00-one.ipynb").read_text()
    assert not left.exists()


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(folder, monkeypatch):
    monkeypatch.setattr(main.signal, "signal", lambda *_: None)  # the tests keep their own
    monkeypatch.setenv("PYTHONSAFEPATH", "1")  # as it is afterwards, to be as it was after this test
    monkeypatch.setattr(sys, "argv", ["analysis", "report", str(folder(GOOD)), "--out", os.devnull + "/x/y"])
    with pytest.raises(SystemExit) as caught:
        main.main()
    assert str(caught.value) == f"{os.devnull}/x/y: not a directory."


LATE = """
import atexit, os, signal, sys
from analysis import __main__ as command
atexit.register(os.kill, os.getpid(), signal.SIGTERM)
sys.argv = ["framing", "--help"]
command.main()
"""


def test_a_stop_that_comes_when_all_is_done_changes_nothing():
    made = subprocess.run([sys.executable, "-c", LATE], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (made.returncode, made.stderr) == (0, "")
    assert "check" in made.stdout


PAGE = (
    "<!DOCTYPE html><html><head><title>{0}</title><meta property='og:site_name' content='{1}'></head>"
    "<body><article><h1>{0}</h1><p>{2}</p></article></body></html>"
)


def test_saved_pages_become_a_story_with_terms_and_a_check(tmp_path):
    (tmp_path / "in").mkdir()
    held = "The rebels held nine {} on Monday. The {} were seen near the river, and nobody knows where they are now. Farmers look for the {}."
    for outlet, word in (("North", "hostages"), ("South", "captives")):
        page = PAGE.format(f"{word.title()} at the river", outlet, held.format(word, word, word))
        (tmp_path / "in" / f"{outlet}.html").write_text(page)
    (tmp_path / "in" / "torn.pdf").write_bytes(b"%PDF-1.4")
    code, output = run("import", tmp_path / "in", "--to", tmp_path / "story")
    lines = output.splitlines()
    assert code == 0
    assert f"2 new articles of 2 outlets in {tmp_path / 'story'}; 2 articles found in 2 files." in output
    assert "1 file was refused:" in lines
    proposed = f"{tmp_path / 'story' / 'concepts.yaml'}: 1 set of terms and 0 actors were proposed. "
    assert any(line.startswith(proposed) for line in lines), output
    code, output = run("check", tmp_path / "story")
    assert (code, output.splitlines()[-1]) == (0, "2 articles of 2 outlets, 1 concept; 0 errors.")
    assert run("import", tmp_path / "in" / "torn.pdf", "--to", tmp_path / "story")[0] == 1


def test_terms_are_proposed_into_a_file_that_is_not_there_yet(folder):
    place = folder({"North_a.txt": "The hostages wait.", "South_b.txt": "The captives wait."})
    code, output = run("propose", place)
    assert (code, output.split(":")[0]) == (0, str(place / "concepts.yaml"))
    before = (place / "concepts.yaml").read_text()
    code, _ = run("propose", place)
    assert code == 1
    assert (place / "concepts.yaml").read_text() == before
    assert run("propose", place, "--out", place.parent / "other.yaml")[0] == 0


def test_the_rows_of_the_grid_are_written_and_what_fits_nothing_is_told(folder, tmp_path):
    text = "Ann Lee, the premier, met Tom Hill in Iraq on Monday."
    made = folder({**GOOD, "a.txt": text, "b.txt": text, "selection.csv": "row_id,keep,name\nfact:gone:4,no,Old\n"})
    code, output = run("rows", made)
    assert code == 1  # the file that is there is not replaced
    target = tmp_path / "rows.csv"
    code, output = run("rows", made, "--out", target)
    assert code == 0
    assert f"{target}: " in output
    assert "row 2: 'fact:gone:4' (“Old”) fits no row any more; the story has no article gone any more" in output
    assert target.read_text(encoding="utf-8").startswith("row_id,kind,row,n_articles,keep,name\n")


def test_samples_are_drawn_for_each_reader_and_their_marks_are_counted(folder):
    made = folder(
        {"North_a.txt": "The hostages wait.", "concepts.yaml": "concepts:\n  people:\n    hostages: [hostages]\n"}
    )
    code, output = run("sample", made, "--reader", "Ann")
    path = made / "marks-terms-ann.csv"
    assert code == 0
    assert output == (
        f"{path}: 1 row. Write yes, no or unclear into the column right, and a name into the column reader. The next report "
        "counts by these marks.\n"
    )
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",,Ann,", ",yes,Ann,"), encoding="utf-8")
    code, output = run("check", made)
    assert code == 0
    assert "1 concept, 1 mark; 0 errors." in output
    path.write_text(path.read_text(encoding="utf-8").replace(",yes,Ann,", ",perhaps,Ann,"), encoding="utf-8")
    code, output = run("check", made)
    assert code == 1
    assert "error: marks-terms-ann.csv, row 2: right must be yes, no or unclear, or empty where not marked" in output


def test_where_there_is_nothing_to_mark_that_is_said(folder):
    made = folder({"North_a.txt": "It rained.", "concepts.yaml": "concepts:\n  people:\n    hostages: [hostages]\n"})
    code, output = run("sample", made)
    assert (code, output) == (
        0,
        f"{made}: there is nothing to mark; no term and no report of speech was found in the articles.\n",
    )


def test_the_codebook_is_written_into_the_story_once(folder):
    made = folder(
        {"North_a.txt": "The hostages wait.", "concepts.yaml": "concepts:\n  people:\n    hostages: [hostages]\n"}
    )
    code, output = run("codebook", made)
    assert (code, output) == (
        0,
        f"{made / 'CODEBOOK.md'}: 1 concept. Add what your readers need to know, and give it to them with the samples.\n",
    )
    assert run("codebook", made)[0] == 1
    assert run("codebook", made, "--out", made.parent / "rules.md")[0] == 0


def test_check_tells_rows_of_articles_that_are_gone(folder):
    code, output = run("check", folder({**GOOD, "selection.csv": "row_id,keep\nfact:gone:4,no\nfact:a:0,no\n"}))
    assert code == 1
    assert "selection.csv, row 2: 'fact:gone:4' fits no row any more; the story has no article gone any more" in output
    assert "row 3" not in output


@pytest.mark.parametrize(("given", "how"), [([], None), (["--shared-copy", "once"], "once")])
def test_a_report_is_told_how_shared_copy_counts(folder, monkeypatch, tmp_path, given, how):
    made = Report([tmp_path / "notebooks" / "00.ipynb"], tmp_path, tmp_path / "index.html", [])
    told = []
    monkeypatch.setattr(main, "make_report", lambda *_, **named: told.append(named["shared_copy"]) or made)
    assert run("report", folder(GOOD), *given)[0] == 0
    assert told == [how]


def test_another_way_of_counting_shared_copy_is_refused(folder):
    code, output = run("report", folder(GOOD), "--shared-copy", "off")
    assert code == 2
    assert "once" in output


def test_guesses_are_written_to_be_corrected(folder):
    place = folder({"North_a.txt": "War goes on.\nBy Ann Lee\nIt goes on.", "South_b.txt": "Peace is far."})
    assert run("sources", place)[0] == 0
    rows = [line.split(",") for line in (place / "sources.csv").read_text().splitlines()]
    assert [row[:2] for row in rows] == [["file", "outlet"], ["North_a.txt", "North"], ["South_b.txt", "South"]]
    assert run("sources", place)[0] == 1
    assert "guessed" not in run("check", place)[1]

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.story.entries import NotRead, entries, exists, link_within, named, read_bytes, shown_name
from analysis.story.read import inspect_story
from tests.conftest import ROOT

posix = pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")


def refusal(path, most=100):
    with pytest.raises(NotRead) as caught:
        read_bytes(path, most)
    return str(caught.value)


def test_a_plain_file_is_read(folder):
    assert read_bytes(folder({"a.txt": b"War\x00"}) / "a.txt") == b"War\x00"


def test_what_is_not_hidden_is_listed_by_name(folder):
    place = folder({"b.txt": "x", ".a": "x", "a.txt": "x"})
    (place / "old").mkdir()
    assert [path.name for path in entries(place)] == ["a.txt", "b.txt", "old"]


@posix
def test_a_link_may_lead_to_a_file_below_the_folder_only(folder, tmp_path):
    place = folder({"a.txt": "War"})
    (tmp_path / "secret.txt").write_text("Secret")
    (place / "below.txt").symlink_to("a.txt")
    (place / "out.txt").symlink_to(tmp_path / "secret.txt")
    (place / "twice.txt").symlink_to("out.txt")
    (place / "device.txt").symlink_to("/dev/zero")
    assert read_bytes(place / "below.txt") == b"War"
    outside = "must be inside its folder; it is a link that leaves it. Copy the file here."
    assert {refusal(place / f"{name}.txt") for name in ("out", "twice", "device")} == {outside}


@posix
def test_a_link_to_nothing_or_to_itself_is_told(folder):
    place = folder({})
    (place / "a.txt").symlink_to("nowhere.txt")
    (place / "b.txt").symlink_to("c.txt")
    (place / "c.txt").symlink_to("b.txt")
    assert exists(place / "a.txt")
    todo = "Copy the file here or remove the link."
    assert refusal(place / "a.txt") == f"must be a file; it is a link to nothing. {todo}"
    assert refusal(place / "b.txt") == f"must be a file; it is a link that leads back to itself. {todo}"
    assert link_within(place / "a.txt") is link_within(place / "b.txt") is None


@posix
def test_what_is_no_plain_file_is_never_opened(folder):
    place = folder({})
    (place / "a.txt").mkdir()
    os.mkfifo(place / "b.txt")
    (place / "c.txt").symlink_to("b.txt")
    assert refusal(place / "a.txt") == "must be a file, not a folder. Move its files into the story folder itself."
    assert refusal(place / "b.txt") == "must be a file, not a pipe. Save the content as a file."
    assert refusal(place / "c.txt") == "must be a file, not a pipe. Save the content as a file."
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(place / "d.txt"))
        assert refusal(place / "d.txt") == "must be a file, not a socket. Save the content as a file."


def test_a_file_too_large_is_not_read(folder):
    place = folder({"a.txt": b"x" * 100, "b.txt": b"x" * 101})
    with (place / "c.txt").open("wb") as file:
        file.truncate(5_000_000_000_000)  # takes no room on the disk
    assert len(read_bytes(place / "a.txt", 100)) == 100
    assert refusal(place / "b.txt") == "must be at most 0 MB, not 0.0 MB. Split it or remove it."
    assert refusal(place / "c.txt", 16_000_000) == ("must be at most 16 MB, not 5,000,000.0 MB. Split it or remove it.")


def test_a_file_without_permission_is_told(folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    place = folder({"a.txt": "x"})
    monkeypatch.setattr(os, "open", refuse)  # the tests may run as a user who may read everything
    message = "must be a file that can be read; permission denied. Allow reading it or remove it."
    assert refusal(place / "a.txt") == message


def test_a_folder_without_permission_is_told(folder, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    place = folder({"a.txt": "x"})
    monkeypatch.setattr(type(place), "iterdir", refuse)
    with pytest.raises(NotRead, match=r"^must be a folder that can be opened; permission denied\. Allow reading it\.$"):
        entries(place)


@posix
def test_names_are_shown_in_one_form(tmp_path):
    name = os.fsdecode(b"Su\xcc\x88d\n\x1b[31m\xff.txt")  # u with a combining mark; no UTF-8 at the end
    (tmp_path / name).write_text("War")
    assert [shown_name(path) for path in entries(tmp_path)] == ["Süd [31m�.txt"]


@posix
def test_no_two_files_have_one_name(tmp_path):
    """Blank and line end, double blanks, composed and decomposed letters, a mark of direction, a control character."""
    alike = [
        "al ja.txt",
        "al\nja.txt",
        "al  ja.txt",
        "al\u202eja.txt",
        "S\u00fcd.txt",
        "Su\u0308d.txt",
        "al ja (2).txt",
    ]
    for name in alike:
        (tmp_path / name).write_text("War")
    found = named(entries(tmp_path))
    assert len(set(found.values())) == len(alike)
    assert {path.name: name for path, name in found.items()} == {
        "al ja.txt": "al ja.txt",
        "al ja (2).txt": "al ja (2).txt",
        "al\nja.txt": "al ja (3).txt",
        "al  ja.txt": "al ja (4).txt",
        "al\u202eja.txt": "alja.txt",
        "S\u00fcd.txt": "S\u00fcd.txt",
        "Su\u0308d.txt": "S\u00fcd (2).txt",
    }


@given(st.lists(st.text(alphabet="aA \n\t\u00fcu\u0308\u202e().2", min_size=1, max_size=6), unique=True))
def test_each_name_is_shown_once(names):
    paths = [Path(f"{name}.txt") for name in names]
    found = named(paths)
    assert list(found) == paths
    assert len(set(found.values())) == len(paths)


HOSTILE = """
import os, sys
from pathlib import Path
place = Path(sys.argv[1])
for name in ("sources.csv", "concepts.yaml", "a.txt", "articles.csv"):
    os.mkfifo(place / name)
(place / "b.txt").mkdir()
(place / "c.txt").symlink_to("c.txt")
(place / "d.txt").symlink_to("/dev/zero")
(place / "e\\n\\x1b[2J\\u202e.txt").write_text("War goes on.")
(place / "concepts.yml").write_text("c: {war: war}")
"""


@posix
def test_check_tells_everything_at_once_and_never_waits(folder):
    place = folder({"z.txt": "Peace is far."})
    subprocess.run([sys.executable, "-c", HOSTILE, str(place)], check=True)
    command = [sys.executable, "-m", "analysis", "check", str(place)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (1, "")
    pipe = "must be a file, not a pipe. Save the content as a file."
    assert [line for line in done.stdout.splitlines() if line.startswith("error")] == [
        f"error: a.txt: {pipe}",
        f"error: articles.csv: {pipe}",
        "error: b.txt: must be a file, not a folder. Move its files into the story folder itself.",
        "error: c.txt: must be a file; it is a link that leads back to itself. Copy the file here or remove the link.",
        "error: concepts.yml: was ignored; its name must be concepts.yaml. Rename it.",
        "error: d.txt: must be inside its folder; it is a link that leaves it. Copy the file here.",
        f"error: sources.csv: {pipe}",
        f"error: concepts.yaml: {pipe}",
    ]
    assert "guess: e [2J.txt: guessed: outlet unknown (e [2J). Confirm" in done.stdout


def test_articles_in_folders_below_are_told_where_no_other_is(folder):
    place = folder({"sources.csv": "file\n"})
    (place / "texts").mkdir()
    story, problems = inspect_story(place)
    assert story is None
    message = "is a folder; articles are read from the story folder itself. Move its articles there."
    assert Problem("error", "texts", message) in problems


def test_a_name_that_the_system_refuses_is_no_folder():
    story, problems = inspect_story("x" * 5000)
    assert story is None
    assert problems[0].message.startswith("must be a folder with articles")

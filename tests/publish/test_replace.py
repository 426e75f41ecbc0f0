"""Output put in its place as a whole, with all that is somebody's own."""

import json
import tempfile
from pathlib import Path

import pytest

from analysis.errors import OutputError
from analysis.publish import replace
from analysis.publish.replace import JOURNAL, RECORD, WORKSHOP, Move, record, recorded, workshop

OLD = {"notebooks": {"00-a.ipynb": "old"}, "site": {"index.html": "old", "modules/a.html": "old", "stale.html": "old"}}
NEW = {"notebooks": {"00-a.ipynb": "new", "01-b.ipynb": "new"}, "site": {"index.html": "new", "modules/a.html": "new"}}


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def tree(folder: Path) -> dict[str, str]:
    """Path -> text of every file, but records."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != RECORD)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def flat(folders: dict[str, dict[str, str]]) -> dict[str, str]:
    return {f"{folder}/{name}": text for folder, files in folders.items() for name, text in files.items()}


def made(work: Path, folders: dict[str, dict[str, str]]) -> list[Move]:
    """Folders made in a workshop, and their moves."""
    for name, files in folders.items():
        write(work / name, files)
        record(work / name)
    return [Move(work / name, work.parent / name, recorded(work.parent / name)) for name in folders]


def put(base: Path, folders: dict[str, dict[str, str]], *, overwrite: bool = False) -> list[str]:
    """Put folders in their places; the names of those kept."""
    with workshop(base) as work:
        kept = replace.replace(made(work, folders), work, overwrite=overwrite)
    return [path.relative_to(base).as_posix() for path in kept]


@pytest.fixture
def base(tmp_path):
    assert put(tmp_path, OLD) == []
    assert tree(tmp_path) == flat(OLD)
    return tmp_path


class Cut(BaseException):
    """A kill, as far as what is on the disk shows it."""


def cut(base, monkeypatch, step):
    """Put new folders in their places, and be killed at one of the moves."""
    rename, done = replace._rename, []

    def killed(old, new):
        done.append(old)
        if len(done) == step:
            raise Cut
        rename(old, new)

    with monkeypatch.context() as patch:
        patch.setattr(replace, "_rename", killed)
        with pytest.raises(Cut):
            put(base, NEW)


def test_new_folders_take_the_place_of_old_ones_and_nothing_else_is_left(base):
    assert put(base, NEW) == []
    assert tree(base) == flat(NEW)
    assert sorted(path.name for path in base.iterdir()) == ["notebooks", "site"]


def test_files_of_others_stay(base):
    own = {"notebooks/notes/mine.txt": "mine", "site/mine.html": "mine", "notes.txt": "mine"}
    write(base, own)
    (base / "site" / "link.html").symlink_to("mine.html")
    (base / "notebooks" / "data").symlink_to(base / "notebooks" / "notes", target_is_directory=True)
    assert put(base, NEW) == []
    assert put(base, NEW, overwrite=True) == []
    assert (base / "site" / "link.html").readlink() == Path("mine.html")
    assert (base / "notebooks" / "data" / "mine.txt").read_text() == "mine"
    assert tree(base) == flat(NEW) | own | {"site/link.html": "mine"}


def test_a_file_that_was_changed_is_kept_and_named(base):
    write(base, {"notebooks/00-a.ipynb": "edited", "notebooks/01-b.ipynb": "mine", "site/stale.html": "edited"})
    for _ in range(2):  # what was kept once is kept again
        assert put(base, NEW) == ["notebooks/00-a.ipynb", "notebooks/01-b.ipynb"]
        assert tree(base) == flat(NEW) | {
            "notebooks/00-a.ipynb": "edited",
            "notebooks/01-b.ipynb": "mine",
            "site/stale.html": "edited",
        }
    assert put(base, NEW, overwrite=True) == []
    assert tree(base) == flat(NEW) | {"site/stale.html": "edited"}


def test_a_changed_file_that_equals_the_new_one_is_not_named(base):
    write(base, {"notebooks/00-a.ipynb": "new"})
    assert put(base, NEW) == []
    write(base, {"notebooks/00-a.ipynb": "edited"})
    assert put(base, NEW) == ["notebooks/00-a.ipynb"]


def test_without_a_record_every_file_is_somebodys(base):
    (base / "site" / RECORD).write_text("no json")
    assert put(base, NEW) == ["site/index.html", "site/modules/a.html"]
    assert tree(base)["site/index.html"] == "old"
    (base / "site" / RECORD).write_text(json.dumps([1]))
    assert recorded(base / "site") == {}


def test_what_is_changed_while_the_folders_are_moved_is_kept(base, monkeypatch):
    rename = replace._rename

    def edited(old, new):
        if old == base / "notebooks":
            write(base, {"notebooks/00-a.ipynb": "edited just now", "notebooks/mine.txt": "mine"})
        rename(old, new)

    monkeypatch.setattr(replace, "_rename", edited)
    assert put(base, NEW) == ["notebooks/00-a.ipynb"]
    assert tree(base) == flat(NEW) | {"notebooks/00-a.ipynb": "edited just now", "notebooks/mine.txt": "mine"}


@pytest.mark.parametrize("step", range(1, 5))
def test_moves_that_were_cut_are_ended_by_the_next_run(base, monkeypatch, step):
    own = {"notebooks/00-a.ipynb": "edited", "site/mine.html": "mine"}
    write(base, own)
    cut(base, monkeypatch, step)
    (work,) = base.glob(f"{WORKSHOP}*")
    assert (work / JOURNAL).is_file()
    with workshop(base):
        pass
    assert tree(base) == flat(NEW) | own
    assert sorted(path.name for path in base.iterdir()) == ["notebooks", "site"]


def test_what_somebody_puts_in_the_place_after_a_cut_is_kept_too(base, monkeypatch):
    cut(base, monkeypatch, 2)  # the old notebooks are out, the new ones not in
    assert not (base / "notebooks").exists()
    write(base, {"notebooks/00-a.ipynb": "mine", "notebooks/mine.txt": "mine"})
    with workshop(base):
        pass
    assert tree(base) == flat(NEW) | {"notebooks/00-a.ipynb": "mine", "notebooks/mine.txt": "mine"}


def test_a_workshop_that_was_cut_before_the_moves_is_removed(base):
    (base / f"{WORKSHOP}x" / "notebooks").mkdir(parents=True)
    with workshop(base) as work:
        assert [path for path in base.glob(f"{WORKSHOP}*") if path != work] == []
    assert tree(base) == flat(OLD)


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second disk")
def test_where_a_move_fails_those_before_it_are_taken_back(base, tmp_path_factory):
    write(base, {"notebooks/00-a.ipynb": "edited"})
    before = tree(base)
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere, workshop(base) as work:
        moves = made(work, NEW)
        (work / "site").rename(work / "hidden")
        write(Path(elsewhere, "site"), NEW["site"])
        record(Path(elsewhere, "site"))
        with pytest.raises(OutputError, match=r"(?s)can't be moved into its folder: .*link.*Nothing has changed\."):
            replace.replace([moves[0], Move(Path(elsewhere, "site"), base / "site", {})], work)
    assert tree(base) == before
    assert sorted(path.name for path in base.iterdir()) == ["notebooks", "site"]


def test_a_file_where_a_folder_must_be_leaves_all_as_it_was(base):
    new = {"notebooks": NEW["notebooks"], "site": {"mine/index.html": "new"}}
    write(base, {"site/mine": "a file of mine"})
    before = tree(base)
    with pytest.raises(OutputError, match=r"in the old report can't be kept: .*site/mine.*Nothing has changed\."):
        put(base, new)
    assert tree(base) == before
    assert sorted(path.name for path in base.iterdir()) == ["notebooks", "site"]

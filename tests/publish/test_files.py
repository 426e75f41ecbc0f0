import pytest

from analysis.errors import OutputError
from analysis.publish.files import MARKER, claim, write


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_whole_with_its_folders(tmp_path):
    path = tmp_path / "a" / "b" / "c.txt"
    write(path, b"war")
    assert path.read_bytes() == b"war"
    assert path.stat().st_mode & 0o777 == 0o644
    assert [each.name for each in path.parent.iterdir()] == ["c.txt"]


def test_an_old_file_is_replaced(tmp_path):
    write(tmp_path / "a.txt", b"a long old text")
    write(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_a_failed_writing_leaves_the_old_file_and_no_other(tmp_path):
    write(tmp_path / "a.txt", b"old")
    with pytest.raises(TypeError):
        write(tmp_path / "a.txt", "no bytes")
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


def test_a_new_an_empty_and_an_own_folder_can_be_claimed(tmp_path):
    new = claim(tmp_path / "new" / "out")
    assert (new / MARKER).is_file()
    (new / "kept.txt").write_text("x")
    assert claim(new) == new
    assert (new / "kept.txt").exists()
    (tmp_path / "empty").mkdir()
    assert (claim(tmp_path / "empty") / MARKER).is_file()


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(OutputError) as caught:
        claim(tmp_path)
    assert str(caught.value) == (
        f"--out must be new, empty, or made by this suite; {tmp_path} holds other files. "
        "Name another folder; nothing was written."
    )
    assert names(tmp_path) == ["mine.txt"]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutputError) as caught:
        claim(tmp_path / "a")
    assert str(caught.value) == f"--out must be a folder; {tmp_path / 'a'} is a file. Name another place."

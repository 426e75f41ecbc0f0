import pytest

from analysis.writing import write


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
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]

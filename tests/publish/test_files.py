import os
import tempfile
from pathlib import Path

import pytest

from analysis.errors import OutputError
from analysis.publish.files import MARKER, check_places, claim, occupied

NOBODY = 65534
"""The user who may do least, as most systems number it."""


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_an_empty_and_an_own_folder_can_be_claimed(tmp_path):
    new = claim(tmp_path / "new" / "out")
    with occupied(new):
        assert (new / MARKER).is_file()
    (new / "kept.txt").write_text("x")
    assert claim(new) == new
    assert (new / "kept.txt").exists()
    (tmp_path / "empty").mkdir()
    assert claim(tmp_path / "empty").is_dir()


def test_a_link_to_nowhere_is_no_folder(tmp_path):
    (tmp_path / "out").symlink_to(tmp_path / "gone")
    with pytest.raises(OutputError) as caught:
        claim(tmp_path / "out")
    assert str(caught.value) == (
        f"--out must be a folder; {tmp_path / 'out'} is a link to a place that is not there. Name another place."
    )
    assert not (tmp_path / "gone").exists()


def test_a_folder_is_occupied_by_one_at_a_time(tmp_path):
    with occupied(tmp_path), pytest.raises(OutputError) as caught, occupied(tmp_path):
        pass
    assert str(caught.value) == (
        f"Another report is being written to {tmp_path}; nothing was changed. Wait until it is done, or name another "
        "folder with --out."
    )
    with occupied(tmp_path):
        pass


def test_places_that_can_be_replaced_are_found_good(tmp_path):
    (tmp_path / "figures").mkdir()
    check_places(tmp_path, [tmp_path / "figures", tmp_path / "build" / "site"])


@pytest.mark.parametrize("what", ["file", "link"])
def test_a_place_that_is_no_folder_is_named(tmp_path, what):
    (tmp_path / "mine").mkdir()
    if what == "file":
        (tmp_path / "build").write_text("x")
    else:
        (tmp_path / "build").symlink_to(tmp_path / "mine", target_is_directory=True)
    with pytest.raises(OutputError) as caught:
        check_places(tmp_path, [tmp_path / "build" / "site"])
    assert str(caught.value) == f"{tmp_path / 'build'} must be a folder; it is a {what}. Move it elsewhere."


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions as Unix has them")
def test_a_place_that_cannot_be_written_to_is_named(tmp_path):
    with tempfile.TemporaryDirectory() as open_to_all:  # below tmp_path nobody else may look
        base = Path(open_to_all)
        base.chmod(0o777)
        (base / "figures").mkdir()
        (base / "figures").chmod(0o555)
        as_root = os.geteuid() == 0
        if as_root:  # whom the system lets write everywhere
            os.setegid(NOBODY)
            os.seteuid(NOBODY)
        try:
            with pytest.raises(OutputError) as caught:
                check_places(base, [base / "figures"])
        finally:
            if as_root:
                os.seteuid(0)
                os.setegid(0)
    assert str(caught.value) == (
        f"{base / 'figures'} can't be written to; nothing was changed. Change its permissions, or name another folder "
        "with --out."
    )


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

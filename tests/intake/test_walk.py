import os

import pytest

from analysis.intake.article import Refused
from analysis.intake.walk import Source, sources


def named(*paths):
    return [each.name if isinstance(each, Source) else (each[0], str(each[1])) for each in sources(paths)]


def test_files_of_folders_are_found_by_name_and_once(tmp_path):
    for name in ("b.html", "a.docx", "more/c.txt", ".hidden", "more/.d.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text("x")
    assert named(tmp_path / "in") == ["in/a.docx", "in/b.html", "in/more/c.txt"]
    assert named(tmp_path / "in" / "b.html", tmp_path / "in") == ["b.html", "in/a.docx", "in/more/c.txt"]


def test_pictures_and_scripts_beside_a_saved_page_are_no_articles(tmp_path):
    for name in ("War.html", "War_files/ad.html", "Peace_files/page.html", "Lee.htm", "Lee-Dateien/x.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    place = tmp_path.name
    assert named(tmp_path) == [f"{place}/Lee.htm", f"{place}/War.html", f"{place}/Peace_files/page.html"]


def test_what_is_not_there_is_told(tmp_path):
    [(name, said)] = named(tmp_path / "no")
    assert name == "no"
    assert said == f"must be a file or a folder; there is no {tmp_path / 'no'}. Check the name."


def test_what_is_no_plain_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    [source] = sources([tmp_path / "pipe"])
    with pytest.raises(Refused, match="must be a file, not a pipe"):
        source.read()


def test_a_link_out_of_its_folder_is_refused(tmp_path):
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "secret.txt")
    [source] = sources([tmp_path / "in"])
    with pytest.raises(Refused, match="must be inside its folder"):
        source.read()


def test_links_to_folders_and_folders_that_cannot_be_opened_are_told(tmp_path, monkeypatch):
    (tmp_path / "in" / "closed").mkdir(parents=True)
    (tmp_path / "in" / "b.txt").write_text("x")
    (tmp_path / "in" / "link").symlink_to(tmp_path)

    def scandir(path, real=os.scandir):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert named(tmp_path / "in") == [
        ("in/link", "must be a folder; it is a link to one and is not followed. Name that folder."),
        "in/b.txt",
        ("in/closed", "must be a folder that can be opened; permission denied. Allow reading it."),
    ]

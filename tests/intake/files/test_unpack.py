"""Zip and gz files: what is in them, and what is refused."""

import gzip
import io
import re
import stat
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.article import Refused
from analysis.intake.files import unpack
from analysis.intake.files.unpack import members, recognises
from tests.intake.hostile import FLIPS, flipped


def packed(files, compression=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


TWO = packed({"a.txt": b"One.", "folder/b.html": b"<p>Two.</p>"})
OFFICE = packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})


def refused(data, message, name="z.zip"):
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        list(members(data, name))


def test_the_files_of_a_zip_in_order():
    assert list(members(TWO, "z.zip")) == [("a.txt", b"One."), ("folder/b.html", b"<p>Two.</p>")]


def test_what_systems_add_is_left_out():
    added = {
        "__MACOSX/._a.txt": b"x",
        ".DS_Store": b"x",
        "b/.hidden": b"x",
        "Thumbs.db": b"x",
        "a.txt": b"One.",
        "c/": b"",
    }
    assert list(members(packed(added), "z.zip")) == [("a.txt", b"One.")]


def test_a_gz_file_holds_one():
    assert list(members(gzip.compress(b"One."), "a.txt.gz")) == [("a.txt", b"One.")]


def test_a_word_file_inside_is_a_file():
    assert list(members(packed({"a.docx": OFFICE}), "z.zip")) == [("a.docx", OFFICE)]


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (TWO, True),
        (packed({}), True),
        (OFFICE, False),
        (gzip.compress(b"One."), True),
        (gzip.compress(b"WARC/1.0\r\n"), False),
        (b"One.", False),
        (b"", False),
    ],
)
def test_a_zip_file_is_known_by_its_bytes(data, is_one):
    assert recognises(data, "any.name") == is_one


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "b/../../a.txt", "..\\a.txt", "C:/a.txt"])
def test_a_path_that_leaves_is_refused(name):
    refused(packed({name: b"x"}), f"must hold files below one folder; it holds {name}. Unpack it and pack it again.")


def test_a_link_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    refused(file.getvalue(), "must hold files, no links; a.txt is a link. Take it out.")


def test_a_zip_file_inside_is_refused():
    message = "must hold no zip file; it holds inner.zip. Unpack it and give its files."
    refused(packed({"inner.zip": TWO}), message)


def test_a_locked_file_is_refused():
    data = bytearray(TWO)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    refused(bytes(data), "must open without a password; a.txt is locked. Unpack it and give its files.")


def test_too_many_files_are_refused(monkeypatch):
    monkeypatch.setattr(unpack, "MOST_FILES", 1)
    refused(TWO, "must have at most 1 files; it has 2. Unpack it and give parts of it.")


GROWS = "must hold articles; a file in it grows to more than {:,} bytes, which no article does. Take that file out."


def test_a_bomb_is_refused_before_it_grows():
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.txt", "w", force_zip64=True) as out,
    ):
        for _ in range(30):
            out.write(bytes(1_000_000))
    with zipfile.ZipFile(file) as archive:
        most = archive.infolist()[0].compress_size * unpack.MOST_RATIO
    refused(file.getvalue(), GROWS.format(most))


def test_a_gz_bomb_is_refused():
    data = gzip.compress(bytes(30_000_000))
    refused(data, GROWS.format(len(data) * unpack.MOST_RATIO), "a.gz")


def test_all_files_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(unpack, "MOST_BYTES", 10)
    refused(TWO, "must unpack to at most 10 bytes; it grows beyond that. Unpack it and give parts of it.")


@pytest.mark.parametrize(("data", "kind"), [(TWO[:-30], "zip"), (gzip.compress(b"One.")[:-9], "gz")])
def test_a_damaged_file_is_refused(data, kind):
    refused(data, f"must be a {kind} file that opens; it is damaged. Pack or download it again.")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(TWO)), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(cut, flips):
    for data in (TWO[:cut], flipped(TWO, flips), flipped(gzip.compress(TWO), flips)):
        with suppress(Refused):
            list(members(data, "z.zip"))

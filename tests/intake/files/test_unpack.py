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
    assert list(members(gzip.compress(b"One.", mtime=0), "a.txt.gz")) == [("a.txt", b"One.")]


def test_a_word_file_inside_is_a_file():
    assert list(members(packed({"a.docx": OFFICE}), "z.zip")) == [("a.docx", OFFICE)]


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (TWO, True),
        (packed({}), True),
        (OFFICE, False),
        (gzip.compress(b"One.", mtime=0), True),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), False),
        (b"One.", False),
        (b"", False),
    ],
)
def test_a_zip_file_is_known_by_its_bytes(data, is_one):
    assert recognises(data, "any.name") == is_one


def refused_inside(data, message, name):
    """One file of a zip is refused, and the one behind it is read."""
    before, (inner, refusal), after = members(data, "z.zip")
    assert (before, after) == (("0.txt", b"Before."), ("z.txt", b"After."))
    assert (inner, type(refusal), str(refusal)) == (name, Refused, message)


def among(files, compression=zipfile.ZIP_DEFLATED):
    return packed({"0.txt": b"Before.", **files, "z.txt": b"After."}, compression)


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "b/../../a.txt", "..\\a.txt", "C:/a.txt"])
def test_a_path_that_leaves_is_refused(name):
    message = "must be a file below one folder; its path leaves it. Unpack the zip file and pack it again."
    refused_inside(among({name: b"x"}), message, name)


def test_a_link_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        for name, content in (("0.txt", "Before."), (link, "/etc/passwd"), ("z.txt", "After.")):
            archive.writestr(name, content)
    message = "must be a file; it is a link. Put the file itself into the zip file."
    refused_inside(file.getvalue(), message, "a.txt")


def test_a_zip_file_inside_is_refused():
    message = "must be no zip file inside another. Unpack it and give its files."
    refused_inside(among({"inner.zip": TWO}), message, "inner.zip")


def test_a_locked_file_is_refused():
    data = bytearray(among({"a.txt": b"x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        second = data.index(mark, data.index(mark) + 1)
        data[second + at] |= 1
    message = "must open without a password; it is locked. Unpack the zip file and give its files."
    refused_inside(bytes(data), message, "a.txt")


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_STORED])
def test_a_damaged_file_costs_no_other(compression):
    content = bytes(range(256)) * 40
    data = bytearray(among({"a.txt": content}, compression))
    begin = data.index(b"a.txt") + 5
    end = data.index(b"PK\x03\x04", begin)
    data[begin + 9 : end] = bytes(byte ^ 255 for byte in data[begin + 9 : end])
    message = "must be a file that can be unpacked; it is damaged. Pack or download it again."
    refused_inside(bytes(data), message, "a.txt")


def test_too_many_files_are_refused(monkeypatch):
    monkeypatch.setattr(unpack, "MOST_FILES", 1)
    refused(TWO, "must have at most 1 files; it has 2. Unpack it and give parts of it.")


GROWS = "must hold an article; it unpacks to more than {:,} bytes, which no article does. Leave it out."


def test_a_bomb_is_refused_before_it_grows():
    data = among({"a.txt": bytes(30_000_000)})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        most = archive.infolist()[1].compress_size * unpack.MOST_RATIO
    refused_inside(data, GROWS.format(most), "a.txt")


def test_a_gz_bomb_is_refused():
    data = gzip.compress(bytes(30_000_000), mtime=0)
    refused(data, GROWS.format(len(data) * unpack.MOST_RATIO), "a.gz")


def test_all_files_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(unpack, "MOST_BYTES", 10)
    end = "Unpack it and give parts of it."
    message = f"must unpack to at most 10 bytes; it grows beyond that, and 1 of its 2 files is not read. {end}"
    refused(TWO, message)
    message = f"must unpack to at most 10 bytes; it grows beyond that. {end}"
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        unpack.gunzipped(gzip.compress(bytes(11), mtime=0), 10)


def test_what_a_refused_file_unpacked_to_counts(monkeypatch):
    monkeypatch.setattr(unpack, "MOST_BYTES", 2_000_000)
    bombs = packed({f"{n}.txt": bytes(1_500_000) for n in range(4)})
    found = members(bombs, "z.zip")
    assert isinstance(next(found)[1], Refused)
    with pytest.raises(Refused, match=r"and 3 of its 4 files are not read"):
        next(found)


@pytest.mark.parametrize(("data", "kind"), [(TWO[:-30], "zip"), (gzip.compress(b"One.", mtime=0)[:-9], "gz")])
def test_a_damaged_file_is_refused(data, kind):
    refused(data, f"must be a {kind} file that opens; it is damaged. Pack or download it again.")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(TWO)), FLIPS)
def test_no_cut_or_changed_byte_makes_it_fail(cut, flips):
    for data in (TWO[:cut], flipped(TWO, flips), flipped(gzip.compress(TWO, mtime=0), flips)):
        with suppress(Refused):
            list(members(data, "z.zip"))

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.article import Export, Refused
from analysis.intake.readers import READERS, read, read_all
from analysis.intake.walk import Source

PAGE = b"<!DOCTYPE html><html><head><title>War</title></head><body><article><h1>War goes on</h1><p>It goes on in the north, and nobody knows for how long it will.</p></article></body></html>"
FILES = {
    "a.md": b"---\noutlet: North\n---\n# War\n\nIt goes on.\n",
    "a.html": PAGE,
    "a.txt": b"War\n\nIt goes on.\n",
    "a.csv": b"outlet,text\nNorth,War goes on.\n",
    "b.csv": b"Date,Headline,URL,Hit Sentence,Source\n2025-02-04,War,https://a.b/c,It goes on.,North\n",
    "a.jsonl": b'{"outlet": "North", "text": "War goes on."}\n',
    "a.rtf": b"{\\rtf1\\ansi War goes on in the north.\\par}",
}
KINDS = {
    "a.md": "table or Markdown file of articles",
    "a.html": "Saved web page",
    "a.txt": "text file",
    "a.csv": "table or Markdown file of articles",
    "b.csv": "Meltwater table",
    "a.jsonl": "table or Markdown file of articles",
    "a.rtf": "RTF file",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_its_content_whatever_its_name(name):
    for called in (name, "x", "x.docx", "x.html"):
        found = read(FILES[name], called)
        assert (found.kind, len(found.articles)) == (KINDS[name], 1), called


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is an empty file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "it is something else"),
        (b'{"a": 1}', "it is something else"),
        (b"\x00" * 40, "it is something else"),
    ],
)
def test_a_file_of_no_format_is_refused(data, said):
    with pytest.raises(Refused, match=f"^must be an export of a news archive, a saved page or a text; {said}"):
        read(data, "a.txt")


def test_each_file_of_a_zip_is_read_and_a_fault_costs_no_other(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
        archive.writestr("c.png", b"\x89PNG\r\n\x1a\n\x00")
    found = read_all(Source("a.zip", tmp_path / "a.zip"))
    assert [name for name, _ in found] == [*(f"a.zip/{name}" for name in FILES), "a.zip/c.png"]
    assert [isinstance(each, Export) for _, each in found] == [*[True] * len(FILES), False]


def test_a_file_of_a_zip_that_is_refused_is_named_and_costs_no_other(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("a.md", "../b.md", "c.md"):
            archive.writestr(name, FILES["a.md"])
    (first, one), (second, refusal), (third, other) = read_all(Source("a.zip", tmp_path / "a.zip"))
    assert (first, second, third) == ("a.zip/a.md", "a.zip/../b.md", "a.zip/c.md")
    assert isinstance(one, Export)
    assert isinstance(other, Export)
    assert str(refusal).startswith("must be a file below one folder; its path leaves it.")


def test_a_fault_of_a_reader_is_told_and_costs_no_other_file(tmp_path, monkeypatch):
    def broken(data, name):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(
        "analysis.intake.readers.READERS", (READERS[0]._replace(recognises=lambda *_: True, read=broken),)
    )
    (tmp_path / "a.txt").write_text("War")
    [(name, refusal)] = read_all(Source("a.txt", Path(tmp_path / "a.txt")))
    assert name == "a.txt"
    assert str(refusal) == (
        "could not be read, by a fault of this program (ZeroDivisionError: by zero). Please report it."
    )


@given(st.sampled_from(sorted(FILES)), st.integers(0, 400), st.binary(max_size=4))
def test_no_cut_or_changed_byte_makes_it_fail(name, at, put):
    data = FILES[name]
    for changed in (data[:at], data[:at] + put + data[at + len(put) :]):
        with suppress(Refused):
            assert isinstance(read(changed, name), Export)

import json

import polars as pl
import pytest

from analysis.large.kept import WORK, digest, forget, keep, place, record, save


@pytest.fixture
def made(tmp_path):
    """A record of one table."""
    path, file = tmp_path / WORK / "part" / "read.json", tmp_path / "tokens" / "a.parquet"
    save(pl.DataFrame({"a": [1]}), file)
    keep(path, "x", [file], chunks=2)
    return path, file


def test_a_record_says_what_it_was_made_from_as_long_as_its_tables_are_whole(made):
    path, file = made
    assert {**record(path), "files": None} == {"made_from": "x", "files": None, "chunks": 2}
    save(pl.DataFrame({"a": [1] * 1000, "b": [2] * 1000}), file)
    assert record(path) is None
    file.unlink()
    assert record(path) is None


def test_a_damaged_record_is_none(made):
    path, _ = made
    for content in ("", "[]", "{", '{"files": 3}'):
        path.write_text(content)
        assert record(path) is None
        forget(path)


def test_forgetting_removes_the_tables_and_nothing_outside(made, tmp_path):
    path, file = made
    mine = tmp_path.parent / "mine.parquet"
    mine.write_bytes(b"mine")
    held = json.loads(path.read_text())
    path.write_text(json.dumps({**held, "files": {**held["files"], "../mine.parquet": 4}}))
    forget(path)
    assert not path.exists()
    assert not file.exists()
    assert mine.read_bytes() == b"mine"


def test_no_name_of_an_outlet_leads_out_of_the_folder(tmp_path):
    for name in ("..", "../..", "/etc", "a/../../b", "", "x" * 999, "NUL\x00", "C:\\x", "北方", None):
        path = place(tmp_path, "tokens", name, "2024-05", "p")
        assert path.parent.parent.parent == tmp_path / "tokens"
        assert path.parent.parent.name not in ("", ".", "..")
        assert len(path.parent.parent.name) < 50


def test_the_same_values_have_one_digest_and_others_another():
    assert digest("a", {"b": 1, "c": 2}) == digest("a", {"c": 2, "b": 1}) != digest("a", {"b": 2, "c": 1})

"""Sentences as vectors, where their model is installed."""

import numpy as np
import pytest

from analysis import data
from analysis.questions.alignment import embedding

installed = pytest.mark.skipif(
    not embedding.has_embeddings(), reason="the model of the embeddings is not installed (make embed)"
)


def test_every_file_has_its_hash():
    rows = data.rows(embedding.FILES)
    assert {row["file"] for row in rows} == {"model.onnx", "tokenizer.json"}
    assert all(len(row["sha256"]) == 64 for row in rows)


def test_a_package_that_is_not_there_is_missing(monkeypatch):
    row = {"package": "no-such-package-at-all", "file": "model.onnx", "sha256": "0" * 64}
    monkeypatch.setattr(data, "rows", lambda _: (row,))
    embedding.missing.cache_clear()
    try:
        assert "model.onnx" in embedding.missing()
        assert not embedding.has_embeddings()
    finally:
        monkeypatch.undo()
        embedding.missing.cache_clear()


def test_a_file_that_was_changed_is_missing(monkeypatch, tmp_path):
    changed = tmp_path / "model.onnx"
    changed.write_bytes(b"other")
    monkeypatch.setattr(embedding, "_place", lambda _: changed)
    embedding.missing.cache_clear()
    try:
        assert {"model.onnx", "tokenizer.json"} <= set(embedding.missing())
    finally:
        monkeypatch.undo()
        embedding.missing.cache_clear()


@installed
def test_vectors_have_length_one_and_are_nearer_the_nearer_the_meaning():
    found = embedding.vectors(["The premier resigned.", "Rain fell all night.", "The prime minister stepped down."])
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)
    assert found[0] @ found[2] > 0.5 > found[0] @ found[1]


@installed
def test_no_text_and_very_long_ones_are_no_trouble():
    assert embedding.vectors([]).shape == (0, 384)
    assert embedding.vectors(["", "word " * 5000]).shape == (2, 384)

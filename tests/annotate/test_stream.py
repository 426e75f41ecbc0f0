import os

import polars as pl
import pytest

from analysis.annotate import annotate_to_parquet
from analysis.annotate.words import batch
from analysis.errors import OutputError
from tests.tiny import articles, corpus

PAIRS = [("North", "Lee said “war goes on”."), ("South", "Peace is far."), ("East", "“War” ends.")]


def read(folder, table):
    parts = [pl.read_parquet(path) for path in sorted((folder / table).iterdir())]
    return pl.concat(parts)


@pytest.mark.parametrize("workers", [1, 2])
def test_the_files_hold_what_annotate_gives(tmp_path, monkeypatch, workers):
    whole = corpus(PAIRS)
    monkeypatch.setattr(batch, "BATCH_CHARACTERS", 25)
    before = dict(os.environ)
    folder = annotate_to_parquet(articles(PAIRS), tmp_path / "made" / "here", workers=workers)
    assert folder == tmp_path / "made" / "here"
    assert sorted(path.name for path in (folder / "tokens").iterdir()) == ["00000.parquet", "00001.parquet"]
    assert read(folder, "tokens").equals(whole.tokens)
    assert read(folder, "attributions").equals(whole.attributions)
    assert dict(os.environ) == before


def test_a_folder_that_exists_is_left_alone(tmp_path):
    (tmp_path / "kept.txt").write_text("mine")
    with pytest.raises(OutputError) as caught:
        annotate_to_parquet(articles(PAIRS), tmp_path)
    assert str(caught.value) == f"{tmp_path} must not exist yet; it does. Name another folder or remove it."
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_no_articles_leave_empty_folders(tmp_path):
    folder = annotate_to_parquet(articles([]), tmp_path / "none")
    assert sorted(path.name for path in folder.rglob("*")) == ["attributions", "tokens"]

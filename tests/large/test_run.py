"""A run gives what one process gives, to the digit, however the archive is cut; and goes on where it was stopped."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.large import Settings, parts, reading, run
from analysis.questions.keywords import keyness
from tests.large.archives import archives, at_once, tables_of, write_archive

HERE = Settings(workers=0)


def quiet(_):
    pass


@pytest.mark.parametrize("permuted", [True, False])
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=archives(), files=st.integers(1, 4), rows=st.integers(1, 5), most=st.integers(1, 8))
def test_the_tables_are_those_of_one_process_to_the_digit(monkeypatch, permuted, articles, files, rows, most):
    if not permuted:
        monkeypatch.setattr(keyness, "MAX_ROWS", 0)
        monkeypatch.setattr(keyness, "MAX_SPLITS", 0)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        expected = at_once(place / "story", articles)
        monkeypatch.setattr(parts, "MOST_ROWS", most)
        monkeypatch.setattr(reading, "BATCH_CHARACTERS", 300)
        folder = write_archive(place / "archive", articles, files=files, rows=rows)
        told = run(folder, place / "out", HERE, say=quiet)
        found = tables_of(place / "out")
        assert told.left_out == ()
        for key, table in expected.items():
            if table.is_empty() and key == "keyness":
                assert found[key].is_empty()
            else:
                assert found[key].equals(table), key

from pathlib import Path

import matplotlib as mpl
import pytest
from hypothesis import settings

from analysis import annotate, read_story

mpl.use("agg")
settings.register_profile("suite", max_examples=60, deadline=None, database=None, derandomize=True)
settings.register_profile("hunt", max_examples=1500, deadline=None, database=None)
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def seeds():
    """The sample story, annotated."""
    return annotate(read_story(ROOT / "seeds"))


@pytest.fixture
def folder(tmp_path):
    """Write a story folder: file name -> text or bytes."""
    place = tmp_path / "story"
    place.mkdir()

    def write(files):
        for name, content in files.items():
            (place / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return place

    return write

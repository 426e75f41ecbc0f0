import os
import sys
from pathlib import Path

import matplotlib as mpl
import pytest
from hypothesis import settings

sys.dont_write_bytecode = False  # else every process that a test starts would compile the package again
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
mpl.use("agg")
settings.register_profile("suite", max_examples=60, deadline=None, database=None, derandomize=True)
settings.register_profile("hunt", max_examples=1500, deadline=None, database=None)
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parents[1]
LONGEST = (
    "test_notebooks.py",
    "test_pages.py",
    "publish/test_interrupt.py",
    "test_lab.py",
    "test_evidence.py",
    "test_main.py",
    "test_expressions.py",
    "statistics/test_checks.py",
)
"""The files that take longest, in the order in which they begin, so that several processes end at the same time."""


def pytest_configure(config):
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False  # files with many tests are not those that take long


def pytest_collection_modifyitems(items):
    order = {ROOT / "tests" / name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path, len(order)))


@pytest.fixture(scope="session")
def seeds():
    """The sample story, annotated."""
    from analysis import annotate, read_story

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

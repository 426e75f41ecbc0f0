"""What wears a program out takes steps in line with its length: calls are counted, since seconds depend on the machine.

What the calls of regular expressions do inside is measured in ``test_expressions.py``.
"""

import pytest

from benchmarks.hostile_text import BAR, HEAD, kinds, seconds
from tests.annotate.test_length import calls

SHORT, LONG = kinds(3_000), kinds(12_000)


@pytest.mark.parametrize("kind", LONG)
def test_four_times_the_text_takes_four_times_the_calls(kind):
    seconds({"A.txt": HEAD})  # what is read once is read
    seconds(SHORT[kind])
    short, long = (calls(lambda files=files: seconds(files)) for files in (SHORT[kind], LONG[kind]))
    assert long <= 4.6 * short


def test_a_kind_is_of_the_length_that_is_asked_for():
    for files in kinds(100_000).values():
        assert 80_000 < sum(map(len, files.values())) < 120_000


def test_the_time_is_that_of_the_processor_in_seconds():
    assert 0 < seconds({"A.txt": HEAD}) < BAR

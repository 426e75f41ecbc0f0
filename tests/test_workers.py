"""Work spread over processes."""

import gc
import multiprocessing
import os
import time

import pytest

from analysis.workers import WorkersError, spread, uncollected


def doubled(number):
    return 2 * number


def ended(number):
    os._exit(1)


def waiting(seconds):
    time.sleep(seconds)
    return seconds


def failing(number):
    raise ValueError(f"no {number}")


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_jobs(workers):
    before = dict(os.environ)
    assert list(spread(doubled, range(9), workers)) == [2 * n for n in range(9)]
    assert dict(os.environ) == before


def test_a_process_that_ends_is_said_in_plain_words():
    before = dict(os.environ)
    with pytest.raises(WorkersError) as caught:
        list(spread(ended, range(3), 2))
    assert str(caught.value) == (
        "The work is shared among processes, and one of them ended before it was done. Each must be able to read the "
        'calling script: keep it in a file, and call this below `if __name__ == "__main__":`.'
    )
    assert dict(os.environ) == before


def test_work_whose_results_are_not_taken_ends_at_once():
    before, others = dict(os.environ), set(multiprocessing.active_children())
    begun = spread(waiting, [0, 3600, 3600, 3600, 3600, 3600], 2)
    began = time.monotonic()
    assert next(begun) == 0
    begun.close()
    assert time.monotonic() - began < 600
    assert dict(os.environ) == before
    while set(multiprocessing.active_children()) - others and time.monotonic() - began < 600:
        time.sleep(0.05)  # the pool's own thread notes the end of a process a moment later
    assert set(multiprocessing.active_children()) <= others


def test_an_error_of_the_work_arrives_as_it_is():
    before = dict(os.environ)
    with pytest.raises(ValueError, match="no 0"):
        list(spread(failing, range(3), 2))
    assert dict(os.environ) == before


def test_garbage_is_collected_again_afterwards_whatever_happened():
    with uncollected():
        assert not gc.isenabled()
    with pytest.raises(ValueError, match="no 1"), uncollected():
        failing(1)
    assert gc.isenabled()
    gc.disable()
    with uncollected():
        pass
    was_off = not gc.isenabled()
    gc.enable()
    assert was_off
